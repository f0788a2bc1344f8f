"""Applies a mapping: tables as they were read become clean tables of our sheets."""

from collections.abc import Sequence
from datetime import date

from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.deriving import derive
from data_access.ingest.issues import Severity
from data_access.ingest.mapping.building import Part, build_facts, build_schools
from data_access.ingest.mapping.codes import short_code
from data_access.ingest.mapping.evaluating import evaluate
from data_access.ingest.mapping.frame import Frame
from data_access.ingest.mapping.framing import build_frames
from data_access.ingest.mapping.model import Mapping
from data_access.ingest.mapping.places import (
    Place,
    Places,
    area_table,
    keep_parents,
    read_places,
    settle_parents,
)
from data_access.ingest.mapping.targets import DATE_COLUMNS
from data_access.ingest.mapping.values import clean
from data_access.ingest.options import ImportOptions
from data_access.ingest.reading import RawTable


def apply_mapping(mapping: Mapping, tables: Sequence[RawTable]) -> list[CleanTable]:
    """Return clean tables in the order in which they are to be stored.

    Areas first, then schools, then facts. With `zone.complete` the facts of each
    date are a table of their own that is complete on that date. Findings are issues
    of the tables. Raises MappingInvalid where files and mapping do not fit.
    """
    frames = build_frames(mapping, tables)
    dates = [_dates(mapping, frame) for frame in frames]
    places = _place(mapping, frames, dates)
    tree = Places(mapping.zone)
    parts = [
        _part(mapping, frame, found, tree)
        for frame, found in zip(frames, places, strict=True)
    ]
    built = []
    for part, whens in zip(parts, dates, strict=True):
        part, whens = _with_key(mapping, part, whens)
        built.extend(_tables(mapping, part, whens))
    is_dated = all(expression.used_columns for expression in mapping.date.values())
    for table in built:
        derive(table, ImportOptions())
        if not is_dated and table.sheet_id != "school":
            table.assumptions["date_assumed"] += len(table)
    if tree.kinds:
        built.append(area_table(tree, frames[0].file_name, frames[0].sheet_name))
    order = {"area": 0, "school": 1}
    built.sort(key=lambda table: order.get(table.sheet_id, 2))
    for frame in frames:
        built[0].issues.extend_counted(frame.issues)
    return built


def _dates(mapping: Mapping, frame: Frame) -> list[str]:
    """Return what tells the rows of one date from those of another, in order."""
    for name in DATE_COLUMNS:
        if name in mapping.date:
            return [str(cell or "") for cell in evaluate(mapping.date[name], frame)]
    return [""] * len(frame)


def _place(
    mapping: Mapping, frames: Sequence[Frame], dates: Sequence[list[str]]
) -> list[list[Place]]:
    area = mapping.area
    places = [read_places(area, frame) for frame in frames]
    if area is None or area.parent is None:
        return places
    parents = settle_parents(
        row
        for whens, found in zip(dates, places, strict=True)
        for row in zip(whens, found, strict=True)
    )
    heading = "、".join(name for level in area.path for name in level.used_columns)
    return [
        keep_parents(frame, whens, found, parents, heading)
        for frame, whens, found in zip(frames, dates, places, strict=True)
    ]


def _part(
    mapping: Mapping, frame: Frame, places: Sequence[Place], tree: Places
) -> Part:
    codes: list[Value] = [None] * len(frame)
    if mapping.school:
        cells = evaluate(mapping.school["code"], frame)
        codes = [
            None if code is None else short_code(str(code))
            for code in clean("network_line", "school_code", cells).values
        ]
    if mapping.area and mapping.area.by == "code":
        lowest: list[Value] = [place[-1][1] if place else None for place in places]
        return Part(frame, codes, lowest, "area_code")
    paths: list[Value] = [
        tree.add(place, row) for place, row in zip(places, frame.rows, strict=True)
    ]
    if mapping.area and mapping.school:
        _tell_rootless(frame, places, mapping.zone.name)
    return Part(frame, codes, paths)


def _tell_rootless(frame: Frame, places: Sequence[Place], zone: str) -> None:
    for index, place in enumerate(places):
        if not place:
            frame.find("mapped_area_missing", Severity.WARNING, index, zone=zone)


def _with_key(mapping: Mapping, part: Part, whens: list[str]) -> tuple[Part, list[str]]:
    """Leave out, and report, rows that do not say which school or area they mean."""
    if mapping.school:
        known = [code is not None for code in part.codes]
    else:
        nowhere: tuple[Value, ...] = (None, (mapping.zone.name,))
        known = [area not in nowhere for area in part.areas]
        known = known if mapping.area else [True] * len(known)
    kept = [index for index, is_known in enumerate(known) if is_known]
    found = mapping.school.get("code") or (mapping.area and mapping.area.path[-1])
    column = "、".join(found.used_columns) if found else ""
    for index in set(range(len(whens))) - set(kept):
        part.frame.find("mapped_key_missing", Severity.ERROR, index, column)
    return part.rows(kept), [whens[index] for index in kept]


def _tables(mapping: Mapping, part: Part, whens: Sequence[str]) -> list[CleanTable]:
    """Return the schools, and the facts of each date or of all dates together."""
    everyone = list(range(len(whens)))
    ordered = sorted(everyone, key=lambda index: whens[index])
    built = [build_schools(mapping, part.rows(ordered))] if mapping.school else []
    if not mapping.zone.complete:
        return built + build_facts(mapping, part.rows(everyone))
    for when in sorted(set(whens)):
        indices = [index for index in everyone if whens[index] == when]
        for table in build_facts(mapping, part.rows(indices)):
            table.complete_on = _complete_on(table)
            built.append(table)
    return built


def _complete_on(table: CleanTable) -> date | None:
    """Return the one day a table speaks for; a yearly base is as of September."""
    for name, values in table.columns.items():
        if name in ("snapshot_date", "as_of_date") and values:
            return values[0] if isinstance(values[0], date) else None
        if name == "stat_year" and values and isinstance(values[0], int):
            return date(values[0], 9, 1)
    return None
