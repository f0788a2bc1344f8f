"""Money counted row by row in plain Python, as the queries must have it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

Row = Mapping[str, Any]
USE = {
    "hardware": "hardware",
    "software": "software",
    "application": "application",
    "maintenance": "maintenance",
    "line_rent": "maintenance",
}


def ancestors(areas: Mapping[int, Row], area_id: int) -> list[int]:
    """Return an area and all above it, from below."""
    found = [area_id]
    while areas[found[-1]]["parent_id"] is not None:
        found.append(areas[found[-1]]["parent_id"])
    return found


def group_of(areas: Mapping[int, Row], row: Row, scope: int, by: str) -> Any:
    """Return the group of a row of money in an area's view."""
    if by == "whole":
        return "whole"
    if by == "use":
        return USE[row["category"]]
    if by != "area":
        return row[by]
    path = ancestors(areas, row["area_id"])
    at = path.index(scope)
    return path[at - 1] if at else scope


def counted(
    areas: Mapping[int, Row], rows: Iterable[Row], scope: int, by: str
) -> dict[tuple[int, Any], dict[str, Any]]:
    """Return year and group → what the rows of an area and below it come to."""
    groups: dict[tuple[int, Any], list[Row]] = defaultdict(list)
    for row in rows:
        if scope in ancestors(areas, row["area_id"]):
            key = group_of(areas, row, scope, by)
            groups[row["fund_year"], key].append(row)
    return {key: _sums(found) for key, found in groups.items()}


def _sums(rows: list[Row]) -> dict[str, Any]:
    budgets = [r["budget_yuan"] for r in rows if r["budget_yuan"] is not None]
    spent = [r["spent_yuan"] for r in rows if r["spent_yuan"] is not None]
    pairs = [
        (r["budget_yuan"], r["spent_yuan"])
        for r in rows
        if r["budget_yuan"] is not None and r["spent_yuan"] is not None
    ]
    whole = sum(budget for budget, _ in pairs)
    return {
        "budget": sum(budgets) if budgets else None,
        "spent": sum(spent) if spent else None,
        "rate": sum(used for _, used in pairs) / whole if whole else None,
        "row_count": len(rows),
        "spent_count": len(spent),
        "at_least": sum(r["bound"] == "at_least" for r in rows),
    }


def prices(
    lines: Iterable[Row], open_schools: set[int], end: date
) -> dict[str, tuple[float | None, int, int]]:
    """Return operator → yuan a Mbps, lines, lines counted, of the newest reports."""
    newest: dict[int, date] = {}
    rows = [r for r in lines if r["school_id"] in open_schools]
    for row in rows:
        if row["snapshot_date"] <= end and end.year - row["snapshot_date"].year <= 2:
            was = newest.get(row["school_id"], date.min)
            newest[row["school_id"]] = max(was, row["snapshot_date"])
    fees: dict[str, float] = defaultdict(float)
    mbps: dict[str, float] = defaultdict(float)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in rows:
        if row["snapshot_date"] != newest.get(row["school_id"]):
            continue
        operator = row["operator"] or "unknown"
        counts[operator][0] += 1
        low, fee = row["bandwidth_low_mbps"], row["annual_fee_yuan"]
        if fee is not None and low and low == row["bandwidth_high_mbps"]:
            counts[operator][1] += 1
            fees[operator] += fee
            mbps[operator] += low
    return {
        name: (fees[name] / mbps[name] if mbps[name] else None, *both)
        for name, both in counts.items()
    }
