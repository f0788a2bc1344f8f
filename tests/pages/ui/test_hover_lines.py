"""Points of lines, pieces of bars, cells and dots tell what has meaning for them."""

from typing import Any

import pandas as pd
import pytest

from data_access.catalogue import hover
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.states import MET
from pages.charts.small_multiples import small_multiples
from pages.charts.subject_matrix import subject_matrix
from pages.charts.tier_bars import tier_bars
from pages.charts.trend import trend
from pages.ui import bandwidth_tables, hover_words
from pages.ui.hover_lines import with_changes

RATE = INDICATORS["net_bw_target_rate"]
LINES = pd.DataFrame(
    {
        "moment": ["5月", "5月", "6月", "6月"],
        "group": ["城区", "农村", "城区", "农村"],
        "value": [0.9, float("nan"), 0.95, 0.8],
    }
)
SHARES = pd.DataFrame(
    {
        "row": ["东区", "东区", "新区"],
        "key": ["1", "1", "2"],
        "class": ["百兆", "千兆", "百兆"],
        "count": [3, 1, 2],
        "share": [0.75, 0.25, 1.0],
    }
)


def fields(tooltip: list[dict[str, Any]]) -> list[str]:
    return [one["field"] for one in tooltip]


def test_a_point_tells_the_change_since_the_last_one_of_its_line() -> None:
    told = with_changes(LINES, RATE, target=1.0)

    assert list(told[hover.CHANGE]) == ["—", "—", "较5月提高5.0个百分点", "—"]
    assert list(told[hover.VALUE])[2] == "95.0%"
    assert set(told[hover.TARGET]) == {"100.0%"}


def test_lines_tell_what_their_rows_know() -> None:
    form = {"target": 1.0, "target_word": "线", "is_share": True, "is_dark": False}
    plain = trend(LINES, {"城区": "#000", "农村": "#111"}, **form)
    told = with_changes(LINES, RATE)
    spec = trend(told, {"城区": "#000", "农村": "#111"}, **form)

    first = [one["layer"][0]["encoding"]["tooltip"] for one in (plain, spec)]
    assert fields(first[0]) == ["moment", "group", "value"]
    assert fields(first[1]) == ["moment", "group", hover.VALUE, hover.CHANGE]
    assert spec["data"]["values"][2][hover.CHANGE] == "较5月提高5.0个百分点"


def test_small_pictures_tell_target_and_change() -> None:
    rows = pd.DataFrame({"name": ["甲"], "moment": ["6月"], "value": [0.9]})
    rows = rows.assign(text="90.0%", line=None, hover_target="100.0%", hover_change="—")
    spec = small_multiples(rows, ["6月"], width=900, is_share=True, is_dark=False)

    line = spec["spec"]["layer"][1]["encoding"]["tooltip"]
    assert fields(line) == ["name", "moment", "text", hover.TARGET, hover.CHANGE]


def test_a_tier_tells_how_many_schools_it_gained() -> None:
    before = SHARES.iloc[:1].assign(count=5)
    told = bandwidth_tables.with_changes(SHARES, before, "2020年12月", "key")

    # What had no schools at all then is not compared: missing is not zero.
    changes = ["较2020年12月减少2所", "较2020年12月增加1所", "—"]
    assert list(told[hover.CHANGE]) == changes
    classes = [("百兆", "#D94801"), ("千兆", "#C9DDF0")]
    spec = tier_bars(told, classes, words=("档位", "学校", "占比"), is_dark=False)
    tooltip = spec["layer"][0]["encoding"]["tooltip"]
    assert fields(tooltip) == ["row", "class", "count", "share", hover.CHANGE]


def test_a_cell_of_a_matrix_tells_its_row_and_subject() -> None:
    cells = pd.DataFrame({"key": ["1"], "label": ["甲"], "subject": ["音乐"]})
    cells = cells.assign(text="80%　4/5", share=0.8)
    spec = subject_matrix(cells, ["音乐"], is_dark=False)

    assert fields(spec["encoding"]["tooltip"]) == ["label", "subject", "text"]


@pytest.mark.parametrize(
    ("is_room", "ranks"), [(False, ["第1，共2个", ""]), (True, [])]
)
def test_a_school_is_ranked_in_the_better_half_and_never_before_a_room(
    monkeypatch: pytest.MonkeyPatch, is_room: bool, ranks: list[str]
) -> None:
    monkeypatch.setattr(hover_words, "is_meeting", lambda: is_room)
    found = hover_words.rank_words(RATE, [0.9, 0.5], is_school=True)

    assert found == (ranks or ["", ""])
    assert hover_words.rank_words(RATE, [0.9, 0.5], is_school=False)[1] == "第2，共2个"


def test_a_dot_tells_its_state_and_how_it_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = hover_words.Standing("第1，共3个", "100%", "")
    monkeypatch.setattr(hover_words, "standings", lambda *_: [one])
    rows = pd.DataFrame({"value": [1.0]}, index=[7])
    (line,) = hover_words.dot_lines(rows, [MET], RATE.id, None, 1.0)  # type: ignore[arg-type]

    assert line == f"{MET.sign} {MET.label}　第1，共3个　目标 100%"
