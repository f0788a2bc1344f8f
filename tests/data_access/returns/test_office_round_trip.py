"""A filled template is edited in LibreOffice, sent back, and only the edits change."""

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
from sqlalchemy import Engine

from data_access.returns.owners import OWNER
from data_access.returns.school_templates import write_school_template
from tests.data_access.ingest.conftest import Import, Rows, Write
from tests.office import Edit

FIRST = "2199000001"
MONTH = 202610
NETWORK = "学校标识码 统计日期 线路序号 签约下行 是否专线 实测日期 接入方式 年租费"
DEVICES = "学校标识码 统计日期 设备类型 批次 数量 完好数 购置年份"
BASE = "学校标识码 统计年份 学段 在校生数 教学班数 教学仪器设备值"
SPEED = "学校标识码 月份 下行中位数Mbps 丢包率 测试次数"

EditInOffice = Callable[[Path, Sequence[Edit]], Path]


def fill_store(zone: Import, write: Write) -> None:
    day = "2026-09-30"
    lines = (
        (FIRST, day, 1, "100M以上", "是", "2026-09-12", "光纤", 6000.5),
        (FIRST, day, 2, "100-300M", "", "", "", ""),
    )
    assert zone(write("网络", NETWORK, *lines)).is_complete
    devices = (
        (FIRST, day, "S_PC", "2024-1", 45, 43, 2024),
        (FIRST, day, "T_PC", "001", 12, "", ""),
    )
    assert zone(write("设备存量", DEVICES, *devices)).is_complete
    base = (FIRST, 2026, "小学", 300, 8, 123456.78)
    assert zone(write("年度基数", BASE, base)).is_complete
    assert zone(write("实测网速", SPEED, (FIRST, "2026-10", 93.7, "0.3%", 240)))


def place(path: Path, sheet: str, heading: str) -> int:
    headings = [cell.value for cell in openpyxl.load_workbook(path)[sheet][1]]
    return headings.index(heading)


def test_saved_again_by_the_office_nothing_changes(
    zone: Import,
    store: Engine,
    write: Write,
    tmp_path: Path,
    edit_in_office: EditInOffice,
) -> None:
    fill_store(zone, write)
    path = tmp_path / "第一小学.xlsx"
    write_school_template(store, FIRST, tuple(OWNER), MONTH, path)

    report = zone(edit_in_office(path, []))

    told = [i.message for i in report.issues.kept if i.severity != "info"]
    assert not told
    assert not report.is_changed
    assert sum(sheet.unchanged for sheet in report.sheets) == 7


def test_only_what_was_typed_in_the_office_changes(
    zone: Import,
    store: Engine,
    write: Write,
    tmp_path: Path,
    rows: Rows,
    edit_in_office: EditInOffice,
) -> None:
    fill_store(zone, write)
    before = {name: rows(name) for name in ("network_line", "device_stock")}
    path = tmp_path / "第一小学.xlsx"
    sheets = ("network_line", "device_stock", "resource_report")
    write_school_template(store, FIRST, sheets, MONTH, path)
    edits = (
        ("网络", place(path, "网络", "年租费（元）"), 2, 7200),
        ("设备存量", place(path, "设备存量", "完好数"), 3, 11),
        ("资源月报", place(path, "资源月报", "新增（件）"), 2, 14),
    )

    report = zone(edit_in_office(path, edits))

    done = {s.sheet_id: (s.new, s.changed, s.unchanged) for s in report.sheets}
    assert done == {
        "network_line": (0, 1, 1),
        "device_stock": (0, 1, 1),
        "resource_report": (1, 0, 0),
    }
    before["network_line"][0]["annual_fee_yuan"] = 7200
    before["device_stock"][1]["working_count"] = 11
    for name, expected in before.items():
        assert [figures(row) for row in rows(name)] == [figures(r) for r in expected]
    (month,) = rows("resource_report")
    assert (month["month"], month["uploaded_count"]) == (MONTH, 14)


def figures(row: dict[str, object]) -> dict[str, object]:
    return {n: v for n, v in row.items() if n not in ("batch_id", "source_row")}
