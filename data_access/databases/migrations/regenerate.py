"""Write the first revision anew from the declared tables (before any release only).

Run `python -m data_access.databases.migrations.regenerate`. Once a bureau keeps a
store, the first revision is history: then add a revision instead.
"""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, Literal

from alembic.autogenerate.api import AutogenContext
from alembic.autogenerate.render import render_op_text
from alembic.migration import MigrationContext
from alembic.operations import ops
from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

from data_access import tables
from data_access.databases.schema import store_metadata

HERE = Path(__file__).parent
INITIAL = HERE / "initial"
SUBJECT_HEAD = '''"""Tables of the first revision: {subject}. Written by regenerate.py."""

from alembic import op
from sqlalchemy import {names}

from data_access.databases.migrations.initial.parents import parent
'''
NAMES = """(
    CheckConstraint, Column, Date, DateTime, Float, ForeignKeyConstraint, Integer,
    PrimaryKeyConstraint, SmallInteger, String, Text, UniqueConstraint,
)"""
REVISION_HEAD = '''"""Create every table, parents first. Written by regenerate.py."""

from data_access.databases.migrations.initial import {subjects}

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
'''


def regenerate() -> None:
    """Write one file a subject and the revision that calls them in order."""
    subject_of = _subjects()
    ordered = store_metadata().sorted_tables
    for subject in sorted(set(subject_of.values())):
        own = [table for table in ordered if subject_of[table.name] == subject]
        text = SUBJECT_HEAD.format(subject=subject, names=NAMES) + "".join(
            map(_function, own)
        )
        _write(INITIAL / f"{subject}.py", text)
    head = REVISION_HEAD.format(subjects=", ".join(sorted(set(subject_of.values()))))
    calls = [f"    {subject_of[table.name]}.{table.name}()\n" for table in ordered]
    _write(HERE / "versions" / "initial.py", head + "".join(calls))
    for action in (["check", "--fix", "--select", "I,F401"], ["format"]):
        subprocess.run(
            [sys.executable, "-m", "ruff", *action, "--quiet", str(HERE)], check=True
        )


def _subjects() -> dict[str, str]:
    # A table belongs to the file that declares it, not to those that import it.
    found: dict[str, str] = {}
    for module in iter_modules(tables.__path__):
        declared = import_module(f"{tables.__name__}.{module.name}")
        for value in vars(declared).values():
            if isinstance(value, Table):
                found[value.name] = module.name
    return found


def _function(table: Table) -> str:
    operations: list[ops.MigrateOperation] = [ops.CreateTableOp.from_table(table)]
    indexes = sorted(table.indexes, key=lambda index: str(index.name))
    operations += [ops.CreateIndexOp.from_index(index) for index in indexes]
    context = AutogenContext(
        MigrationContext.configure(dialect=sqlite.dialect()),
        opts={
            "sqlalchemy_module_prefix": "",
            "alembic_module_prefix": "op.",
            "render_item": _short,
            "user_module_prefix": None,
            "render_as_batch": False,
        },
    )
    lines = "\n".join(render_op_text(context, one) for one in operations)
    lines = lines.replace(", nullable=True)", ")")
    body = "\n".join(f"    {line}" for line in lines.splitlines())
    return f'\n\ndef {table.name}() -> None:\n    """Create {table.name}."""\n{body}\n'


def _short(kind: str, item: Any, context: AutogenContext) -> str | Literal[False]:
    """Render a pointer to one parent in one line, the rest as Alembic does."""
    if kind != "foreign_key" or len(item.elements) > 1:
        return False
    target = item.elements[0].target_fullname
    return f'parent("{item.table.name}", "{item.column_keys[0]}", "{target}")'


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    regenerate()
