"""Gives a table of areas one root: several at the top hang below one, and it is told.

Scope, breadcrumb and map begin at the one root of the tree.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from data_access.catalogue.areas import GROUP_KINDS
from data_access.catalogue.zone import WHOLE_ZONE, kind_above, rank
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.tables import zone_profile

Row = dict[str, Any]
MADE_ROOT = -1
_NAMES_SHOWN = 10


def settle_roots(
    connection: Connection, clean: CleanTable, rows: dict[int, Row], lookup: Lookup
) -> None:
    """Let every row without a parent hang below one root; make it if there is none."""
    root_ids = _roots_left(rows, lookup)
    tops = {i: row for i, row in rows.items() if _is_top(row, root_ids, lookup)}
    if len(root_ids) > 1 or not tops or len(tops) + len(root_ids) == 1:
        return
    if root_ids:
        (root_id,) = root_ids
        found, parent = lookup.areas.rows[root_id]["name"], root_id
        _hang(clean, tops.values(), parent, "roots_hung", found)
        return
    name = connection.scalar(select(zone_profile.c.name))
    chosen = _chosen(tops, name)
    if chosen is not None:
        found = tops.pop(chosen)["name"]
        _hang(clean, tops.values(), (found,), "roots_hung", found)
        return
    made = _made_root(name or WHOLE_ZONE, tops.values())
    _hang(clean, tops.values(), (made["name"],), "roots_joined", made["name"])
    rows[MADE_ROOT] = made


def _roots_left(rows: dict[int, Row], lookup: Lookup) -> set[int]:
    """Return the roots of the store that no row puts below something else."""
    lowered = {_known(row, lookup) for row in rows.values() if row.get("parent")}
    stored = lookup.areas.rows.items()
    return {key for key, row in stored if row["depth"] == 0} - lowered


def _is_top(row: Row, root_ids: set[int], lookup: Lookup) -> bool:
    """Tell whether a row would become one more root."""
    if row.get("parent") is not None or row["kind"] in GROUP_KINDS:
        return False
    known = _known(row, lookup)
    return known is None or ("parent" in row and known not in root_ids)


def _known(row: Row, lookup: Lookup) -> int | None:
    areas = lookup.areas
    if row.get("area_code") is not None:
        return areas.by_code.get(row["area_code"])
    return areas.by_name.get((None, row["name"]))


def _chosen(tops: dict[int, Row], zone_name: str | None) -> int | None:
    """Return the row that is the root: the zone by name, or alone the highest."""
    named = [index for index, row in tops.items() if row["name"] == zone_name]
    if named:
        return named[0]
    highest = min(rank(row["kind"]) for row in tops.values())
    alone = [index for index, row in tops.items() if rank(row["kind"]) == highest]
    return alone[0] if len(alone) == 1 else None


def _made_root(name: str, tops: Iterable[Row]) -> Row:
    highest = min((row["kind"] for row in tops), key=rank)
    return {
        "name": name,
        "short_name": name[:60],
        "kind": kind_above(highest),
        "parent": None,
    }


def _hang(
    clean: CleanTable, tops: Iterable[Row], parent: Any, rule: str, found: str
) -> None:
    below = list(tops)
    for row in below:
        row["parent"] = parent
    names = "、".join(row["name"] for row in below[:_NAMES_SHOWN])
    shown = f"{names}……" if len(below) > _NAMES_SHOWN else names
    clean.add(
        clean.issue(
            rule, Severity.WARNING, None, "", shown, count=len(below), found=found
        )
    )
