"""Short ways to apply a mapping to a few rows and to see what came of it."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from data_access.errors import MappingInvalid
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.mapping import apply_mapping, load_mapping
from data_access.ingest.reading import Cell, RawTable

HEAD = ["Year", "ESD", "District", "School", "Pupils", "Slow", "Fast", "Laptops"]


def table(
    rows: Sequence[Sequence[Cell]], head: Sequence[str] = HEAD, name: str = "survey.csv"
) -> RawTable:
    return RawTable(name, name, [list(head), *map(list, rows)])


def apply(tmp_path: Path, text: str, *tables: RawTable) -> list[CleanTable]:
    path = tmp_path / "zone.toml"
    path.write_text(text, "utf-8")
    return apply_mapping(load_mapping(path), tables)


def by_sheet(found: Sequence[CleanTable], sheet_id: str) -> list[CleanTable]:
    return [clean for clean in found if clean.sheet_id == sheet_id]


def rules(found: Sequence[CleanTable]) -> list[tuple[str, int | None, str]]:
    return [(i.rule, i.row, i.value) for clean in found for i in clean.issues.kept]


def faults(tmp_path: Path, text: str, *tables: RawTable) -> str:
    with pytest.raises(MappingInvalid) as caught:
        apply(tmp_path, text, *tables)
    return str(caught.value)
