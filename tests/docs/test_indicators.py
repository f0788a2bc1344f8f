"""docs/indicators.md keeps in step with the catalogue."""

import pytest

from data_access.catalogue.indicators import (
    DERIVED_INDICATORS,
    INDICATORS,
    AnyIndicator,
    Indicator,
)
from data_access.catalogue.indicators.document import (
    DOCUMENT,
    describe_indicators,
    formula_of,
)
from data_access.catalogue.sheets import SHEETS
from data_access.catalogue.sheets_behind import sheets_of_indicator
from data_access.catalogue.sources import OFFICIAL_MARKS

EVERYTHING = (*INDICATORS.values(), *DERIVED_INDICATORS.values())
LINES = {
    line.split("`")[1]: line
    for line in DOCUMENT.read_text("utf-8").splitlines()
    if line.startswith("| `")
}


def test_it_is_what_the_catalogue_declares() -> None:
    assert DOCUMENT.read_text("utf-8") == describe_indicators()


def test_every_indicator_stands_in_it_once() -> None:
    assert sorted(LINES) == sorted(one.id for one in EVERYTHING)


@pytest.mark.parametrize("one", EVERYTHING, ids=lambda one: one.id)
def test_a_proposal_never_reads_as_a_national_standard(one: AnyIndicator) -> None:
    is_official = one.certainty in OFFICIAL_MARKS

    assert ("不是国家标准" in LINES[one.id]) is not is_official


@pytest.mark.parametrize("one", INDICATORS.values(), ids=INDICATORS.keys())
def test_every_indicator_comes_from_sheets_that_exist(one: Indicator) -> None:
    sheets = sheets_of_indicator(one)

    assert sheets and set(sheets) <= SHEETS.keys()
    assert all(SHEETS[sheet].label in LINES[one.id] for sheet in sheets)


def test_sheets_are_found_behind_sums_and_lines() -> None:
    assert sheets_of_indicator(INDICATORS["net_bw_target_rate"]) == (
        "network_line",
        "target",
    )
    found = sheets_of_indicator(INDICATORS["dev_stu_per_terminal"])
    assert set(found) == {"school_year_base", "device_stock"}
    assert "award_points" in sheets_of_indicator(INDICATORS["tea_award_points"])


def test_a_formula_says_both_halves_and_its_scale() -> None:
    award_points = formula_of(INDICATORS["tea_award_points_per100t"])

    assert award_points.endswith("（人） × 100") and " ÷ " in award_points
    assert formula_of(INDICATORS["base_students"]) == "在校生数（人）之和"
