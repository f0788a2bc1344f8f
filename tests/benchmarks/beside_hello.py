"""A page that says hello and the program, served side by side, and a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.server import serving
from tests.browser import ARGUMENTS, PROJECT, find_chromium


@dataclass(frozen=True)
class BesideHello:
    """The browser and what it opens: addresses that end in a slash."""

    browser: Browser
    hello: str
    app: str


@contextmanager
def beside_hello(hello: str, store: Path, folder: Path) -> Iterator[BesideHello]:
    """Serve an app of a few lines and the program on a store; start a browser."""
    entry = folder / "hello.py"
    entry.write_text(hello, "utf-8")
    address = f"sqlite:///{store}"
    with (
        sync_playwright() as playwright,
        serving(entry, folder) as first,
        serving(PROJECT / "app.py", folder, ZHIJIAO_DATABASE_URL=address) as port,
    ):
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=ARGUMENTS
        )
        places = (f"http://127.0.0.1:{one}/" for one in (first, port))
        yield BesideHello(browser, *places)
        browser.close()
