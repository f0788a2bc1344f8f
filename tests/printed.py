"""What Chromium prints of a page: its sheets, what stands on them and their sides."""

import io
import unicodedata

from playwright.sync_api import Page
from pypdf import PageObject, PdfReader

POINTS = 72 / 25.4  # in a millimetre


def printed(page: Page) -> PdfReader:
    """Print the page as the reader's browser would."""
    file = page.pdf(prefer_css_page_size=True, print_background=True)
    return PdfReader(io.BytesIO(file))


def text_of(sheet: PageObject) -> str:
    """Return what stands on a sheet, without spaces; some signs come as radicals."""
    return plain_text(sheet.extract_text())


def plain_text(text: str) -> str:
    """Return a text as `text_of` does."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def sides(sheet: PageObject) -> tuple[int, int]:
    """Return width and height of a sheet in millimetres."""
    return round(sheet.mediabox.width / POINTS), round(sheet.mediabox.height / POINTS)


def sticking_out(page: Page) -> list[str]:
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


def hold_to_paper(page: Page, title: str) -> None:
    """Hold a page laid out for A4 to its title, date, source and numbered sheets."""
    assert not sticking_out(page)
    file = printed(page)

    count = len(file.pages)
    assert 1 <= count <= 24, "a page that runs on for ever is no print"
    for number, sheet in enumerate(file.pages, start=1):
        text = text_of(sheet)
        assert sides(sheet) == (210, 297)
        assert f"第{number}页,共{count}页" in text
        assert title in text and "数据截至:" in text
    assert "模拟数据" in text_of(file.pages[0])
    assert "来源:" in "".join(map(text_of, file.pages))
