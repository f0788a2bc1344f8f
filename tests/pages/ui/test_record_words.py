"""Numbers of a record carry their unit, and what is missing carries none."""

import numpy as np
import pytest

from pages.ui.record_words import counted, mbps_text


@pytest.mark.parametrize(
    ("value", "words"),
    [(1234.0, "1,234台"), (np.int64(7), "7台"), (None, "未报送"), (np.nan, "未报送")],
)
def test_no_unit_stands_after_what_was_not_reported(
    value: float | None, words: str
) -> None:
    assert counted(value, "台") == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (100.0, 100.0, "100M"),
        (100.0, 999.0, "100–999M"),
        (1000.0, np.nan, "1,000M以上"),
        (None, None, "未报送"),
    ],
)
def test_a_bandwidth_reads_as_it_was_reported(
    low: float | None, high: float | None, words: str
) -> None:
    assert mbps_text(low, high) == words
