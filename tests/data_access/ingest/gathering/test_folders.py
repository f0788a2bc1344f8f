"""Folders, archives in them and single files become one delivery."""

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

from data_access.errors import FileUnreadable
from data_access.ingest.gathering import folders, gathered
from data_access.ingest.gathering.rooms import PREFIX, own_room
from data_access.ingest.preparing import hash_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "九月报表"
    for name in ("10班.csv", "2班.csv", "镇/一小.csv", "镇/~$一小.csv", ".git/x"):
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    with zipfile.ZipFile(home / "镇" / "二小.zip", "w") as archive:
        archive.writestr("报表.csv", "x")
    return home


def test_a_folder_is_walked_in_the_order_a_reader_expects(folder: Path) -> None:
    with gathered([folder]) as found:
        names = [file.name for file in found.files]

        assert names == ["2班.csv", "10班.csv", "镇/一小.csv", "镇/二小.zip/报表.csv"]
        assert (found.kind, found.name) == ("folder", "九月报表")
        assert found.skipped == {"lock": 1, "trace": 1}


def test_several_sources_are_told_apart_by_where_they_stood(folder: Path) -> None:
    with gathered([folder / "2班.csv", folder, folder / "2班.csv"]) as found:
        names = [file.name for file in found.files]

        assert names[0] == "2班.csv"
        assert "九月报表/2班.csv" in names
        assert names[-1] == "2班.csv (2)"
        assert found.name == "2班.csv 等 3 项"


def test_one_file_is_a_delivery_of_its_own(folder: Path) -> None:
    with gathered([folder / "2班.csv"]) as found:
        assert (found.kind, found.name) == ("file", "2班.csv")
        assert [file.path for file in found.files] == [folder / "2班.csv"]


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="没有文件"), gathered([tmp_path]):
        pass


def test_a_folder_of_everything_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "MAX_FILES", 3)

    with pytest.raises(FileUnreadable, match="超过 3 个"), gathered([folder]):
        pass


def test_a_broken_archive_of_several_sources_is_a_fault_beside_the_others(
    folder: Path,
) -> None:
    broken = folder.parent / "坏.zip"
    broken.write_bytes(b"PK\x03\x04")
    with gathered([broken, folder]) as found:
        assert found.files[0].fault and found.files[0].name == "坏.zip"
        assert len(found.files) == 5


@pytest.mark.skipif(os.name != "posix", reason="needs process ids of POSIX")
def test_what_a_killed_import_unpacked_goes_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    dead = subprocess.Popen([sys.executable, "-c", "pass"])
    dead.wait()
    gone, kept = (tmp_path / f"{PREFIX}{pid}-x" for pid in (dead.pid, os.getppid()))
    gone.mkdir()
    kept.mkdir()
    with own_room() as room:
        assert (room.exists(), gone.exists(), kept.exists()) == (True, False, True)
    assert list(tmp_path.iterdir()) == [kept]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no pipe among the files")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe, real = tmp_path / "网络.xlsx", tmp_path / "学校.csv"
    os.mkfifo(pipe)
    real.write_text("学校", encoding="utf-8")

    with pytest.raises(FileUnreadable, match="不是普通文件"), gathered([pipe]):
        pass
    with gathered([tmp_path]) as found:
        faults = {file.name: file.fault for file in found.files}
    assert faults["学校.csv"] is None
    assert faults["网络.xlsx"] is not None
    assert hash_of(pipe) == ""
