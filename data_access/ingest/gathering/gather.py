"""Turns what one call was handed into the files of one delivery."""

import dataclasses
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from data_access.errors import FileUnreadable
from data_access.ingest.gathering.archives import Unpacking, is_archive
from data_access.ingest.gathering.folders import files_below
from data_access.ingest.gathering.gathered import Gathered, GatheredFile, Kind
from data_access.ingest.gathering.names import harmless_parts, skip_reason, told_apart
from data_access.ingest.gathering.rooms import own_room
from data_access.messages.delivery import WORDS

_LONGEST_NAME = 240


@contextmanager
def gathered(sources: Sequence[Path]) -> Iterator[Gathered]:
    """Give the files of the sources; what was unpacked is gone afterwards.

    Args:
        sources: files, folders (with everything below them) and .zip archives.

    Raises:
        FileUnreadable: the only source cannot be opened as what it is.
    """
    with own_room() as room:
        found = Gathered(_kind(sources), _name(sources), room)
        unpacking = Unpacking(room, found.skipped)
        for source in sources:
            _take(found, source, unpacking, is_alone=len(sources) == 1)
        names = told_apart(file.name for file in found.files)
        is_one = len(sources) == 1 and found.kind != "file"
        within = Path(found.name).stem if is_one else ""
        found.files = [
            dataclasses.replace(file, name=name[-_LONGEST_NAME:], delivery=within)
            for file, name in zip(found.files, names, strict=True)
        ]
        yield found


def _take(
    found: Gathered, source: Path, unpacking: Unpacking, *, is_alone: bool
) -> None:
    """Add what a source holds, shown below its name unless it is the only one."""
    above = () if is_alone else (source.name,)
    try:
        _refuse_special(source)
        if source.is_dir():
            for path in files_below(source):
                below = path.relative_to(source).parts
                _take_file(found, path, (*above, *below), unpacking)
        elif is_archive(source):
            found.files += unpacking.unpack(source, above)
        else:
            found.files.append(GatheredFile(source, source.name))
    except FileUnreadable as fault:
        if is_alone:
            raise
        found.files.append(GatheredFile(source, source.name, fault))


def _take_file(
    found: Gathered, path: Path, shown: tuple[str, ...], unpacking: Unpacking
) -> None:
    parts = harmless_parts("/".join(shown))
    reason = skip_reason(parts)
    if reason:
        found.skipped[reason] += 1
        return
    name = "/".join(parts)
    try:
        _refuse_special(path)
        if is_archive(path):
            found.files += unpacking.unpack(path, parts)
        else:
            found.files.append(GatheredFile(path, name))
    except FileUnreadable as fault:
        found.files.append(GatheredFile(path, name, fault))


def _refuse_special(path: Path) -> None:
    """Refuse pipes and devices: reading one may wait for ever."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise FileUnreadable("file_special", file=path.name)


def _kind(sources: Sequence[Path]) -> Kind:
    if len(sources) > 1 or sources[0].is_dir():
        return "folder"
    return "archive" if is_archive(sources[0]) else "file"


def _name(sources: Sequence[Path]) -> str:
    first = sources[0].resolve().name if sources[0].is_dir() else sources[0].name
    if len(sources) == 1:
        return first
    return WORDS["several_sources"].format(first=first, count=len(sources))
