"""2026.1 is January or a lost 10: only the order of the column may tell."""

import pytest

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.values import clean_cells

MONTH = SHEETS["lesson_report"].by_name["month"]


@pytest.mark.parametrize(
    ("cells", "months"),
    [
        ([2026.9, 2026.1, 2026.11], [202609, 202610, 202611]),
        ([2026.11, 2026.1, 2026.9], [202611, 202610, 202609]),
        ([2025.12, 2026.1, 2026.3], [202512, 202601, 202603]),
        ([2026.9, None, 2026.1, 2026.12], [202609, None, 202610, 202612]),
    ],
)
def test_a_column_in_order_tells(
    cells: list[float | None], months: list[int | None]
) -> None:
    cleaned = clean_cells("lesson_report", MONTH, cells)

    assert (cleaned.values, cleaned.problems) == (months, {})
    assert cleaned.assumptions["month_by_order"] > 0


@pytest.mark.parametrize(
    "cells",
    [
        [2026.1],
        [2026.1, 2026.1],
        [2026.9, 2026.1],  # September and October, or January last
        [2025.12, 2026.1],  # in order with either
        [2026.11, 2026.3, 2026.1, 2026.9],  # in no order
        [2026.9, 2026.1, 2026.3],
    ],
)
def test_another_column_does_not(cells: list[float]) -> None:
    cleaned = clean_cells("lesson_report", MONTH, cells)

    assert set(cleaned.problems.values()) == {"ambiguous_month"}
    assert "month_by_order" not in cleaned.assumptions
