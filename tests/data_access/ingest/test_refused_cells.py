"""An optional cell of a school that cannot be taken leaves the store as it was."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

SCHOOL = "学校标识码 学校名称 所属镇街 办学类型 经度 纬度 坐标系"
GOOD = ("2199000008", "第八小学", "城关镇", "小学", 108.607, 38.899, "WGS84")


def school(rows: Any) -> dict[str, Any]:
    return next(row for row in rows("school") if row["school_code"] == GOOD[0])


@pytest.mark.parametrize(
    ("longitude", "latitude", "rule"),
    [
        ("108607", 38.899, "point_lost"),
        (0, 0, "position_impossible"),
        (38.899, 108.607, "position_swapped"),
        (108.607, "", "position_half"),
        ("很远", 38.899, "not_degrees"),
    ],
)
def test_a_bad_point_does_not_take_away_the_good_one(
    zone: Any, write: Any, rows: Any, longitude: object, latitude: object, rule: str
) -> None:
    zone(write("学校", SCHOOL, GOOD))
    report = zone(write("学校", SCHOOL, (*GOOD[:4], longitude, latitude, "WGS84")))

    assert [issue.rule for issue in report.issues.kept] == [rule]
    found = school(rows)
    assert (found["longitude"], found["latitude"]) == (108.607, 38.899)
    assert found["coordinate_system"] == "WGS84"


def test_a_word_of_no_list_does_not_take_away_the_code(
    zone: Any, write: Any, rows: Any
) -> None:
    zone(write("学校", SCHOOL, GOOD))
    zone(write("学校", SCHOOL, (*GOOD[:3], "天文台", *GOOD[4:])))

    assert school(rows)["school_type"] == "211"


def test_a_blank_point_is_taken_as_not_reported(
    zone: Any, write: Any, rows: Any
) -> None:
    zone(write("学校", SCHOOL, GOOD))
    zone(write("学校", SCHOOL, (*GOOD[:4], "", "", "")))

    assert school(rows)["longitude"] is None


def test_a_formula_without_a_result_keeps_the_figure_of_before(
    zone: Any, write: Any, rows: Any, tmp_path: Path
) -> None:
    head = "标识码 统计日期 线路序号 带宽 年租费"
    zone(write("网络", head, ("2199000001", "2026-09-30", 1, 500, 1200)))
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "网络"
    sheet.append(head.split())
    sheet.append(["2199000001", "2026-09-30", 1, 600, "=2*600"])
    sheet.append(["2199000001", "2026-09-30", 2, 100, "=2*300"])
    book.save(tmp_path / "网络2.xlsx")
    report = zone(tmp_path / "网络2.xlsx")

    assert [i.rule for i in report.issues.kept] == ["formula_unsaved_cell"] * 2
    lines = [
        (r["bandwidth_low_mbps"], r["annual_fee_yuan"]) for r in rows("network_line")
    ]
    assert lines == [(600, 1200), (100, None)]
