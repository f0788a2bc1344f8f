"""Reads sections whose keys are our columns, and checks what only the whole shows."""

from collections.abc import Collection

from data_access.catalogue.sheets import SHEETS, SheetColumn
from data_access.ingest.mapping.expressions import read_expression
from data_access.ingest.mapping.model import ColumnMap, Expression, Mapping
from data_access.ingest.mapping.section import Scalar, Section
from data_access.ingest.mapping.targets import date_columns, sheet_columns
from data_access.ingest.mapping.values import allowed_text, clean


def read_columns(
    section: Section, sheet_id: str, others: Collection[str] = ()
) -> ColumnMap:
    """Read a section whose keys are columns of a sheet, except for `others`."""
    columns = sheet_columns(sheet_id)
    section.refuse_unknown([*columns, *others])
    found: ColumnMap = {}
    for key in section.data:
        if key in columns and key not in others:
            found[key] = read_expression(section, key)
            _check_constants(section, key, found[key], columns[key], sheet_id)
    return found


def demand_whole(mapping: Mapping, root: Section) -> None:
    """Report what is missing between the sections: keys, dates, the source's name."""
    filled = _filled_sheets(mapping)
    of_schools = filled - {"area_fact"}
    if of_schools or mapping.school:
        for key in ("code", "name"):
            if key not in mapping.school:
                root.fault("school_missing", f"school.{key}")
    if not filled and not mapping.school:
        root.fault("nothing_filled", allowed="school、area_fact")
    for sheet_id in sorted(filled):
        for name in _missing_dates(mapping, sheet_id):
            root.fault("date_missing", name, sheet=sheet_id)
    if mapping.area_facts and not mapping.source.name:
        root.fault("key_missing", "source.name")


def _filled_sheets(mapping: Mapping) -> set[str]:
    sections = {
        "network_line": mapping.network or mapping.ranges,
        "network_measurement": mapping.measured,
        "device_stock": mapping.devices,
        "area_fact": mapping.area_facts,
    }
    return {sheet for sheet, section in sections.items() if section} | {*mapping.sheets}


def _missing_dates(mapping: Mapping, sheet_id: str) -> list[str]:
    """Return the dates that are part of a sheet's key and that nothing fills."""
    own = mapping.sheets.get(sheet_id, {})
    return [
        name
        for name in date_columns(sheet_id)
        if SHEETS[sheet_id].by_name[name].is_key
        and name not in mapping.date
        and name not in own
    ]


def _check_constants(
    section: Section,
    key: str,
    expression: Expression,
    column: SheetColumn,
    sheet_id: str,
) -> None:
    """Report constants, our words and choices that the column cannot take."""
    constants: list[Scalar] = [ours for _, ours in expression.words]
    constants += [choice.value for choice in expression.choices]
    if expression.value is not None:
        constants.append(expression.value)
    for index in clean(sheet_id, column.name, constants).problems:
        section.fault(
            "constant_unusable",
            key,
            value=constants[index],
            allowed=allowed_text(column),
        )
