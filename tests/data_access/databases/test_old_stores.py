"""A store of an earlier program, with rows in it, serves as one made today."""

import zipfile
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, Engine, MetaData, insert, inspect, select

from data_access.databases import close_store, migration, open_store, reading
from data_access.databases.addresses import parsed_address
from data_access.databases.backup import MANIFEST, STORE_NAME, verified_contents
from data_access.databases.kinds import database_of
from data_access.databases.transactions import migrating
from data_access.queries.provenance import provenance
from data_access.rollups import recompute_device_snapshot
from data_access.rollups.origins import COUNTED
from data_access.tables import (
    device_snapshot,
    import_batch,
    import_delivery,
    table_origin,
)

KINDS = ["embedded", pytest.param("postgresql", marks=pytest.mark.postgres)]
DAYS = [date(2026, 9, day) for day in (1, 2, 3)]
BATCH = {"file_hash": "0", "origin": "reported", "imported_at": datetime(2026, 9, 1)}
COUNTS = dict.fromkeys(("stored_count", "changed_count", "rejected_count"), 0)
# The second day has only computers of no stated user, the third both kinds.
STOCK = [(DAYS[0], "S_PC"), (DAYS[1], "LAPTOP"), (DAYS[2], "LAPTOP"), (DAYS[2], "T_PC")]
USER_COUNTS = ("student_terminal_count", "teacher_terminal_count")
ROWS: dict[str, list[dict[str, Any]]] = {
    "import_batch": [
        {"batch_id": 1, "file_name": "学校.xlsx", **BATCH, **COUNTS},
        {"batch_id": 2, "file_name": "基数.xlsx", **BATCH, **COUNTS},
    ],
    "area": [{"area_id": 1, "name": "甲市", "short_name": "甲", "kind": "city"}],
    "school": [
        {"school_id": n, "school_code": f"219900000{n}", "name": f"第{n}小学"}
        for n in (1, 2, 3)
    ],
    "school_year_base": [
        {"school_id": n, "stat_year": 2026, "stage": "primary", "batch_id": batch}
        for n, batch in ((1, 1), (2, 2), (3, 2))
    ],
    "submission": [
        {"sheet": "lesson", "month": 202609, "school_id": n, "batch_id": 2}
        for n in (1, 2)
    ],
    "device_stock": [
        {"school_id": 1, "snapshot_date": day, "device_type": kind, "device_count": 5}
        for day, kind in STOCK
    ],
    "device_snapshot": [
        {"school_id": 1, "snapshot_date": day, **dict.fromkeys(USER_COUNTS, 0)}
        for day in DAYS
    ],
}
GIVEN: dict[str, dict[str, Any]] = {
    "area": {"sort_order": 0, "batch_id": 1},
    "school": {
        **{"area_id": 1, "main_stage": "primary", "status": "open", "batch_id": 1},
        **dict.fromkeys(("short_name", "pinyin", "pinyin_initials"), "x"),
    },
    "school_year_base": {"is_estimated": 0, "is_listed": 1},
    "submission": {"reported_date": DAYS[0], "is_zero_report": 0},
    "device_stock": {"batch_no": "", "batch_id": 1},
    "device_snapshot": {"is_listed": 1, "batch_id": 1},
}


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, store_path: Path) -> str:
    """Where no store is yet, of the kind the test is run for."""
    if request.param == "embedded":
        return f"sqlite:///{store_path}"
    return str(request.getfixturevalue("empty_postgres_url"))


@pytest.fixture
def old_store(address: str) -> str:
    """A store of the first program, with rows in several tables."""
    url = parsed_address(address)
    engine = database_of(url).create_engine(url)
    with migrating(engine) as connection:
        command.upgrade(migration.migration_config(connection), "0001")
        assert not inspect(connection).has_table("table_origin")
        fill(connection)
    engine.dispose()
    return address


def fill(connection: Connection) -> None:
    # The tables as they were then, not as they are declared now.
    then = MetaData()
    then.reflect(connection, only=list(ROWS))
    for name, rows in ROWS.items():
        full = [{**GIVEN.get(name, {}), **row} for row in rows]
        connection.execute(insert(then.tables[name]), full)


def recounted(connection: Connection) -> dict[tuple[str, int], int]:
    found: Counter[tuple[str, int]] = Counter()
    for name, table in COUNTED.items():
        batches = connection.execute(select(table.c.batch_id)).scalars()
        found.update((name, batch_id) for batch_id in batches)
    return dict(found)


def user_counts(connection: Connection) -> list[tuple[object, ...]]:
    snapshot = device_snapshot.c
    columns = [snapshot[name].is_(None) for name in USER_COUNTS]
    rows = connection.execute(select(*columns).order_by(snapshot.snapshot_date))
    return [tuple(map(bool, row)) for row in rows]


def test_the_origins_of_an_old_store_are_counted(old_store: str) -> None:
    engine = open_store(old_store)
    with reading(engine) as connection:
        origins = connection.execute(select(table_origin))
        counted = {(name, batch_id): rows for name, batch_id, rows in origins}

        assert counted == recounted(connection)
        assert counted[("school_year_base", 2)] == 2
    close_store(engine)


def test_pages_name_the_files_of_an_old_store(old_store: str) -> None:
    engine = open_store(old_store)
    rows = provenance(engine, ("school_year_base", "submission"))
    close_store(engine)

    found = rows[["table_name", "file_name", "row_count"]].itertuples(index=False)
    assert set(map(tuple, found)) == {
        ("school_year_base", "学校.xlsx", 1),
        ("school_year_base", "基数.xlsx", 2),
        ("submission", "基数.xlsx", 2),
    }


def test_computers_of_no_stated_user_are_no_zeros_any_more(old_store: str) -> None:
    engine: Engine = open_store(old_store)
    with migrating(engine) as connection:
        upgraded = user_counts(connection)
        recompute_device_snapshot(connection)

        assert upgraded == user_counts(connection)
        assert upgraded == [(False, False), (True, True), (True, False)]
    close_store(engine)


def test_a_table_that_stands_already_is_counted_anew(old_store: str) -> None:
    url = parsed_address(old_store)
    engine = database_of(url).create_engine(url)
    with migrating(engine) as connection:
        table_origin.create(connection)
        stale = {"table_name": "award", "batch_id": 1, "row_count": 9}
        connection.execute(insert(table_origin), stale)
    engine.dispose()

    engine = open_store(old_store)
    with reading(engine) as connection:
        assert "award" not in connection.scalars(select(table_origin.c.table_name))
    close_store(engine)


def test_every_batch_of_before_is_a_delivery_of_its_own(old_store: str) -> None:
    engine = open_store(old_store)
    own = import_batch.c.delivery_id == import_delivery.c.delivery_id
    both = select(import_batch.c.file_name, import_delivery.c.name)
    with reading(engine) as connection:
        named = connection.execute(
            both.select_from(import_batch).outerjoin(import_delivery, own)
        ).all()
    close_store(engine)
    assert named
    assert all(file == delivery for file, delivery in named)


@pytest.mark.parametrize("address", ["embedded"], indirect=True)
def test_the_old_state_is_kept_in_a_verified_backup(
    old_store: str, store_path: Path, tmp_path: Path
) -> None:
    close_store(open_store(old_store))

    (archive,) = (store_path.parent / "backups").iterdir()
    with zipfile.ZipFile(archive) as pack:
        assert set(pack.namelist()) == {STORE_NAME, MANIFEST}
        kept = pack.extract(STORE_NAME, tmp_path)
    revision, row_counts = verified_contents(Path(kept))
    assert revision == "0001"
    assert row_counts["school_year_base"] == 3
    assert "table_origin" not in row_counts
