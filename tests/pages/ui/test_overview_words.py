"""Titles of the overview say what is seen."""

import pandas as pd
import pytest

from data_access.area_tree import AreaNode
from data_access.catalogue.indicators import INDICATORS
from data_access.period import month_period
from pages.ui import lesson_data, overview_words
from pages.ui.view import View


class TownView(View):
    """A view of the lowest level: only schools below."""

    has_child_areas = False
    child_label = "学校"


class CityView(View):
    """A view with districts below."""

    has_child_areas = True
    child_label = "区县"


def view(kind: type[View] = CityView) -> View:
    node = AreaNode(
        area_id=1,
        key="99",
        name="甲市",
        short_name="甲市",
        kind="city",
        parent_id=None,
        depth=0,
        school_count=5,
    )
    return kind(node, month_period(202509), month_period(202509))


def rows(*values: float) -> pd.DataFrame:
    names = [f"{place}区" for place in "东西南北"][: len(values)]
    return pd.DataFrame({"name": names, "value": values})


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview_words, "target_of", lambda *_: 1.0)
    monkeypatch.setattr(lesson_data, "lacks_days", lambda *_: False)


@pytest.mark.usefixtures("line")
def test_areas_are_counted_against_their_target() -> None:
    rate = INDICATORS["net_bw_target_rate"]

    assert overview_words.map_title(view(), rate, rows(1.0, 0.9)) == (
        "2个区县中 1 个带宽达标率达到100.0%"
    )
    assert overview_words.map_title(view(), rate, rows(1.0)).endswith("全部达到100.0%")


@pytest.mark.usefixtures("line")
def test_single_schools_meet_it_or_not() -> None:
    rate, town = INDICATORS["net_bw_target_rate"], view(TownView)

    assert overview_words.map_title(town, rate, rows(1, 0)) == "2所学校中 1 所带宽达标"
    assert overview_words.map_title(town, rate, rows(1, 1)) == "2所学校全部带宽达标"


def test_without_a_target_the_first_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview_words, "target_of", lambda *_: None)
    pupils, terminals = INDICATORS["base_students"], INDICATORS["dev_stu_per_terminal"]

    assert overview_words.map_title(view(), pupils, rows(900, 800)) == (
        "东区在校生最多（900人）"
    )
    assert overview_words.map_title(view(), terminals, rows(3, 4)) == (
        "东区生机比最低（3.0:1）"
    )
    assert overview_words.map_title(view(), pupils, rows(9, 9)) == "2处在校生都是9人"
    assert "还没有" in overview_words.map_title(view(), pupils, rows(float("nan")))


def test_indicators_are_counted_by_state() -> None:
    states = ["✓ 达标", "✓ 达标", "✕ 未达标", "– 不适用", "无目标"]
    now = ["100.0%", "99.0%", "20.0%", "没有应开的课", "5件"]
    table = pd.DataFrame({"现在": now, "状态": states})

    title = overview_words.indicators_title(view(), table)

    assert title == "甲市有目标的 3 项指标中，2 项达标、1 项未达标"
    assert overview_words.indicators_title(view(), table.tail(2)) == (
        "甲市 1 项指标有数；没有目标，只陈述"
    )
