"""A figure is in the unit its heading or its own cell states, and in no other."""

from typing import Any

import pytest

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.cleaning import CleanedColumn, blank_words, zero_words
from data_access.ingest.values import clean_cells


def cleaned(
    sheet_id: str, name: str, *cells: Any, factor: float = 1.0, printed: str = ""
) -> CleanedColumn:
    column = SHEETS[sheet_id].by_name[name]
    return clean_cells(sheet_id, column, cells, factor=factor, printed=printed)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (12, 120000),
        ("12", 120000),
        ("12万元", 120000),
        ("1.2万", 12000),
        ("12000元", 12000),
        ("约12万元", 120000),
    ],
)
def test_a_cell_under_ten_thousands_may_state_its_own_unit(
    cell: object, value: int
) -> None:
    found = cleaned(
        *("school_year_base", "equipment_value_yuan", cell),
        factor=1e4,
        printed="万元",
    )

    assert found.values == [value]


@pytest.mark.parametrize(
    ("sheet_id", "name", "cell", "value"),
    [
        ("school_year_base", "student_count", "45人", 45),
        ("school_year_base", "student_count", "1.2万", 12000),
        ("school_year_base", "student_count", "1，234", 1234),
        ("school_year_base", "student_count", " ４５\n", 45),
        ("school_year_base", "equipment_value_yuan", "1.2万元", 12000),
        ("classroom_use", "used_minutes", "2小时", 120),
        ("network_line", "upload_mbps", "1G", 1000),
        ("device_stock", "device_count", "300台", 300),
    ],
)
def test_units_in_cells_are_converted(
    sheet_id: str, name: str, cell: str, value: int
) -> None:
    assert cleaned(sheet_id, name, cell).values == [value]


def test_single_things_under_scaled_headings_stay_single() -> None:
    found = cleaned(
        *("device_stock", "device_count", "300台", 0.03), factor=1e4, printed="万台"
    )

    assert found.values == [300, 300]
    assert found.assumptions["unit_converted"] == 1


def test_a_unit_of_something_else_is_refused() -> None:
    found = cleaned("classroom_use", "used_minutes", "3天", 40)

    assert (found.values, found.problems) == ([None, 40], {0: "unit_differs"})


def test_a_count_that_is_no_whole_number_stays_a_problem() -> None:
    found = cleaned("classroom_use", "used_minutes", "2小时", 40.5)

    assert (found.values, found.problems) == ([120, None], {1: "not_an_integer"})


def test_bare_bandwidths_take_the_unit_of_the_heading_others_their_own() -> None:
    found = cleaned(
        *("network_line", "bandwidth_low_mbps", 1, "2", "100M"),
        factor=1e3,
        printed="g",
    )

    assert [line.low_mbps for (line,) in found.values] == [1000, 2000, 100]


def test_a_share_under_percent_is_percent() -> None:
    found = cleaned("network_measurement", "loss_share", 0.3, printed="%")

    assert found.values == [pytest.approx(0.003)]


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("注：没有的填0，“—”表示0", ("没有", "—")),
        ("说明：无填0", ("无",)),
        ("“/”代表零", ("/",)),
        ("无填0.5以下的", ()),
        ("没有数据的留空", ()),
    ],
)
def test_a_note_may_say_that_a_word_is_zero(note: str, words: tuple[str, ...]) -> None:
    assert zero_words([note]) == words


def test_a_word_is_zero_for_figures_only() -> None:
    blank = blank_words(zero=("无",))
    base = SHEETS["school_year_base"].by_name["student_count"]
    word = SHEETS["school_year_base"].by_name["school_name"]

    assert clean_cells("school_year_base", base, ["无"], blank=blank).values == [0]
    assert clean_cells("school_year_base", base, ["无"]).values == [None]
    assert clean_cells("school_year_base", word, ["无"], blank=blank).values == [None]


def test_the_year_of_a_decimal_month_is_clear() -> None:
    assert cleaned("school_year_base", "stat_year", 2024.1, 2024.3).values == [
        2024,
        2024,
    ]
