"""A board's bars keep their order, start at zero and mark more than by colour."""

import json

import pandas as pd

from pages.charts.note_room import bars_range
from pages.charts.rank_bars import PICKED, rank_bars

COLUMNS = ["key", "label", "value", "note", "is_marked", "is_own"]
ROWS = pd.DataFrame(
    [
        [7, "1　甲校", 4.0, "4.0 ↑1", False, False],
        [9, "2　乙校", 3.0, "3.0 △", True, False],
        [3, "2　丙校", 3.0, "3.0", False, True],
    ],
    columns=COLUMNS,
)


def test_bars_stand_in_the_order_given_and_can_be_picked() -> None:
    spec = rank_bars(ROWS, "积分", is_dark=False)

    assert spec["encoding"]["y"]["sort"] == ["1　甲校", "2　乙校", "2　丙校"]
    assert [v["key"] for v in spec["data"]["values"]] == ["7", "9", "3"]
    assert [v["tone"] for v in spec["data"]["values"]] == ["plain", "marked", "own"]
    assert spec["layer"][0]["params"][0]["name"] == PICKED
    json.dumps(spec)


def test_bars_start_at_zero_and_leave_room_for_the_note() -> None:
    scale = rank_bars(ROWS, "积分", is_dark=True)["encoding"]["x"]["scale"]

    assert scale["domain"] == [0, 4.0]
    assert scale["range"] == bars_range(ROWS["note"])


def test_no_rows_still_make_a_picture() -> None:
    spec = rank_bars(ROWS.head(0), "积分", is_dark=False)

    assert spec["data"]["values"] == []
    json.dumps(spec)
