"""Time from a click to the new picture, for the ways down that leaders use."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from tests.benchmarks.beside_hello import beside_hello
from tests.browser import wait_until_ready

DISTRICT, TOWN = "990102", "990102001"  # of the demonstration
RATES = '[class*="st-key-c3-rates-"]'
ROUNDS = 5
QUIET = 900  # milliseconds without a run or a new shape: the picture stands
HELLO = "import streamlit as st\n\nst.button('再来')\nst.write('你好')\n"
# Notes when a click came, when the server's last message after it came, and when the
# last chart or canvas was put into the page, or the picture of an old page taken away.
# A quick run is too short for Streamlit's own sign of running to change.
_WATCH = """
  const seen = window.zhijiaoSeen = { click: 0, message: 0, shape: 0, last: 0 }
  const Socket = window.WebSocket
  window.WebSocket = class extends Socket {
    constructor(...given) {
      super(...given)
      this.addEventListener('message', () => {
        seen.message = seen.last = performance.now()
      })
    }
  }
  addEventListener('pointerup', () => {
    seen.click = seen.last = performance.now()
    seen.message = seen.shape = 0
  }, true)
  new MutationObserver(changes => {
    for (const change of changes)
      for (const node of change.attributeName ? [change.target] : change.addedNodes)
        if (node.nodeType === 1 && node.matches('canvas,svg,[data-testid],html'))
          seen.shape = seen.last = performance.now()
  }).observe(document, {
    childList: true, subtree: true, attributeFilter: ['data-zj-turning'],
  })
"""
_STANDS = """quiet => {
  const { click, message, last } = window.zhijiaoSeen
  const app = document.querySelector('[data-testid="stApp"]')
  return click && message && performance.now() - last > quiet
    && app.getAttribute('data-test-script-state') === 'notRunning'
}"""
_TOOK = "() => Math.max(zhijiaoSeen.message, zhijiaoSeen.shape) - zhijiaoSeen.click"


@dataclass(frozen=True)
class Drill:
    """A way down: where it begins, what is clicked, what the address holds then."""

    label: str
    start: str
    click: Callable[[Page], None]
    leads_to: str


def _row(place: str, number: int = 1) -> Callable[[Page], None]:
    """Return a click on a row of the first table within a place."""

    def click(page: Page) -> None:
        table = page.locator(f"{place} [data-testid=stDataFrame]").first
        table.click(position={"x": 60, "y": 38 + 35 * number - 15})

    return click


def _bar(place: str) -> Callable[[Page], None]:
    """Return a click on the first bar within a place; clear bars take the click."""

    def click(page: Page) -> None:
        drawn = f"{place} g.mark-rect path"
        _shown(page.locator(f'{drawn}[opacity="0"], {drawn}').first).click(force=True)

    return click


def _button(name: str) -> Callable[[Page], None]:
    """Return a click on the first button, choice or sign of that name."""

    def click(page: Page) -> None:
        _shown(page.get_by_text(name, exact=True).first).click()

    return click


def _choice(key: str) -> Callable[[Page], None]:
    """Return a click on the first choice of a row of them."""

    def click(page: Page) -> None:
        _shown(page.locator(f".st-key-{key} button").first).click()

    return click


def _option(name: str) -> Callable[[Page], None]:
    """Return a click on the option of that name."""

    def click(page: Page) -> None:
        _shown(page.get_by_role("radio", name=name).first).click()

    return click


def _map(across: float, down: float) -> Callable[[Page], None]:
    """Return a click on the first map, at a part of its width and height."""

    def click(page: Page) -> None:
        box = page.locator("[data-testid=stDeckGlJsonChart]").first.bounding_box()
        assert box is not None
        x, y = box["x"] + box["width"] * across, box["y"] + box["height"] * down
        tip = page.locator(".deck-tooltip")
        # Drawn in software, a map answers some seconds after it is seen.
        for _ in range(40):
            page.mouse.move(x - 3, y)
            page.mouse.move(x, y)
            page.wait_for_timeout(500)
            if tip.count() and tip.first.is_visible():
                break
        page.mouse.click(x, y)

    return click


def _shown(found: Locator) -> Locator:
    found.evaluate("one => one.scrollIntoView({block: 'center'})")
    return found


DRILLS = (
    Drill("总览：点地图上的区县", "", _map(0.58, 0.65), "area="),
    Drill("总览：点清单里的区县", "", _row("body"), "area="),
    Drill("总览：换一个指标", "", _option("开课率"), "show="),
    Drill("区县：点清单里的乡镇", f"?area={DISTRICT}", _row("body"), "area="),
    Drill("乡镇：点清单里的学校", f"?area={TOWN}", _row("body"), "school="),
    Drill("回到上一级", f"bandwidth?area={DISTRICT}", _button("澜原市 ›"), "bandwidth"),
    Drill("宽带网络：点清单里的学校", "bandwidth", _row("body"), "school="),
    Drill("宽带网络：点图例", "bandwidth", _choice("legend-tier-all"), "tier="),
    Drill("三个课堂：点柱", "three_classrooms?part=opening", _bar(RATES), "area="),
    Drill("排行榜：点柱", "leaderboard", _bar("body"), ""),
)


def drill_times(store: Path, folder: Path) -> dict[str, list[float]]:
    """Return the milliseconds of each way down, round by round; '' is hello's."""
    again = Drill("", "", _button("再来"), "")
    with beside_hello(HELLO, store, folder) as here:
        found = {"": _rounds(here.browser, here.hello, again)}
        for drill in DRILLS:
            found[drill.label] = _rounds(here.browser, here.app, drill)
    return found


def _rounds(browser: Browser, address: str, drill: Drill) -> list[float]:
    times = []
    for number in range(ROUNDS + 1):
        context = browser.new_context(
            locale="zh-CN", viewport={"width": 1366, "height": 768}
        )
        context.add_init_script(_WATCH)
        page = context.new_page()
        page.goto(address + drill.start)
        wait_until_ready(page)
        page.wait_for_timeout(QUIET)
        drill.click(page)
        page.wait_for_function(_STANDS, arg=QUIET, timeout=60_000)
        assert drill.leads_to in page.url, f"{drill.label}: {page.url}"
        if number:  # the first fills the server's caches
            times.append(float(page.evaluate(_TOOK)))
        context.close()
    return times
