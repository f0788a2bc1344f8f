"""The main way through, in a browser, from a server that cannot reach anything."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser import go_back, wait_until_ready
from tests.menu import PAGES


def open_page(page: Page, address: str) -> None:
    page.goto(address)
    wait_until_ready(page)


def parameter(page: Page, name: str) -> str | None:
    return parse_qs(urlsplit(page.url).query).get(name, [None])[0]


def click_cell(page: Page, key_start: str) -> None:
    """Click the first cell of a table that is drawn on a canvas."""
    table = page.locator(f'[class*="st-key-{key_start}"] canvas').first
    table.wait_for()
    table.evaluate("table => table.scrollIntoView({block: 'center'})")
    page.wait_for_timeout(300)
    box = table.bounding_box()
    assert box
    page.mouse.click(box["x"] + 40, box["y"] + 38 + 17)


def test_from_the_city_to_a_school_and_back(
    browser_page: Page, offline_app: str
) -> None:
    page = browser_page
    open_page(page, offline_app)
    page.locator('[class*="st-key-list-"] canvas').first.wait_for()

    canvas = page.locator('[data-testid="stDeckGlJsonChart"] canvas').first
    canvas.wait_for()
    box = canvas.bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(middle[0] - 3, middle[1])
    page.mouse.move(*middle)
    page.wait_for_timeout(500)
    page.mouse.click(*middle)
    page.wait_for_url("**/*area=*")
    wait_until_ready(page)
    district = parameter(page, "area")

    click_cell(page, "list-")
    page.wait_for_url(lambda url: f"area={district}&" not in f"{url}&")
    wait_until_ready(page)
    town = parameter(page, "area")
    assert town and town != district

    click_cell(page, "list-")
    page.wait_for_url("**/school?*")
    wait_until_ready(page)
    assert parameter(page, "school")

    go_back(page, lambda: "/school?" not in page.url)
    assert parameter(page, "area") == town
    assert parameter(page, "school") is None
    expect(page.locator(".zj-head h1")).to_have_text(PAGES["overview"])
    go_back(page, lambda: f"area={district}&" in f"{page.url}&")
    go_back(page, lambda: "area=" not in page.url)
    expect(page.locator(".zj-head h1")).to_have_text(PAGES["overview"])


def test_a_downloaded_table_opens_in_excel_and_says_it_is_simulated(
    browser_page: Page, offline_app: str
) -> None:
    open_page(browser_page, f"{offline_app}/bandwidth?period=2020-12")
    button = browser_page.get_by_role("button", name="下载CSV").first
    with browser_page.expect_download() as download:
        button.click()
    content = Path(download.value.path()).read_bytes()

    assert download.value.suggested_filename.endswith(".csv")
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    assert "模拟数据" in text
    assert "2020年12月" in text


def test_a_period_in_the_address_is_shown_and_stays(
    browser_page: Page, offline_app: str
) -> None:
    open_page(browser_page, f"{offline_app}/three_classrooms?period=2025-2026-1")

    menu = browser_page.locator(".st-key-period-menu")
    expect(menu).to_contain_text("2025—2026学年第一学期")
    assert parameter(browser_page, "period") == "2025-2026-1"
