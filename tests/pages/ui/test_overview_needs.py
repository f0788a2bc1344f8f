"""Who needs attention is judged as it is shown, and by what was asked of them."""

import pandas as pd
import pytest

from data_access.area_tree import AreaNode
from data_access.period import month_period
from pages.ui import bandwidth_data, overview_needs
from pages.ui.overview_needs import is_below
from pages.ui.view import View


def test_a_share_that_is_shown_on_the_line_is_not_below_it() -> None:
    below = is_below(pd.Series([0.9496, 0.9494, 0.95, float("nan")]), 0.95)

    assert list(below) == [False, True, False, False]


def test_who_a_complete_file_left_out_owes_no_bandwidth(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = pd.DataFrame(
        {
            "school_id": [1, 2, 3],
            "standing": ["not_reported", "not_reported", "met"],
            "silence": ["unlisted", "not_reported", None],
            "line": [100.0, 100.0, 100.0],
        }
    )
    monkeypatch.setattr(bandwidth_data, "contracted", lambda *_: rows)
    node = AreaNode(1, "99", "甲市", "甲市", "city", None, 0, 3)
    view = View(node, month_period(202509), month_period(202509))

    needs = {one.code: one for one in overview_needs._network(view)}

    assert needs["no_bandwidth"].school_ids == (2,)
