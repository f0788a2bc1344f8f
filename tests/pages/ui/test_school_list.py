"""Rows of a list are lowered where that shows all of them."""

import pytest

from pages.ui.school_list import fit_rows


@pytest.mark.parametrize(
    ("count", "rows", "row_height"), [(3, 10, 35), (12, 12, 30), (14, 14, 26)]
)
def test_a_short_list_is_seen_whole(count: int, rows: int, row_height: int) -> None:
    assert fit_rows(count, 404) == (rows, row_height)


def test_a_long_list_keeps_its_rows() -> None:
    assert fit_rows(22, 404) == (10, 35)
