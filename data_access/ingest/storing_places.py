"""Hands areas and schools to storing: what is above them first, names and codes too."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.finding_areas import exact_areas, resolve_areas
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.ingest.positions import settle_positions
from data_access.ingest.recoding import recode_schools
from data_access.ingest.settling_roots import settle_roots
from data_access.storing import StoredCounts, store_areas, store_rows, store_schools
from data_access.storing.derived_school import initials, pinyin
from data_access.tables import school_code_history, school_name

Row = dict[str, Any]


def store_area_table(
    connection: Connection, batch_id: int, clean: CleanTable, lookup: Lookup
) -> list[StoredCounts]:
    """Store the rows of a table of areas; one without its parent stays out."""
    settle_positions(clean)
    rows = dict(_area_rows(clean, lookup))
    for index in _circular(rows, lookup):
        name = rows.pop(index)["name"]
        issue = clean.issue("parent_circular", Severity.ERROR, index, "name", name)
        clean.add(issue, index)
    settle_roots(connection, clean, rows, lookup)
    while orphans := [
        i for i, row in rows.items() if not _has_parent(row, rows, lookup)
    ]:
        for index in orphans:
            name = rows.pop(index)["name"]
            issue = clean.issue("parent_unknown", Severity.ERROR, index, "name", name)
            clean.add(issue, index)
    counts = store_areas(connection, batch_id, rows.values())
    lookup.refresh()
    return [counts]


def _area_rows(clean: CleanTable, lookup: Lookup) -> Iterator[tuple[int, Row]]:
    names = [c.name for c in SHEETS["area"].columns if c.name in clean.columns]
    taken = [name for name in names if not name.startswith("parent_")]
    taken = [name for name in taken if name != "coordinate_system"]
    columns = [clean.columns[name] for name in taken]
    says_parent = len(names) > len(taken)
    above = list(
        zip(clean.column("parent_code"), clean.column("parent_path"), strict=True)
    )
    for index in clean.kept():
        row = _row(clean, index, taken, columns)
        row["source_row"] = clean.source_rows[index]
        if row.get("sort_order") is None:
            row.pop("sort_order", None)
        if says_parent:
            row["parent"] = _parent(lookup, *above[index])
        yield index, row


def _row(
    clean: CleanTable,
    index: int,
    names: Sequence[str],
    columns: Sequence[Sequence[Value]],
) -> Row:
    """Return a row's cells; one that was refused leaves the store as it is."""
    cells = zip(names, columns, strict=True)
    return {n: c[index] for n, c in cells if not clean.is_refused(index, n)}


def _parent(lookup: Lookup, code: Value, path: Value) -> Any:
    """Return what storing calls the parent: an id if it is known, else its name."""
    if code is None and not path:
        return None
    found = exact_areas(lookup, code, path)
    if len(found) == 1:
        return found[0]
    return code if code is not None else path


def _circular(rows: dict[int, Row], lookup: Lookup) -> list[int]:
    """Return the rows that would stand above themselves."""
    known = lookup.areas
    own = {i: known.by_code.get(r["area_code"]) or r["area_code"]
           for i, r in rows.items() if r.get("area_code")}  # fmt: skip
    above: dict[Any, Any] = {key: row["parent_id"] for key, row in known.rows.items()}
    above |= {key: rows[i]["parent"] for i, key in own.items() if "parent" in rows[i]}
    found = []
    for index, key in own.items():
        step, seen = above.get(key), {None}
        while step not in seen and step != key:
            seen.add(step)
            step = above.get(step)
        if step == key:
            found.append(index)
    return found


def _has_parent(row: Row, rows: dict[int, Row], lookup: Lookup) -> bool:
    parent = row.get("parent")
    if parent is None or isinstance(parent, int):
        return True
    if isinstance(parent, str):
        return any(other.get("area_code") == parent for other in rows.values())
    return any(_path(other, rows, lookup) == parent for other in rows.values())


def _path(row: Row, rows: dict[int, Row], lookup: Lookup) -> tuple[str, ...]:
    parent = row.get("parent")
    if isinstance(parent, tuple):
        return (*parent, row["name"])
    if isinstance(parent, int):
        above = [lookup.areas.rows[a]["name"] for a in lookup.ancestors(parent)]
        return (*reversed(above), row["name"])
    if isinstance(parent, str):
        found = [r for r in rows.values() if r.get("area_code") == parent]
        return (*(_path(found[0], rows, lookup) if found else ()), row["name"])
    return (row["name"],)


def store_school_table(
    connection: Connection, batch_id: int, clean: CleanTable, lookup: Lookup
) -> list[StoredCounts]:
    """Store the rows of a table of schools, then their earlier names and codes."""
    settle_positions(clean)
    recoded = recode_schools(connection, batch_id, clean, lookup)
    area_ids = resolve_areas(clean, lookup)
    _check_parents(clean, lookup)
    fields = {c.name: c.field for c in SHEETS["school"].columns if c.field}
    names = [
        name
        for name in fields
        if name in clean.columns and name not in ("area_code", "parent_school_code")
    ]
    if "parent_school_code" in clean.columns:
        names.append("parent_school_code")
    if "coordinate_system" in clean.columns and "coordinate_system" not in names:
        names.append("coordinate_system")
    columns = [clean.columns[name] for name in names]
    rows: list[Row] = []
    for index in clean.kept():
        row = _row(clean, index, names, columns)
        row |= {"source_row": clean.source_rows[index], "area": area_ids[index]}
        rows.append(row)
    stored = store_schools(connection, batch_id, rows)
    counts = [stored, recoded]
    lookup.refresh()
    counts += _store_earlier(connection, batch_id, clean, lookup)
    lookup.refresh()
    return counts


def _check_parents(clean: CleanTable, lookup: Lookup) -> None:
    """Turn names of parent schools into codes; an unknown parent is left out."""
    if "parent_school_code" not in clean.columns:
        return
    own = clean.column("school_code")
    listed = {own[index] for index in clean.kept()}
    codes: list[Value] = []
    for index, code in enumerate(clean.columns["parent_school_code"]):
        named = lookup.by_name.get(str(code), ())
        if index in clean.rejected:
            codes.append(None)
        elif code is not None and code == own[index]:
            rule, severity = "own_parent_school", Severity.WARNING
            name = "parent_school_code"
            clean.add(clean.issue(rule, severity, index, name, code))
            clean.refuse(index, name)
            codes.append(None)
        elif code is None or code in listed or code in lookup.by_code:
            codes.append(code)
        elif len(named) == 1:
            codes.append(named[0].code)
        else:
            rule = "parent_ambiguous" if named else "parent_school_unknown"
            issue = clean.issue(
                rule, Severity.WARNING, index, "parent_school_code", code
            )
            clean.add(issue)
            clean.refuse(index, "parent_school_code")
            codes.append(None)
    clean.columns["parent_school_code"] = codes


def _store_earlier(
    connection: Connection, batch_id: int, clean: CleanTable, lookup: Lookup
) -> list[StoredCounts]:
    codes = clean.column("school_code")
    names: list[Sequence[Any]] = []
    former: list[Sequence[Any]] = []
    for index in clean.kept():
        school_id = lookup.by_code[str(codes[index])].school_id
        row = clean.source_rows[index]
        for column, kind in (("former_names", "former"), ("alias_names", "alias")):
            listed = clean.column(column)[index] if column in clean.columns else None
            names += [
                (school_id, n, kind, row, pinyin(n)[:240], initials(n)[:80])
                for n in _listed(listed)
            ]
        if "former_codes" in clean.columns:
            listed = clean.columns["former_codes"][index]
            former += [(school_id, code, row) for code in _listed(listed)]
    counts = []
    if names:
        columns = (
            "school_id",
            "name",
            "name_kind",
            "source_row",
            "pinyin",
            "pinyin_initials",
        )
        counts.append(store_rows(connection, batch_id, school_name, columns, names))
    if former:
        keys = ("school_id", "former_code", "source_row")
        table = school_code_history
        counts.append(store_rows(connection, batch_id, table, keys, former))
    return counts


def _listed(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
