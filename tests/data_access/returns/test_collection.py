"""收齐表 and 催报文字: who sent what, twice, unreadable, or not at all."""

from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Engine

from data_access.ingest.pipeline import import_files
from data_access.messages import sentence
from data_access.returns.collection import Status, collect_delivery, collect_month
from data_access.returns.delivered_area import delivered_area
from data_access.returns.reminders import reminders, unassigned_text
from tests.data_access.ingest.conftest import Import, Write, write_csv

FIRST, SECOND, THIRD = "2199000001", "2199000002", "3199000003"
USE = "学校标识码 月份 应开节次 使用节次"
LESSONS = "学校标识码 月份 课堂类型 角色 实开节次"
FILES = "学校标识码 月份 新增"


def send_all(folder: Path, code: str) -> None:
    folder.mkdir()
    write_csv(folder, "多媒体使用月报", USE, (code, "2026-10", 90, 80))
    write_csv(folder, "三个课堂月报", LESSONS, (code, "2026-10", "专递课堂", "接收", 3))
    write_csv(folder, "资源月报", FILES, (code, "2026-10", 0))


def delivery(tmp_path: Path) -> Path:
    """All of the first school, the third unreadable, one file twice."""
    folder = tmp_path / "十月"
    folder.mkdir()
    send_all(folder / "一", FIRST)
    (folder / "又").mkdir()
    write_csv(folder / "又", "资源月报", FILES, (FIRST, "2026-10", 0))
    (folder / "第二中学(最终版).xlsx").write_bytes(b"PK\x03\x04 no workbook at all")
    (folder / "报表.xlsx").write_bytes(b"PK\x03\x04 no workbook at all")
    return folder


def test_a_delivery_says_what_became_of_each_sheet(
    zone: Import, store: Engine, tmp_path: Path
) -> None:
    report = import_files([delivery(tmp_path)], engine=store)
    found = collect_delivery(store, report)

    names = {entry.school_id: entry.name for entry in found.schools}
    states = {names[key]: set(value.values()) for key, value in found.states.items()}
    assert found.month == 202610
    assert states == {
        "第一小学": {Status.RECEIVED, Status.TWICE},
        "第二中学": {Status.UNREADABLE},
        "中心小学": {Status.MISSING},
    }
    assert found.unassigned == ("报表.xlsx",)
    assert found.frame()["资源月报"].tolist() == ["重复", "打不开", "缺"]


def test_a_delivery_of_one_town_is_known_for_it(
    zone: Import, store: Engine, tmp_path: Path
) -> None:
    report = import_files([delivery(tmp_path)], engine=store)
    assert delivered_area(store, report) == ("990101001", "城关镇")

    folder = tmp_path / "十月" / "河口"
    send_all(folder, SECOND)
    report = import_files([folder.parent], engine=store, dry_run=True)
    assert delivered_area(store, report) is None

    (folder.parent / "空").mkdir()
    write_csv(folder.parent / "空", "资源月报", FILES, ("2199000099", "2026-10", 0))
    report = import_files([folder.parent / "空"], engine=store, dry_run=True)
    assert delivered_area(store, report) is None


def test_towns_are_reminded_of_what_is_missing(
    zone: Import, store: Engine, tmp_path: Path
) -> None:
    report = import_files([delivery(tmp_path)], engine=store)
    found = collect_delivery(store, report, area="示范区")

    texts = reminders(found, as_of=date(2026, 10, 31), deadline=date(2026, 11, 3))
    assert texts["城关镇"] == (
        "城关镇：2026年10月的报表，截至10月31日应报2所，"
        "报齐1所、部分0所、未报1所。打不开：第二中学（全部），请改好后重发。"
        f"{sentence('file_corrupt', {'file': '第二中学(最终版).xlsx'})}"
        "重复：第一小学（资源月报）（请说明以哪一份为准）。请于11月3日前补报。"
    )
    assert texts["河口镇"] == (
        "河口镇：2026年10月的报表，截至10月31日应报1所，"
        "报齐0所、部分0所、未报1所。未报：中心小学（全部）。"
        "请于11月3日前补报。"
    )
    assert "报表.xlsx" in unassigned_text(found)


def test_a_month_is_known_from_the_store(
    zone: Import, store: Engine, tmp_path: Path, write: Write
) -> None:
    send_all(tmp_path / "二", SECOND)
    zone(*(tmp_path / "二").iterdir())
    zone(write("资源", "学校标识码 上传日期 资源编号", (FIRST, "2026-10-05", "R1")))

    found = collect_month(store, 202610)
    frame = found.frame().set_index("学校")
    texts = reminders(found, as_of=date(2026, 10, 31))
    assert frame.loc["第一小学", "资源月报"] == "已收"
    assert frame.loc["第一小学", "三个课堂月报"] == "缺"
    assert texts["河口镇"].endswith("已全部报齐。")
    assert "应报2所，报齐0所、部分1所、未报1所。" in texts["城关镇"]
    assert "未报：第一小学（三个课堂月报、多媒体使用月报）" in texts["城关镇"]


def test_what_cannot_be_opened_is_told_as_on_the_page(
    zone: Import, store: Engine, tmp_path: Path
) -> None:
    folder = tmp_path / "本月"
    folder.mkdir()
    (folder / "第二中学.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(500))
    (folder / "拍照.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(500))
    write_csv(folder, "资源月报", FILES, (FIRST, "2026-10", 0))
    report = import_files([folder], engine=store)
    today = datetime.now(UTC).date()
    month = today.year * 100 + today.month

    said = [file.fault.message for file in report.files if file.fault]
    assert len(said) == 2
    for found in (
        collect_delivery(store, report, month),
        collect_month(store, month),
    ):
        told = [*reminders(found, as_of=today).values(), unassigned_text(found)]
        text = "".join(told)
        assert [each for each in said if each in text] == said
        assert "另存为" not in text


def test_what_is_asked_beside_the_monthly_sheets_counts_too(
    zone: Import, store: Engine, write: Write
) -> None:
    zone(write("年度基数", "学校标识码 统计年份 在校生数", (FIRST, 2026, 300)))

    found = collect_month(store, 202610, ("school_year_base",), "城关镇")
    frame = found.frame().set_index("学校")
    assert frame["年度基数"].to_dict() == {"第一小学": "已收", "第二中学": "缺"}
