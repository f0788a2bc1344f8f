"""Tells what a file really is from its first bytes, whatever its name says."""

import zipfile
from enum import StrEnum
from pathlib import Path

from data_access.errors import FileUnreadable

ACCEPTED_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt")
MAX_UNPACKED_BYTES = 1_000_000_000
MAX_UNPACK_RATIO = 300
SMALL_ENOUGH_BYTES = 50_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN_STARTS = (
    (b"%PDF", "file_is_pdf"),
    (b"\x89PNG", "file_is_picture"),
    (b"\xff\xd8\xff", "file_is_picture"),
    (b"GIF8", "file_is_picture"),
    (b"II*\x00", "file_is_picture"),
    (b"MM\x00*", "file_is_picture"),
    (b"Rar!", "file_is_archive"),
    (b"7z\xbc\xaf", "file_is_archive"),
    (b"\x1f\x8b", "file_is_archive"),
    (b"\xfd7zXZ\x00", "file_is_archive"),
    (b"{\\rtf", "file_is_document"),
    (b"SQLite format 3", "file_is_database"),
)
_FOREIGN_SUFFIXES = {
    ".et": "file_is_wps_table",
    ".ett": "file_is_wps_table",
    ".wps": "file_is_document",
    ".doc": "file_is_document",
    ".docx": "file_is_document",
    ".ppt": "file_is_document",
    ".pptx": "file_is_document",
    ".pdf": "file_is_pdf",
    ".rar": "file_is_archive",
    ".7z": "file_is_archive",
    ".bz2": "file_is_archive",
    ".tar": "file_is_archive",
    ".gz": "file_is_archive",
    ".tgz": "file_is_archive",
    ".jpg": "file_is_picture",
    ".jpeg": "file_is_picture",
    ".png": "file_is_picture",
    ".gif": "file_is_picture",
    ".bmp": "file_is_picture",
    ".tif": "file_is_picture",
    ".tiff": "file_is_picture",
    ".webp": "file_is_picture",
    ".heic": "file_is_picture",
    ".heif": "file_is_picture",
    ".numbers": "file_is_apple_table",
    ".dbf": "file_is_dbf",
    ".mdb": "file_is_database",
    ".accdb": "file_is_database",
    ".db": "file_is_database",
}
# At the fifth byte: the photographs of telephones.
_PHOTO_KINDS = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypmif1", b"ftypmsf1")


class FileKind(StrEnum):
    """The two ways a file is read, the workbook formats told apart."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    TEXT = "text"


def find_kind(path: Path) -> FileKind:
    """Return how to read a file; raise FileUnreadable when it cannot be taken."""
    suffix = path.suffix.lower()
    if path.name.startswith("~$"):
        raise FileUnreadable("file_is_lock", file=path.name)
    if suffix in _FOREIGN_SUFFIXES:
        raise FileUnreadable(_FOREIGN_SUFFIXES[suffix], file=path.name)
    start = read_start(path)
    if start.startswith(b"PK\x03\x04"):
        return _zip_kind(path)
    if start.startswith(_OLE):
        return _ole_kind(path)
    for magic, code in _FOREIGN_STARTS:
        if start.startswith(magic):
            raise FileUnreadable(code, file=path.name)
    if start[4:12] in _PHOTO_KINDS:
        raise FileUnreadable("file_is_picture", file=path.name)
    return _text_kind(path, start)


def read_start(path: Path) -> bytes:
    """Return the first bytes of a file that exists, is a file and is not empty."""
    if path.is_dir():
        raise FileUnreadable("file_is_folder", file=path.name)
    try:
        with path.open("rb") as file:
            start = file.read(4096)
    except FileNotFoundError as error:
        raise FileUnreadable("file_missing", file=str(path)) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FileUnreadable(
            "file_not_opened", file=path.name, reason=reason
        ) from error
    if not start:
        raise FileUnreadable("file_empty", file=path.name)
    return start


def _zip_kind(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise FileUnreadable("file_corrupt", file=path.name) from error
    _refuse_bomb(path, sum(member.file_size for member in members))
    names = {member.filename for member in members}
    if any(name.startswith("xl/workbook.") for name in names):
        return FileKind.XLSX
    if "content.xml" in names:
        return FileKind.ODS
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise FileUnreadable("file_is_document", file=path.name)
    if any(name.startswith("Index/") for name in names):
        raise FileUnreadable("file_is_apple_table", file=path.name)
    is_office = "[Content_Types].xml" in names
    code = "file_corrupt" if is_office else "file_is_archive"
    raise FileUnreadable(code, file=path.name)


def _refuse_bomb(path: Path, unpacked: int) -> None:
    """Stop at a packed file that would fill the memory when unpacked."""
    ratio = unpacked / max(path.stat().st_size, 1)
    is_absurd = unpacked > SMALL_ENOUGH_BYTES and ratio > MAX_UNPACK_RATIO
    if unpacked > MAX_UNPACKED_BYTES or is_absurd:
        megabytes = round(unpacked / 1_000_000)
        raise FileUnreadable(
            "file_unpacks_too_large", file=path.name, megabytes=megabytes
        )


def _ole_kind(path: Path) -> FileKind:
    """Tell an old workbook from an encrypted one and from other Office files."""
    data = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise FileUnreadable("file_encrypted", file=path.name)
    if "WordDocument".encode("utf-16-le") in data:
        raise FileUnreadable("file_is_document", file=path.name)
    if "PowerPoint Document".encode("utf-16-le") in data:
        raise FileUnreadable("file_is_document", file=path.name)
    streams = ("Workbook", "Book")
    if not any(f"{name}\0".encode("utf-16-le") in data for name in streams):
        raise FileUnreadable("file_corrupt", file=path.name)
    return FileKind.XLS


def _text_kind(path: Path, start: bytes) -> FileKind:
    head = start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<table", b"<meta", b"<head")):
        raise FileUnreadable("file_is_web_page", file=path.name)
    if head.startswith(b"mime-version:"):
        raise FileUnreadable("file_is_web_page", file=path.name)
    if head.startswith(b"<?xml") or b"urn:schemas-microsoft-com" in head:
        raise FileUnreadable("file_is_xml", file=path.name)
    suffix = path.suffix.lower()
    if suffix in {".xlsx", ".xlsm", ".ods"}:
        raise FileUnreadable("file_corrupt", file=path.name)
    if suffix not in ACCEPTED_SUFFIXES:
        raise FileUnreadable(
            "file_kind_unknown",
            file=path.name,
            suffix=suffix or "（无后缀）",
            allowed=" ".join(ACCEPTED_SUFFIXES),
        )
    return FileKind.TEXT
