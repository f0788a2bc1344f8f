"""What careless hands put into files is told in plain words, and breaks nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data_access.catalogue.sheets import SHEETS
from data_access.commands.importing import describe, exit_code
from data_access.ingest.issues import LONGEST_QUOTED

NETWORK = "学校标识码 统计日期 签约带宽"
SCHOOL = "学校标识码 学校名称 所属镇街"
AREA = "区划代码 名称 级别 上级代码"
KNOWN = "2199000001"


@pytest.fixture
def said(zone: Any, write: Any) -> Callable[..., tuple[Any, str]]:
    """Import one file of rows; return the report and every sentence of it."""

    def bring(name: str, headings: str, *lines: Any) -> tuple[Any, str]:
        report = zone(write(name, headings, *lines))
        spoken = [*describe(report), *(i.message for i in report.issues.kept)]
        return report, "\n".join(spoken)

    return bring


@pytest.mark.parametrize("sheet_id", SHEETS)
def test_a_sheet_with_only_headings_is_no_data(said: Any, sheet_id: str) -> None:
    sheet = SHEETS[sheet_id]
    needed = [c.header for c in sheet.columns if c.is_required or c.is_key or c.instead]
    report, text = said(sheet.label, " ".join(needed))

    assert (report.is_changed, exit_code(report)) == (False, 2)
    assert "只有表头，没有一行数据" in text or "没有认出任何报表" in text


def test_traditional_headings_and_words_are_read(
    zone: Any, tmp_path: Path, rows: Any
) -> None:
    path = tmp_path / "網絡.csv"
    lines = ["學校標識碼,統計日期,簽約帶寬,接入方式", f"{KNOWN},2026/9/1,1G,光纖"]
    path.write_bytes("\n".join(lines).encode("big5"))
    zone(path)

    (line,) = rows("network_line")
    assert (line["bandwidth_low_mbps"], line["access_method"]) == (1000, "fibre")


def test_areas_above_themselves_stay_out(said: Any, rows: Any) -> None:
    report, text = said(
        "行政区划",
        AREA,
        ("990103", "甲区", "区县", "990104"),
        ("990104", "乙区", "区县", "990103"),
        ("990105", "丙区", "区县", "990105"),
        ("990106", "丁区", "区县", "990100"),
    )
    assert report.rejected == 3
    assert "“甲区”的上级绕一圈又是它自己" in text
    assert "丁区" in {row["name"] for row in rows("area")}


def test_an_area_never_moves_below_its_own_town(said: Any, rows: Any) -> None:
    before = rows("area")
    report, text = said("行政区划", AREA, ("990101", "示范区", "区县", "990101001"))

    assert (report.rejected, rows("area")) == (1, before)
    assert "绕一圈" in text


def test_a_code_of_five_digits_is_asked_about(said: Any) -> None:
    _, text = said("行政区划", AREA, ("99011", "短码区", "区县", "990100"))
    assert "区划代码“99011”不是 6、9 或 12 位数字" in text


def test_the_empty_date_of_spreadsheets_is_no_report(said: Any, rows: Any) -> None:
    report, text = said(
        "网络", NETWORK, (KNOWN, "1900-01-01", "100M"), (KNOWN, "2026-10-01", "100M")
    )
    assert (report.rejected, len(rows("network_line"))) == (1, 1)
    assert "早于 1990 年" in text


def test_a_line_typed_twice_is_asked_about(said: Any, rows: Any) -> None:
    line = (KNOWN, "2026-10-01", "100M")
    _, text = said("网络", NETWORK, line, line, (KNOWN, "2026-10-01", "200M"))

    assert len(rows("network_line")) == 3
    assert "第 3 行与第 2 行完全相同，按这所学校的两条线路存入" in text
    numbered = f"{NETWORK} 线路序号"
    assert "完全相同" not in said("网络", numbered, (*line, 1), (*line, 2))[1]


def test_a_repeated_row_is_counted_where_rows_are(said: Any) -> None:
    base = (KNOWN, "2026", "300", "20")
    _, text = said("年度基数", "学校标识码 统计年份 在校生数 专任教师数", base, base)
    assert "与前面完全相同的行只存了一次（1 处）" in text


def test_hostile_names_are_kept_as_text(said: Any, rows: Any) -> None:
    names = ["<script>alert(1)</script>小学", "=cmd|' /C calc'!A0", "小\x07学\u202e"]
    lines = [(f"21990000{n}", name, "城关镇") for n, name in enumerate(names, 70)]
    said("学校", SCHOOL, *lines, ("2199000080", "名" * 10_000, "城关镇"))

    assert [r["name"] for r in rows("school")][3:] == [*names[:2], "小学"]


def test_a_long_value_does_not_fill_the_screen(said: Any) -> None:
    report, text = said("学校", SCHOOL, ("2199000080", "名" * 10_000, "城关镇"))

    assert report.rejected == 1
    assert f"“{'名' * LONGEST_QUOTED}……”" in text
    assert len(max(text.splitlines(), key=len)) < 200


def test_an_unknown_word_names_the_known_ones(said: Any) -> None:
    _, text = said("学校", f"{SCHOOL} 状态", ("2199000080", "新小学", "城关镇", "吃了"))
    assert "“吃了”不在可选的名称和代码里。可填：正常、" in text


def test_a_school_is_not_its_own_main_school(said: Any, rows: Any) -> None:
    headings = f"{SCHOOL} 中心校"
    _, text = said(
        "学校",
        headings,
        ("2199000080", "新小学", "城关镇", "2199000080"),
        ("2199000081", "旧小学", "城关镇", "无此校"),
        ("2199000082", "无镇小学", "", "无此校"),
    )
    assert "“中心校”填的是这所学校自己" in text
    assert text.count("“中心校”的“无此校”在学校表里没有，这一格没有采用") == 2
    assert rows("school")[-1]["parent_school_id"] is None


def test_a_row_of_headings_without_end_is_told_in_short(said: Any) -> None:
    more = " ".join(f"多出的{number}" for number in range(300))
    _, text = said("网络", f"{NETWORK} {more}", (KNOWN, "2026-09-30", 500))

    (line,) = [one for one in text.splitlines() if "没有读取的列" in one]
    assert line.endswith("等 300 列")
    assert len(line) < 300
