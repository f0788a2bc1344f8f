"""A filled template that comes back untouched changes nothing; edits change cells."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import Engine

from data_access.databases import close_store, open_store
from data_access.errors import ScopeUnknown, SettingInvalid
from data_access.ingest.options import ImportOptions
from data_access.ingest.pipeline import import_files
from data_access.returns.owners import OWNER
from data_access.returns.school_templates import (
    write_all_templates,
    write_school_template,
)
from tests.data_access.ingest.conftest import Import, Rows, Write

MONTH = 202610
FIRST = "2199000001"
NETWORK = "学校标识码 统计日期 签约下行 是否共享 年租费"
BASE = "学校标识码 统计年份 学段 在校生数 教学班数"


def templates_of_towns(engine: Engine, towns: tuple[str, ...], folder: Path) -> Path:
    folder.mkdir()
    for town in towns:
        target = folder / f"{town}.zip"
        write_all_templates(engine, town, tuple(OWNER), MONTH, target)
        with zipfile.ZipFile(target) as archive:
            archive.extractall(folder)
    return folder


def test_every_sheet_of_demo_schools_comes_back_unchanged(
    demo_url: str, tmp_path: Path
) -> None:
    engine = open_store(demo_url)
    folder = templates_of_towns(engine, ("景塘镇", "瑞汀街道"), tmp_path / "t")
    books = sorted(folder.rglob("*.xlsx"))
    options = ImportOptions(origin="simulated")

    report = import_files(books, engine=engine, options=options, dry_run=True)
    close_store(engine)

    assert not [i.message for i in report.issues.kept if i.severity != "info"]
    changed = {(s.new, s.changed) for s in report.sheets}
    assert changed == {(0, 0)}, [s for s in report.sheets if s.new or s.changed]
    assert len(books) > 2
    assert sum(sheet.unchanged for sheet in report.sheets) > 30 * len(books)


def opened(engine: Engine, tmp_path: Path, *sheet_ids: str) -> openpyxl.Workbook:
    path = tmp_path / "第一小学.xlsx"
    write_school_template(engine, FIRST, sheet_ids, MONTH, path)
    return openpyxl.load_workbook(path)


def cells(page: Worksheet) -> list[dict[str, object]]:
    head, _, *found = page.iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in found]


def test_a_month_nobody_filled_in_is_no_report(
    zone: Import, store: Engine, tmp_path: Path, rows: Rows
) -> None:
    write_school_template(store, FIRST, (), MONTH, tmp_path / "t.xlsx")

    report = zone(tmp_path / "t.xlsx")

    assert not report.is_changed
    assert not rows("submission")
    assert not rows("resource_report")
    assert {s.assumptions["row_unfilled"] for s in report.sheets} >= {1}


def test_only_the_edits_change(
    zone: Import, store: Engine, tmp_path: Path, rows: Rows, write: Write
) -> None:
    zone(write("网络", NETWORK, (FIRST, "2026-09-30", "200M", "否", "6000")))
    zone(write("资源月报", "学校标识码 月份 新增 已审", (FIRST, "2026-09", 5, 4)))
    book = opened(store, tmp_path, "network_line", "resource_report")
    headings = [cell.value for cell in book["网络"][1]]
    book["网络"].cell(3, headings.index("年租费（元）") + 1).value = 7200
    headings = [cell.value for cell in book["资源月报"][1]]
    book["资源月报"].cell(3, headings.index("新增（件）") + 1).value = 0
    book.save(tmp_path / "back.xlsx")

    report = zone(tmp_path / "back.xlsx")

    (line,) = rows("network_line")
    assert (line["annual_fee_yuan"], line["bandwidth_low_mbps"]) == (7200, 200)
    done = {s.sheet_id: (s.new, s.changed, s.unchanged) for s in report.sheets}
    assert done == {"network_line": (0, 1, 0), "resource_report": (1, 0, 0)}
    months = {row["month"]: row["uploaded_count"] for row in rows("resource_report")}
    assert months == {202609: 5, 202610: 0}


def test_figures_taken_out_of_a_month_that_was_reported_are_taken_out(
    zone: Import, store: Engine, tmp_path: Path, rows: Rows, write: Write
) -> None:
    zone(write("资源月报", "学校标识码 月份 新增 已审", (FIRST, "2026-10", 5, 4)))
    book = opened(store, tmp_path, "resource_report")
    assert cells(book["资源月报"])[0]["新增（件）"] == 5
    for column in range(5, 9):
        book["资源月报"].cell(3, column).value = None
    book.save(tmp_path / "back.xlsx")

    zone(tmp_path / "back.xlsx")

    (row,) = rows("resource_report")
    assert (row["uploaded_count"], row["reviewed_count"]) == (None, None)


@pytest.mark.parametrize(
    ("said", "shown"),
    [("200M", (200, 200)), ("100M以上", ("100M以上", None)), ("100-300M", (100, 300))],
)
def test_bandwidths_are_written_as_they_are_read(
    said: str,
    shown: tuple[object, ...],
    zone: Import,
    store: Engine,
    tmp_path: Path,
    write: Write,
) -> None:
    zone(write("网络", NETWORK, (FIRST, "2026-09-30", said, "", "")))
    line = cells(opened(store, tmp_path, "network_line")["网络"])[0]

    assert (line["签约下行Mbps"], line["签约下行上限Mbps"]) == shown
    assert line["统计日期"].date() == date(2026, 9, 30)
    assert not zone(tmp_path / "第一小学.xlsx").is_changed


def test_the_yearly_base_is_asked_for_when_it_is_due(
    zone: Import, store: Engine, tmp_path: Path, write: Write
) -> None:
    zone(write("年度基数", BASE, (FIRST, 2025, "小学", 300, 8)))
    page = opened(store, tmp_path)["年度基数"]
    last, due = cells(page)[:2]

    assert (last["统计年份"], last["在校生数（人）"]) == (2025, 300)
    assert (due["统计年份"], due["学段"], due["在校生数（人）"]) == (2026, "小学", None)
    assert page.cell(3, 7).protection.locked
    assert not page.cell(4, 7).protection.locked

    zone(write("年度基数", BASE, (FIRST, 2026, "小学", 310, 8)))
    assert "年度基数" not in opened(store, tmp_path).sheetnames


def test_a_whole_school_whose_figures_we_shared_is_whole_again(
    store: Engine, zone: Import, tmp_path: Path, write: Write
) -> None:
    places = "学校标识码 学校名称 所属镇街 办学类型"
    school = ("3199000009", "九年一贯校", "城关镇", "九年一贯制学校")
    zone(write("学校", places, school))
    zone(write("年度基数", BASE, ("3199000009", 2026, "", 900, 20)))
    path = tmp_path / "t.xlsx"
    write_school_template(store, "九年一贯校", ("school_year_base",), MONTH, path)

    (row, *_) = cells(openpyxl.load_workbook(path)["年度基数"])
    shown = (row["学段"], row["在校生数（人）"], row["教学班数"])
    assert shown == ("未分", 900, 20)
    assert not zone(path).is_changed


def test_who_and_when_are_locked_and_the_rest_is_open(
    zone: Import, store: Engine, tmp_path: Path
) -> None:
    page = opened(store, tmp_path, "lesson_report")["三个课堂月报"]

    locked = [cell.protection.locked for cell in page[3]]
    assert page.protection.sheet
    assert not page.protection.password
    assert locked[:4] == [True] * 4
    assert not any(locked[4:])
    assert not page.column_dimensions["A"].protection.locked


def test_the_first_page_says_how_much_is_to_be_filled_in(
    zone: Import, store: Engine, tmp_path: Path, write: Write
) -> None:
    zone(write("资源月报", "学校标识码 月份 新增 已审", (FIRST, "2026-10", 5, 4)))
    page = opened(store, tmp_path, "resource_report", "classroom_use_report")["说明"]

    said = {row[0]: row[2:4] for row in page.iter_rows(min_row=8, values_only=True)}
    assert said["资源月报"] == ("1 行", "2 格")
    assert said["多媒体使用月报"] == ("0 行", "9 格")


def test_all_schools_of_a_town_are_one_archive(
    zone: Import, store: Engine, write: Write
) -> None:
    closed = "学校标识码 学校名称 所属镇街 撤并日期"
    zone(write("学校", closed, ("2199000005", "老小学", "城关镇", "2020-07-01")))
    target = BytesIO()

    assert write_all_templates(store, "城关镇", (), MONTH, target) == 2
    with zipfile.ZipFile(target) as archive:
        assert archive.namelist() == ["城关镇/第一小学.xlsx", "城关镇/第二中学.xlsx"]


def test_who_and_what_are_not_known_is_said(
    zone: Import, store: Engine, tmp_path: Path
) -> None:
    with pytest.raises(ScopeUnknown, match="没有找到“无名小学”"):
        write_school_template(store, "无名小学", (), MONTH, tmp_path / "t.xlsx")
    with pytest.raises(ScopeUnknown, match="没有找到“无名镇”"):
        write_all_templates(store, "无名镇", (), MONTH, tmp_path / "t.zip")
    with pytest.raises(SettingInvalid, match="不是由学校填报的报表"):
        write_school_template(store, FIRST, ("area",), MONTH, tmp_path / "t.xlsx")
    assert not list(tmp_path.glob("t.*"))
