"""Time to the first picture in Chromium against a page that says hello."""

import time
from pathlib import Path

from playwright.sync_api import Browser

from tests.benchmarks.beside_hello import beside_hello
from tests.benchmarks.server import EMPTY_APP
from tests.browser import wait_until_ready

PICTURES = {
    "overview": '[data-testid="stDeckGlJsonChart"] canvas',
    "bandwidth": '[data-testid="stDeckGlJsonChart"] canvas',
    "three_classrooms": '[data-testid="stDeckGlJsonChart"] canvas',
}
ROUNDS = 3


def first_pictures(store: Path, folder: Path) -> dict[str, float]:
    """Return seconds to hello (''), and to the first picture of the map pages."""
    with beside_hello(EMPTY_APP, store, folder) as here:
        found = {"": _seconds(here.browser, here.hello, "p")}
        for page, picture in PICTURES.items():
            path = "" if page == "overview" else page
            found[page] = _seconds(here.browser, here.app + path, picture)
    return found


def _seconds(browser: Browser, address: str, picture: str) -> float:
    times = []
    for number in range(ROUNDS + 1):
        context = browser.new_context(viewport={"width": 1366, "height": 768})
        page = context.new_page()
        begun = time.perf_counter()
        page.goto(address)
        page.wait_for_selector(picture, timeout=120_000)
        if number:  # the first fills the server's caches
            times.append(time.perf_counter() - begun)
        wait_until_ready(page)
        context.close()
    return min(times)
