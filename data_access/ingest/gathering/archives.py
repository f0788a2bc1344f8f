"""Unpacks .zip archives within bounds, whatever the names and sizes in them say."""

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from data_access.errors import FileUnreadable
from data_access.ingest.gathering.folders import MAX_FILES
from data_access.ingest.gathering.gathered import GatheredFile
from data_access.ingest.gathering.member_names import names_of
from data_access.ingest.gathering.names import (
    disk_name,
    harmless_parts,
    in_order,
    skip_reason,
)

MAX_TOTAL_BYTES = 2_000_000_000
MAX_RATIO = 300
# Below this no ratio is absurd: a sheet of equal rows packs very small.
SMALL_ENOUGH_BYTES = 50_000_000
MAX_DEPTH = 3
_CHUNK = 1 << 20
_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE = ("xl/", "word/", "ppt/", "Index/")
_OFFICE_FILES = frozenset({"[Content_Types].xml", "content.xml", "mimetype"})
_ENCRYPTED, _LINK = 0x1, 0o120000
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError,
    NotImplementedError, RuntimeError, OverflowError,
)  # fmt: skip


def is_archive(path: Path) -> bool:
    """Tell whether a file is a .zip archive of files and not a workbook."""
    if not path.is_file():
        return False  # opening a pipe waits for whoever writes to it
    try:
        with path.open("rb") as file:
            is_zip = file.read(4) in _STARTS
        if not is_zip:
            return path.suffix.lower() == ".zip" and path.stat().st_size > 0
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (*_BROKEN,):
        return path.suffix.lower() == ".zip" and path.is_file()
    is_office = any(n.startswith(_OFFICE) or n in _OFFICE_FILES for n in names)
    return not is_office


class Unpacking:
    """The archives of one delivery, unpacked into one folder within one bound."""

    def __init__(self, room: Path, skipped: Counter[str]) -> None:
        """Unpack into `room`; count what is passed over in `skipped`."""
        self._room, self._skipped = room, skipped
        self._bytes = self._count = 0

    def unpack(
        self, path: Path, above: tuple[str, ...], depth: int = 1
    ) -> list[GatheredFile]:
        """Return the files of an archive, shown below the names above it.

        Raises:
            FileUnreadable: the archive cannot be opened or goes beyond the bounds.
        """
        shown = "/".join(above) or path.name
        if depth > MAX_DEPTH:
            raise FileUnreadable(
                "archive_too_deep", file=shown, depth=depth, limit=MAX_DEPTH
            )
        try:
            with zipfile.ZipFile(path) as archive:
                self._refuse_bomb(archive, path, shown)
                found = list(self._members(archive, above, depth, shown))
        except _BROKEN as error:
            raise FileUnreadable("archive_corrupt", file=shown) from error
        if not found:
            raise FileUnreadable("archive_empty", file=shown)
        return found

    def _refuse_bomb(self, archive: zipfile.ZipFile, path: Path, shown: str) -> None:
        stated = sum(member.file_size for member in archive.infolist())
        is_absurd = stated > SMALL_ENOUGH_BYTES and stated > MAX_RATIO * max(
            path.stat().st_size, 1
        )
        if is_absurd or self._bytes + stated > MAX_TOTAL_BYTES:
            raise _too_large(shown)

    def _members(
        self,
        archive: zipfile.ZipFile,
        above: tuple[str, ...],
        depth: int,
        shown: str,
    ) -> Iterator[GatheredFile]:
        members = [m for m in archive.infolist() if not m.is_dir()]
        named = list(zip(names_of(members), members, strict=True))
        for name, member in sorted(named, key=lambda each: in_order(each[0])):
            parts = harmless_parts(name)
            reason = skip_reason(parts) if parts else "trace"
            if member.external_attr >> 16 & 0o170000 == _LINK:
                reason = "link"
            if reason:
                self._skipped[reason] += 1
                continue
            yield from self._member(archive, member, (*above, *parts), depth, shown)

    def _member(
        self,
        archive: zipfile.ZipFile,
        member: zipfile.ZipInfo,
        parts: tuple[str, ...],
        depth: int,
        archive_name: str,
    ) -> Iterator[GatheredFile]:
        path, name = self._place(parts[-1], archive_name), "/".join(parts)
        try:
            self._write(archive, member, path, archive_name, name)
            if is_archive(path):
                yield from self.unpack(path, parts, depth + 1)
                path.unlink()
            else:
                yield GatheredFile(path, name)
        except FileUnreadable as fault:
            if fault.code in {"archive_too_large", "archive_too_full"}:
                raise
            yield GatheredFile(path, name, fault)

    def _place(self, name: str, archive_name: str) -> Path:
        """Return where a member is to lie: alone in a folder, under its own name."""
        self._count += 1
        if self._count > MAX_FILES:
            raise FileUnreadable("archive_too_full", file=archive_name, limit=MAX_FILES)
        folder = self._room / f"{self._count:05}"
        folder.mkdir()
        return folder / disk_name(name)

    def _write(
        self,
        archive: zipfile.ZipFile,
        member: zipfile.ZipInfo,
        path: Path,
        archive_name: str,
        name: str,
    ) -> None:
        """Write a member's bytes, counting what comes and not what it states."""
        if member.flag_bits & _ENCRYPTED:
            raise FileUnreadable("member_encrypted", file=name)
        try:
            with archive.open(member) as packed, path.open("wb") as file:
                while chunk := packed.read(_CHUNK):
                    self._bytes += len(chunk)
                    if self._bytes > MAX_TOTAL_BYTES:
                        raise _too_large(archive_name)
                    file.write(chunk)
        except _BROKEN as error:
            reason = type(error).__name__
            raise FileUnreadable(
                "member_unreadable", file=name, reason=reason
            ) from error


def _too_large(name: str) -> FileUnreadable:
    megabytes = MAX_TOTAL_BYTES // 1_000_000
    return FileUnreadable("archive_too_large", file=name, megabytes=megabytes)
