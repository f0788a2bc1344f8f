"""Shares out what a file states for a whole school among the stages it teaches.

A whole row (学段 未分 or blank) of a school of one stage is that stage's. With several
stages the resources follow the pupils, weighted (catalogue/stage_weights.py): the
pupils of the file's own stage rows, else those the store has for the year. What
cannot be shared out stays with the whole school, and a warning says what to do.
"""

from collections.abc import Mapping
from typing import Any, cast

from sqlalchemy import select

from data_access.catalogue.codes import STAGES, STAGES_OF_TYPE
from data_access.catalogue.stage_weights import WEIGHTED_TYPES
from data_access.ingest.apportioning import remainder
from data_access.ingest.checking_estimates import check_estimates, keep_shares
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.expanding import take_rows
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.ingest.settling_stages import FIGURES, PUPILS, Figures, WholeSchool
from data_access.ingest.stage_rows import (
    WHOLE,
    Owner,
    looks_shared,
    owners_of,
    rows_by_owner,
    stored_stages,
    tell_of,
    types_of,
)
from data_access.tables import school_year_base


def split_whole_schools(clean: CleanTable, lookup: Lookup) -> None:
    """Give stages what whole rows state; mark every row of estimated figures."""
    if clean.sheet_id != "school_year_base" or not len(clean):
        return
    clean.columns.setdefault("is_estimated", [0] * len(clean))
    keep_shares(clean, lookup)
    check_estimates(clean, lookup)
    if WHOLE in clean.columns["stage"]:
        types = types_of(lookup)
        _name_single_stages(clean, types)
        _Splitting(clean, lookup, types).run()
    _keep_estimated(clean, lookup)


def _name_single_stages(clean: CleanTable, types: Mapping[Value, str]) -> None:
    """Let the one row of a school of one stage be that stage's."""
    stages = list(clean.columns["stage"])
    for (school_id, _), rows in rows_by_owner(clean).items():
        own = STAGES_OF_TYPE.get(types.get(school_id, ""), ())
        if len(own) == 1 and list(rows) == [WHOLE]:
            stages[rows[WHOLE]] = own[0]
            clean.assume("stage_of_single_type", rows[WHOLE])
    clean.columns["stage"] = stages


class _Splitting:
    """The whole rows of one table on their way to the stages."""

    def __init__(
        self, clean: CleanTable, lookup: Lookup, types: Mapping[Value, str]
    ) -> None:
        self._clean, self._lookup, self._types = clean, lookup, types
        self._names = [name for name in FIGURES if name in clean.columns]
        self._gone: set[int] = set()
        # A row that is to come: the whole row it is made from, stage and figures.
        self._added: list[tuple[int, str, Figures, int]] = []
        self._columns = {n: list(clean.columns[n]) for n in self._names}
        self._flags = list(clean.columns["is_estimated"])

    def run(self) -> None:
        """Split every whole row that has a figure; then let the table be that."""
        groups = rows_by_owner(self._clean)
        split = {o: rows for o, rows in groups.items() if self._is_split(o, rows)}
        alone = [owner for owner, rows in split.items() if len(rows) == 1]
        stored = stored_stages(self._lookup, alone)
        for owner, rows in split.items():
            self._split(owner, rows, stored.get(owner, {}))
        self._write()

    def _is_split(self, owner: Owner, rows: Mapping[str, int]) -> bool:
        kind = self._types.get(owner[0], "")
        if WHOLE not in rows or kind not in STAGES_OF_TYPE:
            return False
        if kind not in WEIGHTED_TYPES and len(rows) == 1:
            return False
        figures = self._figures(rows[WHOLE]).values()
        return any(figure is not None for figure in figures)

    def _figures(self, index: int) -> Figures:
        return cast(Figures, {n: self._columns[n][index] for n in self._names})

    def _split(
        self,
        owner: Owner,
        rows: Mapping[str, int],
        stored: Mapping[str, Mapping[str, Any]],
    ) -> None:
        whole = self._figures(rows[WHOLE])
        kind = self._types.get(owner[0], "")
        named = {*STAGES_OF_TYPE.get(kind, ()), *rows, *stored} - {WHOLE}
        stages: dict[str, Figures] = {s: {} for s in STAGES.labels if s in named}
        stages |= {s: self._figures(rows[s]) for s in stages if s in rows}
        stages |= _as_known(stored, whole)
        found = WholeSchool(
            whole,
            stages,
            {stage: row[PUPILS] for stage, row in stored.items()},
            kind in WEIGHTED_TYPES,
        )
        found.settle()
        self._take(found, rows, stored)
        index = rows[WHOLE]
        tell_of(found, self._clean, self._lookup, owner, index)
        if found.is_weighted and not found.shared and index not in self._gone:
            self._tell_unshared(found, owner, index)

    def _take(
        self,
        found: WholeSchool,
        rows: Mapping[str, int],
        stored: Mapping[str, Mapping[str, Any]],
    ) -> None:
        for stage, figures in found.stages.items():
            was = stored[stage]["is_estimated"] if stage in stored else 0
            flag = int(stage in found.shared or was)
            if stage in rows:
                self._set(rows[stage], figures)
                self._flags[rows[stage]] = flag
            elif any(value is not None for value in figures.values()):
                self._added.append((rows[WHOLE], stage, figures, flag))
        self._set(rows[WHOLE], found.whole)
        if all(value is None for value in found.whole.values()):
            self._gone.add(rows[WHOLE])

    def _set(self, index: int, figures: Figures) -> None:
        for name in self._names:
            self._columns[name][index] = figures.get(name)

    def _tell_unshared(self, found: WholeSchool, owner: Owner, index: int) -> None:
        clean, known = self._clean, self._lookup.by_id[cast(int, owner[0])].name
        words = "、".join(STAGES.labels[stage] for stage in found.stages)
        severity = Severity.WARNING
        issue = clean.issue(
            "stage_not_shared", severity, index, "stage", known=known, found=words
        )
        clean.add(issue, index)

    def _write(self) -> None:
        """Leave out whole rows that gave everything; put new stage rows last."""
        clean = self._clean
        clean.columns.update(self._columns)
        clean.columns["is_estimated"] = self._flags
        if not self._gone and not self._added:
            return
        kept = [index for index in range(len(clean)) if index not in self._gone]
        take_rows(clean, [*kept, *(whole for whole, *_ in self._added)])
        columns = {n: list(clean.columns[n]) for n in (*self._names, "stage")}
        flags = list(clean.columns["is_estimated"])
        for index, (_, stage, figures, flag) in enumerate(self._added, len(kept)):
            columns["stage"][index], flags[index] = stage, flag
            for name in self._names:
                columns[name][index] = figures.get(name)
        clean.columns |= columns
        clean.columns["is_estimated"] = flags


def _as_known(
    stored: Mapping[str, Mapping[str, Any]], whole: Figures
) -> dict[str, Figures]:
    """Return the stages' figures of the store, estimates of another whole apart."""
    found: dict[str, Figures] = {
        s: {n: row[n] for n in whole} for s, row in stored.items()
    }
    if not any(row["is_estimated"] for row in stored.values()):
        return found
    for name, total in whole.items():
        parts = [row[name] for row in found.values()]
        known = [part for part in parts if part is not None]
        if total is None or not remainder(total, known):
            continue
        if looks_shared(stored, name):
            for stage, row in found.items():
                row[name] = None if stored[stage]["is_estimated"] else row[name]
    return found


def _keep_estimated(clean: CleanTable, lookup: Lookup) -> None:
    """Keep the mark of stored rows whose other figures the file says nothing of."""
    base = school_year_base.c
    # Pupils are never shared out: a row left with them alone is no estimate.
    shared = [name for name in FIGURES if name != PUPILS]
    others = [base[name] for name in shared if name not in clean.columns]
    years = {year for year in clean.column("stat_year") if year is not None}
    statement = select(base.school_id, base.stat_year, base.stage, *others).where(
        base.stat_year.in_(years), base.is_estimated == 1
    )
    marked = {
        tuple(key)
        for *key, values in (
            (*row[:3], row[3:]) for row in lookup.connection.execute(statement)
        )
        if any(value is not None for value in values)
    }
    if marked:
        keys = zip(
            *zip(*owners_of(clean), strict=True), clean.columns["stage"], strict=True
        )
        flags = zip(clean.columns["is_estimated"], keys, strict=True)
        clean.columns["is_estimated"] = [
            int(bool(flag) or key in marked) for flag, key in flags
        ]
