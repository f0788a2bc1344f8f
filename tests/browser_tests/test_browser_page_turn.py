"""From a click to the next page the screen is never empty, and the menu stays live."""

from playwright.sync_api import Page, expect

from tests.browser import wait_until_ready

# What is on the screen at each frame: the old page, its picture, the new page.
_WATCH = """() => {
  const seen = window.seen = []
  const isKept = () => document.getAnimations().some(one => one.effect
    && one.effect.pseudoElement === '::view-transition-old(zj-page)')
  const whole = one => Number(getComputedStyle(document.documentElement, one).opacity)
  const look = () => {
    const charts = document.querySelectorAll('[data-testid=stVegaLiteChart] .marks')
    const isOld = document.querySelector('[class*="st-key-chart-tiers-"]')
    if (isKept()) seen.push(
      whole('::view-transition-old(zj-page)') === 1 ? 'picture' : 'faded')
    else seen.push(isOld ? 'old' : charts.length ? 'new' : 'empty')
    requestAnimationFrame(look)
  }
  look()
}"""
_ENDED = "() => !document.documentElement.hasAttribute('data-zj-turning')"
TURNING = "html[data-zj-turning]"


def test_the_old_page_stays_until_the_next_is_drawn(
    browser_page: Page, demo_app: str
) -> None:
    page = browser_page
    page.goto(f"{demo_app}/bandwidth")
    wait_until_ready(page)
    page.locator('[class*="st-key-chart-tiers-"] .marks').first.wait_for()
    page.evaluate(_WATCH)
    before = page.evaluate("history.length")

    rows = page.locator("[data-testid=stDataFrame]").first
    rows.click(position={"x": 60, "y": 60})
    page.wait_for_url("**/school?*school=*")
    page.wait_for_function(_ENDED)
    page.wait_for_function("seen.at(-1) === 'new'")
    seen = page.evaluate("seen.filter((one, at) => one !== seen[at - 1])")
    assert seen == ["old", "picture", "new"]
    assert page.evaluate("history.length") == before + 1

    page.get_by_role("link", name="投影大屏").click()
    page.wait_for_selector(TURNING, state="attached")
    page.get_by_role("link", name="总览").click()  # the menu is live meanwhile
    expect(page.locator("h1")).to_have_text("总览")
    wait_until_ready(page)
    page.wait_for_function(_ENDED)

    page.evaluate("document.documentElement.setAttribute('data-zj-turning', '')")
    expect(page.get_by_role("status").get_by_text("正在打开……")).to_be_visible()
    page.evaluate("document.documentElement.removeAttribute('data-zj-turning')")
    expect(page.locator(".zj-progress")).to_have_count(0)
