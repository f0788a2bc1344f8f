"""What changed a value: schools of few teachers are told together, never one alone."""

import pandas as pd
import pytest

from data_access.catalogue.indicators import INDICATORS
from pages.ui.causes_part import FEW, KINDS, by_kind, with_few_together

HOURS = INDICATORS["tea_50h_rate"]
ROWS = pd.DataFrame(
    {
        "school_id": [1, 2, 3, 4],
        "kind": ["stayed", "stayed", "started", "stayed"],
        "contribution": [0.05, -0.01, 0.02, 0.002],
    }
)


def few(*schools: int) -> "pd.Series[bool]":
    return ROWS["school_id"].isin(schools)


def test_without_small_schools_nothing_is_put_together() -> None:
    assert with_few_together(ROWS, few()).equals(ROWS)


def test_a_small_school_is_never_alone_in_what_is_not_told() -> None:
    found = with_few_together(ROWS, few(3))

    # School 4 adds least: it stands with school 3, so neither can be worked out.
    assert found.loc[found["kind"] == FEW, "school_id"].tolist() == [3, 4]
    assert "started" not in set(found["kind"])


def test_the_kinds_still_add_up_to_the_whole() -> None:
    found = with_few_together(ROWS, few(2, 3))
    table = by_kind(HOURS, found)

    assert table["学校"].tolist() == [KINDS["stayed"], KINDS[FEW]]
    assert table["所数"].tolist() == [2, 2]
    told = [float(text.rstrip("个百分点")) for text in table["贡献"]]
    assert sum(told) == pytest.approx(100 * ROWS["contribution"].sum())
