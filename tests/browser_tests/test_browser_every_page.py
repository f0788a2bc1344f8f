"""Every page by its link: in the frame, in Chinese, for everybody, and on paper."""

import pytest
from playwright.sync_api import Page, expect

from app import WITHOUT_SCOPE
from pages.charts.theme import palette, rgb
from tests.accessibility import grave_findings
from tests.browser import wait_until_ready
from tests.menu import ENTRIES, PAGES, entries_of_menu
from tests.page_text import english
from tests.printed import hold_to_paper
from tests.screen_words import english_on

DARK_GROUND = "rgb({}, {}, {})".format(*rgb(palette(is_dark=True).ground))


def words_on_screen(page: Page) -> str:
    """Read the page without names of icons, links for screen readers, unseen words.

    The uploader's own words are there at no size, ours in their place.
    """
    page.evaluate(
        """() => {
        const unread = '[data-testid="stIconMaterial"], a[href^="#"],'
            + '[data-testid="stAlertDynamicIcon"]'
        document.querySelectorAll(unread)
        .forEach(element => element.remove())
        document.querySelectorAll('[data-testid^="stFileUploaderDropzone"] *')
        .forEach(element => {
            if (getComputedStyle(element).fontSize === '0px') element.remove()
        })}"""
    )
    return page.locator("body").inner_text()


def test_axe_finds_nothing_grave_before_a_room_in_the_dark(
    kept_page: Page, offline_app: str
) -> None:
    kept_page.emulate_media(color_scheme="dark")
    kept_page.goto(f"{offline_app}/three_classrooms?mode=meeting")
    wait_until_ready(kept_page)

    assert not grave_findings(kept_page)
    ground = kept_page.get_by_test_id("stApp")
    expect(ground).to_have_css("background-color", DARK_GROUND)
    kept_page.emulate_media(color_scheme="light")


@pytest.mark.parametrize("name", PAGES)
def test_a_link_opens_a_page_in_the_frame_and_on_paper(
    kept_page: Page, offline_app: str, name: str
) -> None:
    page, address = kept_page, f"{offline_app}/{'' if name == 'overview' else name}"
    page.goto(address)
    wait_until_ready(page)

    expect(page.locator(".zj-head h1")).to_have_text(PAGES[name])
    if name not in WITHOUT_SCOPE:
        expect(page.locator(".st-key-scope-bar")).to_be_visible()
    expect(page).to_have_title(f"{PAGES[name]} · 智教一张图")
    assert entries_of_menu(page) == ENTRIES
    assert not english_on(page)
    assert not grave_findings(page)
    seen = words_on_screen(page)
    assert "模拟数据" in seen
    assert not english(seen)

    if name not in WITHOUT_SCOPE:  # no figures there
        page.goto(f"{address}?paper=A4")
        wait_until_ready(page)
        hold_to_paper(page, PAGES[name])
