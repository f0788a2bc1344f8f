"""Loads a mapping file; everything that is wrong with it is told at once."""

import tomllib
from pathlib import Path

from data_access.catalogue.areas import GROUP_KINDS, AreaKind
from data_access.catalogue.codes import BOUNDS, DEVICE_TYPES, ORIGINS
from data_access.errors import FileUnreadable, MappingInvalid
from data_access.ingest.mapping.expressions import read_expression, read_inline
from data_access.ingest.mapping.headings import same_heading
from data_access.ingest.mapping.keys import KEYS
from data_access.ingest.mapping.model import (
    AreaFact,
    AreaPath,
    BandwidthRange,
    ColumnMap,
    Device,
    Expression,
    Join,
    Mapping,
    Source,
    Zone,
)
from data_access.ingest.mapping.section import Section
from data_access.ingest.mapping.targeting import demand_whole, read_columns
from data_access.ingest.mapping.targets import mapped_sheets

TREE_KINDS = tuple(kind.value for kind in AreaKind if kind not in GROUP_KINDS)


def load_mapping(path: Path) -> Mapping:
    """Read a mapping file; raise MappingInvalid with every fault it has."""
    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError as error:
        raise FileUnreadable("file_missing", file=str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        broken = Section({}, "")
        broken.fault("not_toml", reason=str(error))
        raise mapping_invalid(path.name, broken.faults) from error
    root = Section(data, "")
    mapping = _read(root, path.name)
    if root.faults:
        raise mapping_invalid(path.name, root.faults)
    return mapping


def mapping_invalid(file: str, faults: list[str]) -> MappingInvalid:
    """Return the one error that lists all faults of a mapping."""
    details = "；".join(faults)
    return MappingInvalid(
        "mapping_invalid", file=file, count=len(faults), details=details
    )


def _read(root: Section, file_name: str) -> Mapping:
    root.refuse_unknown(KEYS[""])
    if "zone" not in root.data:
        root.fault("key_missing", "zone")
    zone = _zone(root.table("zone")) if "zone" in root.data else Zone("", ())
    school, network = root.table("school"), root.table("network")
    areas = [_area_path(section, zone) for section in _area_sections(root, school)]
    mapping = Mapping(
        file_name=file_name,
        zone=zone,
        source=_source(root.table("source")),
        joins=tuple(map(_join, root.tables("join"))),
        area=areas[0] if areas else None,
        school=read_columns(school, "school", {"area"}),
        date=_dates(root.table("date")),
        network=read_columns(network, "network_line", {"range", "measured"}),
        ranges=tuple(map(_range, network.tables("range"))),
        measured=read_columns(network.table("measured"), "network_measurement"),
        devices=tuple(map(_device, root.tables("device"))),
        area_facts=tuple(map(_area_fact, root.tables("area_fact"))),
        sheets=_sheets(root.table("sheets")),
    )
    demand_whole(mapping, root)
    return mapping


def _zone(section: Section) -> Zone:
    section.refuse_unknown(KEYS["zone"])
    levels = section.required_texts("levels")
    for kind in levels:
        if kind not in TREE_KINDS:
            allowed = "、".join(TREE_KINDS)
            section.fault("value_unknown", "levels", value=kind, allowed=allowed)
    return Zone(
        name=section.required_text("name"),
        levels=levels,
        title=section.text("title") or "",
        code=section.text("code"),
        organiser=section.text("organiser"),
        note=section.text("note"),
        complete=section.flag("complete"),
    )


def _source(section: Section) -> Source:
    section.refuse_unknown(KEYS["source"])
    return Source(
        file=section.text("file", "*") or "*",
        sheet=section.text("sheet"),
        encoding=section.text("encoding"),
        header_row=section.row_number("header_row"),
        null=section.texts("null"),
        zero=section.texts("zero"),
        skip=section.texts("skip"),
        origin=section.choice("origin", ORIGINS.labels, "reported"),
        name=section.text("name"),
        reported_by=section.text("reported_by"),
        reported_date=section.text("reported_date"),
    )


def _join(section: Section) -> Join:
    section.refuse_unknown(KEYS["join"])
    return Join(
        file=section.required_text("file"),
        on=tuple(map(same_heading, section.required_texts("on"))),
        sheet=section.text("sheet"),
        header_row=section.row_number("header_row"),
    )


def _area_sections(root: Section, school: Section) -> list[Section]:
    """Return where the area of a row is stated: in [area], or in school.area."""
    owners = [owner for owner in (root, school) if "area" in owner.data]
    if len(owners) > 1:
        root.fault("value_source", "area", allowed="area、school.area")
    return [owner.table("area") for owner in owners]


def _area_path(section: Section, zone: Zone) -> AreaPath:
    section.refuse_unknown(KEYS["area"])
    path = _path(section)
    below = max(len(zone.levels) - 1, 0)
    if zone.levels and len(path) > below:
        section.fault("levels_short", "path", count=len(path), allowed=below)
    parent = section.choice("parent", ("own", "first_year"), "own")
    return AreaPath(
        path=path,
        by=section.choice("by", ("name", "code"), "name"),
        parent=None if parent == "own" else parent,
    )


def _path(section: Section) -> tuple[Expression, ...]:
    """Read the levels of an area's path, each a column or an expression."""
    levels = section.data.get("path", [])
    if not isinstance(levels, list) or not levels:
        section.fault("key_missing", "path")
        return ()
    inner = Section(
        {f"[{number}]": level for number, level in enumerate(levels, start=1)},
        f"{section.path}.path",
        section.faults,
    )
    return tuple(read_expression(inner, key) for key in inner.data)


def _range(section: Section) -> BandwidthRange:
    section.refuse_unknown(KEYS["network.range"])
    low, high = section.number("low"), section.number("high")
    if low is None:
        section.fault("key_missing", "low")
    elif high is not None and high < low:
        section.fault("range_reversed", "high")
    column = same_heading(section.required_text("column"))
    return BandwidthRange(column, low or 0.0, high)


def _device(section: Section) -> Device:
    section.refuse_unknown(KEYS["device"])
    device_type = section.required_text("type")
    if device_type and device_type not in DEVICE_TYPES.labels:
        allowed = "、".join(DEVICE_TYPES.labels)
        section.fault("value_unknown", "type", value=device_type, allowed=allowed)
    return Device(device_type, read_inline(section))


def _area_fact(section: Section) -> AreaFact:
    section.refuse_unknown(KEYS["area_fact"])
    return AreaFact(
        fact=section.required_text("fact"),
        value=read_inline(section),
        stage=section.text("stage", "unsplit") or "unsplit",
        bound=section.choice("bound", BOUNDS.labels, "equal"),
        is_programme=section.flag("is_programme"),
    )


def _dates(section: Section) -> ColumnMap:
    section.refuse_unknown(KEYS["date"])
    return {
        key: read_expression(section, key)
        for key in section.data
        if key in KEYS["date"]
    }


def _sheets(section: Section) -> dict[str, ColumnMap]:
    allowed = mapped_sheets()
    found: dict[str, ColumnMap] = {}
    for sheet_id in section.data:
        if sheet_id in allowed:
            found[sheet_id] = read_columns(section.table(sheet_id), sheet_id)
        else:
            section.fault("sheet_unknown", sheet_id, allowed="、".join(allowed))
    return found
