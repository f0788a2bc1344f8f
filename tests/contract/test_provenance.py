"""Which files stand behind a table: what counting its rows one by one says."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, delete

from data_access import tables as t
from data_access.catalogue.indicators import INDICATORS
from data_access.databases import reading, writing
from data_access.queries.provenance import provenance, tables_of
from data_access.rollups import recompute_all
from data_access.rollups.origins import COUNTED
from data_access.storing import (
    StoredCounts,
    finish_batch,
    mark_complete,
    record_submissions,
    replace_scope,
    store_rows,
)
from tests import builders as build
from tests.contract.random_zone import fill_randomly
from tests.contract.slow_rollups import rows_of

# Asked under this name, counted in another table.
RAW_OF = {"award_month": "award", "project_month": "project"}
ASKED = tuple(sorted({*COUNTED, *RAW_OF} - set(RAW_OF.values())))
LATE = date(2025, 11, 3)


def shown(store: Engine) -> set[tuple[str, str, int]]:
    rows = provenance(store, ASKED)
    return set(rows[["table_name", "file_name", "row_count"]].itertuples(index=False))


def recounted(connection: Connection) -> set[tuple[str, str, int]]:
    batches = rows_of(connection, t.import_batch)
    files = {batch["batch_id"]: batch["file_name"] for batch in batches}
    found = set()
    for name in ASKED:
        rows = rows_of(connection, COUNTED[RAW_OF.get(name, name)])
        for batch_id, count in Counter(row["batch_id"] for row in rows).items():
            found.add((name, files[batch_id], count))
    return found


def new_rows(connection: Connection, batch_id: int) -> StoredCounts:
    columns = ("month", "school_id", "used_lesson_count")
    rows = [(202511, 1, 5), (202511, 2, 0)]
    return store_rows(connection, batch_id, t.classroom_use_report, columns, rows)


def corrected_rows(connection: Connection, batch_id: int) -> StoredCounts:
    base = rows_of(connection, t.school_year_base)
    rows = [(r["school_id"], r["stat_year"], r["stage"], 77) for r in base]
    columns = ("school_id", "stat_year", "stage", "student_count")
    return store_rows(connection, batch_id, t.school_year_base, columns, rows)


def removed_rows(connection: Connection, batch_id: int) -> StoredCounts:
    columns = t.resource.primary_key.columns.keys()
    scope = t.resource.c.school_id > 0
    return replace_scope(connection, batch_id, t.resource, scope, columns, [])


def complete_file(connection: Connection, batch_id: int) -> StoredCounts:
    return mark_complete(connection, batch_id, t.network_line, 1, LATE)


def reported_months(connection: Connection, batch_id: int) -> StoredCounts:
    months = [(1, 202512, True), (2, 202512, False)]
    return record_submissions(
        connection, batch_id, "resource", months, reported_date=LATE
    )


CHANGES: list[Callable[[Connection, int], StoredCounts]] = [
    new_rows,
    corrected_rows,
    removed_rows,
    complete_file,
    reported_months,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_origins_follow_every_change(
    store: Engine, change: Callable[[Connection, int], StoredCounts]
) -> None:
    with writing(store) as connection:
        fill_randomly(connection, seed=5)
        build.add_base(connection)
        recompute_all(connection)
    before = shown(store)
    with writing(store) as connection:
        batch_id = build.add_batch(connection, file_name="新.xlsx")
        finish_batch(connection, batch_id, [change(connection, batch_id)])

    after = shown(store)
    with reading(store) as connection:
        assert after == recounted(connection)
    assert after != before


def test_a_file_whose_rows_are_all_replaced_stands_behind_nothing(
    store: Engine,
) -> None:
    def report(file_name: str, count: int) -> None:
        with writing(store) as connection:
            batch_id = build.add_batch(connection, file_name=file_name)
            columns = ("month", "school_id", "approved_count")
            rows = [(202510, 1, count)]
            stored = store_rows(connection, batch_id, t.resource_report, columns, rows)
            finish_batch(connection, batch_id, [stored])

    with writing(store) as connection:
        build.build_zone(connection)
    report("旧.xlsx", 3)
    assert files_behind(store, "resource_month") == [("旧.xlsx", 1)]
    report("新.xlsx", 4)
    assert files_behind(store, "resource_month") == [("新.xlsx", 1)]


def test_a_transaction_taken_back_takes_its_origins_back(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
    with pytest.raises(ZeroDivisionError), writing(store) as connection:
        batch_id = build.add_batch(connection, file_name="新.xlsx")
        finish_batch(connection, batch_id, [new_rows(connection, batch_id)])
        raise ZeroDivisionError

    assert files_behind(store, "use_month") == []


def test_awards_name_the_file_of_the_award(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        build.add_award(connection)
        recompute_all(connection)
        connection.execute(delete(t.award_month))

    assert len(files_behind(store, "award_month")) == 1


def test_every_indicator_can_say_where_it_comes_from(store: Engine) -> None:
    assert provenance(store, tables_of(tuple(INDICATORS))).empty


def test_a_table_that_is_not_counted_is_refused(store: Engine) -> None:
    with pytest.raises(KeyError, match="lesson_plan_receiver"):
        provenance(store, ("lesson_plan_receiver",))


def files_behind(store: Engine, table: str) -> list[tuple[Any, ...]]:
    rows = provenance(store, (table,))
    return list(rows[["file_name", "row_count"]].itertuples(index=False, name=None))
