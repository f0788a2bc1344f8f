"""The main way through, in a browser, from a server that cannot reach anything."""

import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from app import MENU, WITHOUT_SCOPE
from data_access.databases import close_store, open_store, writing
from data_access.rollups import recompute_all
from data_access.tables import area_outline, zone_profile
from tests import builders as build
from tests.accessibility import grave_findings
from tests.browser import PROJECT, go_back, start_server, wait_until_ready
from tests.menu import ENTRIES, entries_of_menu
from tests.page_text import english
from tests.screen_words import english_on

PAGES = {
    module.__name__.rpartition(".")[2]: title
    for pages in MENU.values()
    for module, title in pages
}
GUARD = '''
"""Refuse and note every attempt of this server to leave the machine."""

import socket

_connect, _look_up = socket.socket.connect, socket.getaddrinfo
LOCAL = ("127.0.0.1", "localhost", "::1", "", None)


def note(host):
    with open({notes!r}, "a") as file:
        file.write(f"{{host}}\\n")
    raise OSError(f"no network: {{host}}")


def connect(self, address):
    if isinstance(address, tuple) and address[0] not in LOCAL:
        note(address[0])
    return _connect(self, address)


def look_up(host, *rest, **named):
    if host not in LOCAL:
        note(host)
    return _look_up(host, *rest, **named)


socket.socket.connect, socket.getaddrinfo = connect, look_up
'''


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Give a server's environment without network; nothing may have asked for it."""
    folder = tmp_path_factory.mktemp("offline")
    notes = folder / "notes.txt"
    guard = folder / "sitecustomize.py"
    guard.write_text(GUARD.format(notes=str(notes)), "utf-8")
    yield {"PYTHONPATH": str(folder)}
    assert not notes.exists(), notes.read_text()


@pytest.fixture(scope="module")
def demo_copy(demo_original: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("way") / "zhijiao.db"
    shutil.copy(demo_original, path)
    return f"sqlite:///{path}"


@pytest.fixture(scope="module")
def demo_app(
    start_app: Callable[..., str], offline: dict[str, str], demo_copy: str
) -> str:
    return start_app(ZHIJIAO_DATABASE_URL=demo_copy, **offline)


@contextmanager
def fresh_server(folder: Path, **environment: str) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "log.txt"
    server = start_server(PROJECT / "app.py", port, log, **environment)
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(timeout=20)


def open_page(page: Page, address: str) -> None:
    page.goto(address)
    wait_until_ready(page)


def parameter(page: Page, name: str) -> str | None:
    return parse_qs(urlsplit(page.url).query).get(name, [None])[0]


def words_on_screen(page: Page) -> str:
    """Read the page without names of icons, links for screen readers, unseen words.

    The uploader's own words are there at no size, ours in their place.
    """
    page.evaluate(
        """() => {
        const unread = '[data-testid="stIconMaterial"], a[href^="#"],'
            + '[data-testid="stAlertDynamicIcon"]'
        document.querySelectorAll(unread)
        .forEach(element => element.remove())
        document.querySelectorAll('[data-testid^="stFileUploaderDropzone"] *')
        .forEach(element => {
            if (getComputedStyle(element).fontSize === '0px') element.remove()
        })}"""
    )
    return page.locator("body").inner_text()


def click_cell(page: Page, key_start: str) -> None:
    """Click the first cell of a table that is drawn on a canvas."""
    table = page.locator(f'[class*="st-key-{key_start}"] canvas').first
    table.wait_for()
    table.evaluate("table => table.scrollIntoView({block: 'center'})")
    page.wait_for_timeout(300)
    box = table.bounding_box()
    assert box
    page.mouse.click(box["x"] + 40, box["y"] + 38 + 17)


def test_from_the_city_to_a_school_and_back(browser_page: Page, demo_app: str) -> None:
    page = browser_page
    open_page(page, demo_app)
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


@pytest.mark.parametrize("name", PAGES)
def test_a_link_opened_cold_stands_in_the_frame(
    browser_page: Page,
    offline: dict[str, str],
    demo_copy: str,
    name: str,
    tmp_path: Path,
) -> None:
    environment = {"ZHIJIAO_DATABASE_URL": demo_copy, **offline}
    with fresh_server(tmp_path, **environment) as address:
        open_page(browser_page, f"{address}/{name}")

        expect(browser_page.locator(".zj-head h1")).to_have_text(PAGES[name])
        if name not in WITHOUT_SCOPE:
            expect(browser_page.locator(".st-key-scope-bar")).to_be_visible()
        expect(browser_page).to_have_title(f"{PAGES[name]} · 智教一张图")
        assert entries_of_menu(browser_page) == ENTRIES
        assert not english_on(browser_page)
        assert not grave_findings(browser_page)
        seen = words_on_screen(browser_page)
        assert "模拟数据" in seen
        assert not english(seen)


def test_a_downloaded_table_opens_in_excel_and_says_it_is_simulated(
    browser_page: Page, demo_app: str
) -> None:
    open_page(browser_page, f"{demo_app}/bandwidth?period=2020-12")
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
    browser_page: Page, demo_app: str
) -> None:
    open_page(browser_page, f"{demo_app}/three_classrooms?period=2025-2026-1")

    menu = browser_page.locator(".st-key-period-menu")
    expect(menu).to_contain_text("2025—2026学年第一学期")
    assert parameter(browser_page, "period") == "2025-2026-1"


HOSTILE = (
    "<img src=x onerror=window.hacked=1>小学",
    "{name}{line1}小学",
    '=HYPERLINK("http://example.com")小学',
    "\u202e学小\u202c小学",
    "<script>window.hacked=1</script>小学",
    "**粗**[链](javascript:window.hacked=1)`小学`:red[红]$x$",
)


@pytest.fixture(scope="module")
def hostile_app(
    start_app: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> str:
    address = f"sqlite:///{tmp_path_factory.mktemp('hostile') / 'zhijiao.db'}"
    engine = open_store(address)
    with writing(engine) as connection:
        build.build_zone(connection)
        profile = {"zone_id": 1, "name": HOSTILE[0], "title": HOSTILE[4]}
        build.add(connection, zone_profile, **profile)
        square = (
            '{"type":"Polygon","coordinates":[[[109,38],[110,38],[110,39],[109,38]]]}'
        )
        build.add(
            connection, area_outline, area_id=2, geometry=square, source=HOSTILE[0]
        )
        for number, name in enumerate(HOSTILE):
            place = {"longitude": 109.5 + number / 100, "latitude": 38.2}
            school_id = build.add_school(
                connection, name=name, coordinate_system="wgs84", **place
            )
            build.add_line(connection, school_id, bandwidth_low_mbps=10 + number)
            build.add_award(connection, "甲", school_id=school_id)
        recompute_all(connection)
    close_store(engine)
    return start_app(ZHIJIAO_DATABASE_URL=address)


@pytest.mark.parametrize("name", PAGES)
def test_hostile_names_stay_text(
    browser_page: Page, hostile_app: str, name: str
) -> None:
    page = browser_page
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    code = "&school=2199000006" if name in ("school", "leaderboard") else ""
    link = f"{hostile_app}/{'' if name == 'overview' else name}?area=9901001{code}"
    open_page(page, link)
    canvas = page.locator('[data-testid="stDeckGlJsonChart"] canvas')
    if canvas.count():
        box = canvas.first.bounding_box()
        assert box
        for step in range(1, 12):
            x = box["x"] + box["width"] * step / 12
            page.mouse.move(x, box["y"] + box["height"] / 2)
            page.wait_for_timeout(40)

    assert page.locator("[data-testid=stAlertContentError]").count() == 0
    assert page.evaluate("window.hacked") is None
    assert page.locator("img[src=x]").count() == 0
    assert page.locator('a[href^="javascript"]').count() == 0


def test_hostile_names_are_no_formulas_in_a_download(
    browser_page: Page, hostile_app: str
) -> None:
    open_page(browser_page, f"{hostile_app}/bandwidth?area=9901001")
    lines: list[str] = []
    for button in browser_page.get_by_role("button", name="下载CSV").all():
        with browser_page.expect_download() as download:
            button.click()
        text = Path(download.value.path()).read_text("utf-8-sig")
        lines += text.splitlines()

    assert any("HYPERLINK" in line for line in lines)
    assert not [line for line in lines if line.lstrip('"')[:1] in ("=", "@")]
