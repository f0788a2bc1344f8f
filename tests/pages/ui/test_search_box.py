"""The search box finds areas, schools, indicators and pages, and goes there."""

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from app import page_names
from data_access.catalogue.indicators import DERIVED_INDICATORS, INDICATORS
from data_access.catalogue.topics import TOPICS, Topic
from pages.ui import search_index
from pages.ui.import_access import Access
from pages.ui.indicator_place import place_of
from pages.ui.view import current_view
from tests import builders as add
from tests.opening import app_at, held


def fill(connection: Connection) -> None:
    """Write two schools with a line each; nobody has reported devices."""
    add.build_zone(connection)
    school_id = add.add_school(connection, needs_delivery=1)
    add.add_lesson_report(
        connection, school_id, month=202610, lesson_count=3, received_count=3
    )


@pytest.fixture
def app(at_small_store: None) -> AppTest:
    """Return 总览 over the store, drawn."""
    return held(app_at("overview").run())


def typed(app: AppTest, text: str) -> list[str]:
    """Type into the box; return the labels of the hits in their order."""
    [box] = [one for one in app.text_input if one.label == "搜索"]
    held(box.set_value(text).run())
    hits = [one for one in app.button if (one.key or "").startswith("found-")]
    return [one.label for one in hits]


def take_first(app: AppTest) -> AppTest:
    """Open the first hit."""
    hit = next(one for one in app.button if (one.key or "").startswith("found-"))
    return held(hit.click().run())


def kinds(app: AppTest) -> list[str]:
    """Return the words that stand before the hits of each kind."""
    found = [part.proto.body for part in app.get("html")]
    return [text.split(">")[1][:2] for text in found if 'class="zj-kind"' in text]


def test_the_box_says_what_it_finds(app: AppTest) -> None:
    [box] = [one for one in app.text_input if one.label == "搜索"]
    assert all(word in box.placeholder for word in ("学校", "区域", "指标", "页面"))


def test_hits_stand_under_the_word_for_their_kind(app: AppTest) -> None:
    assert typed(app, "带宽达标率")[0] == "带宽达标率　网络与带宽"
    assert kinds(app)[0] == "指标"
    typed(app, "设备装备")
    assert kinds(app) == ["页面"]


def test_a_page_is_found_by_its_initials_and_opened(app: AppTest) -> None:
    assert typed(app, "zbsm") == ["指标说明"]
    take_first(app)
    assert any("个指标" in one.value for one in app.caption)


def test_an_area_stays_on_the_page(app: AppTest) -> None:
    assert typed(app, "河镇")
    area = app.session_state["area"]
    take_first(app)
    assert app.session_state["area"] != area
    assert app.session_state["_address_page"] in ("", "overview")


def test_a_school_opens_its_record(app: AppTest) -> None:
    name = str(search_index.cached.schools()["name"].iloc[0])
    typed(app, name)
    take_first(app)
    assert app.session_state["_address_page"] == "school"


def test_an_indicator_without_data_is_explained(app: AppTest) -> None:
    typed(app, "生机比")
    take_first(app)
    assert app.session_state["indicator"] == "dev_stu_per_terminal"
    assert app.session_state["_address_page"] == "definitions"


def test_nothing_found_is_said_with_what_else_to_try(app: AppTest) -> None:
    assert typed(app, "没有这样的") == []
    assert any("没有找到“没有这样的”" in one.value for one in app.caption)


def test_what_is_typed_is_never_markup(app: AppTest) -> None:
    typed(app, '"><b onclick=x>')
    marks = [part.proto.body for part in app.get("html")]
    mark = next(text for text in marks if "data-search-of" in text)
    assert "&quot;&gt;&lt;b onclick" in mark


def test_the_way_in_is_found_only_by_who_may_import(
    at_small_store: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pages(state: Access) -> set[str]:
        monkeypatch.setattr(search_index, "access", lambda: state)
        return {e.key for e in search_index.everything() if e.kind == "page"}

    assert pages(Access.OPEN) - pages(Access.CLOSED) == {"data_import"}


@pytest.fixture
def at_the_demo(demo_original: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the settings name the demonstration store."""
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{demo_original}")


def test_every_indicator_has_a_place(at_the_demo: None) -> None:
    view = current_view()
    assert view is not None
    named = {*INDICATORS, *DERIVED_INDICATORS}
    places = {name: place_of(name, view) for name in named}
    assert places["net_bw_target_rate"].page == "overview"
    assert places["net_bw100_rate"].chosen == {"shade": "net_bw100_rate"}
    assert places["dev_tea_per_terminal"].page == "equipment"
    assert places["bal_l1"].chosen == {"item": "bal_l1"}
    assert places["c3_lessons"].chosen["items"] == "c3_lessons"


@pytest.mark.parametrize(
    "name", ["net_bw100_rate", "dev_tea_per_terminal", "bal_l2", "c3_lessons"]
)
def test_an_indicator_is_chosen_on_the_page_it_leads_to(
    name: str, at_the_demo: None
) -> None:
    view = current_view()
    assert view is not None
    place = place_of(name, view)
    app = held(app_at(place.page, **place.chosen).run())
    for key, value in place.chosen.items():
        assert app.session_state[key] == value


ASKED = [one for one in TOPICS if one.page != "overview"]  # its lists need many schools


@pytest.mark.parametrize("topic", ASKED, ids=lambda one: one.label)
def test_what_is_often_asked_leads_to_the_place_that_answers(
    app: AppTest, topic: Topic
) -> None:
    typed(app, topic.label)
    assert kinds(app)[0] == "常问"
    take_first(app)

    state = app.session_state
    assert {name: state[name] for name in topic.chosen} == dict(topic.chosen)
    assert topic.page in page_names()
