"""A school's whole row gives up what rows of its stages have come to state."""

from collections import defaultdict
from collections.abc import Mapping, Set
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, select, update

from data_access.catalogue.codes import STAGES_OF_TYPE
from data_access.storing.counts import StoredCounts, Tally
from data_access.storing.replaced import keep_old_rows
from data_access.tables import school, school_year_base
from data_access.tables.schools import BASE_AMOUNTS, BASE_COUNTS

_FIGURES = (*BASE_COUNTS, *BASE_AMOUNTS)
_WHOLE = "unsplit"
# School and year.
Owner = tuple[int, int]


def yield_to_stages(
    connection: Connection, owners: Mapping[Owner, int]
) -> StoredCounts:
    """Keep no figure both for a school and for its stages; empty whole rows go.

    Args:
        connection: of a `writing` transaction.
        owners: school and year → the batch that has just stored rows of its stages.

    A whole row left by an earlier report would be added to the stages' own.
    """
    stated = _stated(connection, owners.keys())
    changed: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    gone: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    wholes = _wholes(connection, owners.keys())
    for whole in wholes:
        owner = (whole["school_id"], whole["stat_year"])
        names = stated.get(owner, set())
        left = {n: None if n in names else whole[n] for n in _FIGURES}
        if names and all(value is None for value in left.values()):
            gone[owners[owner]].append(whole)
        elif any(left[name] != whole[name] for name in names):
            changed[owners[owner]].append({**whole, **left})
    batches = {}
    for batch_id in changed.keys() | gone.keys():
        parts = changed[batch_id], gone[batch_id]
        _write(connection, batch_id, wholes, *parts)
        batches[batch_id] = Tally(changed=sum(map(len, parts)))
    counts = (sum(map(len, found.values())) for found in (changed, gone))
    name = school_year_base.name
    return StoredCounts(
        name, changed=next(counts), removed=next(counts), batches=batches
    )


def _wholes(connection: Connection, owners: Set[Owner]) -> list[Mapping[str, Any]]:
    base = school_year_base.c
    statement = select(school_year_base).where(
        base.stat_year.in_({year for _, year in owners}),
        base.stage == _WHOLE,
        base.is_listed == 1,
    )
    rows = connection.execute(statement).mappings()
    return [dict(r) for r in rows if (r["school_id"], r["stat_year"]) in owners]


def _stated(connection: Connection, owners: Set[Owner]) -> dict[Owner, set[str]]:
    """Return school and year → figures that each stage of its type has a row for."""
    base, whole = school_year_base.c, school_year_base.alias("whole")
    beside = and_(
        whole.c.school_id == base.school_id,
        whole.c.stat_year == base.stat_year,
        whole.c.stage == _WHOLE,
        whole.c.is_listed == 1,
    )
    statement = (
        select(school_year_base, school.c.school_type)
        .join(whole, beside)
        .join(school, school.c.school_id == base.school_id)
        .where(
            base.stat_year.in_({year for _, year in owners}),
            base.stage != _WHOLE,
            base.is_listed == 1,
        )
    )
    found: dict[Owner, set[str]] = {}
    missing: dict[Owner, set[str]] = {}
    for row in connection.execute(statement).mappings():
        owner = (row["school_id"], row["stat_year"])
        names = {name for name in _FIGURES if row[name] is not None}
        found[owner] = found.get(owner, names) & names
        taught = STAGES_OF_TYPE.get(row["school_type"] or "", (_WHOLE,))
        missing.setdefault(owner, set(taught)).discard(row["stage"])
    return {owner: names for owner, names in found.items() if not missing[owner]}


def _write(
    connection: Connection,
    batch_id: int,
    wholes: list[Mapping[str, Any]],
    changed: list[Mapping[str, Any]],
    gone: list[Mapping[str, Any]],
) -> None:
    keys = [column.name for column in school_year_base.primary_key]
    old = {tuple(row[k] for k in keys): row for row in wholes}
    both = [old[tuple(row[k] for k in keys)] for row in (*changed, *gone)]
    keep_old_rows(connection, batch_id, school_year_base, both)
    is_row = and_(*(school_year_base.c[k] == bindparam(f"key_{k}") for k in keys))
    if changed:
        values: dict[str, Any] = {n: bindparam(f"new_{n}") for n in _FIGURES}
        statement = (
            update(school_year_base).where(is_row).values(batch_id=batch_id, **values)
        )
        connection.execute(
            statement,
            [
                {f"key_{k}": row[k] for k in keys}
                | {f"new_{n}": row[n] for n in _FIGURES}
                for row in changed
            ],
        )
    if gone:
        connection.execute(
            delete(school_year_base).where(is_row),
            [{f"key_{k}": row[k] for k in keys} for row in gone],
        )
