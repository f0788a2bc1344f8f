"""Find one's way in the areas of a zone."""

import pandas as pd
import pytest

from data_access.area_tree import build_tree
from data_access.errors import ScopeUnknown
from data_access.scope import Scope

ROWS = [
    (1, "99", "甲市", "city", None, 0),
    (2, "9901", "东区", "district", 1.0, 1),
    (3, None, "河镇", "town", 2.0, 2),  # an area scheme without codes
    (4, "99G1", "高新区", "development_zone", None, None),
]
AREAS = pd.DataFrame(
    [(*row[:3], row[2], *row[3:], 5, None) for row in ROWS],
    columns=[
        "area_id",
        "area_code",
        "name",
        "short_name",
        "kind",
        "parent_id",
        "depth",
        "school_count",
        "note",
    ],
)
TREE = build_tree(AREAS)


def test_the_way_down_is_the_way_back() -> None:
    town = TREE.get(3)
    assert [node.name for node in TREE.path(town)] == ["甲市", "东区", "河镇"]
    assert TREE.children(TREE.get(2)) == [town]


def test_an_area_without_a_code_has_a_key_of_its_own() -> None:
    assert TREE.find("~3").name == "河镇"


def test_an_unknown_area_is_refused_by_name() -> None:
    with pytest.raises(ScopeUnknown, match="9999"):
        TREE.find("9999")


def test_the_root_is_the_whole_zone_and_a_group_stands_outside() -> None:
    assert TREE.root is not None
    assert TREE.root.scope == Scope()
    assert TREE.get(2).scope == Scope(2, 1)
    assert TREE.find("99G1").scope == Scope(4, 0, is_group=True)
    assert [node.name for node in TREE.groups] == ["高新区"]


def test_an_empty_store_has_no_root() -> None:
    assert build_tree(AREAS.iloc[:0]).root is None
