"""A zone is called as its sheet says, else after its root; its tree has one root."""

from typing import Any

import pytest
from sqlalchemy import Engine, update

from data_access.databases import writing
from data_access.errors import StoreUnusable
from data_access.tables import zone_profile

ZONE = "示范区名称 系统标题 主办单位"
AREA = "区划代码 名称 级别 上级代码"
PLAIN = ("示范市", "示范市一张图", "市教育局")


def profile(rows: Any) -> tuple[object, ...]:
    (row,) = rows("zone_profile")
    return row["name"], row["title"], row["organiser"], row["is_simulated"]


def tree(rows: Any) -> dict[str, str | None]:
    areas = {row["area_id"]: row for row in rows("area")}
    return {
        row["name"]: areas[row["parent_id"]]["name"] if row["parent_id"] else None
        for row in areas.values()
    }


def rules(report: Any) -> list[str]:
    return [issue.rule for issue in report.issues.kept]


def test_a_zone_is_called_as_its_sheet_says(bring: Any, write: Any, rows: Any) -> None:
    path = write("示范区信息", ZONE, PLAIN)
    report = bring(path)
    version = rows("data_version")

    assert report.is_complete
    assert profile(rows) == (*PLAIN, 0)
    assert not bring(path).is_changed
    assert rows("data_version") == version


def test_a_later_sheet_changes_what_it_holds(bring: Any, write: Any, rows: Any) -> None:
    bring(write("示范区信息", ZONE, PLAIN))
    (before,) = rows("data_version")
    bring(write("示范区信息", "名称 系统标题", ("示范市", "新标题")))

    assert profile(rows) == ("示范市", "新标题", "市教育局", 0)
    assert rows("data_version")[0]["version"] == before["version"] + 1
    assert rows("replaced_row")[-1]["table_name"] == "zone_profile"


def test_a_second_row_is_an_error(bring: Any, write: Any, rows: Any) -> None:
    report = bring(write("示范区信息", ZONE, PLAIN, ("别市", "别的", "别局")))

    assert (report.rejected, rules(report)) == (1, ["zone_one_row"])
    assert profile(rows)[0] == "示范市"


def test_without_a_sheet_the_root_names_the_zone(zone: Any, rows: Any) -> None:
    assert profile(rows) == ("示范市", "示范市智教一张图", None, 0)


def test_another_zone_never_goes_into_the_demonstration(
    zone: Any, store: Engine, write: Any, rows: Any
) -> None:
    with writing(store) as connection:
        connection.execute(update(zone_profile).values(is_simulated=1))
    with pytest.raises(StoreUnusable, match="示范市"):
        zone(write("示范区信息", ZONE, ("别市", "别的", "别局")))

    assert profile(rows)[0] == "示范市"


SEVERAL = [("990101", "甲区", "区县", ""), ("990102", "乙县", "区县", "")]


def test_several_roots_get_one_above_them(bring: Any, write: Any, rows: Any) -> None:
    path = write("行政区划", AREA, *SEVERAL)
    report = bring(path)

    assert rules(report) == ["roots_joined"]
    assert "甲区、乙县" in report.issues.kept[0].message
    assert tree(rows) == {"甲区": "全域", "乙县": "全域", "全域": None}
    kinds = {row["name"]: row["kind"] for row in rows("area")}
    assert kinds["全域"] == "city"
    assert profile(rows)[:2] == ("全域", "智教一张图")
    assert not bring(path).is_changed


def test_the_sheet_of_the_zone_names_the_root_at_once_or_later(
    bring: Any, write: Any, rows: Any
) -> None:
    areas = write("行政区划", AREA, *SEVERAL)
    bring(areas)
    bring(write("示范区信息", ZONE, PLAIN))

    assert tree(rows) == {"甲区": "示范市", "乙县": "示范市", "示范市": None}
    again = bring(areas)
    assert (again.is_changed, rules(again)) == (False, ["roots_hung"])


@pytest.mark.parametrize("zone_row", [PLAIN, ("甲区", "甲区一张图", "甲局")])
def test_the_sheet_of_the_zone_comes_first_in_one_import(
    bring: Any, write: Any, rows: Any, zone_row: tuple[str, ...]
) -> None:
    bring(write("行政区划", AREA, *SEVERAL), write("示范区信息", ZONE, zone_row))

    assert tree(rows)["乙县"] == zone_row[0]
    assert [name for name, above in tree(rows).items() if above is None] == [
        zone_row[0]
    ]


def test_one_area_above_the_others_is_the_root(
    bring: Any, write: Any, rows: Any
) -> None:
    city = ("990100", "示范市", "市", "")
    report = bring(write("行政区划", AREA, *SEVERAL, city))

    assert rules(report) == ["roots_hung"]
    assert tree(rows) == {"甲区": "示范市", "乙县": "示范市", "示范市": None}


def test_a_district_without_parent_hangs_below_the_known_root(
    zone: Any, write: Any, rows: Any
) -> None:
    report = zone(write("行政区划", AREA, ("990109", "新县", "区县", "")))

    assert rules(report) == ["roots_hung"]
    assert tree(rows)["新县"] == "示范市"


def test_a_root_may_get_a_city_above_it(bring: Any, write: Any, rows: Any) -> None:
    bring(write("行政区划", AREA, SEVERAL[0]))
    city = ("990100", "示范市", "市", "")
    report = bring(write("行政区划", AREA, city, (*SEVERAL[0][:3], "990100")))

    assert rules(report) == []
    assert tree(rows) == {"甲区": "示范市", "示范市": None}


def test_groups_are_no_roots(zone: Any, write: Any, rows: Any) -> None:
    report = zone(write("行政区划", AREA, ("990901", "高新区", "功能区", "")))

    assert rules(report) == []
    assert tree(rows)["高新区"] is None
