"""Write the next revision from what the declared tables have and the last has not.

Run `python -m data_access.databases.migrations.revise "Add table_origin"`, then read
what it wrote. Alembic compares tables, columns, keys and indexes; checks on tables
that stand already, and rows that have to be filled or moved, are added by hand.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command
from alembic.script import Script

from data_access.databases.migration import (
    VERSION_FOLDERS,
    migration_config,
    newest_revision,
)
from data_access.databases.stores import close_store, open_store
from data_access.databases.transactions import migrating

USAGE = 'say what the revision does: revise "Add table_origin"'


def revise(subject: str, folder: Path = VERSION_FOLDERS[0]) -> Path:
    """Compare a new store with the declared tables; return the file of the revision."""
    revision_id = f"{int(newest_revision()) + 1:04}"
    with TemporaryDirectory() as temporary:
        engine = open_store(f"sqlite:///{Path(temporary) / 'newest.db'}")
        try:
            with migrating(engine) as connection:
                config = migration_config(connection)
                config.set_main_option("file_template", "%%(slug)s")
                written = command.revision(
                    config,
                    subject,
                    autogenerate=True,
                    rev_id=revision_id,
                    version_path=str(folder),
                )
        finally:
            close_store(engine)
    assert isinstance(written, Script), "one subject, one revision"
    path = Path(written.path)
    _tidy(path)
    return path


def _tidy(path: Path) -> None:
    for action in (["check", "--fix", "--select", "I,F401"], ["format"]):
        subprocess.run(  # noqa: S603 - our own fixed words
            [sys.executable, "-m", "ruff", *action, "--quiet", str(path)], check=True
        )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(USAGE)
    print(revise(sys.argv[1]))
