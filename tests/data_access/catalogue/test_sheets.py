"""Every input table is declared so that it can be read, filled in and stored."""

from collections import Counter

import pytest
from sqlalchemy import Date, Float, Integer, SmallInteger, String

from data_access.catalogue.sheets import SHEETS, Kind, Sheet, SheetColumn

every_sheet = pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda s: s.id)

WHOLE = {
    Kind.YES_NO,
    Kind.COUNT,
    Kind.MONTH,
    Kind.YEAR,
    Kind.TERM,
}
DECIMAL = {Kind.AMOUNT, Kind.SHARE, Kind.BANDWIDTH, Kind.LONGITUDE, Kind.LATITUDE}
WRITTEN = {Kind.TEXT, Kind.IDENTIFIER, Kind.SCHOOL_YEAR}
# Filled by storing: surrogate keys, what follows from other columns, the origin.
FILLED_BY_STORING = {
    "zone_profile": {"zone_id", "is_simulated"},
    "area": {"area_id", "short_name", "sort_order", "batch_id"},
    "school": {
        "school_id",
        "short_name",
        "main_stage",
        "pinyin",
        "pinyin_initials",
        "batch_id",
    },
    "school_year_base": {"is_estimated", "is_listed", "batch_id"},
}


@every_sheet
def test_headings_are_unique(sheet: Sheet) -> None:
    counted = Counter(sheet.headings())

    assert not [heading for heading, n in counted.items() if n > 1]


@every_sheet
def test_column_names_are_unique(sheet: Sheet) -> None:
    assert len(sheet.by_name) == len(sheet.columns)


@every_sheet
def test_sheet_has_a_key_and_says_what_it_is_for(sheet: Sheet) -> None:
    assert sheet.key
    assert sheet.hint.endswith("。")


def test_sheet_names_are_unique() -> None:
    counted = Counter(name for sheet in SHEETS.values() for name in sheet.names())

    assert not [name for name, n in counted.items() if n > 1]


@every_sheet
def test_every_field_exists_in_its_table(sheet: Sheet) -> None:
    fields = [column.field for column in sheet.columns if column.field]

    assert set(fields) <= set(sheet.table.columns.keys())
    assert len(fields) == len(set(fields))


@every_sheet
def test_every_required_table_column_is_filled(sheet: Sheet) -> None:
    needed = {column.name for column in sheet.table.columns if not column.nullable}
    filled = {column.field for column in sheet.columns}
    given = FILLED_BY_STORING.get(sheet.id, {"batch_id"})

    assert needed <= filled | given


@every_sheet
def test_the_table_key_is_the_sheet_key(sheet: Sheet) -> None:
    fields = {sheet.by_name[name].field for name in sheet.key} - {""}
    table_key = {column.name for column in sheet.table.primary_key}

    if sheet.id in {"area", "school", "zone_profile"}:  # their key is a surrogate
        assert fields in ({"area_code"}, {"school_code"}, {"name"})
    else:
        assert fields == table_key


@every_sheet
def test_required_columns_can_be_stood_in_for_only_by_columns(sheet: Sheet) -> None:
    for column in sheet.columns:
        assert set(column.instead) <= set(sheet.by_name)


@every_sheet
def test_kinds_agree_with_the_types_of_the_table(sheet: Sheet) -> None:
    wrong = [c.name for c in sheet.columns if c.field and not agrees(sheet, c)]

    assert not wrong


def agrees(sheet: Sheet, column: SheetColumn) -> bool:
    stored = sheet.table.columns[column.field].type
    if column.field.endswith("_id") and isinstance(stored, Integer):
        return column.kind is Kind.IDENTIFIER  # a reference, resolved when stored
    if column.kind in WHOLE:
        return isinstance(stored, Integer | SmallInteger)
    if column.kind in DECIMAL:
        return isinstance(stored, Float)
    if column.kind is Kind.DATE:
        return isinstance(stored, Date)
    if column.kind is Kind.CHOICE:
        assert column.codes is not None
        codes = column.codes.labels
        if isinstance(stored, Integer):
            return all(code.isdigit() for code in codes)
        return all(len(code) <= (stored.length or 0) for code in codes)
    return column.kind in WRITTEN and isinstance(stored, String)


@every_sheet
def test_spreads_fill_columns_of_their_sheet(sheet: Sheet) -> None:
    for spread in sheet.spreads:
        assert {spread.column, *spread.constants} <= set(sheet.by_name)


@every_sheet
def test_choices_show_an_example_of_their_list(sheet: Sheet) -> None:
    for column in sheet.columns:
        if column.codes and column.example:
            assert column.example in column.codes.words
