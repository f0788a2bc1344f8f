"""The public view gives nobody more than is declared for it, whatever a link says."""

from collections.abc import Iterator

import pandas as pd
import pytest
from google.protobuf.json_format import MessageToDict
from streamlit.testing.v1 import AppTest

import app as table_of_contents
from data_access.catalogue.boards import BOARDS
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.public_view import (
    PUBLIC_INDICATORS,
    PUBLIC_PAGES,
    PUBLIC_RESULTS,
)
from data_access.databases import open_store
from data_access.errors import NotPublic
from data_access.queries import places
from pages.public.view import EMPTY
from pages.ui import cached, public_data, served
from pages.ui.shown_figures import ShownFigure
from tests.opening import app_at, held
from tests.page_text import english, texts

OPEN = list(PUBLIC_PAGES)
COUNTY, TOWN, TWO_SCHOOLS = "990103", "990103001", "990103006"
CLOSED = sorted(set(table_of_contents.page_names()) - set(OPEN))
# What somebody may try: parts, lists, other states of pages that are closed here.
TRIED = {
    "part": "reports",
    "board_part": "scores",
    "support": "1",
    "then": "1",
    "as_of": "0",
    "more": "1",
    "need": "net_bw_target_rate",
    "tables": "public-areas",
    "show": "tea_50h_rate",
    "state": "missing",
}


@pytest.fixture
def public(
    demo_original: object, monkeypatch: pytest.MonkeyPatch
) -> Iterator[pd.DataFrame]:
    """Let the process be the public view of the demonstration; give its schools."""
    address = f"sqlite:///{demo_original}"
    schools = places.schools(open_store(address))
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", address)
    monkeypatch.setenv("ZHIJIAO_PUBLIC_ONLY", "1")
    monkeypatch.setenv("ZHIJIAO_IMPORT_OPEN", "1")
    yield schools
    served.begin()


def sent(app: AppTest) -> str:
    """Return everything a browser is sent of a page: elements, tables, files."""
    protos = [getattr(one, "proto", None) for one in app.main]
    found = [str(MessageToDict(one)) for one in protos if hasattr(one, "DESCRIPTOR")]
    found += [one.value.to_csv() for one in app.dataframe]
    figures: dict[str, ShownFigure] = app.session_state["_shown_figures"]
    found += [one.as_csv().decode() for one in figures.values() if one.as_csv]
    return "\n".join(found)


@pytest.mark.parametrize("name", OPEN)
def test_a_page_names_no_school_but_the_best_and_no_silence(
    name: str, public: pd.DataFrame
) -> None:
    for address in ({}, TRIED, TRIED | {"area": COUNTY}, {"area": TOWN}):
        app = held(app_at(name, **address).run())
        shown = sent(app)

        best = {
            row
            for one in app.dataframe
            for row in one.value.get("学校", pd.Series(dtype=str))
        }
        assert len(best) <= 5
        named = {one for one in public["name"] if one in shown}
        assert named <= {one for one in public["name"] if any(one in b for b in best)}
        for word in ("未报送：", "名单：", "教师编号", "口径说明"):
            assert word not in shown
        assert "tea_50h_rate" not in shown
        assert not {word for text in texts(app) for word in english(text)}
        assert any("公开视图" in one.proto.body for one in app.get("html"))


def test_what_a_usual_page_names_would_be_noticed(
    public: pd.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ZHIJIAO_PUBLIC_ONLY")
    shown = sent(held(app_at("three_classrooms").run()))

    assert sum(name in shown for name in public["name"]) > 100


def test_an_area_of_two_schools_tells_nothing(public: pd.DataFrame) -> None:
    county = held(app_at("bandwidth", area=COUNTY, tables="public-areas").run())
    cells = sent(county)
    town = held(app_at("bandwidth", area=TWO_SCHOOLS).run())

    assert cells.count(public_data.TOO_FEW) >= 2
    assert [one for one in town.info if one.value == EMPTY]
    assert not town.get("vega_lite_chart")


@pytest.mark.parametrize("name", CLOSED)
def test_a_closed_page_is_not_served(name: str, public: pd.DataFrame) -> None:
    assert name not in table_of_contents.pages_in_order()


def test_the_menu_holds_what_it_may_show(public: pd.DataFrame) -> None:
    assert list(table_of_contents.pages_in_order()) == OPEN


def test_no_tool_no_search_nothing_to_write(public: pd.DataFrame) -> None:
    app = held(app_at("overview").run())

    assert not app.text_input
    assert {one.label.split("（")[0] for one in app.button} >= {"澜原市"}
    keys = [one.key for one in app.button]
    assert not [one for one in keys if one and one.startswith(("share", "work-"))]


def test_what_is_not_declared_is_closed(public: pd.DataFrame) -> None:
    for ask in (
        cached.schools,
        cached.search_entries,
        cached.store,
        lambda: cached.origins(("lesson",)),
        lambda: cached.remember("something new", (), list),
        lambda: cached.remember_spec("something new", (), list),
        lambda: cached.read_anew("something new", (), list),
    ):
        with pytest.raises(NotPublic, match="公开视图里没有"):
            ask()
    # What a result for the public is made of may be asked within it alone.
    assert cached.remember("public_cards", ("x",), lambda: len(cached.schools())) > 0
    with pytest.raises(NotPublic):
        cached.schools()


def test_what_is_declared_is_there_and_about_no_teachers() -> None:
    assert set(OPEN) < set(table_of_contents.page_names())
    assert INDICATORS.keys() >= PUBLIC_INDICATORS
    boards = {name for page in PUBLIC_PAGES.values() for name in page.boards}
    assert boards <= {name for name in BOARDS if BOARDS[name].subject == "resources"}
    assert not [one for one in PUBLIC_INDICATORS if one.startswith(("tea_", "asm_"))]
    assert not PUBLIC_RESULTS & {"schools", "measures", "search", "leaderboard"}


def test_an_area_of_few_schools_is_not_had_by_subtraction() -> None:
    assert public_data.few_schools(pd.Series([9.0, 2.0, 5.0, 7.0])).tolist() == [
        False,
        True,
        True,
        False,
    ]
    assert not public_data.few_schools(pd.Series([9.0, 3.0, 0.0, None])).any()
    assert public_data.few_schools(pd.Series([1.0, 2.0, 5.0])).tolist() == [
        True,
        True,
        False,
    ]
