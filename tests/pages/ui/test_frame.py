"""The foot of a page says where the data come from, of the area in view."""

import pandas as pd
import pytest

from data_access.area_tree import AreaTree, build_tree
from pages.ui import cached, frame

NOTE = "总量取自公开报道，其余为模拟"


@pytest.fixture
def tree(monkeypatch: pytest.MonkeyPatch) -> AreaTree:
    """A city whose 甲区, with one town, is in focus; 乙区 lies beside it."""
    names = {"99": "甲市", "9901": "甲区", "9902": "乙区", "9901001": "河镇"}
    kinds = ("city", "district", "district", "town")
    parents = (None, 1, 1, 2)
    rows = pd.DataFrame(
        {
            "area_id": [1, 2, 3, 4],
            "area_code": list(names),
            "name": list(names.values()),
            "short_name": list(names.values()),
            "kind": kinds,
            "parent_id": parents,
            "depth": [0, 1, 1, 2],
            "sort_order": [1, 2, 3, 4],
            "school_count": 1,
            "note": None,
        }
    )
    tree = build_tree(rows)
    monkeypatch.setattr(cached, "tree", lambda: tree)
    return tree


@pytest.mark.parametrize(
    ("area", "text"),
    [("9901", NOTE), ("99", f"其中甲区{NOTE}"), ("9902", ""), ("9901001", "")],
)
def test_the_note_stands_where_it_is_true(
    area: str, text: str, tree: AreaTree, monkeypatch: pytest.MonkeyPatch
) -> None:
    zone = {"note": NOTE, "focus_area_code": "9901"}
    monkeypatch.setattr(cached, "zone", lambda: zone)

    assert frame.data_note(tree.find(area)) == text


def test_without_a_focus_the_note_is_about_the_zone(
    tree: AreaTree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cached, "zone", lambda: {"note": NOTE, "focus_area_code": None})

    assert frame.data_note(tree.find("9902")) == NOTE
