"""The page of the alliances answers its questions on a tiny city."""

from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from tests import builders as build
from tests.alliance_rows import add_alliance, add_sync_event
from tests.opening import Fill, opened_page
from tests.page_text import texts

TERM = {"period": "2025-2026-1"}
Open = Callable[..., str]
opened = partial(opened_page, "alliances", **TERM)


def fill(connection: Connection) -> None:
    """School 2 took part in all four kinds; 5 is a member and never came."""
    build.build_zone(connection)
    add_alliance(connection, 91, 1, 2, 5)
    add_sync_event(connection, "S1", {2: 30})
    add_sync_event(connection, "S2", {2: 20}, sync_kind=2)
    add_sync_event(connection, "S3", {2: None}, sync_kind=3)
    add_sync_event(connection, "S4", {2: 10}, sync_kind=4, lead_school_id=2)
    add_sync_event(connection, "S5", {2: 10}, sync_kind=4, lead_school_id=2)


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return lambda **address: seen(opened(**address))


def seen(app: AppTest) -> str:
    assert not app.exception
    assert not app.error, app.error[0].value
    return "\n".join(texts(app))


def test_it_counts_alliances_members_and_the_rarest_kind(open_page: Open) -> None:
    text = open_page()

    assert "1 个区域联合体、3 所成员校，线上四同步 5 次，课堂教学最少（1 次）" in text


def test_it_says_how_many_members_are_complete(open_page: Open) -> None:
    text = open_page()

    assert "33.3%" in text
    assert "第91联合体：3 所成员校，1 所四类齐全" in text


def test_person_times_are_added_and_blanks_told_apart(open_page: Open) -> None:
    assert '70<span class="k-unit">人次' in open_page()


def test_a_single_month_is_not_held_against_the_target_of_a_term(
    open_page: Open,
) -> None:
    assert "目标按学期算，一个月只作参考" in open_page(period="2025-09")


def test_an_area_without_members_says_where_some_are(open_page: Open) -> None:
    text = open_page(area=build.WEST)

    assert "没有学校加入教育联合体" in text
    assert "有联合体的区域：东区" in text


def test_an_alliance_in_view_shows_its_own_members(open_page: Open) -> None:
    assert "第91联合体有 3 所成员校" in open_page(area="99L91")


def test_a_zone_without_alliances_names_the_sheets(
    own_store: Callable[[Fill], None],
) -> None:
    own_store(build.build_zone)

    assert "“联合体”、“分组成员”、“四同步活动”、“四同步参与”" in seen(opened())
