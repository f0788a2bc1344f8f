"""Rows are stored by natural key: equal ones untouched, what is replaced is kept."""

import json
from datetime import date
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import Connection, Engine, Table, select

from data_access.databases import data_version, writing
from data_access.rollups import Affected, recompute_all
from data_access.storing import (
    StoredCounts,
    finish_batch,
    mark_complete,
    record_issues,
    record_submissions,
    replace_scope,
    row_key,
    store_rows,
    stored_row,
)
from data_access.tables import (
    device_stock,
    import_batch,
    import_issue,
    network_line,
    network_snapshot,
    replaced_row,
    room_snapshot,
    school_year_base,
    submission,
    use_month,
)
from tests import builders as build

COLUMNS = ("school_id", "snapshot_date", "line_no", "bandwidth_low_mbps", "operator")
LINE = (1, build.DAY, 1, 100.0, "telecom")


def rows_of(connection: Connection, table: Table) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(select(table)).mappings()]


def import_lines(connection: Connection, *rows: tuple[Any, ...]) -> StoredCounts:
    batch_id = build.add_batch(connection)
    counts = store_rows(connection, batch_id, network_line, COLUMNS, rows)
    finish_batch(connection, batch_id, [counts])
    return counts


def test_the_same_file_twice_changes_nothing(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        first = import_lines(connection, LINE)
        version, rows = data_version(connection), rows_of(connection, network_line)
        second = import_lines(connection, LINE)

        assert (first.new, first.unchanged) == (1, 0)
        assert (second.new, second.changed, second.unchanged) == (0, 0, 1)
        assert not second.is_any_change
        assert data_version(connection) == version == 1
        assert rows_of(connection, network_line) == rows


def test_changed_row_belongs_to_the_new_batch_and_the_old_one_is_kept(
    store: Engine,
) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        import_lines(connection, LINE)
        (old,) = rows_of(connection, network_line)
        counts = import_lines(connection, (*LINE[:3], 200.0, "telecom"))
        (new,) = rows_of(connection, network_line)
        kept = rows_of(connection, replaced_row)[-1]

        assert counts.changed == 1
        assert counts.affected == Affected(frozenset({1}), frozenset({202509}))
        assert new["bandwidth_low_mbps"] == 200
        assert new["batch_id"] == old["batch_id"] + 1
        assert kept["row_key"] == row_key(network_line, old)
        assert stored_row(network_line, kept["old_row"]) == old
        assert rows_of(connection, network_snapshot)[0]["bandwidth_low_mbps"] == 200


def test_blank_in_a_present_column_empties_an_absent_column_stays(
    store: Engine,
) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        build.add_line(connection, operator="telecom", wifi_scope="full")
        store_rows(connection, batch_id, network_line, COLUMNS, [(*LINE[:4], None)])
        (row,) = rows_of(connection, network_line)

        assert (row["operator"], row["wifi_scope"]) == (None, "full")


def test_columns_not_present_serve_new_rows_only(store: Engine) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        build.add_line(connection, operator="unicom")
        store_rows(
            connection,
            batch_id,
            network_line,
            COLUMNS,
            [LINE, (2, *LINE[1:])],
            present_columns=["bandwidth_low_mbps"],
        )
        found = {
            r["school_id"]: r["operator"] for r in rows_of(connection, network_line)
        }

        assert found == {1: "unicom", 2: "telecom"}


def test_new_rows_are_known_by_their_key_quotes_and_all(store: Engine) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        columns = ("school_id", "snapshot_date", "device_type", "batch_no")
        row = (1, build.DAY, "S_PC", '一"批\\次')
        store_rows(connection, batch_id, device_stock, columns, [row])
        kept = rows_of(connection, replaced_row)[-1]

        assert json.loads(kept["row_key"]) == ["1", "2025-09-01", "S_PC", row[3]]
        assert kept["row_key"] == row_key(
            device_stock, rows_of(connection, device_stock)[0]
        )
        assert kept["old_row"] is None


def test_frame_is_stored_like_rows_and_the_last_of_equal_keys_stands(
    store: Engine,
) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        frame = pd.DataFrame([LINE, (*LINE[:3], float("nan"), None)], columns=COLUMNS)
        counts = store_rows(connection, batch_id, network_line, COLUMNS, frame)
        (row,) = rows_of(connection, network_line)

        assert counts.new == 1
        assert row["bandwidth_low_mbps"] is None


def test_rows_that_vanished_from_a_whole_scope_are_removed_and_kept(
    store: Engine,
) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        import_lines(connection, LINE, (1, build.DAY, 2, 50.0, None), (2, *LINE[1:]))
        batch_id = build.add_batch(connection)
        scope = network_line.c.school_id == 1
        counts = replace_scope(
            connection, batch_id, network_line, scope, COLUMNS, [LINE]
        )
        finish_batch(connection, batch_id, [counts])
        found = {
            (r["school_id"], r["line_no"]) for r in rows_of(connection, network_line)
        }
        kept = rows_of(connection, replaced_row)[-1]

        assert (counts.removed, counts.unchanged) == (1, 1)
        assert found == {(1, 1), (2, 1)}
        assert stored_row(network_line, kept["old_row"])["line_no"] == 2
        assert rows_of(connection, network_snapshot)[0]["bandwidth_low_mbps"] == 100


def test_complete_file_ends_the_stock_of_open_schools_it_does_not_list(
    store: Engine,
) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        closed = build.add_school(connection, close_date=date(2024, 8, 31))
        build.add_line(connection, 1)
        east = 2
        counts = mark_complete(connection, batch_id, network_line, east, build.DAY)
        recompute_all(connection)
        found = {
            r["school_id"]: r["is_listed"]
            for r in rows_of(connection, network_snapshot)
        }

        assert counts.new == 3
        assert found == {1: 1, 2: 0, 3: 0, 5: 0}
        assert closed not in found


@pytest.mark.parametrize("again", [1, 2])
def test_school_left_out_and_then_reported_is_listed(store: Engine, again: int) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        for _ in range(again):
            mark_complete(connection, batch_id, school_year_base, 1, build.DAY)
        columns = ("school_id", "stat_year", "stage", "student_count")
        rows = [(1, 2025, "primary", 200), (2, 2025, "unsplit", 300)]
        store_rows(connection, batch_id, school_year_base, columns, rows)
        listed = [r for r in rows_of(connection, school_year_base) if r["is_listed"]]
        left_out = [r for r in rows_of(connection, school_year_base) if r not in listed]

        assert {r["school_id"] for r in listed} == {1, 2}
        assert {r["school_id"] for r in left_out} == {3, 4, 5}


def test_submission_keeps_its_first_day_and_forgets_zero_when_rows_come(
    store: Engine,
) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        for is_zero, day in ((True, build.DAY), (False, date(2025, 10, 8))):
            record_submissions(
                connection,
                batch_id,
                "lesson",
                [(1, build.MONTH, is_zero)],
                reported_date=day,
            )
        (row,) = rows_of(connection, submission)

        assert (row["reported_date"], row["is_zero_report"]) == (build.DAY, 0)


def test_batch_knows_its_counts_and_issues(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        batch_id = build.add_batch(connection, file_name="带宽.xlsx")
        issue = {"severity": "error", "rule": "range", "message": "超出范围"}
        record_issues(connection, batch_id, [issue, {**issue, "value": "8" * 300}])
        record_issues(connection, batch_id, [issue])
        counts = store_rows(connection, batch_id, network_line, COLUMNS, [LINE])
        finish_batch(connection, batch_id, [counts], rejected=2)
        batch = rows_of(connection, import_batch)[-1]
        issues = rows_of(connection, import_issue)

        assert (batch["stored_count"], batch["rejected_count"]) == (1, 2)
        assert [i["issue_no"] for i in issues] == [1, 2, 3]
        assert len(issues[1]["value"]) == 200


def test_raw_days_win_over_the_report_which_survives(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        build.add_use_report(connection)
        recompute_all(connection)
        (reported,) = rows_of(connection, use_month)
        build.add_use(connection)
        recompute_all(connection)
        (raw,) = rows_of(connection, use_month)
        scope = build.classroom_use.c.school_id == 1
        columns = build.classroom_use.primary_key.columns.keys()
        batch_id = build.add_batch(connection)
        gone = replace_scope(
            connection, batch_id, build.classroom_use, scope, columns, []
        )
        finish_batch(connection, batch_id, [gone])

        assert (raw["basis"], raw["used_lesson_count"]) == ("raw", 24)
        assert raw["active_teacher_count"] == 12
        assert rows_of(connection, use_month) == [reported]


def test_no_room_is_left_without_a_file_that_says_so(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        recompute_all(connection)

        assert not rows_of(connection, room_snapshot)
