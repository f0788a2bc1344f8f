"""Stores a table of alliances: each an area, its kind, its lead school a member."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from data_access.catalogue.areas import AreaKind
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.finding_areas import exact_areas, likely_areas
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.storing import StoredCounts, store_areas, store_rows
from data_access.tables import alliance, area_member

LEAD = "lead"
Row = dict[str, Any]


def store_alliance_table(
    connection: Connection, batch_id: int, clean: CleanTable, lookup: Lookup
) -> list[StoredCounts]:
    """Store the rows of a table of alliances; the first counts are those of its rows.

    Which schools an alliance has stands in one place, `area_member`; the sheet says
    only who leads it.
    """
    areas = {index: _area_row(clean, lookup, index) for index in clean.kept()}
    known = {index: row for index, row in areas.items() if row is not None}
    stored = store_areas(connection, batch_id, known.values())
    lookup.refresh()
    ids = {index: _stored_id(lookup, row) for index, row in known.items()}
    return [
        _store_kinds(connection, batch_id, clean, ids),
        stored,
        *_store_leads(connection, batch_id, clean, ids),
    ]


def _area_row(clean: CleanTable, lookup: Lookup, index: int) -> Row | None:
    """Return an alliance as a row of areas; None where it cannot be one."""
    code, name = (clean.column(n)[index] for n in ("alliance_code", "alliance_name"))
    own = _own_area(lookup, code, name)
    if own is not None and lookup.areas.rows[own]["kind"] != AreaKind.ALLIANCE:
        given = code if code is not None else name
        taken = lookup.areas.rows[own]["name"]
        issue = clean.issue(
            "alliance_taken", Severity.ERROR, index, "alliance_code", given, known=taken
        )
        clean.add(issue, index)
        return None
    row: Row = {"kind": AreaKind.ALLIANCE, "source_row": clean.source_rows[index]}
    if own is not None:
        stored = lookup.areas.rows[own]
        row |= {key: stored[key] for key in ("area_code", "name")}
        row["parent"] = stored["parent_id"]
    row |= {"name": name} if name is not None else {}
    row |= {"area_code": code} if code is not None else {}
    parent = _parent(clean, lookup, index)
    return row | ({"parent": parent} if parent is not None else {})


def _own_area(lookup: Lookup, code: Value, name: Value) -> int | None:
    if code is not None:
        return lookup.areas.by_code.get(str(code))
    found = lookup.areas_by_name.get(str(name), [])
    return found[0] if len(found) == 1 else None


def _parent(clean: CleanTable, lookup: Lookup, index: int) -> int | None:
    """Return the area an alliance belongs to; one nobody knows is told, not guessed."""
    code, path = (clean.column(n)[index] for n in ("parent_code", "parent_path"))
    if code is None and not path:
        return None
    found = exact_areas(lookup, code, path)
    if len(found) == 1:
        return found[0]
    text = str(code or "/".join(path if isinstance(path, tuple) else ()))
    issue = clean.issue(
        "alliance_area_unknown", Severity.WARNING, index, "parent_code", text,
        likely=likely_areas(lookup, text),
    )  # fmt: skip
    clean.add(issue)
    return None


def _stored_id(lookup: Lookup, row: Row) -> int:
    found = _own_area(lookup, row.get("area_code"), row["name"])
    assert found is not None, row
    return found


def _store_kinds(
    connection: Connection, batch_id: int, clean: CleanTable, ids: Mapping[int, int]
) -> StoredCounts:
    columns = ["area_id", "source_row"]
    says_kind = "alliance_kind" in clean.columns
    kinds = clean.column("alliance_kind")
    rows = [
        (ids[i], clean.source_rows[i], *([kinds[i]] if says_kind else [])) for i in ids
    ]
    if says_kind:
        columns.append("alliance_kind")
    return store_rows(connection, batch_id, alliance, columns, rows)


def _store_leads(
    connection: Connection, batch_id: int, clean: CleanTable, ids: Mapping[int, int]
) -> list[StoredCounts]:
    """Store the lead schools as members from the day their alliance was founded."""
    schools, days = clean.column("lead_school_id"), clean.column("start_date")
    rows = []
    for index, area_id in ids.items():
        if schools[index] is None:
            continue
        if days[index] is None:
            name = "start_date"
            clean.add(clean.issue("lead_undated", Severity.WARNING, index, name))
            continue
        row = clean.source_rows[index]
        rows.append((area_id, schools[index], days[index], LEAD, row))
    if not rows:
        return []
    columns = ("area_id", "school_id", "start_date", "role", "source_row")
    return [store_rows(connection, batch_id, area_member, columns, rows)]
