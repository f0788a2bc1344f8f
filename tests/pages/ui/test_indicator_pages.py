"""Where an indicator is used is read from the pages, and the pages agree."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from app import MENU, pages_in_order
from data_access.catalogue.indicators import INDICATORS
from data_access.request import MeasureRequest
from pages.ui import cached
from pages.ui.indicator_pages import EVERY_INDICATOR, scan_pages, uses_of
from pages.ui.page_scan import page_titles

PROJECT = Path(__file__).resolve().parents[3]
EXPLAINS = "definitions"
ABOUT = [n for n in pages_in_order() if n not in {*EVERY_INDICATOR, EXPLAINS}]


def titles_of_the_menu() -> Iterator[tuple[str, str]]:
    for pages in MENU.values():
        for module, title in pages:
            yield module.__name__.removeprefix("pages."), title


def test_a_page_s_docstring_begins_with_its_title() -> None:
    assert dict(page_titles()) == dict(titles_of_the_menu())


@pytest.mark.parametrize("page", ABOUT)
def test_what_a_page_measures_is_known_to_be_shown_there(
    page: str, demo_original: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ask the demonstration's page what it asks of the measures."""
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{demo_original}")
    monkeypatch.setenv("ZHIJIAO_IMPORT_OPEN", "1")
    asked: set[str] = set()
    measures = cached.measures

    def noted(request: MeasureRequest) -> pd.DataFrame:
        asked.update(request.indicators)
        return measures(request)

    monkeypatch.setattr(cached, "measures", noted)
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=120)
    app.switch_page(f"pages/{page}.py").run()

    assert not app.exception
    assert asked <= scan_pages()[page]


def test_pages_about_an_indicator_come_first(
    demo_original: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{demo_original}")
    uses = uses_of("net_gigabit_rate")

    titles = [use.title for use in uses]
    assert "宽带网络" in titles[:2]
    assert [use.part for use in uses if use.page == "data_quality"] == ["指标报送率"]


def test_every_indicator_is_used_somewhere(
    demo_original: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{demo_original}")

    assert not [name for name in INDICATORS if not uses_of(name)]


def test_a_page_is_not_said_to_show_what_its_neighbours_show() -> None:
    pages = scan_pages()

    assert "c3_open_rate" in pages["three_classrooms"]
    assert "c3_open_rate" not in pages["bandwidth"]
    assert not pages["data_import"]
