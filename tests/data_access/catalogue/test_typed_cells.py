"""A school types few cells a month; the rest is known or comes out of a platform."""

import pytest

from data_access.catalogue.quality import MOST_TYPED_CELLS
from data_access.catalogue.sheets import (
    FILLER_LABELS,
    FREQUENCY_LABELS,
    SHEETS,
    Filler,
    Frequency,
    Kind,
    Sheet,
)
from data_access.catalogue.typed_cells import (
    filler_of,
    is_prefilled,
    typed_columns,
    typed_in_a_month,
)

every_sheet = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())


def test_a_school_types_at_most_twenty_cells_a_month() -> None:
    counts = {each.sheet.id: each.count for each in typed_in_a_month()}

    assert 0 < sum(counts.values()) <= MOST_TYPED_CELLS, counts


@every_sheet
def test_every_sheet_says_how_often_and_by_whom(sheet: Sheet) -> None:
    assert sheet.frequency in FREQUENCY_LABELS
    assert sheet.filler in FILLER_LABELS
    assert sheet.monthly_rows >= 1


@every_sheet
def test_a_platform_s_sheet_or_one_set_up_once_costs_a_school_nothing(
    sheet: Sheet,
) -> None:
    own = [c for c in sheet.columns if c.filled_by is Filler.SCHOOL]

    if sheet.filler is not Filler.SCHOOL and not own:
        assert not typed_columns(sheet)


@every_sheet
def test_who_where_and_when_are_never_typed(sheet: Sheet) -> None:
    known = [c for c in sheet.columns if c.is_key or c.kind is Kind.PATH]

    assert all(is_prefilled(column) for column in known)
    assert not {filler_of(sheet, column) for column in known} - {None}


def test_single_days_come_from_platforms_and_sums_from_schools() -> None:
    assert SHEETS["classroom_use"].filler is Filler.PLATFORM
    assert SHEETS["classroom_use_report"].filler is Filler.SCHOOL
    assert SHEETS["school"].filler is Filler.BUREAU
    monthly = {each.sheet.frequency for each in typed_in_a_month()}
    assert monthly == {Frequency.MONTHLY}


def test_rows_of_a_month_are_counted() -> None:
    (lessons,) = [e for e in typed_in_a_month() if e.sheet.id == "lesson_report"]

    assert lessons.rows == 2
    assert lessons.count == 2 * len(lessons.columns)
    assert "role" not in {column.name for column in lessons.columns}
