"""Finds which parts of an .xlsx hold a sheet's cells and its notes."""

import posixpath
import zipfile
from dataclasses import dataclass

from data_access.ingest.reading.package_xml import PartUnreadable, read_elements

_WORKBOOK = "xl/workbook.xml"


@dataclass(frozen=True)
class SheetParts:
    """The part of a sheet's cells, and of its comments where it has any."""

    cells: str
    comments: str | None = None


def find_sheet_parts(archive: zipfile.ZipFile) -> dict[str, SheetParts]:
    """Return sheet name → its parts; raise PartUnreadable when they do not tell."""
    targets = _relations(archive, _WORKBOOK)
    found = {}
    for name, attributes, _ in read_elements(archive, _WORKBOOK):
        if name == "sheet" and attributes.get("id") in targets:
            cells = targets[attributes["id"]][1]
            found[attributes.get("name", "")] = SheetParts(
                cells, _comments(archive, cells)
            )
    return found


def _comments(archive: zipfile.ZipFile, cells: str) -> str | None:
    try:
        related = _relations(archive, cells)
    except PartUnreadable:
        return None
    kinds = (part for kind, part in related.values() if kind == "comments")
    return next(kinds, None)


def _relations(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Return id → (kind, part) of what a part refers to within the package."""
    folder, file_name = posixpath.split(part)
    found = {}
    for name, attributes, _ in read_elements(
        archive, f"{folder}/_rels/{file_name}.rels"
    ):
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            continue
        target = attributes.get("Target", "")
        whole = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = attributes.get("Type", "").rpartition("/")[2]
        found[attributes.get("Id", "")] = (kind, whole)
    return found
