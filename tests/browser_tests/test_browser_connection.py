"""What a reader is told when the server is gone, or its WebSocket is blocked.

The server lies below a base path, behind a proxy, as in a bureau.
"""

import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import Connection

from data_access.databases import close_store, open_store
from data_access.storing import store_areas
from tests import builders as build
from tests.browser import PROJECT, start_server, wait_until_ready
from tests.opening import write_store
from tests.page_text import english
from tests.reverse_proxy import ReverseProxy, reverse_proxy

BASE = "/zhi/jiao"
BEFORE, AFTER = "甲市", "乙市"
LINE, WALL = ".zj-line", ".zj-wall"
Serve = Callable[[str], subprocess.Popen[bytes]]


def named(name: str) -> Callable[[Connection], None]:
    """Return what a store holds: a city of that name, and its report."""

    def fill(connection: Connection) -> None:
        build.build_zone(connection)
        build.add_line(connection)
        city = {"area_code": build.CITY, "name": name, "kind": "city", "parent": None}
        store_areas(connection, build.add_batch(connection), [city])

    return fill


@pytest.fixture(scope="module")
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def serve(port: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Return a function that serves a city under its name, always at one port."""
    folder = tmp_path_factory.mktemp("connection")
    with ExitStack() as running:

        def start(name: str) -> subprocess.Popen[bytes]:
            address = f"sqlite:///{folder / name}.db"
            write_store(address, named(name))
            close_store(open_store(address))
            server = start_server(
                PROJECT / "app.py",
                port,
                folder / "log.txt",
                ZHIJIAO_DATABASE_URL=address,
                STREAMLIT_SERVER_BASE_URL_PATH=BASE,
            )
            running.callback(server.wait, 20)
            running.callback(server.kill)
            return server

        yield start


@pytest.fixture(scope="module")
def first_server(serve: Serve) -> subprocess.Popen[bytes]:
    return serve(BEFORE)


@pytest.fixture
def proxy(first_server: object, port: int) -> Iterator[ReverseProxy]:
    with reverse_proxy(port) as proxy:
        yield proxy


@pytest.mark.usefixtures("first_server")
def test_a_blocked_websocket_is_told_with_what_to_ask_for(
    browser_page: Page, port: int
) -> None:
    with reverse_proxy(port, upgrades=False) as proxy:
        browser_page.clock.install()
        browser_page.goto(f"http://127.0.0.1:{proxy.port}{BASE}/bandwidth")
        browser_page.wait_for_selector("[data-testid=stApp]", state="attached")
        browser_page.clock.run_for(16_000)
        wall = browser_page.locator(WALL)
        expect(wall).to_contain_text("WebSocket", timeout=30_000)
        address = f"http://127.0.0.1:{proxy.port}{BASE}/"
        expect(wall).to_contain_text(f"{address} 的 WebSocket")
        expect(wall).to_contain_text("转给网络（nginx）管理员")
        assert not browser_page.locator("[role=dialog]").count()
        proxy.upgrades = True  # the administrator has done it
        browser_page.clock.resume()
        wait_until_ready(browser_page)
        expect(wall).to_have_count(0)
        expect(browser_page.locator("h1")).to_have_text("宽带网络")


def test_the_last_picture_stays_under_one_line_and_comes_back_by_itself(
    browser_page: Page,
    proxy: ReverseProxy,
    first_server: subprocess.Popen[bytes],
    serve: Serve,
) -> None:
    page = browser_page
    failed: list[str] = []
    page.on("response", lambda r: failed.append(r.url) if r.status >= 400 else None)
    here = f"http://127.0.0.1:{proxy.port}{BASE}"
    page.goto(f"{here}/bandwith/of?area={build.EAST}")
    wait_until_ready(page)
    expect(page.locator(".zj-notice")).to_contain_text("没有“bandwith/of”这个页面")
    expect(page.get_by_role("button", name=f"{BEFORE} ›")).to_be_visible()
    assert page.url == f"{here}/?area={build.EAST}"
    faces = page.evaluate(
        "document.fonts.ready.then(() => [...document.fonts]"
        ".filter(f => f.family.includes('Noto') && f.status == 'loaded').length)"
    )
    assert faces
    assert not failed

    first_server.kill()
    first_server.wait(20)
    line = page.locator(LINE)
    expect(line).to_contain_text("与服务器的连接断开", timeout=15_000)
    expect(line).to_contain_text("秒了，画面停在断开之前")
    expect(page.get_by_role("button", name=f"{BEFORE} ›")).to_be_visible()
    assert not page.locator("[role=dialog]").count()
    assert not english(line.inner_text())

    serve(AFTER)
    expect(page.get_by_role("button", name=f"{AFTER} ›")).to_be_visible(timeout=60_000)
    expect(line).to_have_count(0)
    assert page.url == f"{here}/?area={build.EAST}"
