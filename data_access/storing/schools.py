"""Store schools by their code, in place; a name that changes is remembered."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from data_access.rollups import Affected, recompute_school_stage
from data_access.storing.counts import NOTHING, StoredCounts
from data_access.storing.derived_school import derived_columns, initials, pinyin
from data_access.storing.dimensions import (
    Row,
    differing,
    insert_rows,
    next_id,
    plain_row,
    update_rows,
)
from data_access.storing.places import AreaIndex, area_index
from data_access.storing.rows import store_rows
from data_access.tables import school, school_name

DERIVED_FROM = {
    "short_name": ("name", "area_id"),
    "pinyin": ("name",),
    "pinyin_initials": ("name",),
    "main_stage": ("school_type",),
    "settlement_type": ("settlement_code",),
    "net_tier_group": ("settlement_code", "settlement_type"),
    "peer_group": (
        "school_type",
        "settlement_code",
        "main_stage",
        "settlement_type",
        "is_teaching_point",
    ),
}


class SchoolReferenceUnknown(ValueError):
    """An area or parent school that neither the rows nor the store know."""


def store_schools(
    connection: Connection,
    batch_id: int,
    rows: Iterable[Mapping[str, Any]],
    *,
    as_of: date | None = None,
) -> StoredCounts:
    """Store schools; ids are given to new ones and never change.

    Args:
        connection: of a `writing` transaction.
        batch_id: the batch the rows belong to.
        rows: each with `school_code` and any other column of `school`; `area` is an
            area_id, an area_code, or the names from the root down, and
            `parent_school_code` a code. Only what a row holds changes anything; what
            follows from name, type and settlement code is derived unless it is given.
        as_of: the day until which a name that changes was valid, if known.

    Raises:
        SchoolReferenceUnknown: an area or parent school that does not exist.
    """
    areas = area_index(connection)
    found = connection.execute(select(school)).mappings()
    old = {row["school_code"]: dict(row) for row in found}
    ids = {code: row["school_id"] for code, row in old.items()}
    known: dict[str, Row] = {}
    first_free = next_id(connection, school)
    wanted = [dict(row) for row in rows]
    for row in wanted:
        code = row["school_code"]
        ids.setdefault(code, first_free + len(ids) - len(old))
        before = known.get(code) or old.get(code) or _blank(code, ids[code])
        known[code] = _merged(areas, before, row)
    _link_parents(known, wanted, ids)
    return _write(connection, batch_id, known, old, as_of)


def _write(
    connection: Connection,
    batch_id: int,
    known: Mapping[str, Row],
    old: Mapping[str, Row],
    as_of: date | None,
) -> StoredCounts:
    new = [{**r, "batch_id": batch_id} for c, r in known.items() if c not in old]
    insert_rows(connection, batch_id, school, new)
    changes: dict[int, Row] = {}
    for code in known.keys() & old.keys():
        changed = differing(old[code], known[code])
        if changed.keys() - {"source_row"}:
            changes[old[code]["school_id"]] = changed
    by_id = {row["school_id"]: row for row in old.values()}
    update_rows(connection, batch_id, school, changes, by_id)
    renamed = [by_id[key] for key, values in changes.items() if "name" in values]
    _remember_names(connection, batch_id, renamed, as_of)
    touched = frozenset({row["school_id"] for row in new} | changes.keys())
    if touched:
        recompute_school_stage(connection, Affected(touched))
    unchanged = len(known) - len(new) - len(changes)
    affected = Affected(touched) if touched else NOTHING
    return StoredCounts(
        school.name, len(new), len(changes), unchanged, affected=affected
    )


def _merged(areas: AreaIndex, before: Row, row: Mapping[str, Any]) -> Row:
    given = plain_row(school, row)
    if "area" in row:
        area_id = areas.find(row["area"])
        if area_id is None:
            raise SchoolReferenceUnknown(row["area"])
        given["area_id"] = area_id
    blank = {name for name in DERIVED_FROM if name in row and not given.get(name)}
    given = {name: value for name, value in given.items() if name not in blank}
    changed = differing(before, given).keys()
    is_new = before["name"] is None
    stale = {
        name
        for name, sources in DERIVED_FROM.items()
        if name not in given and (is_new or name in blank or changed & set(sources))
    }
    after = {**before, **given}
    return after | _derived(areas, after, stale) if stale else after


def _derived(areas: AreaIndex, after: Row, stale: set[str]) -> Row:
    base = {**after, **dict.fromkeys(stale)}
    found = derived_columns(base, _area_names(areas, after["area_id"]))
    return {name: found[name] for name in stale}


def _area_names(areas: AreaIndex, area_id: int | None) -> list[str]:
    names: list[str] = []
    while area_id is not None:
        row = areas.rows[area_id]
        names[:0] = [row["name"], row["short_name"]]
        area_id = row["parent_id"]
    return names


def _blank(code: str, school_id: int) -> Row:
    row: Row = {
        column.name: column.default.arg if column.default is not None else None  # type: ignore[attr-defined]
        for column in school.columns
    }
    return {**row, "school_id": school_id, "school_code": code}


def _link_parents(
    known: Mapping[str, Row], rows: Iterable[Row], ids: Mapping[str, int]
) -> None:
    for row in rows:
        parent = row.get("parent_school_code")
        if parent is not None and parent not in ids:
            raise SchoolReferenceUnknown(parent)
        if "parent_school_code" in row:
            known[row["school_code"]]["parent_school_id"] = ids.get(parent or "")


def _remember_names(
    connection: Connection, batch_id: int, renamed: Iterable[Row], as_of: date | None
) -> None:
    columns = (
        "school_id",
        "name",
        "name_kind",
        "until_date",
        "pinyin",
        "pinyin_initials",
    )
    rows = [
        (
            row["school_id"],
            row["name"],
            "former",
            as_of,
            pinyin(row["name"])[:240],
            initials(row["name"])[:80],
        )
        for row in renamed
    ]
    store_rows(connection, batch_id, school_name, columns, rows)
