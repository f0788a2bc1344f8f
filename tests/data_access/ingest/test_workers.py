"""A file that hangs, dies or eats memory is one issue, and the others go in."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from data_access.errors import FileUnreadable
from data_access.ingest.decisions import NO_DECISIONS
from data_access.ingest.gathering import GatheredFile
from data_access.ingest.options import ImportOptions
from data_access.ingest.workers import ReadAs, apart, bounds, read_files
from data_access.ingest.workers.lightness import is_light
from tests.data_access.ingest.strange_reading import misbehave

NETWORK = "学校标识码,统计日期,签约带宽\n2199000001,2026-09-30,500M\n"


@pytest.fixture
def files(tmp_path: Path) -> Any:
    def write(*names: str) -> list[GatheredFile]:
        for name in names:
            (tmp_path / name).write_text(NETWORK, "utf-8")
        return [GatheredFile(tmp_path / name, name) for name in names]

    return write


def outcomes(files: list[GatheredFile], room: Path) -> list[Any]:
    how = ReadAs(ImportOptions(), NO_DECISIONS, read=misbehave)
    return list(read_files(files, how, room))


def test_each_file_that_misbehaves_is_named_and_the_others_are_read(
    files: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "FEW_FILES", 0)
    monkeypatch.setattr(bounds, "SECONDS", 15.0)
    names = ("网络1", "hang", "spin", "die", "eat", "fail", "网络2")
    room = tmp_path / "room"
    room.mkdir()
    first, *wrong, last = outcomes(files(*(f"{n}.csv" for n in names)), room)

    for found in (first, last):
        (held,) = found.tables
        assert held.take().columns["bandwidth_low_mbps"] == [500]
    said = [(fault.code, fault.values["file"]) for fault in wrong]
    assert said == [
        ("file_too_slow", "hang.csv"),
        ("file_too_slow", "spin.csv"),
        ("file_too_large", "die.csv"),
        ("file_too_large", "eat.csv"),
        ("file_not_understood", "fail.csv"),
    ]
    assert "ZeroDivisionError" in str(wrong[-1])
    assert not list(room.iterdir())


def test_a_few_small_files_are_read_without_a_worker(
    files: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(apart, "ProcessPool")
    (read, fault) = outcomes(files("网络.csv", "fail.csv"), tmp_path)

    assert len(read.tables) == 1
    assert fault.code == "file_not_understood"


def test_what_could_not_be_had_stays_in_its_place(files: Any, tmp_path: Path) -> None:
    (good,) = files("网络.csv")
    fault = FileUnreadable("member_encrypted", file="锁.xlsx")
    locked = GatheredFile(tmp_path / "锁.xlsx", "锁.xlsx", fault)

    assert outcomes([locked, good], tmp_path)[0] is fault


def workbook(path: Path, row: int = 1, column: int = 1) -> Path:
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("网络").write(row, column, "500M")
    return path


def rewritten(path: Path, old: bytes, new: bytes) -> Path:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.replace(old, new))
    return path


def test_a_small_workbook_is_light(tmp_path: Path) -> None:
    assert is_light(workbook(tmp_path / "一.xlsx"))


def test_a_workbook_with_a_cell_far_away_is_not_light(tmp_path: Path) -> None:
    assert not is_light(workbook(tmp_path / "一.xlsx", 1_048_575, 16_383))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<worksheet", b"<!DOCTYPE a><worksheet"),
        (b'r="2"', b'r="1048576" s="1"'),
        (b"</worksheet>", b'<mergeCells><mergeCell ref="A1:XFD99999"/></mergeCells>'),
    ],
)
def test_a_workbook_with_strange_parts_is_not_light(
    tmp_path: Path, old: bytes, new: bytes
) -> None:
    path = workbook(tmp_path / "一.xlsx", 1, 3)

    assert rewritten(path, old, new)
    assert not is_light(path)


@pytest.mark.parametrize(
    "content",
    [
        b"\x00" * 9,
        b"x" * 70_000,
        b"x\n" * 2_100_000,
        b"," * 60_000 + (b"\n" + b"," * 60_000) * 40,
    ],
)
def test_a_strange_or_large_text_is_not_light(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "一.csv"
    path.write_bytes(content)

    assert not is_light(path)


def test_a_plain_text_of_100_000_rows_is_light(tmp_path: Path) -> None:
    path = tmp_path / "一.csv"
    path.write_bytes(b"9000000001,2026-09-30,1,2,3\n" * 100_000)

    assert is_light(path)


def test_a_machine_with_little_memory_has_one_worker(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounds, "_available_memory", lambda: 900_000_000)

    assert bounds.worker_count(150) == 1
