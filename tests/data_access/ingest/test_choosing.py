"""A sheet is known by its name or its headings; where both leave a choice, none is."""

import pytest

from data_access.ingest.choosing import choose_sheet, is_nameless
from data_access.ingest.matching import Matching
from data_access.ingest.reading import RawTable
from data_access.storing import Decisions


def choose(
    name: str, *headings: str, decisions: Decisions | None = None
) -> Matching | None:
    rows = [list(headings)]
    return choose_sheet(RawTable("x.xlsx", name, rows), None, decisions or Decisions())


@pytest.mark.parametrize(
    "name", ["学校网络情况表(1)", "附件3：2026年网络情况统计表", "網絡（最终版）"]
)
def test_a_name_may_carry_what_offices_add_to_it(name: str) -> None:
    # Without the name these two headings are those of several sheets.
    found = choose(name, "学校标识码", "统计日期", "带宽")

    assert found is not None
    assert (found.sheet.id, found.rivals) == ("network_line", ())


def test_headings_that_fit_several_sheets_leave_it_open() -> None:
    found = choose("Sheet1", "学校标识码", "月份")

    assert found is not None
    assert {sheet.id for sheet in (found.sheet, *found.rivals)} == {
        "network_measurement",
        "classroom_use_report",
        "resource_report",
    }


def test_a_decision_about_a_name_holds_but_not_for_sheet1() -> None:
    answers = {("sheet", "", "", name): "room" for name in ("附表三", "sheet1")}
    headings = ("学校标识码", "统计日期", "签约下行Mbps")

    decided = choose("附表三", *headings, decisions=Decisions(answers))
    nameless = choose("Sheet1", *headings, decisions=Decisions(answers))

    assert decided is not None and decided.sheet.id == "room"
    assert nameless is not None and nameless.sheet.id == "network_line"


def test_a_sheet_of_near_headings_only_in_part_is_still_found() -> None:
    found = choose("Sheet1", "学校编号", "统计日期", "签约宽带", "接入类别")

    assert found is not None
    assert found.sheet.id == "network_line"
    assert set(found.columns) >= {"school_code", "bandwidth_low_mbps", "access_method"}


@pytest.mark.parametrize("name", ["Sheet1", "工作表2", "表3", "新建"])
def test_a_spreadsheets_own_name_is_none(name: str) -> None:
    assert is_nameless(name)
    assert not is_nameless("网络表")
