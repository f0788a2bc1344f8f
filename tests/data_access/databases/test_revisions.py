"""Published revisions are history; the next one is written from the tables."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Engine, Integer, String, Table, inspect

from data_access.databases import close_store, migration, open_store
from data_access.databases.migrations.revise import revise
from data_access.databases.schema import VERSION_TABLE, store_metadata
from data_access.tables import metadata
from data_access.tables.base import keyed_table, not_negative, school_key

# A store says only the number of the last revision it has been through. Were that
# revision written anew, stores made before would say the same and lack the rest.
PUBLISHED = {
    "versions/initial.py": "f4ef129978bda6af",
    "initial/*.py": "47daf293dde0f5bc",
    "versions/table_origin.py": "f63cecdca4518ca6",
    "versions/unassigned_terminals.py": "3e241d4be741ab70",
    "versions/deliveries.py": "2aa5b7da8a73bbe7",
    "versions/index_of_history.py": "73c62ac600604c30",
    "versions/tallies.py": "692c058643dd109b",
    "versions/funds.py": "c38342be58b163b6",
    "versions/add_duties_documents_and_groupings.py": "dffc4afa2eab07bc",
    "versions/platforms.py": "59817b461984f4a6",
    "versions/alliances.py": "ae4fe663ba4cf408",
    "versions/people.py": "c79d1ce408a1ce2d",
    "versions/plans.py": "23c6ee6cb831d23a",
    "versions/equipment_kinds.py": "70d7ccab33b4a3d9",
    "versions/add_document_file.py": "96ce73a537e0bef6",
    "versions/teacher_index.py": "08dc48891741c048",
    "versions/add_score_adjustment.py": "3f2191077e8b4bf1",
    "versions/platform_index.py": "00a534627cba3fa9",
    "versions/add_wall_plan_and_wall_scene.py": "2ee0179bc366c830",
    "versions/add_the_mark_of_a_data_version.py": "10e6ac545e476def",
}


@pytest.fixture
def revisions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for revisions that stand after those of the program."""
    folder = tmp_path / "revisions"
    folder.mkdir()
    monkeypatch.setattr(
        migration, "VERSION_FOLDERS", (*migration.VERSION_FOLDERS, folder)
    )
    return folder


@pytest.fixture
def declared_later() -> Iterator[Table]:
    """A table that is declared, but in no revision yet."""
    table = keyed_table(
        "canteen",
        school_key(),
        Column("kitchen", String(20), index=True),
        Column("seat_count", Integer),
        *not_negative("seat_count"),
        comment="Where a school eats",
    )
    yield table
    metadata.remove(table)


def hash_of(pattern: str) -> str:
    found = hashlib.sha256()
    for path in sorted(migration.MIGRATIONS.glob(pattern)):
        found.update(f"{path.name}\n{path.read_text('utf-8')}".encode())
    return found.hexdigest()[:16]


def differences(engine: Engine) -> list[object]:
    with engine.connect() as connection:
        options = {"version_table": VERSION_TABLE}
        context = MigrationContext.configure(connection, opts=options)
        return list(compare_metadata(context, store_metadata()))


@pytest.mark.parametrize("pattern", PUBLISHED)
def test_a_published_revision_is_never_written_anew(pattern: str) -> None:
    assert hash_of(pattern) == PUBLISHED[pattern], "add a revision after it instead"


def test_every_revision_is_registered_here() -> None:
    files = {
        f"versions/{path.name}"
        for path in (migration.MIGRATIONS / "versions").glob("*.py")
    }

    assert files - {"versions/__init__.py"} <= set(PUBLISHED)


def test_the_next_revision_builds_what_was_declared(
    revisions: Path, declared_later: Table
) -> None:
    newest = migration.newest_revision()
    written = revise("Add canteen", revisions)
    assert written == revisions / "add_canteen.py"

    engine = open_store()
    assert int(migration.newest_revision()) == int(newest) + 1
    assert differences(engine) == []
    checks = inspect(engine).get_check_constraints(declared_later.name)
    assert [check["name"] for check in checks] == ["ck_canteen_seat_count_min"]
    close_store(engine)


def test_a_revision_of_equal_tables_changes_none(revisions: Path) -> None:
    text = revise("Move rows", revisions).read_text("utf-8")

    assert "op." not in text
    assert text.count("Move rows.") == 2
