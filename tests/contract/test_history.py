"""Every change of a row can be told: was and is, batch, file, row, undone or not."""

from datetime import date

import pytest
from sqlalchemy import Engine, insert, select

from data_access import tables as t
from data_access.changes import (
    Cell,
    deliveries,
    find_school,
    row_history,
    school_history,
    undo_delivery,
)
from data_access.databases import begins_with, writing
from data_access.errors import ScopeUnknown
from data_access.storing import (
    finish_batch,
    mark_complete,
    start_delivery,
    store_rows,
    store_schools,
)
from tests import builders as build

DAY = date(2025, 9, 30)
KEY = {"school_id": 1, "snapshot_date": DAY, "line_no": 1}


def give(engine: Engine, name: str, *rows: tuple[object, ...]) -> int:
    columns = [*KEY, "bandwidth_low_mbps", "source_row"]
    with writing(engine) as connection:
        delivery = start_delivery(connection, kind="file", name=name)
        batch = build.add_batch(connection, file_name=name, delivery_id=delivery)
        counts = store_rows(connection, batch, t.network_line, columns, rows)
        finish_batch(connection, batch, [counts])
    return delivery


@pytest.fixture
def zone(store: Engine) -> Engine:
    with writing(store) as connection:
        batch = build.build_zone(connection)
        finish_batch(connection, batch, [])
    return store


def test_a_row_tells_what_it_was_newest_first(zone: Engine) -> None:
    give(zone, "一.xlsx", (1, DAY, 1, 100, 5), (2, DAY, 1, 100, 6))
    second = give(zone, "二.xlsx", (1, DAY, 1, 200, 9))
    [undone] = undo_delivery(zone, second).undone

    found = row_history(zone, t.network_line, KEY)

    assert [change.kind for change in found] == ["changed", "changed", "new"]
    back, changed, new = found
    assert changed.cells == (Cell("签约下行Mbps", "100Mbps", "200Mbps"),)
    assert (changed.file, changed.row, changed.is_undone) == ("二.xlsx", 9, True)
    assert back.cells == (Cell("签约下行Mbps", "200Mbps", "100Mbps"),)
    assert back.delivery is not None
    assert (back.delivery.delivery_id, back.is_undone) == (undone.undo_id, False)
    assert back.file == "撤销：二.xlsx"
    assert new.cells == (Cell("签约下行Mbps", "（无）", "100Mbps"),)
    assert (new.place, new.key, new.row) == (
        "河镇中心小学",
        "2025年9月30日 线路1",
        5,
    )


def test_a_school_tells_of_all_its_rows_and_of_no_other(zone: Engine) -> None:
    give(zone, "网络.xlsx", (1, DAY, 2, 100, 5), (2, DAY, 1, 100, 6))
    with writing(zone) as connection:
        batch = build.add_batch(connection, file_name="其他.xlsx")
        names = ["project_no", "school_id", "title", "level", "status"]
        rows = [("K1", 1, "课题一", 4, "running"), ("1", 2, "课题二", 4, "running")]
        counts = [store_rows(connection, batch, t.project, names, rows)]
        new_name = {"school_code": "2199000001", "name": "河镇实验小学"}
        counts.append(store_schools(connection, batch, [new_name]))
        names = ["month", "school_id", "uploaded_count"]
        rows_of_month = [(202509, 1, 3), (202509, 2, 1)]
        table = t.resource_report
        counts.append(store_rows(connection, batch, table, names, rows_of_month))
        ended = mark_complete(connection, batch, t.device_stock, 1, DAY)
        finish_batch(connection, batch, [*counts, ended])

    found = school_history(zone, 1)

    told = [(c.sheet_id, c.kind) for c in found]
    assert sorted(told) == [
        ("device_stock", "ended"),
        ("network_line", "new"),
        ("project", "new"),
        ("resource_report", "new"),
        ("school", "changed"),
        ("school", "new"),
        ("school", "new"),
    ]
    assert told[0] == ("device_stock", "ended")
    assert {c.place for c in found} == {"河镇中心小学", "河镇实验小学"}
    only = school_history(zone, 1, sheet_id="network_line")
    assert [c.sheet_id for c in only] == ["network_line"]
    assert len(school_history(zone, 1, listed=2)) == 2


def test_deliveries_tell_what_they_did_and_whether_they_can_go(zone: Engine) -> None:
    first = give(zone, "一.xlsx", (1, DAY, 1, 100, 5), (2, DAY, 1, 100, 6))
    [undone] = undo_delivery(zone, first).undone
    with writing(zone) as connection:
        simulated = start_delivery(connection, kind="file", name="模拟.xlsx")
        build.add_batch(connection, origin="simulated", delivery_id=simulated)

    found = deliveries(zone).set_index("delivery_id")

    assert list(found.index) == sorted(found.index, reverse=True)
    row = found.loc[first]
    assert (row["name"], row["files"], row["new"]) == ("一.xlsx", 1, 2)
    assert (row["undone_by"], row["can_undo"]) == (undone.undo_id, False)
    assert found.loc[undone.undo_id, "undoes"] == first
    assert found.loc[undone.undo_id, "name"] == "撤销：一.xlsx"
    assert found.loc[undone.undo_id, "can_undo"]
    assert found.loc[simulated, "reason"] == "undo_simulated"


def test_an_undo_of_an_undo_is_called_what_it_does(zone: Engine) -> None:
    number = give(zone, "一.xlsx", (1, DAY, 1, 100, 5))
    for _ in range(3):
        number = undo_delivery(zone, number).undone[0].undo_id

    found = deliveries(zone).head(4)
    names = ["撤销：一.xlsx", "恢复：一.xlsx", "撤销：一.xlsx", "一.xlsx"]
    assert found["name"].tolist() == names
    assert found["is_restoring"].tolist() == [False, True, False, False]


def test_a_school_is_found_by_code_by_name_and_by_what_it_was_called(
    zone: Engine,
) -> None:
    with writing(zone) as connection:
        batch = build.add_batch(connection)
        row = {"school_code": "2199000001", "name": "河镇实验小学"}
        finish_batch(connection, batch, [store_schools(connection, batch, [row])])
    for text in ("2199000001", "河镇实验小学", "河镇中心小学", "河镇实验"):
        assert find_school(zone, text) == (1, "河镇实验小学")
    with pytest.raises(ScopeUnknown, match="不止一所学校"):
        find_school(zone, "学")
    with pytest.raises(ScopeUnknown, match="没有找到"):
        find_school(zone, "无此校")


def test_the_beginning_of_a_text_is_no_pattern_and_keeps_its_case(
    store: Engine,
) -> None:
    with writing(store) as connection:
        batch = build.add_batch(connection)
        keys = ('["1","a"]', '["11","a"]', '["A%"]', '["a%"]', '["A_"]', '["Ab"]')
        rows = [{"batch_id": batch, "table_name": "x", "row_key": key} for key in keys]
        connection.execute(insert(t.replaced_row), rows)

        def beginning(text: str) -> list[str]:
            column = t.replaced_row.c.row_key
            wanted = select(column).where(begins_with(connection, column, text))
            return list(connection.scalars(wanted))

        assert beginning('["1"') == [keys[0]]
        assert beginning('["A%') == [keys[2]]
        assert set(beginning("[")) == set(keys)
