"""Who may be named before a room, out of rows of which the best come first."""

import pandas as pd
import pytest

from data_access.catalogue.states import Direction
from pages.ui import strong_rows as subject
from pages.ui.strong_rows import for_room, strong_count, strong_first

UNKNOWN = float("nan")


@pytest.mark.parametrize(
    ("values", "target", "direction", "count"),
    [
        ([1.0, 0.9, 0.2, UNKNOWN], 0.9, Direction.HIGHER, 2),
        ([4.0, 6.0], 5.0, Direction.LOWER, 1),
        ([0.8, 0.7], 0.9, Direction.HIGHER, 0),
        ([9.0, 8.0, 7.0, 1.0], None, Direction.HIGHER, 2),
        ([1.0, 2.0, 3.0], None, Direction.LOWER, 2),
        ([5.0, 5.0, 5.0], None, Direction.HIGHER, 3),  # nobody is behind
        ([3.0, 0.0, 0.0], None, Direction.HIGHER, 1),  # most are last
        ([UNKNOWN], None, Direction.HIGHER, 0),
    ],
)
def test_who_reaches_the_line_is_named_without_one_the_better_half(
    values: list[float], target: float | None, direction: Direction, count: int
) -> None:
    assert strong_count(values, target, direction) == count


@pytest.mark.parametrize(("is_meeting", "names"), [(True, "甲"), (False, "甲乙")])
def test_the_weak_are_left_out_before_a_room_only(
    is_meeting: bool, names: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "is_meeting", lambda: is_meeting)
    rows = pd.DataFrame({"name": ["甲", "乙"], "value": [1.0, 0.5]})

    assert "".join(for_room(rows, 1.0)["name"]) == names


def test_a_table_in_the_order_of_areas_begins_with_the_strong_in_a_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(subject, "is_meeting", lambda: True)
    table = pd.DataFrame({"区县": ["甲", "乙", "丙"]})

    assert strong_first(table, {"乙", "丙"})["区县"].tolist() == ["乙", "丙", "甲"]
