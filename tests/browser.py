"""Chromium for the tests: it draws maps in software and may not leave the machine."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
READY = (
    '[data-testid="stApp"][data-test-script-state="notRunning"]'
    '[data-test-connection-state="CONNECTED"]'
)


@cache
def find_chromium() -> str | None:
    """Return the browser to drive: the one named in the environment comes first."""
    named = os.environ.get("ZHIJIAO_CHROMIUM")
    candidates = [named] if named else NAMES
    return next(filter(None, map(shutil.which, candidates)), None)


def chromium_problem() -> str | None:
    """Say in one sentence why browser tests cannot run here, or nothing."""
    if find_chromium():
        return None
    return "没有找到 Chromium：请安装它，或用环境变量 ZHIJIAO_CHROMIUM 写明它的路径。"


def leaves_machine(url: str) -> bool:
    """Tell whether a request would go to another host."""
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob") and parts.hostname != "127.0.0.1"


def wait_until_ready(page: Page, timeout: float = 60_000) -> None:
    """Wait until Streamlit has run the script and nothing is a placeholder."""
    page.wait_for_selector(READY, state="attached", timeout=timeout)
    skeletons = page.locator('[data-testid="stSkeleton"]')
    skeletons.first.wait_for(state="detached", timeout=timeout)


def go_back(page: Page, is_there: Callable[[], bool]) -> None:
    """Press Back until the reader is there, at most one press more than one.

    A browser busy drawing may keep one needless entry (docs/decisions.md). Streamlit
    answers a press at its own time, so a second one waits until nothing more comes.
    """
    for _ in range(2):
        page.evaluate("history.back()")
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            page.wait_for_timeout(200)
            wait_until_ready(page)
            if is_there():
                return
    raise AssertionError(f"Back does not lead there: {page.url}")


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Name the browser's program."""
    found = find_chromium()
    assert found, chromium_problem()
    return found


@pytest.fixture(scope="module")
def browser(chromium_path: str) -> Iterator[Browser]:
    """Keep one browser for a module's tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path, args=ARGUMENTS
        )
        yield browser
        browser.close()


@contextmanager
def guarded_page(browser: Browser) -> Iterator[Page]:
    """Open a fresh page; a request that leaves the machine fails the test."""
    left: list[str] = []

    def note(url: str) -> None:
        if leaves_machine(url):
            left.append(url)

    context = browser.new_context(
        locale="zh-CN", viewport={"width": 1366, "height": 768}
    )
    context.on("request", lambda request: note(request.url))
    page = context.new_page()
    page.on("websocket", lambda websocket: note(websocket.url))
    yield page
    context.close()
    assert not left, f"requests left the machine: {left}"


@pytest.fixture
def browser_page(browser: Browser) -> Iterator[Page]:
    """Open a page of this test's own."""
    with guarded_page(browser) as page:
        yield page


@pytest.fixture(scope="module")
def kept_page(browser: Browser) -> Iterator[Page]:
    """Open a page for tests that go to an address each: the program loads once."""
    with guarded_page(browser) as page:
        yield page


def answers(url: str) -> bool:
    """Tell whether a server says it is well."""
    try:
        with urllib.request.urlopen(url, timeout=1) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except OSError:
        return False


def start_server(
    entry: Path, port: int, log: Path, **environment: str
) -> subprocess.Popen[bytes]:
    """Start Streamlit on a loopback port and wait until it answers."""
    command = [sys.executable, "-m", "streamlit", "run", entry]
    with log.open("wb") as output:
        server = subprocess.Popen(
            [*command, "--server.port", str(port), "--server.headless", "true"],
            cwd=entry.parent,
            env=os.environ | environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    deadline = time.monotonic() + 60
    base = environment.get("STREAMLIT_SERVER_BASE_URL_PATH", "")
    while not answers(f"http://127.0.0.1:{port}{base}/_stcore/health"):
        stopped = server.poll() is not None or time.monotonic() > deadline
        if stopped:
            server.kill()
            raise AssertionError(log.read_text(errors="replace"))
        time.sleep(0.1)
    return server


Start = Callable[..., str]


@contextmanager
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Give a function that serves an app and names its address; stop them all."""
    running: list[subprocess.Popen[bytes]] = []

    def start(entry: Path = PROJECT / "app.py", **environment: str) -> str:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        log = tmp_path_factory.mktemp("server") / "log.txt"
        running.append(start_server(entry, port, log, **environment))
        return f"http://127.0.0.1:{port}"

    yield start
    for server in running:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="module")
def start_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Return a function that serves an app and names its address.

    start_app(ZHIJIAO_DATABASE_URL=…) serves this project's app.py with that
    environment; entry=… serves another file. All servers stop with the module.
    """
    with servers(tmp_path_factory) as start:
        yield start


@pytest.fixture(scope="session")
def demo_app(
    demo_original: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Serve the demonstration to all tests that only look at it; name its address."""
    with servers(tmp_path_factory) as start:
        yield start(ZHIJIAO_DATABASE_URL=f"sqlite:///{demo_original}")
