"""A store is created, upgraded, or left alone; never half of it."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, create_engine, inspect, text

from data_access.databases import close_store, migration, open_store, reading
from data_access.databases.schema import VERSION_TABLE, store_metadata
from data_access.errors import StoreUnusable

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{newest}"


def upgrade() -> None:
    with op.batch_alter_table("school_stage", recreate="always") as batch:
        batch.add_column(sa.Column("added", sa.Integer()))
"""


def differences(engine: Engine) -> list[object]:
    options = {"version_table": VERSION_TABLE, "compare_type": True}
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        return list(compare_metadata(context, store_metadata()))


def tables_without_rowid(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name FROM pragma_table_list WHERE wr")
        return {name for (name,) in rows}


@pytest.fixture
def later_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A program with one more revision than this one."""
    folder = tmp_path / "later"
    folder.mkdir()
    newest = migration.newest_revision()
    (folder / "next.py").write_text(NEXT.format(newest=newest))
    both = (*migration.VERSION_FOLDERS, folder)
    monkeypatch.setattr(migration, "VERSION_FOLDERS", both)
    yield folder
    monkeypatch.undo()


def add_to_revision(folder: Path, statement: str) -> None:
    written = f"{read_revision(folder)}    {statement}\n"
    (folder / "next.py").write_text(written, "utf-8")


def newest_before(later_program: Path) -> str:
    (revision,) = re.findall('down_revision = "(.*)"', read_revision(later_program))
    return str(revision)


def read_revision(folder: Path) -> str:
    return (folder / "next.py").read_text("utf-8")


def close_after_filling(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("PRAGMA foreign_keys=OFF"))
        connection.execute(
            text("INSERT INTO data_version (version_id, version) VALUES (1, 5)")
        )
    close_store(engine)


def test_migrations_build_exactly_the_declared_tables(store: Engine) -> None:
    assert differences(store) == []


def test_migrations_build_exactly_the_declared_tables_on_postgresql(
    empty_postgres_url: str,
) -> None:
    engine = open_store(empty_postgres_url)

    assert differences(engine) == []
    close_store(engine)


def test_migrations_keep_what_comparison_does_not_see(
    store: Engine, store_path: Path, tmp_path: Path
) -> None:
    declared = create_engine(f"sqlite:///{tmp_path / 'declared.db'}")
    store_metadata().create_all(declared)
    declared.dispose()

    assert tables_without_rowid(store_path) == tables_without_rowid(
        tmp_path / "declared.db"
    )
    assert checks(store) == checks(declared)
    declared.dispose()


def checks(engine: Engine) -> dict[str, list[tuple[str | None, str]]]:
    inspector = inspect(engine)
    return {
        table.name: sorted(
            (str(check["name"]), check["sqltext"])
            for check in inspector.get_check_constraints(table.name)
        )
        for table in store_metadata().sorted_tables
    }


def test_opening_again_changes_nothing(store: Engine, store_path: Path) -> None:
    close_store(store)
    close_store(open_store())

    assert not (store_path.parent / "backups").exists()


def test_an_older_store_is_backed_up_and_upgraded(
    store: Engine, store_path: Path, later_program: Path
) -> None:
    close_after_filling(store)
    engine = open_store()

    columns = {c["name"] for c in inspect(engine).get_columns("school_stage")}
    assert "added" in columns
    assert "school_stage" in tables_without_rowid(store_path)
    (kept,) = (store_path.parent / "backups").iterdir()
    assert f"before-upgrade-from-{newest_before(later_program)}" in kept.name
    with reading(engine) as connection:
        assert connection.scalar(text("SELECT version FROM data_version")) == 5
    close_store(engine)


def test_a_failing_upgrade_leaves_the_older_store(
    store: Engine, store_path: Path, later_program: Path
) -> None:
    add_to_revision(later_program, "raise RuntimeError('disk on fire')")
    close_after_filling(store)
    with pytest.raises(RuntimeError, match="disk on fire"):
        open_store()

    with closing(sqlite3.connect(store_path)) as connection:
        rows = connection.execute("SELECT * FROM zhijiao_schema_version").fetchall()
        columns = connection.execute("PRAGMA table_info(school_stage)").fetchall()
    assert rows == [(newest_before(later_program),)]
    assert "added" not in {column[1] for column in columns}


def test_an_upgrade_that_orphans_rows_is_undone(
    store: Engine, store_path: Path, later_program: Path
) -> None:
    orphan = "op.execute(\"INSERT INTO school_stage VALUES (9, 'primary', 1)\")"
    add_to_revision(later_program, orphan)
    close_after_filling(store)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        open_store()

    with closing(sqlite3.connect(store_path)) as connection:
        assert connection.execute("SELECT * FROM school_stage").fetchall() == []


def test_a_newer_store_is_left_alone(store: Engine) -> None:
    with store.begin() as connection:
        connection.execute(
            text("UPDATE zhijiao_schema_version SET version_num = '0999'")
        )
    close_store(store)
    with pytest.raises(StoreUnusable, match="较新版本") as raised:
        open_store()

    newest = migration.newest_revision()
    assert raised.value.values == {"found": "0999", "known": newest}


def test_tables_of_another_program_are_left_alone(store_path: Path) -> None:
    store_path.parent.mkdir()
    with closing(sqlite3.connect(store_path)) as connection:
        connection.execute("CREATE TABLE invoice (id INTEGER)")
    with pytest.raises(StoreUnusable, match="别的程序的表"):
        open_store()

    with closing(sqlite3.connect(store_path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_schema").fetchall()
    assert names == [("invoice",)]


def open_at_once(address: str) -> list[str]:
    program = "import sys; from data_access.databases import *;"
    program += "sys.stdin.read(); close_store(open_store(sys.argv[1]))"
    started = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", program, address],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    return [process.communicate("")[1] for process in started]


def test_processes_that_open_a_new_store_at_once_share_it(store_path: Path) -> None:
    assert open_at_once(f"sqlite:///{store_path}") == ["", ""]

    engine = open_store()
    assert differences(engine) == []
    close_store(engine)


def test_processes_that_open_a_new_postgresql_store_at_once_share_it(
    empty_postgres_url: str,
) -> None:
    assert open_at_once(empty_postgres_url) == ["", ""]
