"""Outlines carry the 审图号 of their file, else the zone's."""

import pandas as pd
import pytest

from data_access.area_tree import AreaNode
from data_access.period import month_period
from pages.ui import cached, map_data
from pages.ui.view import View

NODE = AreaNode(1, "99", "甲市", "甲市", "city", None, 0, 5)
OUTLINES = pd.DataFrame({"area_id": [1, 2], "approval_no": ["", "GS(2024)1号"]})


@pytest.mark.parametrize(
    ("zone_number", "first"), [("GS(2020)9号", "GS(2020)9号"), (None, "")]
)
def test_the_zone_lends_its_number(
    monkeypatch: pytest.MonkeyPatch, zone_number: str | None, first: str
) -> None:
    monkeypatch.setattr(
        map_data, "child_rows", lambda _: pd.DataFrame({"area_id": [2]})
    )
    monkeypatch.setattr(cached, "outlines", lambda _: OUTLINES)
    monkeypatch.setattr(cached, "zone", lambda: {"map_approval_no": zone_number})
    month = month_period(202509)

    rows = map_data.outline_rows(View(NODE, month, month))

    assert list(rows["approval_no"]) == [first, "GS(2024)1号"]
