"""The titles of the bandwidth page count who is surely slow."""

import pandas as pd

from pages.ui.bandwidth_tables import tier_shares
from pages.ui.bandwidth_words import tiers_title

SCHOOLS = pd.DataFrame(
    {
        "row": ["东区", "东区", "西区"],
        "tier": ["unclear_below", "from_100", "unclear"],
        "silence": [None, None, None],
        "low": [10.0, 100.0, 50.0],
        "high": [99.0, 100.0, 200.0],
    }
)


def test_a_range_that_ends_below_the_line_counts_as_slow() -> None:
    title = tiers_title(tier_shares(SCHOOLS, "row"), "区县", "签约带宽")

    # The school of 西区 may lie on either side of 百兆.
    assert title == "2个区县中1个有签约带宽不足百兆的学校，共1所"


def test_a_school_not_listed_any_more_is_no_part_of_the_whole() -> None:
    gone = {"row": "东区", "tier": "not_reported", "silence": "unlisted"}
    rows = pd.concat([SCHOOLS, pd.DataFrame([gone])], ignore_index=True)

    shares = tier_shares(rows, "row").set_index(["row", "class"])["share"]

    assert shares["东区"].to_dict() == {"不足百兆，档位不明": 0.5, "100–199M": 0.5}


def test_a_silent_school_is_part_of_the_whole() -> None:
    silent = {"row": "西区", "tier": "not_reported", "silence": "not_reported"}
    rows = pd.concat([SCHOOLS, pd.DataFrame([silent])], ignore_index=True)

    shares = tier_shares(rows, "row").set_index(["row", "class"])["share"]

    assert shares["西区"].to_dict() == {"档位不明": 0.5, "未报送": 0.5}
