"""宽带网络 says who is below the line, since when, and what nobody reported."""

import json
from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest
from sqlalchemy import Connection, insert
from streamlit.testing.v1 import AppTest

from data_access.tables import network_measurement, zone_profile
from pages.ui.bandwidth_words import line_headline
from tests import builders as add
from tests.opening import opened_page
from tests.page_text import texts

Open = Callable[..., AppTest]


def fill(connection: Connection) -> None:
    """2020: all below. 2025: one rural school is below, 未报送 is school 5."""
    add.build_zone(connection)
    add.add(connection, zone_profile, zone_id=1, name="甲市", title="甲市")
    add.add_target(connection, "net_bw_mbps", 100, settlement="rural")
    add.add_target(connection, "net_bw_mbps", 500, settlement="urban")
    add.add_target(connection, "net_bw_target_rate", 1.0)
    for school_id in range(1, 5):
        add.add_line(
            connection,
            school_id,
            bandwidth_low_mbps=20,
            snapshot_date=date(2020, 12, 31),
        )
    for school_id, mbps in ((1, 100), (2, 50), (3, 200), (4, 500)):
        add.add_line(connection, school_id, bandwidth_low_mbps=mbps)
    add.add_school(
        connection,
        name="有点小学",
        longitude=110.1,
        latitude=38.1,
        settlement_code="210",
    )
    connection.execute(
        insert(network_measurement).values(
            month=202509, school_id=1, download_mbps=33.333, batch_id=1
        )
    )


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return opened


def opened(page: str = "bandwidth", **address: str) -> AppTest:
    return opened_page(page, **address)


def seen(app: AppTest) -> str:
    return "\n".join(texts(app))


def test_the_title_counts_who_is_below(open_page: Open) -> None:
    assert "农村学校还有 1 所不足百兆" in seen(open_page(period="2025-09"))


def test_the_map_s_title_says_what_is_seen(open_page: Open) -> None:
    assert "签约带宽已知的4所：百兆以上75.0%，千兆以上0.0%" in seen(
        open_page(period="2025-09")
    )


def test_the_list_names_them_with_their_gap(open_page: Open) -> None:
    table = open_page(period="2025-09").dataframe[0].value

    assert table[
        ["学校", "签约带宽", "本校线（M）", "差（M）"]
    ].to_numpy().tolist() == [["山镇九年制学校", "50M", 100, 50]]


def test_a_line_for_all_lists_who_is_below_it(open_page: Open) -> None:
    app = open_page(period="2025-09", shade="net_gigabit_rate")

    table = app.dataframe[0].value
    assert "不足千兆的学校（4所）" in seen(app)
    assert "还有 4 所学校不足千兆" in seen(app)
    assert list(table["差（M）"]) == sorted(table["差（M）"], reverse=True)
    assert set(table["线（M）"]) == {1000}


def test_nobody_below_is_said_of_a_line_for_all() -> None:
    rows = pd.DataFrame({"low": [100.0], "high": [100.0], "net_tier_group": ["rural"]})

    assert line_headline(rows, 100) == "已报送的1所学校没有一所不足百兆"
    assert "不足200兆" in line_headline(rows, 200)


def test_a_tier_in_the_address_filters_the_list(open_page: Open) -> None:
    app = open_page(period="2025-09", tier="from_500")

    assert "500–999M的学校（1所）" in seen(app)
    assert app.dataframe[0].value["学校"].tolist() == ["湖镇小学"]


def test_since_when_all_urban_schools_meet_their_line(open_page: Open) -> None:
    text = seen(open_page(period="2025-09"))

    assert "城区学校2025年9月已全部达到500兆" in text
    assert "农村学校尚未全部达到百兆，现为66.7%，差1所" in text
    assert "不足百兆的学校占比：农村75% → 25%，城区50% → 0%" in text
    assert "（2020年12月 → 2025年9月）" in text


def test_the_moments_are_named_by_the_month_of_the_data(open_page: Open) -> None:
    assert "（2020年12月 → 2025年9月）" in seen(open_page(period="2025-11"))


def test_measured_speed_stands_apart(open_page: Open) -> None:
    app = open_page(period="2025-09", speed="measured")

    assert "1 所学校有实测，其中 1 所下行不足百兆" in seen(app)
    assert app.dataframe[0].value["实测网速"].tolist() == ["33.33M"]
    choices = [
        option.content
        for group in app.get("button_group")
        for option in group.proto.options
    ]
    assert "未测 5" in choices
    assert not any("未报送" in choice for choice in choices)


@pytest.mark.parametrize(
    "order", [("contracted", "measured"), ("measured", "contracted")]
)
def test_the_bars_of_both_speeds_never_stand_for_each_other(
    open_page: Open, order: tuple[str, str]
) -> None:
    bars = {}
    for speed in order:
        charts = open_page(period="2025-09", speed=speed).get("vega_lite_chart")
        colours = json.loads(charts[0].proto.spec)["layer"][0]["encoding"]["color"]
        bars[speed] = colours["scale"]["domain"]

    assert bars["measured"][:-1] == ["20–49M"]
    assert bars["contracted"][0] == "50–99M"


def test_the_map_has_the_sketched_area_and_the_school(open_page: Open) -> None:
    app = open_page(period="2025-09")
    maps = app.get("deck_gl_json_chart")
    spec = json.loads(maps[0].proto.json)
    names = {layer["id"]: layer for layer in spec["layers"]}

    assert "schools-not_reported-sketched" in names
    features = names["areas"]["data"]["features"]
    assert [f["properties"]["name"] for f in features] == ["东区"]


def test_a_bad_parameter_becomes_the_default(open_page: Open) -> None:
    assert "低于本校带宽线的学校（1所）" in seen(
        open_page(period="2025-09", tier="nonsense", speed="x", shade="y")
    )


def test_the_overview_counts_who_needs_attention(open_page: Open) -> None:
    app = open_page("overview", period="2025-09")
    choices = [
        option.content
        for group in app.get("button_group")
        for option in group.proto.options
    ]

    assert "带宽未达标 1 所" in choices
    assert "带宽未报送 2 所" in choices
    assert "2个区县中 1 个带宽达标率达到100.0%" in seen(app)


def test_names_stand_on_the_overview_only_when_asked_for(open_page: Open) -> None:
    def named(**address: str) -> bool:
        frames = open_page("overview", period="2025-09", **address).dataframe
        return any("山镇九年制学校" in list(f.value.get("学校", [])) for f in frames)

    assert not named()
    assert named(need="below_line")


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        ("bandwidth", "据公开报道，城区学校带宽500Mbps以上，农村学校带宽100Mbps"),
        ("three_classrooms", "据公开报道，新配远程互动教学设备64套"),
    ],
)
def test_where_no_school_reported_published_figures_stand(
    page: str, sentence: str, at_published_totals: None
) -> None:
    text = seen(opened(page))

    assert sentence in text
    assert "数据截至：2020年12月31日" in text
    assert "报道没有给出分校数据" in text
