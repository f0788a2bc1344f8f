"""Archives of strange hands are unpacked within bounds, under readable names."""

import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from data_access.errors import FileUnreadable
from data_access.ingest.gathering import archives, gathered

CHINESE = "镇中心小学/九月报表.csv"
TEXT = "学校标识码,统计日期\n"


def pack(path: Path, *names: str, text: str = TEXT) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, text)
    return path


def pack_raw(path: Path, *members: tuple[bytes, bytes]) -> Path:
    """Write members whose names are bytes without the flag that they are UTF-8."""
    parts, directory = [], []
    for name, extra in members:
        size, checksum = len(TEXT.encode()), zlib.crc32(TEXT.encode())
        head = (20, 0, 0, 0, 33, checksum, size, size, len(name), len(extra))
        offset = sum(map(len, parts))
        parts.append(
            struct.pack("<4s5H3L2H", b"PK\x03\x04", *head)
            + name + extra + TEXT.encode()
        )  # fmt: skip
        tail = (0, 0, 0, 0, offset)
        directory.append(
            struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, *head, *tail) + name + extra
        )
    start, size = sum(map(len, parts)), sum(map(len, directory))
    end = (0, 0, len(members), len(members), size, start, 0)
    path.write_bytes(
        b"".join((*parts, *directory, struct.pack("<4s4H2LH", b"PK\x05\x06", *end)))
    )
    return path


def names_in(*sources: Path) -> list[str]:
    with gathered(sources) as found:
        assert all(f.path.read_text("utf-8") == TEXT for f in found.files)
        return [file.name for file in found.files]


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_names_without_a_flag_are_read_in_the_encoding_they_fit(
    tmp_path: Path, encoding: str
) -> None:
    path = pack_raw(tmp_path / "报表.zip", (CHINESE.encode(encoding), b""))

    assert names_in(path) == [CHINESE]


def test_the_unicode_path_field_stands_over_the_bytes_of_the_name(
    tmp_path: Path,
) -> None:
    name, wanted = b"????.csv", CHINESE.encode()
    body = b"\x01" + struct.pack("<L", zlib.crc32(name)) + wanted
    extra = struct.pack("<HH", 0x7075, len(body)) + body
    stale = extra.replace(struct.pack("<L", zlib.crc32(name)), b"\0\0\0\0")
    path = pack_raw(tmp_path / "报表.zip", (name, extra), (b"b.csv", stale))

    assert names_in(path) == ["b.csv", CHINESE]


@pytest.mark.parametrize(
    "name",
    ["../../etc/一小.csv", "/etc/一小.csv", "C:\\etc\\一小.csv", "..\\etc\\一小.csv"],
)
def test_a_name_that_leads_elsewhere_stays_in_its_room(
    tmp_path: Path, name: str
) -> None:
    path = pack(tmp_path / "报表.zip", name)
    with gathered([path]) as found:
        (file,) = found.files

        assert file.name == "etc/一小.csv"
        assert file.path.parent.name == "00001"
    assert not file.path.exists()


def test_marks_that_turn_a_name_around_are_taken_out(tmp_path: Path) -> None:
    path = pack(tmp_path / "报表.zip", "报表\u202excel\x07.csv")

    assert names_in(path) == ["报表xcel.csv"]


def test_a_very_long_name_keeps_its_suffix_on_disk(tmp_path: Path) -> None:
    path = pack(tmp_path / "报表.zip", "长" * 300 + ".csv")
    with gathered([path]) as found:
        assert found.files[0].path.suffix == ".csv"
        assert len(found.files[0].name) <= 260


def test_archives_in_archives_are_unpacked_to_a_depth(tmp_path: Path) -> None:
    path = pack(tmp_path / "1.zip", "表.csv")
    for depth in range(2, 6):
        outer = tmp_path / f"{depth}.zip"
        with zipfile.ZipFile(outer, "w") as archive:
            archive.write(path, path.name)
        path = outer
    with gathered([path]) as found:
        (file,) = found.files

        assert file.name == "4.zip/3.zip/2.zip"
        assert file.fault and "第 4 层" in str(file.fault)
    assert names_in(tmp_path / "3.zip") == ["2.zip/1.zip/表.csv"]


def test_traces_of_systems_are_passed_over_and_counted(tmp_path: Path) -> None:
    names = ("__MACOSX/._表.csv", "表.csv", ".DS_Store", "~$表.xlsx", "a/Thumbs.db")
    with gathered([pack(tmp_path / "报表.zip", *names)]) as found:
        assert [file.name for file in found.files] == ["表.csv"]
        assert found.skipped == {"trace": 3, "lock": 1}


def test_a_member_with_a_password_is_named(tmp_path: Path) -> None:
    path = pack(tmp_path / "报表.zip", "一小.csv", "二小.csv")
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with gathered([path]) as found:
        faults = {file.name: str(file.fault) for file in found.files if file.fault}

        assert len(found.files) == 2
        assert list(faults) == ["一小.csv"]
        assert "设了密码" in faults["一小.csv"]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = pack(tmp_path / "炸弹.zip", "大.csv", text="0" * 60_000_000)

    with pytest.raises(FileUnreadable, match="压缩得不合常理"), gathered([path]):
        pass


def test_one_bound_holds_for_all_archives_of_a_delivery(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "MAX_TOTAL_BYTES", 2 * len(TEXT.encode()))
    first = pack(tmp_path / "1.zip", "甲.csv", "乙.csv")
    second = pack(tmp_path / "2.zip", "丙.csv")
    with gathered([first, second]) as found:
        faults = [file.fault and file.fault.code for file in found.files]

        assert faults == [None, None, "archive_too_large"]


@pytest.mark.parametrize("content", [b"PK\x03\x04 cut off", b"no archive"])
def test_a_broken_archive_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "坏.zip"
    path.write_bytes(content)

    with pytest.raises(FileUnreadable, match="压缩包“坏.zip”已损坏"), gathered([path]):
        pass


def test_a_damaged_member_is_named_and_the_others_are_there(tmp_path: Path) -> None:
    path = pack_raw(tmp_path / "报表.zip", (b"a.csv", b""), (b"b.csv", b""))
    data = path.read_bytes()
    path.write_bytes(data.replace(TEXT.encode(), TEXT.encode()[::-1], 1))
    with gathered([path]) as found:
        faults = [file.fault and file.fault.code for file in found.files]

        assert faults == ["member_unreadable", None]


def test_an_empty_archive_is_named(tmp_path: Path) -> None:
    with (
        pytest.raises(FileUnreadable, match="没有文件"),
        gathered([pack(tmp_path / "空.zip")]),
    ):
        pass
