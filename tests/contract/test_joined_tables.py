"""Small tables of many files are stored as one, and end as if each came alone."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from sqlalchemy import Engine, select

from data_access.databases import reading
from data_access.ingest.pipeline import import_files
from data_access.ingest.report import ImportReport
from data_access.tables import (
    device_snapshot,
    import_batch,
    network_line,
    replaced_row,
    school_year_base,
    submission,
)

AREAS = ("行政区划", "区划代码 名称 级别 上级代码", ("990101", "示范区", "区县", ""))
SCHOOLS = (
    ("2199000001", "第一小学", "示范区", "小学"),
    ("2199000002", "第二小学", "示范区", "小学"),
    ("3199000003", "实验学校", "示范区", "九年一贯制学校"),
)
NETWORK = "学校标识码 统计日期 签约带宽"
DEVICES = "学校标识码 统计日期 设备类型 数量"
BASE = "学校标识码 统计年份 学段 在校生数"
DAY = "2026-09-30"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "来件"
    path.mkdir()
    return path


@pytest.fixture
def zone(store: Engine, tmp_path: Path) -> Engine:
    school = "学校标识码 学校名称 所属镇街 办学类型"
    import_files(
        [write(tmp_path, *AREAS), write(tmp_path, "学校", school, *SCHOOLS)],
        engine=store,
    )
    return store


def write(folder: Path, name: str, headings: str, *rows: Sequence[object]) -> Path:
    path = folder / f"{name}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headings.split(), *rows])
    return path


def bring(store: Engine, *paths: Path) -> ImportReport:
    return import_files(paths, engine=store)


def stored(store: Engine, *columns: Any) -> list[tuple[Any, ...]]:
    with reading(store) as connection:
        return sorted(map(tuple, connection.execute(select(*columns))))


def test_each_row_keeps_its_file_and_its_row(zone: Engine, folder: Path) -> None:
    write(folder, "一/网络", NETWORK, ("2199000001", DAY, "100M"))
    lines = ("x", DAY, "很快"), ("2199000002", DAY, "200M")
    write(folder, "二/网络", NETWORK, *lines)
    report = bring(zone, folder)

    lines_of = (network_line.c.bandwidth_low_mbps, network_line.c.source_row)
    same = network_line.c.batch_id == import_batch.c.batch_id
    with reading(zone) as connection:
        rows = select(*lines_of, import_batch.c.file_name).join_from(
            network_line, import_batch, same
        )
        found = sorted(map(tuple, connection.execute(rows)))
    assert found == [(100, 2, "一/网络.csv"), (200, 3, "二/网络.csv")]
    sheets = [(s.file, s.read, s.new, s.rejected) for s in report.sheets]
    assert sheets == [("一/网络.csv", 1, 1, 0), ("二/网络.csv", 2, 1, 1)]
    assert {i.file for i in report.issues.kept} == {"二/网络.csv"}
    batches = dict(stored(zone, submission.c.school_id, submission.c.batch_id))
    assert len(set(batches.values())) == 2


def test_what_a_file_replaced_is_kept_under_its_own_batch(
    zone: Engine, folder: Path
) -> None:
    for name, code in (("一", "2199000001"), ("二", "2199000002")):
        write(folder, f"{name}/设备存量", DEVICES, (code, DAY, "学生机", 40))
    bring(zone, folder)
    write(folder, "二/设备存量", DEVICES, ("2199000002", DAY, "学生机", 50))
    report = bring(zone, folder)

    assert [(s.changed, s.unchanged) for s in report.sheets] == [(0, 1), (1, 0)]
    own = replaced_row.c.batch_id == report.batch_ids["二/设备存量.csv"]
    with reading(zone) as connection:
        (old,) = connection.scalars(select(replaced_row.c.old_row).where(own))
    assert '"device_count":40' in old
    counts = stored(
        zone, device_snapshot.c.school_id, device_snapshot.c.student_terminal_count
    )
    assert counts == [(1, 40), (2, 50)]
    again = bring(zone, folder)
    assert (again.is_changed, again.delivery_id) == (False, None)


def test_files_with_other_columns_leave_each_others_alone(
    zone: Engine, folder: Path
) -> None:
    headings = "学校标识码 统计年份 在校生数 教学班数"
    write(folder, "一/年度基数", headings, ("2199000001", 2026, 300, 8))
    write(folder, "二/年度基数", headings, ("2199000002", 2026, 200, 6))
    bring(zone, folder)
    write(
        folder, "一/年度基数", "学校标识码 统计年份 在校生数", ("2199000001", 2026, 310)
    )
    bring(zone, folder)

    base = school_year_base.c
    found = stored(zone, base.school_id, base.student_count, base.class_count)
    assert found == [(1, 310, 8), (2, 200, 6)]


def test_a_whole_school_yields_to_stages_of_its_own_file(
    zone: Engine, folder: Path
) -> None:
    whole = write(folder, "年度基数", BASE, ("3199000003", 2026, "", 900))
    bring(zone, whole)
    whole.unlink()
    stages = ("小学", 600), ("初中", 300)
    lines = [("3199000003", 2026, stage, count) for stage, count in stages]
    write(folder, "一/年度基数", BASE, ("2199000001", 2026, "小学", 100))
    write(folder, "三/年度基数", BASE, *lines)
    report = bring(zone, folder)

    base = school_year_base.c
    found = stored(zone, base.school_id, base.stage, base.student_count, base.batch_id)
    one, three = (report.batch_ids[f"{name}/年度基数.csv"] for name in ("一", "三"))
    assert found == [
        (1, "primary", 100, one),
        (3, "junior_secondary", 300, three),
        (3, "primary", 600, three),
    ]


def test_what_two_files_say_alike_counts_once(zone: Engine, folder: Path) -> None:
    line = ("2199000001", DAY, "100M")
    for name in ("一", "一(最终版)"):
        write(folder, f"{name}/网络", NETWORK, line)
    report = bring(zone, folder)

    assert [(s.new, s.unchanged, s.rejected) for s in report.sheets] == [
        (1, 0, 0), (0, 1, 0),
    ]  # fmt: skip
    (issue,) = report.issues.kept
    assert issue.rule == "file_repeated"
    assert "一(最终版)/网络.csv" in issue.message
    assert "“一/网络.csv”" in issue.message


def test_of_two_files_that_differ_the_first_stands_and_both_are_named(
    zone: Engine, folder: Path
) -> None:
    for name, count in (("一", 40), ("一(最终版)", 45)):
        line = ("2199000001", DAY, "学生机", count)
        write(folder, f"{name}/设备存量", DEVICES, line)
    report = bring(zone, folder)

    assert [s.rejected for s in report.sheets] == [0, 1]
    (issue,) = report.issues.kept
    assert issue.rule == "file_conflict"
    assert "“一/设备存量.csv”" in issue.message
    assert "这里是“45”，那里是“40”" in issue.message
    assert report.files[1].name == "一(最终版)/设备存量.csv" == issue.file


def test_two_tables_of_one_file_that_differ_are_told_too(
    zone: Engine, folder: Path
) -> None:
    with xlsxwriter.Workbook(folder / "设备.xlsx") as book:
        for name, count in (("设备存量", 40), ("设备存量 (2)", 45)):
            page = book.add_worksheet(name)
            page.write_row(0, 0, DEVICES.split())
            page.write_row(1, 0, ["2199000001", DAY, "学生机", count])
    report = bring(zone, folder)

    assert [(s.new, s.rejected) for s in report.sheets] == [(1, 0), (0, 1)]
    (issue,) = report.issues.kept
    assert issue.rule == "file_conflict"
    assert issue.sheet == "设备存量 (2)"


def test_rollups_are_computed_once_for_a_delivery(
    zone: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[object] = []
    monkeypatch.setattr(
        "data_access.storing.batches.recompute_for", lambda *a: calls.append(a)
    )
    for number, code in enumerate(("2199000001", "2199000002")):
        write(folder, f"{number}/网络", NETWORK, (code, DAY, "100M"))
        write(folder, f"{number}/设备存量", DEVICES, (code, DAY, "学生机", 4))
    bring(zone, folder)

    assert len(calls) == 1
