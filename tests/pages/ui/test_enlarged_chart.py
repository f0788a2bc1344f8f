"""A chart for a room: every length grows alike, what it tells stays as it is."""

import json
from collections.abc import Iterator
from typing import Any

import pandas as pd
import pytest

from pages.charts.note_room import bars_range
from pages.charts.rank_bars import rank_bars
from pages.charts.tier_bars import tier_bars
from pages.ui.enlarged_chart import MOST_COLUMNS, enlarged
from pages.ui.meeting_sizes import STEPS, step_of

BARS = pd.DataFrame(
    {
        "key": ["1", "2"],
        "label": ["甲校", "乙校"],
        "value": [3.0, 12.0],
        "note": ["3项", "12项"],
        "is_marked": False,
        "is_own": False,
    }
)
TIERS = pd.DataFrame(
    {
        "row": ["甲区", "甲区"],
        "key": "",
        "class": ["低", "高"],
        "count": [1, 3],
        "share": [0.25, 0.75],
    }
)


def values_of(part: Any, name: str) -> Iterator[Any]:
    """Give every value of a name in a specification."""
    if isinstance(part, dict):
        for key, one in part.items():
            if key == name:
                yield one
            yield from values_of(one, name)
    elif isinstance(part, list):
        for one in part:
            yield from values_of(one, name)


def test_letters_bars_and_the_room_of_notes_grow_alike() -> None:
    spec = rank_bars(BARS, "项数", is_dark=False)

    large = enlarged(spec, 2)

    assert large["data"] == spec["data"]
    assert large["height"] == 2 * spec["height"]
    assert min(values_of(large, "labelFontSize")) >= 24
    assert min(values_of(large, "fontSize")) >= 24
    [_, was] = bars_range(BARS["note"])
    [_, now] = large["encoding"]["x"]["scale"]["range"]
    room = int(was["expr"].rpartition("width - ")[2].rstrip(")"))
    assert now["expr"].endswith(f"width - {2 * room})")


def test_a_picture_has_room_around_it_on_each_side() -> None:
    large = enlarged({"mark": "bar"}, 2)

    assert set(large["padding"].values()) == {10}
    assert enlarged({"mark": "bar", "padding": 0}, 2)["padding"] == 0


def test_a_legend_breaks_into_lines_and_a_step_grows() -> None:
    classes = [("低", "#8C2D04"), ("高", "#08306B")]
    spec = tier_bars(TIERS, classes, words=("档", "校", "比"), is_dark=True)

    large = enlarged(spec, 2)

    assert large["height"] == {"step": 2 * spec["height"]["step"]}
    assert max(values_of(large, "columns")) == MOST_COLUMNS
    assert json.dumps(large["encoding"]) == json.dumps(spec["encoding"])


@pytest.mark.parametrize(
    ("window", "letters"),
    [
        ((390, 844), 18),
        ((1024, 768), 24),
        ((1366, 768), 24),
        ((1920, 1080), 24),
        ((2560, 1440), 32),
        ((3840, 2160), 48),
    ],
)
def test_letters_are_as_large_as_the_window_asks(
    window: tuple[int, int], letters: int
) -> None:
    assert step_of(*window).root == letters


def test_steps_grow() -> None:
    assert [one.root for one in STEPS] == sorted({one.root for one in STEPS})


def test_a_telephone_has_no_room_for_larger_pictures() -> None:
    assert [step_of(width, 844).scale for width in (390, 1366)] == [1.0, 2.0]
