"""An import is whole or nothing, and says what it did."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from data_access.ingest import storing_delivery
from data_access.ingest.issues_workbook import harmless, issues_path, write_issues
from data_access.ingest.left_out import LEFT_OUT
from data_access.settings import load_settings

Write = Callable[..., Path]
NETWORK = "学校标识码 统计日期 签约带宽"
LINE = ("2199000001", "2026-09-30", "500M")


def test_a_crash_leaves_the_store_as_it_was(
    zone: Any, write: Write, rows: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("power is gone")

    before = rows("import_batch")
    monkeypatch.setattr(storing_delivery, "finish_stored", crash)
    with pytest.raises(RuntimeError, match="power is gone"):
        zone(write("网络", NETWORK, LINE))

    assert rows("network_line") == rows("submission") == []
    assert rows("import_batch") == before


def test_a_killed_process_leaves_the_store_as_it_was(
    zone: Any, write: Write, rows: Any
) -> None:
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from data_access.databases import open_store\n"
        "from data_access.ingest import pipeline, storing_delivery\n"
        "storing_delivery.record_issues = lambda *_: os.kill(os.getpid(), 9)\n"
        "pipeline.import_files([Path(sys.argv[1])], engine=open_store())\n"
    )
    path = write("网络", NETWORK, LINE)
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "ZHIJIAO_DATA_FOLDER": str(load_settings().data_folder)},
        check=False,
    )

    assert done.returncode == -signal.SIGKILL
    assert rows("network_line") == []
    assert zone(path).accepted == 1


def test_a_check_stores_nothing(zone: Any, write: Write, rows: Any) -> None:
    report = zone(write("网络", NETWORK, LINE), dry_run=True)

    assert (report.sheets[0].new, report.batch_ids) == (1, {})
    assert rows("network_line") == []


def test_the_same_file_again_changes_nothing_and_is_no_batch(
    zone: Any, write: Write, rows: Any
) -> None:
    path = write("网络", NETWORK, LINE)
    zone(path)
    before = [rows(name) for name in ("network_line", "import_batch", "data_version")]
    again = zone(path)

    assert (again.is_changed, again.sheets[0].unchanged) == (False, 1)
    after = [rows(name) for name in ("network_line", "import_batch", "data_version")]
    assert after == before


def test_a_corrected_file_replaces_by_key(zone: Any, write: Write, rows: Any) -> None:
    zone(write("网络", NETWORK, LINE))
    report = zone(write("网络", NETWORK, (*LINE[:2], "1G")))

    assert report.sheets[0].changed == 1
    assert [row["bandwidth_low_mbps"] for row in rows("network_line")] == [1000]
    assert '"bandwidth_low_mbps":500' in str(rows("replaced_row")[-1])


def test_good_rows_go_in_and_bad_ones_are_listed(
    zone: Any, write: Write, rows: Any
) -> None:
    path = write("网络", NETWORK, LINE, ("2199000002", "2026-09-30", "很快"))
    report = zone(path)

    assert (report.accepted, report.rejected) == (1, 1)
    assert len(rows("network_line")) == 1
    issue, left_out = rows("import_issue")
    assert (issue["source_row"], issue["column_name"]) == (3, "签约带宽")
    assert (left_out["rule"], left_out["column_name"]) == (LEFT_OUT, "network_line")


def test_a_blank_is_not_reported_and_an_absent_column_changes_nothing(
    zone: Any, write: Write, rows: Any
) -> None:
    headings = "学校标识码 统计年份 在校生数 教学班数"
    zone(write("年度基数", headings, ("2199000001", "2026", "300", "8")))
    zone(write("年度基数", "学校标识码 统计年份 教学班数", ("2199000001", "2026", "")))

    (row,) = rows("school_year_base")
    assert (row["student_count"], row["class_count"]) == (300, None)


def test_lines_of_a_school_are_told_apart(zone: Any, write: Write, rows: Any) -> None:
    report = zone(write("网络", NETWORK, (*LINE[:2], "100M+200M"), (*LINE[:2], "1G")))

    found = [(r["line_no"], r["bandwidth_low_mbps"]) for r in rows("network_line")]
    assert found == [(1, 100), (2, 200), (3, 1000)]
    assert rows("network_snapshot")[0]["bandwidth_low_mbps"] == 1300
    assert report.sheets[0].assumptions["several_lines"] == 1


def test_headings_with_units_are_converted(zone: Any, write: Write, rows: Any) -> None:
    headings = "学校标识码 统计年份 在校生数（万人） 教学仪器设备值（万元）"
    zone(write("年度基数", headings, ("2199000001", "2026", "0.12", "12.5")))

    (row,) = rows("school_year_base")
    assert (row["student_count"], row["equipment_value_yuan"]) == (1200, 125_000)


def test_coordinates_of_the_market_are_brought_to_wgs84(
    zone: Any, write: Write, rows: Any
) -> None:
    headings = "学校标识码 学校名称 所属镇街 经度 纬度"
    path = write("学校", headings, ("2199000001", "第一小学", "城关镇", 109.7, 38.2))
    zone(path, coordinate_system="GCJ02")

    school = rows("school")[0]
    assert school["coordinate_system"] == "GCJ02"
    assert school["longitude"] == pytest.approx(109.6944907)


def test_a_complete_list_ends_the_stocks_it_leaves_out(
    zone: Any, write: Write, rows: Any
) -> None:
    zone(write("网络", NETWORK, LINE), is_complete=True)

    listed = [(r["school_id"], r["is_listed"]) for r in rows("network_snapshot")]
    assert listed == [(1, 1), (2, 0), (3, 0)]


def test_zeros_of_a_month_are_a_zero_report(zone: Any, write: Write, rows: Any) -> None:
    headings = "学校标识码 月份 新增 通过"
    lines = ("2199000001", "2026-10", 0, 0), ("2199000002", "2026-10", 3, 2)
    zone(write("资源月报", headings, *lines))

    found = [(r["school_id"], r["is_zero_report"]) for r in rows("submission")]
    assert found == [(1, 1), (2, 0)]


def test_schools_are_found_by_name_within_their_area(
    zone: Any, write: Write, rows: Any
) -> None:
    headings = "学校标识码 学校名称 所属镇街 曾用名"
    zone(write("学校", headings, ("2199000009", "第一小学", "河口镇", "老河口小学")))
    headings = "学校名称 所属区域 统计日期 签约带宽"
    report = zone(
        write(
            "网络",
            headings,
            ("第一小学", "河口镇", "2026-09-30", 100),
            ("老河口小学", "", "2025-09-30", 50),
            ("第一小学", "", "2024-09-30", 20),
        )
    )

    assert [row["school_id"] for row in rows("network_line")] == [4, 4]
    assert [issue.rule for issue in report.issues.kept] == ["school_ambiguous"]


def test_a_refused_sheet_says_what_is_missing_and_what_was_found(
    zone: Any, write: Write
) -> None:
    report = zone(write("网络", "学校标识码 签约带宽 备注", ("2199000001", "1G", "")))
    (issue,) = report.issues.kept

    assert report.sheets == []
    assert "缺少必需的列：统计日期" in issue.message
    assert "学校标识码、签约带宽、备注" in issue.message


def test_hostile_text_stays_text(
    zone: Any, write: Write, rows: Any, tmp_path: Path
) -> None:
    names = ("=HYPERLINK(1)", "<script>alert(1)</script>", "{0}\x00{name}\u202e")
    headings = "学校标识码 学校名称 所属镇街"
    lines = [(f"21990001{i:02d}", name, "城关镇") for i, name in enumerate(names)]
    lines.append(("@SUM(A1)", "=cmd|' /c calc'!A1", "城关镇"))
    path = write("学校", headings, *lines)
    report = zone(path)
    listed = tmp_path / "list.xlsx"
    write_issues(report, path.name, listed)

    assert [row["name"] for row in rows("school")][3:] == [*names[:2], "0name"]
    cells = [
        c
        for r in CalamineWorkbook.from_path(listed).get_sheet_by_index(0).to_python()
        for c in r
    ]
    assert "'@SUM(A1)" in cells
    assert not [c for c in cells if isinstance(c, str) and c.startswith(("=", "@"))]


def test_texts_like_formulas_are_led_by_an_apostrophe() -> None:
    assert [harmless(t) for t in ("=1", "+1", "-1+A1", "--1", "@a", "甲")] == [
        *("'=1", "'+1", "'-1+A1", "'--1", "'@a"),
        "甲",
    ]
    assert issues_path(Path("a/报表.xls")).as_posix() == "a/报表-问题清单.xlsx"


def test_a_number_below_zero_stands_as_it_was_written() -> None:
    written = ["-3", "-3.5", "-12%"]

    assert [harmless(text) for text in written] == written


def test_the_list_of_issues_has_no_words_of_the_program(
    zone: Any, write: Write, tmp_path: Path
) -> None:
    path = write("网络", NETWORK, ("2199000001", "2026-09-30", "-3"))
    report = zone(path)
    listed = tmp_path / "list.xlsx"
    write_issues(report, path.name, listed)
    head, (*_, value, message) = (
        CalamineWorkbook.from_path(listed).get_sheet_by_index(0).to_python()
    )

    assert head[-2:] == ["原值", "问题和处理办法"]
    assert (value, message) == ("-3", report.issues.kept[0].message)


def test_issues_are_kept_to_a_bound_but_all_counted(zone: Any, write: Write) -> None:
    lines = [("2199999999", "2026-09-30", 100)] * 2_500
    report = zone(write("网络", NETWORK, *lines))

    assert (report.rejected, len(report.issues.kept)) == (2_500, 2_000)


def test_totals_notes_and_examples_are_no_data(
    zone: Any, write: Write, rows: Any
) -> None:
    marked = ("示例：2199000001", "2026-09-30", "100")
    lines = (marked, LINE, (), ("合 计", "", "500"), ("注：截至9月底", "", ""))
    report = zone(write("网络", NETWORK, *lines))

    assert (len(rows("network_line")), report.rejected) == (1, 0)


def test_areas_may_stand_before_their_parent_but_not_without(
    bring: Any, write: Write, rows: Any
) -> None:
    headings = "区划代码 名称 级别 上级代码"
    town = ("990101001", "城关镇", "乡镇", "990101")
    district = ("990101", "示范区", "区县", "")
    orphan = ("990198001", "孤镇", "乡镇", "990198")
    report = bring(write("行政区划", headings, town, district, orphan))

    assert [(r["name"], r["depth"]) for r in rows("area")] == [
        ("示范区", 0),
        ("城关镇", 1),
    ]
    assert [issue.rule for issue in report.issues.kept] == ["parent_unknown"]
