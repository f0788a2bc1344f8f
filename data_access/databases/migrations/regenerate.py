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
SUBJECT_HEAD = '''"""Tables of the first revision ({subject}). By regenerate.py."""
# ruff: noqa: E501

from collections.abc import Callable

from alembic import op
from sqlalchemy import {names}

from data_access.databases.migrations.initial.parents import parent

CREATE: dict[str, Callable[[], object]] = {{
'''
NAMES = """(
    CheckConstraint, Column, Date, DateTime, Float, ForeignKeyConstraint, Integer,
    PrimaryKeyConstraint, SmallInteger, String, Text, UniqueConstraint,
)"""
REVISION = '''"""Create every table, parents first. Written by regenerate.py."""

from data_access.databases.migrations.initial import {subjects}

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ORDER = {order}
CREATE = {{{creates}}}


def upgrade() -> None:
    """Create the tables and their indexes."""
    for name in ORDER:
        CREATE[name]()
'''


def regenerate() -> None:
    """Write one file a subject and the revision that calls them in order."""
    subject_of = _subjects()
    ordered = store_metadata().sorted_tables
    subjects = sorted(set(subject_of.values()))
    for subject in subjects:
        own = [table for table in ordered if subject_of[table.name] == subject]
        head = SUBJECT_HEAD.format(subject=subject, names=NAMES)
        _write(INITIAL / f"{subject}.py", head + "".join(map(_entries, own)) + "}\n")
    revision = REVISION.format(
        subjects=", ".join(subjects),
        order=tuple(name for table in ordered for name in _operations(table)),
        creates=", ".join(f"**{subject}.CREATE" for subject in subjects),
    )
    _write(HERE / "versions" / "initial.py", revision)
    for action in (["check", "--fix", "--select", "I,F401"], ["format"]):
        subprocess.run(  # noqa: S603 - our own fixed words
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


def _operations(table: Table) -> dict[str, ops.MigrateOperation]:
    indexes = sorted(table.indexes, key=lambda index: str(index.name))
    return {
        table.name: ops.CreateTableOp.from_table(table),
        **{str(index.name): ops.CreateIndexOp.from_index(index) for index in indexes},
    }


def _entries(table: Table) -> str:
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
    texts = {
        name: render_op_text(context, one).replace(", nullable=True)", ")")
        for name, one in _operations(table).items()
    }
    return "".join(f'"{name}": lambda: {text},\n' for name, text in texts.items())


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
