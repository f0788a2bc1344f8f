"""What a table and the store say of schools by stage, and what is told of sharing."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from sqlalchemy import select

from data_access.catalogue.codes import STAGES
from data_access.catalogue.stage_weights import PUPIL_WEIGHTS, weights_text
from data_access.ingest.apportioning import apportion, remainder
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.ingest.settling_stages import PUPILS, WholeSchool
from data_access.tables import school, school_year_base

WHOLE = "unsplit"
# School and year.
Owner = tuple[Value, Value]
Stored = Mapping[Owner, Mapping[str, Mapping[str, Any]]]


def types_of(lookup: Lookup) -> Mapping[Value, str]:
    """Return school → 办学类型."""
    rows = lookup.connection.execute(select(school.c.school_id, school.c.school_type))
    return {school_id: kind or "" for school_id, kind in rows}


def owners_of(clean: CleanTable) -> list[Owner]:
    """Return school and year of every row."""
    pairs = zip(clean.column("school_id"), clean.column("stat_year"), strict=True)
    return list(pairs)


def rows_by_owner(clean: CleanTable) -> dict[Owner, dict[str, int]]:
    """Return school and year → stage → index, of the rows that go in."""
    found: dict[Owner, dict[str, int]] = {}
    owners, stages = owners_of(clean), clean.columns["stage"]
    for index in clean.kept():
        found.setdefault(owners[index], {})[str(stages[index])] = index
    return found


def stored_stages(
    lookup: Lookup, owners: Iterable[Owner], *, with_whole: bool = False
) -> Stored:
    """Return school and year → stage → the row that the store has."""
    wanted = set(owners)
    base = school_year_base.c
    statement = select(school_year_base).where(
        base.stat_year.in_({year for _, year in wanted}), base.is_listed == 1
    )
    if not with_whole:
        statement = statement.where(base.stage != WHOLE)
    found: dict[Owner, dict[str, Mapping[str, Any]]] = {}
    for row in lookup.connection.execute(statement).mappings() if wanted else ():
        owner = (row["school_id"], row["stat_year"])
        if owner in wanted:
            found.setdefault(owner, {})[row["stage"]] = dict(row)
    return found


def looks_shared(rows: Mapping[str, Mapping[str, Any]], name: str) -> bool:
    """Tell whether the marked stages' figures are just what sharing gives them."""
    marked = {s: row for s, row in rows.items() if row["is_estimated"]}
    figures = [row[name] for row in marked.values()]
    pupils = [row[PUPILS] for row in marked.values()]
    if name == PUPILS or not marked or None in figures or None in pupils:
        return False
    if set(marked) - set(PUPIL_WEIGHTS) or not any(pupils):
        return False
    total = remainder(type(figures[0])(0), [-figure for figure in figures])
    weights = [int(n) * PUPIL_WEIGHTS[s] for s, n in zip(marked, pupils, strict=True)]
    return list(apportion(total, weights)) == figures


def tell_of(
    found: WholeSchool, clean: CleanTable, lookup: Lookup, owner: Owner, index: int
) -> None:
    """Say what was shared out, and what the whole and its stages contradict in."""
    known = lookup.by_id[cast(int, owner[0])].name
    severity = Severity.WARNING
    for name, (total, parts) in found.differing.items():
        clean.add(
            clean.issue(
                "stage_sum_differs", severity, index, name, total, known=known,
                limit=parts,
            ),
            index,
        )  # fmt: skip
    if found.shared:
        ratio = weights_text([s for s in PUPIL_WEIGHTS if s in found.shared])
        words = "、".join(
            label for s, label in STAGES.labels.items() if s in found.shared
        )
        clean.add(
            clean.issue(
                "stage_shared", Severity.INFO, index, "stage", known=known,
                found=words, ratio=ratio,
            ),
            index,
        )  # fmt: skip
