"""What a delivery would change: counts a sheet, old and new values, the main numbers.

Asked within the transaction that stored it, before anything is committed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, func, select

from data_access.catalogue.sheets import SHEETS
from data_access.changes.comparing import (
    CHANGED,
    ENDED,
    NEW,
    REMOVED,
    Cell,
    cells_between,
    kind_of,
)
from data_access.changes.effects import Effects, effects_of
from data_access.changes.states import State, states_of
from data_access.changes.words import (
    ATTACHED,
    Names,
    key_words,
    load_names,
    place_words,
    sheet_of,
    table_label,
)
from data_access.ingest.report import SheetReport
from data_access.tables import import_batch, metadata, replaced_row

LISTED_CHANGES = 2_000
# Their rows tell that something was reported, not what.
_SILENT = frozenset({"submission"})


@dataclass
class SheetDifference:
    """How many rows of a sheet are new, changed, the same, rejected or removed.

    `ended` are schools that a complete file does not list. `sheet_id` is a table's
    name where no sheet fills it.
    """

    sheet_id: str
    label: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: int = 0
    removed: int = 0
    ended: int = 0


@dataclass(frozen=True)
class ChangedValue:
    """One value that was, and what it is: whose, where in the file.

    `kind` is changed, removed or ended; `row` the row of the sender's sheet.
    """

    sheet_id: str
    label: str
    kind: str
    place: str
    key: str
    cell: Cell
    file: str
    row: int | None


@dataclass
class Difference:
    """What a delivery does to the store.

    Attributes:
        sheets: counts, in the order of the catalogue.
        values: the changed values, up to a bound.
        value_count: how many there are in all.
        effects: the zone's main numbers before and after.
    """

    sheets: list[SheetDifference] = field(default_factory=list)
    values: list[ChangedValue] = field(default_factory=list)
    value_count: int = 0
    effects: Effects = field(default_factory=Effects)

    @property
    def is_any(self) -> bool:
        """Tell whether the store would be another one."""
        return any(s.new or s.changed or s.removed or s.ended for s in self.sheets)


def difference(
    connection: Connection,
    batch_ids: Collection[int],
    sheets: Iterable[SheetReport] = (),
    *,
    listed: int = LISTED_CHANGES,
) -> Difference:
    """Return what some batches changed, against the store before them.

    Args:
        connection: of the `writing` transaction that stored and finished them.
        batch_ids: the batches of the delivery.
        sheets: what the import says of its sheets: the unchanged and rejected rows.
        listed: how many changed values are listed; all are counted.
    """
    run = _Run(connection, batch_ids, listed)
    for report in sheets:
        found = run.sheet(report.sheet_id, report.label)
        found.unchanged += report.unchanged
        found.rejected += report.rejected
    kept = replaced_row.c
    touched = select(kept.table_name).distinct().where(kept.batch_id.in_(batch_ids))
    names = set(connection.scalars(touched)) - _SILENT
    for table in metadata.sorted_tables:
        if table.name in names:
            run.compare(table)
    order = [*SHEETS, *names]
    run.found.sheets.sort(key=lambda each: order.index(each.sheet_id))
    run.found.effects = effects_of(connection)
    return run.found


class _Run:
    """One difference while it is gathered, table by table."""

    def __init__(
        self, connection: Connection, batch_ids: Collection[int], listed: int
    ) -> None:
        self._connection, self._batch_ids = connection, batch_ids
        self._listed = listed
        self._names: Names = load_names(connection)
        self._files = _files(connection, batch_ids)
        self._sheets: dict[str, SheetDifference] = {}
        self.found = Difference()

    def sheet(self, sheet_id: str, label: str) -> SheetDifference:
        """Return the counts of a sheet, begun where it is new."""
        if sheet_id not in self._sheets:
            self._sheets[sheet_id] = SheetDifference(sheet_id, label)
            self.found.sheets.append(self._sheets[sheet_id])
        return self._sheets[sheet_id]

    def compare(self, table: Table) -> None:
        """Count and list what became of the touched rows of a table."""
        sheet = sheet_of(table)
        counts = self.sheet(sheet.id if sheet else table.name, table_label(table))
        is_own = table.name not in ATTACHED
        if is_own and "is_listed" not in table.c:
            counts.new += _count_simply_new(self._connection, table, self._batch_ids)
        for state in states_of(self._connection, table, self._batch_ids):
            kind = kind_of(state.was, state.now)
            if is_own or kind == ENDED:
                _count(counts, kind)
            if kind == CHANGED or kind in (REMOVED, ENDED) or not is_own:
                self._list(table, counts, kind, state)

    def _list(
        self, table: Table, counts: SheetDifference, kind: str, state: State
    ) -> None:
        row: Mapping[str, Any] = state.now or state.was or {}
        cells = cells_between(table, state.was, state.now, self._names)
        self.found.value_count += len(cells)
        for cell in cells[: max(self._listed - len(self.found.values), 0)]:
            is_there = state.now is not None
            value = ChangedValue(
                counts.sheet_id,
                counts.label,
                CHANGED if kind == NEW else kind,
                place_words(table, row, self._names),
                key_words(table, row, self._names),
                cell,
                self._files.get(row.get("batch_id", 0), "") if is_there else "",
                row.get("source_row") if is_there else None,
            )
            self.found.values.append(value)


def _count(counts: SheetDifference, kind: str) -> None:
    if kind:
        setattr(counts, kind, getattr(counts, kind) + 1)


def _count_simply_new(
    connection: Connection, table: Table, batch_ids: Collection[int]
) -> int:
    """Count rows that were made and not touched again, without reading them."""
    kept = replaced_row.c
    once = (
        select(kept.row_key)
        .where(kept.batch_id.in_(batch_ids), kept.table_name == table.name)
        .group_by(kept.row_key)
        .having(func.count() == 1, func.count(kept.old_row) == 0)
        .subquery()
    )
    return connection.scalar(select(func.count()).select_from(once)) or 0


def _files(connection: Connection, batch_ids: Collection[int]) -> dict[int, str]:
    batch = import_batch.c
    rows = select(batch.batch_id, batch.file_name).where(batch.batch_id.in_(batch_ids))
    return {row[0]: row[1] for row in connection.execute(rows)}


def counts_of(sheet: SheetDifference) -> Iterator[tuple[str, int]]:
    """Yield the counts of a sheet by their names."""
    for name in (NEW, CHANGED, "unchanged", REMOVED, ENDED, "rejected"):
        yield name, getattr(sheet, name)
