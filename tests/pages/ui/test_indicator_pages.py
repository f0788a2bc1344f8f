"""Where an indicator is used is read from the pages, and the pages agree."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import MENU
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.systems import SYSTEMS
from pages.ui.indicator_pages import pages_about, scan_pages, uses_of
from pages.ui.page_scan import page_titles


def titles_of_the_menu() -> Iterator[tuple[str, str]]:
    for pages in MENU.values():
        for module, title in pages:
            yield module.__name__.removeprefix("pages."), title


def test_a_page_s_docstring_begins_with_its_title() -> None:
    assert dict(page_titles()) == dict(titles_of_the_menu())


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


def test_an_id_that_has_a_name_of_its_own_is_followed() -> None:
    pages = scan_pages()

    assert "fund_spent" in pages["funds"]
    assert "fund_spent" not in pages["leaderboard"]


@pytest.mark.parametrize(
    ("system", "titles"),
    [(2, ["宽带网络"]), (6, ["设备装备", "教学应用"]), (48, ["经费投入"]), (50, [])],
)
def test_a_system_leads_to_the_pages_about_it(
    demo_original: Path,
    monkeypatch: pytest.MonkeyPatch,
    system: int,
    titles: list[str],
) -> None:
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{demo_original}")

    assert [use.title for use in pages_about(SYSTEMS[system].all_ids)] == titles
