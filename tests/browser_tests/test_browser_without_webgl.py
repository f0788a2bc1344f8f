"""With 3-D switched off the maps are drawn as SVG, and a click leads the same ways."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.browser import ARGUMENTS, wait_until_ready

# Without these it would draw WebGL in software.
WITHOUT_3D = [one for one in ARGUMENTS if "swiftshader" not in one]
MAP = '[class*="st-key-map-"] svg.marks'
DECK = '[data-testid="stDeckGlJsonChart"]'
DOTS = f"{MAP} .mark-symbol path"


@pytest.fixture(scope="module")
def flat_page(chromium_path: str) -> Iterator[Page]:
    arguments = [*WITHOUT_3D, "--disable-3d-apis"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path, args=arguments
        )
        page = browser.new_page(locale="zh-CN", viewport={"width": 1366, "height": 768})
        yield page
        browser.close()


def open_map(page: Page, address: str) -> None:
    page.goto(address)
    wait_until_ready(page)
    page.locator(MAP).first.wait_for()
    page.wait_for_timeout(800)  # the page asks for the window's size and draws again
    assert page.locator(DECK).count() == 0


def middle_of(page: Page, selector: str, words: str = "") -> tuple[float, float]:
    found = page.locator(selector, has_text=words) if words else page.locator(selector)
    box = found.last.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_an_area_leads_down_and_a_school_opens_on_the_first_visit(
    flat_page: Page, demo_app: str
) -> None:
    page = flat_page
    open_map(page, demo_app)
    assert (
        page.evaluate("document.createElement('canvas').getContext('webgl2')") is None
    )
    # A name lies above its area and lets the click through.
    place = middle_of(page, f"{MAP} .mark-text text", "示范区")
    page.mouse.move(*place)
    page.locator("#vg-tooltip-element", has_text="示范区").wait_for()
    page.mouse.click(*place)
    page.wait_for_url("**area=990102*")

    open_map(page, f"{demo_app}/bandwidth?area=990102")
    assert page.locator(DOTS).count() > 100
    page.mouse.click(*middle_of(page, DOTS))
    page.wait_for_url("**/school?*school=*")


def test_bows_and_signs_are_drawn_too(flat_page: Page, demo_app: str) -> None:
    open_map(flat_page, f"{demo_app}/alliances")

    assert flat_page.locator(f"{MAP} .mark-shape path").count() > 40
    assert flat_page.locator(f"{MAP} .mark-text text", has_text="牵").count() > 0
