"""A workbook as a clerk leaves it goes into the store, and what was assumed is told."""

from pathlib import Path
from typing import Any

import xlsxwriter


def messy(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("填报须知").write_column(
            0, 0, ["一、按月报送", "二、如实填写"]
        )
        sheet = book.add_worksheet("Sheet2")
        sheet.write(0, 1, "附件2")
        sheet.merge_range(1, 1, 1, 5, "示范区中小学网络情况统计表")
        sheet.write(2, 1, "截至2026年9月30日")
        sheet.write(2, 5, "单位：千元")
        for column, text in ((1, "序号"), (2, "学校名称"), (5, "年租费")):
            sheet.merge_range(4, column, 5, column, text)
        sheet.merge_range(4, 3, 4, 4, "网络")
        sheet.write_row(5, 3, ["接入方式", "带宽"])
        sheet.merge_range(6, 1, 6, 5, "城关镇")
        sheet.merge_range(7, 2, 8, 2, "第一小学")
        sheet.write_row(7, 3, ["光纤", "500M", 12])
        sheet.write_row(8, 3, ["光纤", "100M", 6])
        sheet.write_row(9, 1, ["", "小计", "", "600M", 18])
        sheet.write_row(10, 1, [2, "第二中学", "光纤", "1G", 20])
        sheet.set_row(10, None, None, {"hidden": True})
        sheet.write_row(12, 1, ["注：带宽按合同填写。"])
        sheet.write_row(13, 1, ["填表人：", "张三", "电话：", "13800000000"])
    return path


def test_a_messy_workbook_goes_in(zone: Any, rows: Any, tmp_path: Path) -> None:
    report = zone(messy(tmp_path / "附件2：城关镇(最终版).xlsx"))
    stored = rows("network_line")

    assert [
        (r["line_no"], r["bandwidth_low_mbps"], r["annual_fee_yuan"]) for r in stored
    ] == [(1, 500, 12_000), (2, 100, 6_000), (1, 1000, 20_000)]
    assert {str(r["snapshot_date"]) for r in stored} == {"2026-09-30"}
    assert [r["source_row"] for r in stored] == [8, 9, 11]
    assert (
        dict(report.sheets[0].assumptions).items()
        >= {
            "group_row": 1,
            "town_from_group": 3,
            "total_row": 1,
            "footer_row": 2,
            "merged_filled": 1,
            "hidden_row_read": 1,
        }.items()
    )


def test_all_that_was_taken_from_around_is_told(zone: Any, tmp_path: Path) -> None:
    report = zone(messy(tmp_path / "附件2：城关镇(最终版).xlsx"))
    told = {issue.rule: issue for issue in report.issues.kept}

    assert told.keys() == {
        "period_from_title",
        "unit_from_title",
        "column_unmatched",
        "sheet_is_description",
    }
    assert told["period_from_title"].row == 3
    assert not any("张三" in each.message for each in told.values())


def test_the_folder_that_is_handed_over_says_the_month(
    zone: Any, rows: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "2026年10月上报"
    folder.mkdir()
    head, line = "学校标识码,新增,已审\n", "2199000001,14,12\n"
    (folder / "第一小学资源月报.csv").write_text(head + line, "utf-8")
    report = zone(folder)

    assert [r["month"] for r in rows("resource_report")] == [202610]
    assert [issue.rule for issue in report.issues.kept] == ["period_from_folder"]


def test_a_date_that_cannot_be_read_is_not_said_to_be_missing(
    zone: Any, write: Any, rows: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "2026年10月上报"
    folder.mkdir()
    head = "学校标识码 统计日期 签约带宽"
    lines = (("2199000001", "2026.10", "500M"), ("2199000002", "", "100M"))
    write("网络", head, *lines).rename(folder / "网络.csv")
    report = zone(folder)

    told = [(issue.rule, issue.row) for issue in report.issues.kept]
    assert told == [("day_missing", 2), ("required_blank", 3)]
    assert rows("network_line") == []
