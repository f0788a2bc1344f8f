"""Short labels are short: a switch of five of them has to fit beside the map."""

import pytest

from data_access.catalogue.indicators import INDICATORS

MOST_SIGNS = 9


@pytest.mark.parametrize("indicator_id", sorted(INDICATORS))
def test_a_short_label_fits_a_switch(indicator_id: str) -> None:
    label = INDICATORS[indicator_id].short_label

    assert 0 < len(label) <= MOST_SIGNS
    assert "（" not in label
