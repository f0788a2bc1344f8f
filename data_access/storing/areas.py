"""Store areas: the tree by parent, groups outside it, depths and ancestors anew."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection

from data_access.catalogue.areas import GROUP_KINDS
from data_access.rollups import EVERYTHING, recompute_area_lineage
from data_access.storing.counts import NOTHING, StoredCounts
from data_access.storing.dimensions import (
    Row,
    differing,
    insert_rows,
    next_id,
    plain_row,
    update_rows,
)
from data_access.storing.places import AreaIndex, AreaReference, area_index
from data_access.tables import area

_OWN = ("area_id", "parent_id", "depth", "batch_id")
"""Columns that are worked out here, whatever a row says."""
_PLACE = {"area_code", "parent_id", "depth"}
"""Columns that decide which calendar and targets hold for what lies below."""


class AreaParentUnknown(ValueError):
    """A parent that neither the rows nor the store know."""


def store_areas(
    connection: Connection, batch_id: int, rows: Iterable[Mapping[str, Any]]
) -> StoredCounts:
    """Store areas by code, or by name within their parent where there is no code.

    Args:
        connection: of a `writing` transaction.
        batch_id: the batch the rows belong to.
        rows: each with `name` and `kind` and any other column of `area`; `parent` is
            an area_id, an area_code, or the names from the root down. Parents may
            come after their children. Only what a row holds changes anything.

    Raises:
        AreaParentUnknown: a parent that does not exist; its first argument names it.
    """
    index = area_index(connection)
    old = {key: dict(row) for key, row in index.rows.items()}
    fresh: list[int] = []
    seen: list[int] = []
    for row in _parents_first(index, rows):
        area_id = _found(index, row)
        if area_id is None:
            area_id = max([*index.rows, next_id(connection, area) - 1]) + 1
            fresh.append(area_id)
        seen.append(area_id)
        index.add({**_blank(area_id), **index.rows.get(area_id, {}), **row})
    _set_depths(index)
    return _write(connection, batch_id, index, old, fresh, seen)


def _write(
    connection: Connection,
    batch_id: int,
    index: AreaIndex,
    old: Mapping[int, Row],
    fresh: list[int],
    seen: list[int],
) -> StoredCounts:
    new_rows = [{**index.rows[key], "batch_id": batch_id} for key in fresh]
    insert_rows(connection, batch_id, area, new_rows)
    changes = {}
    for key, before in old.items():
        found = differing(before, index.rows[key])
        if found.keys() - {"source_row"}:
            changes[key] = found
    update_rows(connection, batch_id, area, changes, old)
    if fresh or changes:
        recompute_area_lineage(connection)
    unchanged = len(set(seen) - set(fresh) - changes.keys())
    has_moved = any(_PLACE & values.keys() for values in changes.values())
    affected = EVERYTHING if has_moved else NOTHING
    return StoredCounts(
        area.name, len(fresh), len(changes), unchanged, affected=affected
    )


def _parents_first(
    index: AreaIndex, rows: Iterable[Mapping[str, Any]]
) -> Iterable[Row]:
    """Yield rows with `parent_id` in place of `parent`, each after its parent."""
    waiting = [dict(row) for row in rows]
    while waiting:
        left = []
        for row in waiting:
            parent: AreaReference | None = row.get("parent")
            if parent is None or index.find(parent) is not None:
                yield _row(index, row)
            else:
                left.append(row)
        if len(left) == len(waiting):
            raise AreaParentUnknown(left[0]["parent"])
        waiting = left


def _row(index: AreaIndex, row: Mapping[str, Any]) -> Row:
    plain = plain_row(area, row)
    found = {name: value for name, value in plain.items() if name not in _OWN}
    if "parent" in row:
        found["parent_id"] = index.find(row["parent"])
    return found


def _found(index: AreaIndex, row: Mapping[str, Any]) -> int | None:
    code = row.get("area_code")
    if code is not None and code in index.by_code:
        return index.by_code[code]
    if code is not None:
        return None
    return index.by_name.get((row.get("parent_id"), row["name"]))


def _blank(area_id: int) -> Row:
    row = dict.fromkeys((column.name for column in area.columns), None)
    return {**row, "area_id": area_id, "sort_order": 0, "short_name": "", "name": ""}


def _set_depths(index: AreaIndex) -> None:
    depths: dict[int, int | None] = {}

    def depth(area_id: int) -> int | None:
        if area_id not in depths:
            row = index.rows[area_id]
            parent = row["parent_id"]
            above = -1 if parent is None else depth(parent)
            is_group = row["kind"] in GROUP_KINDS or above is None
            depths[area_id] = None if is_group or above is None else above + 1
        return depths[area_id]

    for area_id, row in index.rows.items():
        row["depth"] = depth(area_id)
        row["short_name"] = row["short_name"] or row["name"]
