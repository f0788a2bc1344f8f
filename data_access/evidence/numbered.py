"""Supporting documents as a numbered folder, as an inspection asks for them."""

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data_access.catalogue.systems import SYSTEMS
from data_access.evidence.folder import path_of, printable_name


@dataclass(frozen=True)
class Entry:
    """A document under a system.

    `path` is its name in the folder, without one where no file came in; `state` is
    "kept", "missing" or "changed" (the file is not the one that came in).
    """

    system_no: int
    number: int
    document_no: str
    title: str
    path: str
    file_hash: str
    state: str


def entries_of(
    documents: pd.DataFrame, files: pd.DataFrame, wanted: Sequence[int] | None = None
) -> list[Entry]:
    """Number the documents of each system: 01-三通两平台/01-….

    `documents` are rows of queries.documents, `files` of `kept_files`; a document of
    two systems stands under both.
    """
    hashes = dict(zip(files["file_name"], files["file_hash"], strict=True))
    found = []
    for no in SYSTEMS if wanted is None else wanted:
        own = [row for row in documents.to_dict("records") if str(no) in row["systems"]]
        for number, row in enumerate(own, 1):
            found.append(_entry(no, number, row, hashes))
    return found


def _entry(
    no: int, number: int, row: Mapping[object, object], hashes: Mapping[str, str]
) -> Entry:
    title, name = str(row["title"]), row["file_name"]
    known = hashes.get(name) if isinstance(name, str) else None
    common = (no, number, str(row["document_no"]), title)
    if known is None:
        return Entry(*common, "", "", "missing")
    folder = _fit(f"{no:02d}-{SYSTEMS[no].name}")
    ending = Path(str(name)).suffix.lower()
    path = f"{folder}/{number:02d}-{_fit(title)}{ending}"
    stored = path_of(known, str(name))
    is_same = stored.exists() and _hash(stored) == known
    return Entry(*common, path, known, "kept" if is_same else "changed")


def _fit(text: str) -> str:
    """Return a text as the name of a file or folder."""
    whole = text.replace("/", "／").replace("\\", "＼")
    return printable_name(whole)[:80] or "-"


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def numbered_archive(entries: Sequence[Entry], contents: bytes, name: str) -> bytes:
    """Return a ZIP of the files that are kept, and `contents` as its first file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, contents)
        for entry in entries:
            if entry.state == "kept":
                suffix = Path(entry.path).suffix
                archive.write(path_of(entry.file_hash, f"x{suffix}"), entry.path)
    return target.getvalue()
