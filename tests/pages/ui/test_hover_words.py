"""A bar, a dot or an area tells its rank, its target and its change."""

import pandas as pd
import pytest

from data_access.catalogue import hover
from data_access.period import month_period
from data_access.request import SCHOOL
from pages.charts.hover import tooltip
from pages.charts.rank_bars import rank_bars
from pages.charts.share_bars import share_bars
from pages.charts.value_dots import value_dots
from pages.ui import hover_words
from pages.ui.hover_words import standing_lines, standings, with_standing
from pages.ui.overview_compare import Past

RATE, RATIO = "c3_open_rate", "dev_stu_per_terminal"
ROWS = pd.DataFrame(
    {
        "group_key": [1, 2, 3],
        "label": ["甲", "乙", "丙"],
        "value": [0.9, 0.8, float("nan")],
        "reported": [4, 4, 0],
        "expected": [4, 5, 5],
    }
)


class FakeView:
    """A view of areas or of schools."""

    def __init__(self, child_by: str = "area_1") -> None:
        self.child_by, self.scope, self.stage = child_by, None, None


@pytest.fixture(autouse=True)
def year_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the year before have a value for the first place only."""
    past = Past((month_period(202510),), "上年同期", None, "")
    monkeypatch.setattr(hover_words, "past_of", lambda *_: past)
    before = pd.DataFrame({"group_key": [1], "value": [0.85]})
    monkeypatch.setattr(hover_words.cached, "measures", lambda _: before)


def told(rows: pd.DataFrame = ROWS, name: str = RATE, by: str = "area_1") -> list[str]:
    found = standings(rows, name, FakeView(by), 0.95)  # type: ignore[arg-type]
    return [one.words for one in found]


def test_an_area_tells_rank_target_and_change() -> None:
    assert told()[0] == "第1，共2个　目标 95.0%　较上年同期提高5.0个百分点"


def test_without_an_earlier_value_there_is_no_comparison() -> None:
    assert told()[1].endswith("较上年同期无可比数据")


def test_what_was_not_reported_has_neither_rank_nor_change() -> None:
    assert told()[2] == "目标 95.0%"


def test_of_schools_only_the_better_half_is_ranked() -> None:
    first, second, _ = told(by=SCHOOL)
    assert first.startswith("第1，共2个")
    assert "第2" not in second


def test_where_less_is_better_the_lowest_is_first() -> None:
    assert told(name=RATIO)[1].startswith("第1，共2个")


def test_a_map_tells_who_reported_too() -> None:
    rows = ROWS.set_index("group_key")
    lines = standing_lines(rows, RATE, FakeView(), None)  # type: ignore[arg-type]
    assert lines[0].startswith("第1，共2个　较上年同期提高5.0个百分点　已报 4")
    assert lines[2].endswith("应报 5 所")


def bars(**more: object) -> pd.DataFrame:
    rows = ROWS.assign(key=ROWS["label"], note="注", colour="#123456", **more)
    return rows.assign(is_marked=False, is_own=False)


def test_bars_and_dots_tell_what_their_rows_know() -> None:
    rows = with_standing(bars(), RATE, FakeView(), 0.95)  # type: ignore[arg-type]
    wanted = ["名称", "数值", "名次", "目标", "变化"]
    assert [one["title"] for one in tooltip(rows)] == wanted
    form = {"is_dark": False}
    specs = (
        share_bars(rows, 0.95, **form),
        rank_bars(rows, "率", **form),
        value_dots(rows, "率", 0.95, is_reversed=False, **form),
    )
    for spec in specs:
        layers = [layer for layer in spec["layer"] if "tooltip" in layer["encoding"]]
        assert layers
        assert layers[0]["encoding"]["tooltip"] == tooltip(rows)
        assert spec["data"]["values"][0][hover.RANK] == "第1，共2个"


def test_a_row_that_knows_no_more_tells_its_note() -> None:
    assert [one["field"] for one in tooltip(bars())] == ["label", "note"]
