"""One page and one open store for all questions that are asked of the demonstration."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright
from sqlalchemy import Engine

from data_access.databases import close_store, open_store
from tests.browser import ARGUMENTS, leaves_machine
from tests.questions import TALL, WIDE

# Maps as SVG: drawing WebGL in software takes seconds, and no question is about it.
FLAT = [*(one for one in ARGUMENTS if "swiftshader" not in one), "--disable-3d-apis"]


@pytest.fixture(scope="module")
def store(demo_original: Path) -> Iterator[Engine]:
    """Open the demonstration to ask it what the pages have to say."""
    engine = open_store(f"sqlite:///{demo_original}")
    yield engine
    close_store(engine)


@pytest.fixture(scope="module")
def asked_page(chromium_path: str) -> Iterator[Page]:
    """Open one page for all questions; a request that leaves the machine fails."""
    left: list[str] = []

    def note(url: str) -> None:
        if leaves_machine(url):
            left.append(url)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=FLAT)
        context = browser.new_context(
            locale="zh-CN", viewport={"width": WIDE, "height": TALL}
        )
        context.on("request", lambda request: note(request.url))
        yield context.new_page()
        browser.close()
    assert not left, f"requests left the machine: {left}"
