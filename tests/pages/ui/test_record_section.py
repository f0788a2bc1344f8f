"""How the sections of a record stand on the page."""

import pandas as pd

from pages.ui.record_section import Section, in_rows


def section(key: str, *, is_wide: bool = False) -> Section:
    return Section(key, key, pd.DataFrame(), (), "", is_wide=is_wide)


def test_sections_stand_in_pairs_and_a_wide_one_alone() -> None:
    wide = section("c", is_wide=True)
    sections = [section("a"), section("b"), wide, section("d"), section("e")]

    rows = [[one.key for one in row] for row in in_rows(sections)]

    assert rows == [["a", "b"], ["c"], ["d", "e"]]


def test_a_single_section_before_a_wide_one_stays_alone() -> None:
    rows = in_rows([section("a"), section("c", is_wide=True), section("d")])

    assert [len(row) for row in rows] == [1, 1, 1]
