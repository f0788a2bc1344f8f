"""Before it is committed, a delivery says what it changes."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, Engine

from data_access import tables as t
from data_access.changes.comparing import Cell
from data_access.changes.difference import Difference, difference
from data_access.changes.effects import effect_lines
from data_access.databases import writing
from data_access.rollups import recompute_all
from data_access.storing import (
    StoredCounts,
    finish_batch,
    mark_complete,
    replace_scope,
    store_rows,
    store_schools,
    yield_to_stages,
)
from tests import builders as build

DAY = date(2025, 9, 30)
LINE = ["school_id", "snapshot_date", "line_no", "bandwidth_low_mbps", "source_row"]


@pytest.fixture
def zone(store: Engine) -> Engine:
    with writing(store) as connection:
        build.build_zone(connection)
        for school_id in (1, 2, 3):
            build.add_line(
                connection, school_id, snapshot_date=DAY, bandwidth_high_mbps=None
            )
        build.add_base(connection, 1, student_count=200)
        build.add_target(connection, "net_bw_target_rate", 1.0)
        recompute_all(connection)
    return store


def told(connection: Connection, *counts: StoredCounts, batch: int) -> Difference:
    finish_batch(connection, batch, counts)
    return difference(connection, [batch])


def counted(found: Difference) -> dict[str, tuple[int, ...]]:
    return {
        s.sheet_id: (s.new, s.changed, s.removed, s.ended)
        for s in found.sheets
        if s.new or s.changed or s.removed or s.ended
    }


def test_old_and_new_values_stand_in_the_words_of_the_sheet(zone: Engine) -> None:
    with writing(zone) as connection:
        batch = build.add_batch(connection, file_name="网络.xlsx")
        columns = [*LINE, "access_method", "is_shared"]
        rows = [(1, DAY, 1, 200.5, 7, "fibre", 0), (4, DAY, 2, 50, 8, None, None)]
        counts = store_rows(connection, batch, t.network_line, columns, rows)
        found = told(connection, counts, batch=batch)

    assert counted(found) == {"network_line": (1, 1, 0, 0)}
    assert {each.cell for each in found.values} == {
        Cell("签约下行Mbps", "100Mbps", "200.5Mbps"),
        Cell("接入方式", "未报送", "光纤"),
        Cell("是否共享", "未报送", "否"),
    }
    first = found.values[0]
    assert (first.place, first.key) == ("河镇中心小学", "2025年9月30日 线路1")
    assert (first.file, first.row, first.kind) == ("网络.xlsx", 7, "changed")


def test_the_main_numbers_are_measured_before_and_after(zone: Engine) -> None:
    with writing(zone) as connection:
        batch = build.add_batch(connection)
        columns = [*LINE, "bandwidth_high_mbps"]
        rows = [(4, DAY, 1, 10, 2, 10), (5, DAY, 1, 500, 3, 500)]
        counts = store_rows(connection, batch, t.network_line, columns, rows)
        found = told(connection, counts, batch=batch)

    assert found.effects.period is not None
    assert found.effects.period.key == "2025-09"
    numbers = {each.indicator_id: each for each in found.effects.numbers}
    rate = numbers["net_bw100_rate"]
    assert (rate.before.numerator, rate.before.denominator) == (3, 3)
    assert (rate.before.reported, rate.after.reported) == (3, 5)
    assert (rate.after.numerator, rate.after.denominator) == (4, 5)
    assert rate.texts() == ("100.0%", "80.0%", "下降20.0个百分点")
    assert not numbers["base_students"].is_changed
    assert any("100.0% → 80.0%" in line for line in effect_lines(found.effects))


def test_removed_rows_and_stocks_that_end_are_counted(zone: Engine) -> None:
    with writing(zone) as connection:
        batch = build.add_batch(connection)
        scope = t.network_line.c.snapshot_date == DAY
        same = [(1, DAY, 1, 100, 2)]
        table = t.network_line
        counts = [replace_scope(connection, batch, table, scope, LINE, same)]
        counts.append(mark_complete(connection, batch, table, 1, DAY))
        found = told(connection, *counts, batch=batch)

    # Five open schools, one listed; school 2 and 3 lose a line.
    assert counted(found) == {"network_line": (0, 0, 2, 4)}
    kinds = sorted(each.kind for each in found.values)
    assert kinds == ["ended"] * 4 + ["removed"] * 2
    assert Cell("（整行）", "有", "移除") in {each.cell for each in found.values}


def test_a_row_that_gives_way_in_the_same_delivery_was_never_new(zone: Engine) -> None:
    base = t.school_year_base
    with writing(zone) as connection:
        batch = build.add_batch(connection)
        names = ["school_id", "stat_year", "stage", "student_count"]
        rows: list[Any] = [(4, 2025, "unsplit", 90), (4, 2025, "primary", 90)]
        counts = [store_rows(connection, batch, base, names, rows)]
        counts.append(yield_to_stages(connection, {(4, 2025): batch}))
        found = told(connection, *counts, batch=batch)

    assert counted(found) == {"school_year_base": (1, 0, 0, 0)}
    assert found.values == []


def test_what_follows_from_a_new_name_is_left_out(zone: Engine) -> None:
    with writing(zone) as connection:
        batch = build.add_batch(connection)
        row = {"school_code": "2199000001", "name": "河镇实验小学"}
        more = {"settlement_code": "210", "area": build.HILL_TOWN}
        counts = store_schools(connection, batch, [{**row, **more}])
        found = told(connection, counts, batch=batch)

    assert counted(found) == {"school": (0, 1, 0, 0)}
    cells = {each.cell.column: each.cell for each in found.values}
    assert cells["学校名称"] == Cell("学校名称", "河镇中心小学", "河镇实验小学")
    assert (cells["所属镇街"].was, cells["所属镇街"].now) == ("河镇", "山镇")
    assert cells["曾用名"] == Cell("曾用名", "（无）", "河镇中心小学")
    assert set(cells) == {"学校名称", "所属镇街", "城乡分类代码", "曾用名"}


def test_changed_values_are_listed_to_a_bound_and_all_counted(zone: Engine) -> None:
    with writing(zone) as connection:
        batch = build.add_batch(connection)
        rows = [(number, DAY, 1, 20, number) for number in (1, 2, 3)]
        counts = store_rows(connection, batch, t.network_line, LINE, rows)
        finish_batch(connection, batch, [counts])
        found = difference(connection, [batch], listed=2)

    assert (len(found.values), found.value_count) == (2, 3)
