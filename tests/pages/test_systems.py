"""建设清单 keeps 建, 用 and 效 apart, says 未报送, and groups as the zone words it."""

from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.catalogue.indicators import DERIVED_INDICATORS
from data_access.catalogue.systems import SYSTEMS
from data_access.tables import document, system_group
from tests import builders as build
from tests.opening import opened_page
from tests.page_text import texts

Open = Callable[..., AppTest]
opened = partial(opened_page, "systems", period="2025-09")


def fill(connection: Connection) -> None:
    build.build_zone(connection)
    build.add_line(connection, access_method="fibre")
    item = {"scheme": "三四五", "heading": "新网络", "item_no": 1, "system_no": 2}
    build.add(connection, system_group, **item)
    paper = {"title": "光纤升级合同", "document_kind": "contract"}
    build.add(connection, document, document_no="Z1", systems="2、50", **paper)


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return opened


def row_of(app: AppTest, number: str) -> dict[str, str]:
    for frame in app.dataframe:
        rows = frame.value[frame.value.iloc[:, 0] == number]
        if len(rows):
            return {str(name): str(text) for name, text in rows.iloc[0].items()}
    raise AssertionError(number)


def test_all_fifty_are_listed_with_their_three_parts(open_page: Open) -> None:
    app = open_page()

    numbers = [n for frame in app.dataframe for n in frame.value.iloc[:, 0]]
    assert numbers[:50] == [f"{n:02d}" for n in range(1, 51)]
    row = row_of(app, "02")
    assert row["建"].startswith("光纤接入率 100.0%")
    assert row["佐证"] == "1 份"


def test_what_nobody_reported_is_said_and_is_no_zero(open_page: Open) -> None:
    row = row_of(open_page(), "13")

    assert "未报送" in row["建"]
    assert "0" not in row["建"]


def test_a_system_has_a_link_of_its_own(open_page: Open) -> None:
    app = open_page(system="2")

    text = "\n".join(texts(app))
    assert "光纤网络" in text
    figures = app.dataframe[0].value
    assert set(figures["方面"]) == {"建", "用", "效"}
    assert "光纤升级合同" in app.dataframe[1].value["材料"].tolist()


def test_a_part_that_does_not_apply_says_so_and_why(open_page: Open) -> None:
    app = open_page(system="38")

    figures = app.dataframe[0].value
    assert figures.loc[figures["方面"] == "建", "指标"].tolist() == ["不适用"]
    assert "“不适用”的原因" in "\n".join(texts(app))


def test_the_zone_groups_the_systems_in_its_own_words(open_page: Open) -> None:
    app = open_page(scheme="三四五")

    assert "新网络" in "\n".join(texts(app))
    assert row_of(app, "02")["系统或机制"].startswith("光纤网络")


def test_where_nothing_was_taught_no_weekly_lessons_are_owed(open_page: Open) -> None:
    figures = open_page(system="5", period="2025-08").dataframe[0].value
    row = figures.set_index("指标").loc["主讲教室周均课时"]

    assert row["数值"] == "不适用"
    assert row["说明"] == "校历上没有教学日"
    assert "未报送" not in row["报送"]


def test_since_when_is_a_month_a_word_or_nobody_told(open_page: Open) -> None:
    app = open_page()

    assert row_of(app, "02")["最早有数"] == "2025年9月"
    assert row_of(app, "13")["最早有数"] == "未报送"
    assert row_of(app, "47")["最早有数"] == "随各项数据"
    assert row_of(app, "50")["最早有数"] == "不适用"


def test_every_headline_number_says_what_it_counts(open_page: Open) -> None:
    app = open_page().button(key="definition-systems-built").click().run()

    text = "\n".join(one.value for one in app.markdown)
    assert "第一个报来数的指标" in text
    assert "不是国家标准" in text
    behind = app.dataframe[-1].value
    row = behind[behind["编号"] == "02"].iloc[0]
    assert (row["指标"], row["数值"]) == ("光纤接入率", "100.0%")


@pytest.mark.parametrize("system", ["17", "21", "44", "48"])
def test_a_figure_of_areas_has_its_definition_too(open_page: Open, system: str) -> None:
    app = open_page(system=system)
    keys = [str(one.key) for one in app.button]
    derived = [
        name for name in SYSTEMS[int(system)].all_ids if name in DERIVED_INDICATORS
    ]

    assert derived
    assert {f"definition-system-{system}-{name}" for name in derived} <= set(keys)
    app.button(key=f"definition-system-{system}-{derived[0]}").click().run()
    text = "\n".join(one.value for one in app.markdown)
    assert DERIVED_INDICATORS[derived[0]].definition in text
    assert "未报送：这个区域、这个时间没有这项数据" in text


@pytest.mark.parametrize("system", ["0", "51", "-1", "<b>", "2；drop"])
def test_an_address_that_names_no_system_shows_the_list(
    open_page: Open, system: str
) -> None:
    assert row_of(open_page(system=system), "50")["建"] == "不适用"


def test_a_system_of_scores_leads_to_the_scores(open_page: Open) -> None:
    app = open_page(system="45").button(key="way-45-leaderboard").click().run()

    assert not app.exception
    assert app.session_state["board_part"] == "scores"
