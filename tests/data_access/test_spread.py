"""P90 ÷ P10 of values, and when there is none."""

from statistics import quantiles

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.spread import top_bottom

values = st.lists(st.floats(0.01, 1e6), min_size=2, max_size=60)


@given(values)
def test_percentiles_lie_between_neighbours_in_proportion(known: list[float]) -> None:
    tenths = quantiles(known, n=10, method="inclusive")
    assert top_bottom(pd.Series(known)) == pytest.approx(tenths[8] / tenths[0])


@pytest.mark.parametrize("known", [[], [3.0], [3.0, None], [0.0, 0.0, 0.0, 5.0]])
def test_too_few_or_a_bottom_of_nought_have_none(known: list[float | None]) -> None:
    assert top_bottom(pd.Series(known, dtype=float)) is None


def test_alike_is_one() -> None:
    assert top_bottom(pd.Series([2.0, 2.0, None])) == 1
