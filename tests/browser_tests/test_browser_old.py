"""A browser too old is told so before anything else; one a little old is helped."""

import pytest
from playwright.sync_api import Browser, Page, expect

from data_access.messages.shell import OLDEST_CHROME
from pages.ui.webgl import COOKIE
from tests.browser import wait_until_ready
from tests.screen_words import english_on

WINDOWS_7 = "delete Array.prototype.toSorted; delete AbortSignal.timeout"
NO_WEBGL = """{
  const ask = HTMLCanvasElement.prototype.getContext
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind === "webgl2" && localStorage.off ? null : ask.call(this, kind, ...rest)
  }
}"""


@pytest.mark.parametrize(
    ("script", "agent", "kernel"),
    [
        ("delete window.structuredClone", "Chrome/86.0.4240.198", "Chrome 86"),
        ("delete Object.hasOwn", "Gecko/20100101 Firefox/78.0", "Firefox 78"),
        ("delete String.prototype.replaceAll", "MSIE 8.0; Trident/4.0", "IE"),
    ],
)
def test_too_old(
    browser: Browser, demo_app: str, script: str, agent: str, kernel: str
) -> None:
    context = browser.new_context(user_agent=f"Mozilla/5.0 {agent}")
    page = context.new_page()
    page.add_init_script(script)
    page.goto(f"{demo_app}/bandwidth", wait_until="domcontentloaded")
    wall = page.locator(".zj-wall")

    title = f"浏览器内核过旧，需 ≥ {OLDEST_CHROME}"
    expect(wall.get_by_role("heading")).to_have_text(title)
    expect(wall).to_contain_text(f"现在的是 {kernel}。")
    expect(wall).to_contain_text("换成“极速模式”")
    context.close()


def test_the_last_browsers_of_windows_7_open_the_page_and_webgl_is_told(
    browser_page: Page, demo_app: str
) -> None:
    page = browser_page
    page.add_init_script(WINDOWS_7)
    page.add_init_script(NO_WEBGL)
    page.goto(f"{demo_app}/overview")
    wait_until_ready(page)
    expect(page.locator("h1")).to_have_text("总览")
    assert not page.locator(".zj-wall, .zj-line").count()
    assert not english_on(page)
    assert cookie(page) is None

    page.evaluate("localStorage.off = '1'")
    page.reload(wait_until="domcontentloaded")
    assert cookie(page) == "none"
    page.evaluate("delete localStorage.off")
    page.reload(wait_until="domcontentloaded")
    assert cookie(page) is None


def cookie(page: Page) -> str | None:
    return {one["name"]: one["value"] for one in page.context.cookies()}.get(COOKIE)
