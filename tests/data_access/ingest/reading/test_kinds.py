"""Files that cannot be taken are refused with the reason and what to do."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import PasswordError

from data_access.errors import FileUnreadable
from data_access.ingest.reading import kinds, read_tables, workbooks
from data_access.messages.reading import READING

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def ole(stream: str) -> bytes:
    return OLE + f"{stream}\0".encode("utf-16-le")


def refusal(path: Path) -> str:
    with pytest.raises(FileUnreadable) as caught:
        read_tables(path)
    assert path.name in str(caught.value)
    assert "{" not in str(caught.value)
    return caught.value.code


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("空.csv", b"", "file_empty"),
        ("空.csv", b"\xef\xbb\xbf \r\n\r\n", "file_empty"),
        ("空.xlsx", b"", "file_empty"),
        ("a.et", ole("Workbook"), "file_is_wps_table"),
        ("a.doc", ole("WordDocument"), "file_is_document"),
        ("a.xls", ole("WordDocument"), "file_is_document"),
        ("a.xls", ole("PowerPoint Document"), "file_is_document"),
        ("a.xls", ole("Nothing"), "file_corrupt"),
        ("a.xls", ole("Workbook"), "file_corrupt"),
        ("加密.xlsx", ole("EncryptedPackage"), "file_encrypted"),
        ("a.rar", b"Rar!\x1a\x07", "file_is_archive"),
        ("a.csv", b"Rar!\x1a\x07", "file_is_archive"),
        ("a.xlsx", b"%PDF-1.7", "file_is_pdf"),
        ("a.png", b"\x89PNG\r\n", "file_is_picture"),
        ("a.rtf", b"{\\rtf1", "file_is_document"),
        ("a.db", b"SQLite format 3\0", "file_is_database"),
        ("a.xls", b"\xef\xbb\xbf\r\n<html><table>", "file_is_web_page"),
        ("a.xls", "<table>".encode("utf-16"), "file_is_web_page"),
        ("a.xls", b'<?xml version="1.0"?><Workbook>', "file_is_xml"),
        ("a.xlsx", b"not a zip", "file_corrupt"),
        ("a.xlsx", b"PK\x03\x04 torn", "file_corrupt"),
        ("a.dat", b"a,b\n1,2\n", "file_kind_unknown"),
        ("无后缀", b"a,b\n1,2\n", "file_kind_unknown"),
        ("~$a.xlsx", b"\x05owner", "file_is_lock"),
    ],
)
def test_what_is_no_table_is_named(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert refusal(tmp_path / name) == code


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    assert refusal(tmp_path / "a.csv") == "file_is_folder"
    assert refusal(tmp_path / "b.csv") == "file_missing"


def test_a_file_that_does_not_open_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.csv"
    path.write_text("a,b")
    monkeypatch.setattr(Path, "open", refuse)
    assert refusal(path) == "file_not_opened"


@pytest.mark.parametrize(
    ("member", "code"),
    [
        ("word/document.xml", "file_is_document"),
        ("photo.jpg", "file_is_archive"),
        ("[Content_Types].xml", "file_corrupt"),
        ("xl/workbook.xml", "file_corrupt"),
    ],
)
def test_a_zip_that_is_no_workbook_is_named(
    tmp_path: Path, member: str, code: str
) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "x")
    assert refusal(path) == code


def test_a_workbook_torn_in_the_middle_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write_column(0, 0, range(5000))
    data = bytearray(path.read_bytes())
    start = data.index(b"xl/worksheets/sheet1.xml") + 200
    data[start : start + 400] = b"x" * 400
    path.write_bytes(data)
    assert refusal(path) == "file_corrupt"


def test_a_panic_of_the_library_is_a_corrupt_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicException(BaseException):
        pass

    def panic(*_: object) -> None:
        raise PanicException

    path = tmp_path / "a.xlsx"
    xlsxwriter.Workbook(path).close()
    monkeypatch.setattr(workbooks, "_open", panic)
    assert refusal(path) == "file_corrupt"


def test_a_password_the_library_meets_is_an_encrypted_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PasswordError

    path = tmp_path / "a.xlsx"
    xlsxwriter.Workbook(path).close()
    monkeypatch.setattr(workbooks, "_open", refuse)
    assert refusal(path) == "file_encrypted"


def test_an_interruption_is_not_taken_for_a_corrupt_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "a.xlsx"
    xlsxwriter.Workbook(path).close()
    monkeypatch.setattr(workbooks, "_open", interrupt)
    with pytest.raises(KeyboardInterrupt):
        read_tables(path)


def test_a_file_packed_beyond_reason_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (kinds.SMALL_ENOUGH_BYTES + 1))
    assert refusal(path) == "file_unpacks_too_large"


def test_every_refusal_says_what_to_do() -> None:
    assert all("请" in sentence or "可用" in sentence for sentence in READING.values())
