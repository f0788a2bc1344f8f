"""Every page on paper: whole, with its title, its date and numbered sheets."""

import io
import re
import unicodedata

import pytest
from playwright.sync_api import Page, expect
from pypdf import PageObject, PdfReader

from app import MENU, WITHOUT_SCOPE
from pages.ui.paper import PAPERS
from tests.browser import wait_until_ready

PAGES = [
    ("" if title == "总览" else module.__name__.rpartition(".")[2], title)
    for entry in MENU.values()
    for module, title in entry
    if module.__name__.rpartition(".")[2] not in WITHOUT_SCOPE  # no figures there
]
POINTS = 72 / 25.4  # in a millimetre


def printed(page: Page) -> PdfReader:
    """Print the page as the reader's browser would."""
    file = page.pdf(prefer_css_page_size=True, print_background=True)
    return PdfReader(io.BytesIO(file))


def text_of(sheet: PageObject) -> str:
    """Return what stands on a sheet, without spaces; some signs come as radicals."""
    return "".join(unicodedata.normalize("NFKC", sheet.extract_text()).split())


def sides(sheet: PageObject) -> tuple[int, int]:
    """Return width and height of a sheet in millimetres."""
    return round(sheet.mediabox.width / POINTS), round(sheet.mediabox.height / POINTS)


def is_on_sheet(page: Page) -> list[str]:
    """Return what would stick out of the sheet at its sides."""
    found: list[str] = page.evaluate(
        """() => {
        const frame = document.querySelector('[data-testid="stMainBlockContainer"]')
        const right = frame.getBoundingClientRect().right + 2
        const seen = 'svg.marks, canvas, table, [data-testid="stMarkdownContainer"]'
        return [...frame.querySelectorAll(seen)]
          .filter(one => one.offsetParent || one.tagName === 'svg')
          .filter(one => one.getBoundingClientRect().right > right)
          .map(one => one.tagName + ' ' + one.textContent.slice(0, 40))
        }"""
    )
    return found


@pytest.mark.parametrize(
    ("name", "title"), PAGES, ids=[name or "overview" for name, _ in PAGES]
)
def test_a_page_is_printed_whole_with_title_date_and_numbers(
    browser_page: Page, demo_app: str, name: str, title: str
) -> None:
    browser_page.goto(f"{demo_app}/{name}?paper=A4")
    wait_until_ready(browser_page)

    assert not is_on_sheet(browser_page)
    file = printed(browser_page)

    count = len(file.pages)
    assert 1 <= count <= 24, "a page that runs on for ever is no print"
    for number, sheet in enumerate(file.pages, start=1):
        text = text_of(sheet)
        assert sides(sheet) == (210, 297)
        assert f"第{number}页,共{count}页" in text
        assert title in text and "数据截至:" in text
    assert "模拟数据" in text_of(file.pages[0])
    assert "来源:" in "".join(map(text_of, file.pages))


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
    assert not is_on_sheet(browser_page)

    browser_page.get_by_role("button", name="返回页面").click()
    expect(browser_page).not_to_have_url(re.compile("paper"), timeout=30_000)
