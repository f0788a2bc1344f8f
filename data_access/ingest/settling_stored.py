"""Shares out a whole row of an earlier file once stage rows arrive to share it by.

So that the order of the files makes no difference: the whole row first and the
stages' pupils later end in the same rows as the other way round.
"""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from sqlalchemy import Connection

from data_access.catalogue.codes import STAGES_OF_TYPE
from data_access.catalogue.stage_weights import WEIGHTED_TYPES
from data_access.ingest.apportioning import remainder
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.lookup import Lookup
from data_access.ingest.settling_stages import FIGURES, Figures, WholeSchool
from data_access.ingest.stage_rows import (
    WHOLE,
    Owner,
    rows_by_owner,
    stored_stages,
    tell_of,
    types_of,
)
from data_access.storing import StoredCounts, store_rows
from data_access.tables import school_year_base

Row = Mapping[str, Any]
_KEY = ("school_id", "stat_year", "stage")


def settle_stored_wholes(
    connection: Connection, batch_id: int, clean: CleanTable, lookup: Lookup
) -> list[StoredCounts]:
    """Give stages what stored whole rows keep, as far as the file's rows allow."""
    if clean.sheet_id != "school_year_base" or not len(clean):
        return []
    clean.columns["is_estimated"] = [0] * len(clean)
    groups = {
        owner: rows
        for owner, rows in rows_by_owner(clean).items()
        if set(rows) - {WHOLE}
    }
    stored = stored_stages(lookup, groups, with_whole=True)
    types = types_of(lookup)
    written: list[dict[str, Any]] = []
    for owner, rows in groups.items():
        kept = dict(stored.get(owner, {}))
        whole = kept.pop(WHOLE, None)
        kind = types.get(owner[0], "")
        if whole is not None and len(STAGES_OF_TYPE.get(kind, ())) > 1:
            settling = _Settling(clean, owner, rows, whole, kept, kind)
            batch = clean.batch_ids[min(rows.values())] if clean.batch_ids else batch_id
            written += ({**row, "batch_id": batch} for row in settling.rows(lookup))
    return _write(connection, batch_id, written) if written else []


class _Settling:
    """One school and year whose whole row an earlier file left."""

    def __init__(
        self,
        clean: CleanTable,
        owner: Owner,
        rows: Mapping[str, int],
        whole: Row,
        stored: Mapping[str, Row],
        kind: str,
    ) -> None:
        self._clean, self._owner, self._rows = clean, owner, rows
        self._whole, self._stored, self._kind = whole, stored, kind

    def rows(self, lookup: Lookup) -> Iterator[dict[str, Any]]:
        """Yield the rows of the whole and its stages as they are to be."""
        totals = dict(self._totals())
        named = {*STAGES_OF_TYPE[self._kind], *self._rows, *self._stored} - {WHOLE}
        stages = {stage: self._figures(stage) for stage in sorted(named)}
        pupils = {stage: row["student_count"] for stage, row in stages.items()}
        is_weighted = self._kind in WEIGHTED_TYPES
        found = WholeSchool(dict(totals), stages, pupils, is_weighted)
        found.settle()
        if not totals or found.whole == totals:
            return
        tell_of(found, self._clean, lookup, self._owner, min(self._rows.values()))
        self._fill_file(found, totals)
        kept = {n: self._whole[n] for n in FIGURES} | found.whole
        yield self._row(WHOLE, kept, 0)
        for stage, figures in found.stages.items():
            was = self._stored.get(stage, {}).get("is_estimated", 0)
            if any(value is not None for value in figures.values()):
                yield self._row(stage, figures, int(stage in found.shared or was))

    def _fill_file(self, found: WholeSchool, totals: Mapping[str, Any]) -> None:
        """Let blanks of the file's stage rows have their share: they say no zero."""
        columns = self._clean.columns
        for stage, index in self._rows.items():
            if stage == WHOLE:
                continue
            values: dict[str, Value] = dict(found.stages[stage])
            names = [*(totals.keys() & columns.keys())]
            if stage in found.shared:
                values["is_estimated"] = 1
                names.append("is_estimated")
            for name in names:
                column = list(columns[name])
                column[index] = values[name]
                columns[name] = column

    def _totals(self) -> Iterator[tuple[str, int | float]]:
        """Yield what the school has in all: the stored rest and its stages' own."""
        clean = self._clean
        for name in FIGURES:
            is_restated = WHOLE in self._rows and name in clean.columns
            if self._whole[name] is None or is_restated:
                continue
            parts = [row[name] for row in self._stored.values()]
            known = [-part for part in parts if part is not None]
            yield name, remainder(self._whole[name], known)

    def _figures(self, stage: str) -> Figures:
        """Return what the store and, standing over it, the file say of a stage."""
        found: Figures = {n: self._stored.get(stage, {}).get(n) for n in FIGURES}
        if stage in self._rows:
            names = [name for name in FIGURES if name in self._clean.columns]
            index = self._rows[stage]
            found |= {n: cast(Any, self._clean.columns[n][index]) for n in names}
        return found

    def _row(self, stage: str, figures: Figures, flag: int) -> dict[str, Any]:
        keys = dict(zip(_KEY, (*self._owner, stage), strict=True))
        source = self._whole["source_row"]
        return {**keys, **figures, "is_estimated": flag, "source_row": source}


def _write(
    connection: Connection, batch_id: int, written: list[dict[str, Any]]
) -> list[StoredCounts]:
    columns = [*_KEY, *FIGURES, "is_estimated", "source_row", "batch_id"]
    rows = [tuple(row[name] for name in columns) for row in written]
    table = school_year_base
    return [
        store_rows(
            connection, batch_id, table, columns, rows, present_columns=columns[3:-2]
        )
    ]
