"""A reader chooses the sheet a page is laid out for, and goes back."""

import re

from playwright.sync_api import Page, expect

from pages.ui.paper import PAPERS
from tests.browser import wait_until_ready
from tests.printed import printed, sides, sticking_out, text_of


def test_the_reader_chooses_the_sheet_and_goes_back(
    browser_page: Page, demo_app: str
) -> None:
    browser_page.goto(f"{demo_app}/bandwidth?paper=A4L")
    wait_until_ready(browser_page)
    assert sides(printed(browser_page).pages[0]) == (297, 210)

    browser_page.get_by_role("button", name=PAPERS["A3"].label).click()
    expect(browser_page).to_have_url(re.compile("paper=A3"), timeout=30_000)
    wait_until_ready(browser_page)
    file = printed(browser_page)
    assert sides(file.pages[0]) == (420, 297)
    assert "低于本校带宽线的学校" in text_of(file.pages[0]), "abreast of the map"
    assert not sticking_out(browser_page)

    browser_page.get_by_role("button", name="返回页面").click()
    expect(browser_page).not_to_have_url(re.compile("paper"), timeout=30_000)
