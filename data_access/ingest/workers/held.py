"""Clean tables that wait on disk, so that a delivery of any size fits in memory."""

import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from data_access.ingest.clean_table import CleanTable
from data_access.ingest.decisions import Decisions
from data_access.ingest.gathering import GatheredFile
from data_access.ingest.issues import IssueList
from data_access.ingest.options import ImportOptions
from data_access.ingest.reading import RawTable
from data_access.ingest.reading_files import ReadFile, read_file
from data_access.ingest.report import RefusedSheet

Read = Callable[..., ReadFile]


@dataclass(frozen=True)
class ReadAs:
    """How the files of a delivery are to be read."""

    options: ImportOptions
    decisions: Decisions
    is_raw: bool = False
    read: Read = read_file


@dataclass
class HeldTable:
    """A clean table in memory or, written by a worker of ours, on disk."""

    sheet_id: str
    file_name: str
    sheet_name: str
    table: CleanTable | None = None
    path: Path | None = None

    def take(self) -> CleanTable:
        """Return the table and let go of it."""
        table, self.table = self.table, None
        if table is None:
            assert self.path is not None, "taken twice"
            with self.path.open("rb") as file:
                table = pickle.load(file)  # noqa: S301 - written by our own worker
            self.path.unlink()
        assert isinstance(table, CleanTable), table
        return table


@dataclass
class HeldFile:
    """What a file holds, its tables in memory or on disk."""

    tables: list[HeldTable] = field(default_factory=list)
    raw: list[RawTable] = field(default_factory=list)
    issues: IssueList = field(default_factory=IssueList)
    refused: list[RefusedSheet] = field(default_factory=list)


def held_in_memory(read: ReadFile) -> HeldFile:
    """Return what was read in this very process."""
    return HeldFile(
        list(map(in_memory, read.tables)), read.raw, read.issues, read.refused
    )


def in_memory(table: CleanTable) -> HeldTable:
    """Return a table that is here already."""
    return HeldTable(table.sheet_id, table.file_name, table.sheet_name, table)


def read_to_disk(file: GatheredFile, how: ReadAs, room: Path, number: int) -> HeldFile:
    """Read a file in a worker and leave its tables on disk."""
    found = how.read(file, how.options, how.decisions, is_raw=how.is_raw)
    tables = list(_written(found, room, number))
    return HeldFile(tables, found.raw, found.issues, found.refused)


def _written(found: ReadFile, room: Path, number: int) -> Iterator[HeldTable]:
    for place, table in enumerate(found.tables):
        path = room / f"{number:05}-{place:05}.table"
        with path.open("wb") as file:
            pickle.dump(table, file, protocol=pickle.HIGHEST_PROTOCOL)
        names = (table.sheet_id, table.file_name, table.sheet_name)
        yield HeldTable(*names, path=path)
