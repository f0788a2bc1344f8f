"""Where few schools reported, every page says so beside the number."""

from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import Connection, insert, update
from streamlit.testing.v1 import AppTest

from data_access.tables import school, zone_profile
from tests import builders as add
from tests.opening import opened_page
from tests.page_text import texts

MARK = "只供参考（已报 2／应报 5 所）"
Open = Callable[..., AppTest]


def fill(connection: Connection) -> None:
    """Two of five schools report their line, resources and devices."""
    add.build_zone(connection)
    connection.execute(
        insert(zone_profile).values(zone_id=1, name="甲市", title="甲市")
    )
    placed = {"longitude": 110.1, "latitude": 38.1}
    connection.execute(update(school).where(school.c.school_id == 1).values(placed))
    add.add_target(connection, "net_bw_mbps", 100)
    add.add_target(connection, "net_bw_target_rate", 1.0)
    for school_id in (1, 4):
        add.add_line(connection, school_id)
        add.add_base(connection, school_id)
        add.add_devices(connection, school_id)
        add.add_resource_report(connection, school_id)


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return partial(opened_page, period="2025-09")


def cells(app: AppTest) -> str:
    tables = [frame.value.astype(str) for frame in app.dataframe]
    return "\n".join(table.to_string() for table in tables)


def test_the_overview_marks_its_cards_and_its_table(open_page: Open) -> None:
    app = open_page("overview")

    assert MARK in "\n".join(texts(app))
    assert MARK in cells(app)


def test_the_list_of_areas_is_marked(open_page: Open) -> None:
    places = [f.value for f in open_page("overview").dataframe if "区县" in f.value]

    notes = dict(zip(places[0]["区县"], places[0]["提示"], strict=True))
    assert notes["东区"].endswith("只供参考（已报 1／应报 4 所）") and not notes["西区"]


@pytest.mark.parametrize("page", ["overview", "bandwidth"])
def test_the_map_says_it_of_an_area(page: str, open_page: Open) -> None:
    (picture,) = open_page(page, shade="net_bw_target_rate").get("deck_gl_json_chart")

    assert "只供参考（已报 1／应报 4 所）" in picture.proto.json


def test_the_title_of_the_bandwidth_map_says_it(open_page: Open) -> None:
    assert MARK in "\n".join(texts(open_page("bandwidth")))


def test_the_definition_says_it(open_page: Open) -> None:
    app = open_page("overview")
    button = next(one for one in app.button if one.label == "口径")
    app = button.click().run()

    assert any(MARK in warning.value for warning in app.warning)


def test_a_board_of_areas_says_it(open_page: Open) -> None:
    app = open_page("leaderboard", board="resources", unit="area", order="region")
    app.query_params["tables"] = "board"

    assert "只供参考（已报 1／应报 4 所）" in cells(app.run())
