"""Everything one call was handed is one delivery: a batch a file, one transaction."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from sqlalchemy import Connection, select

from data_access.errors import FileUnreadable
from data_access.ingest.pipeline import import_files
from data_access.ingest.report import ImportReport
from data_access.tables import import_delivery, network_line

Write = Callable[..., Path]
NETWORK = "学校标识码 统计日期 签约带宽"
LINE = ("2199000001", "2026-09-30", "500M")
OTHER = ("2199000002", "2026-09-30", "1G")


@pytest.fixture
def folder(write: Write, tmp_path: Path) -> Path:
    home = tmp_path / "来件"
    (home / "镇").mkdir(parents=True)
    write("网络", NETWORK, LINE).rename(home / "一小.csv")
    write("网络", NETWORK, OTHER).rename(home / "镇" / "二小.csv")
    (home / "镇" / "照片.jpg").write_bytes(b"\xff\xd8\xff")
    return home


def test_files_of_a_folder_share_a_delivery_and_have_a_batch_each(
    zone: Any, folder: Path, rows: Any
) -> None:
    report = zone(folder)
    (delivery,) = [row for row in rows("import_delivery") if row["name"] == "来件"]
    batches = [
        (row["file_name"], row["fault"], row["stored_count"])
        for row in rows("import_batch")
        if row["delivery_id"] == delivery["delivery_id"] == report.delivery_id
    ]

    assert (delivery["kind"], delivery["file_count"]) == ("folder", 3)
    assert batches == [
        ("一小.csv", None, 1),
        ("镇/二小.csv", None, 1),
        ("镇/照片.jpg", "file_is_picture", 0),
    ]


def test_a_file_that_cannot_be_read_is_an_issue_and_the_others_go_in(
    zone: Any, folder: Path, rows: Any
) -> None:
    report = zone(folder)
    faults = {file.name: file.fault for file in report.files if file.fault}

    assert report.accepted == 2
    assert list(faults) == ["镇/照片.jpg"]
    assert "“镇/照片.jpg”是图片" in faults["镇/照片.jpg"].message
    assert [row["rule"] for row in rows("import_issue")] == ["file_is_picture"]
    assert {file.file_hash for file in report.files} == {
        row["file_hash"] for row in rows("import_batch")[-3:]
    }


def test_an_empty_workbook_is_named_like_one_that_cannot_be_read(
    zone: Any, folder: Path
) -> None:
    Workbook().save(folder / "空表.xlsx")
    report = zone(folder)
    faults = {file.name: file.fault for file in report.files if file.fault}

    assert report.accepted == 2
    assert list(faults) == ["空表.xlsx", "镇/照片.jpg"]
    assert "“空表.xlsx”里没有任何内容" in faults["空表.xlsx"].message


def test_the_only_file_that_is_empty_is_an_error(zone: Any, tmp_path: Path) -> None:
    Workbook().save(tmp_path / "空表.xlsx")
    with pytest.raises(FileUnreadable, match="没有任何内容"):
        zone(tmp_path / "空表.xlsx")


def test_the_only_file_that_cannot_be_read_is_an_error(
    zone: Any, folder: Path, rows: Any
) -> None:
    before = rows("import_batch")
    with pytest.raises(FileUnreadable, match="图片"):
        zone(folder / "镇" / "照片.jpg")

    assert rows("import_batch") == before


def test_an_archive_is_imported_as_the_folder_it_was(
    zone: Any, folder: Path, rows: Any, tmp_path: Path
) -> None:
    path = tmp_path / "来件.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(folder.rglob("*.*")):
            archive.write(file, file.relative_to(folder).as_posix())
    report = zone(path)

    assert (report.kind, report.accepted, len(rows("network_line"))) == (
        "archive",
        2,
        2,
    )
    assert not report.files[0].path.exists()
    again = zone(folder)
    assert (again.is_changed, again.delivery_id, again.batch_ids) == (False, None, {})


def test_the_report_tells_which_schools_and_months_came(
    zone: Any, folder: Path
) -> None:
    report = zone(folder)

    found = {(s.file, s.sheet_id, s.school_ids, s.months) for s in report.table_schools}
    months = frozenset({202609})
    assert found == {
        ("一小.csv", "network_line", frozenset({1}), months),
        ("镇/二小.csv", "network_line", frozenset({2}), months),
    }
    assert [len(file.sheets) for file in report.files] == [1, 1, 0]


@pytest.mark.parametrize("dry_run", [False, True])
def test_the_store_can_be_looked_at_before_it_is_decided(
    zone: Any, store: Any, folder: Path, dry_run: bool
) -> None:
    seen: list[Any] = []

    def inspect(connection: Connection, report: ImportReport) -> None:
        seen.extend(connection.scalars(select(network_line.c.bandwidth_low_mbps)))
        own = import_delivery.c.delivery_id == report.delivery_id
        seen.append(connection.scalar(select(import_delivery.c.name).where(own)))
        seen.append(all(file.path.exists() for file in report.files))

    import_files([folder], engine=store, dry_run=dry_run, inspect=inspect)

    assert seen == [500, 1000, "来件", True]
