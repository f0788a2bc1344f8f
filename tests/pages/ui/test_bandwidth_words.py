"""The titles of the bandwidth page count who is surely slow."""

import pandas as pd

from pages.ui.bandwidth_tables import tier_shares
from pages.ui.bandwidth_words import tiers_title

SCHOOLS = pd.DataFrame(
    {
        "row": ["东区", "东区", "西区"],
        "tier": ["unclear", "from_100", "unclear"],
        "low": [10.0, 100.0, 50.0],
        "high": [99.0, 100.0, 200.0],
    }
)


def test_a_range_that_ends_below_the_line_counts_as_slow() -> None:
    title = tiers_title(tier_shares(SCHOOLS, "row"), "区县", "签约带宽")

    # The school of 西区 may lie on either side of 百兆.
    assert title == "签约带宽不足百兆的1所学校在东区（1所）"
