"""Names that try to be markup, scripts or formulas stay text on every page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from data_access.databases import close_store, open_store, writing
from data_access.rollups import recompute_all
from data_access.tables import area_outline, zone_profile
from tests import builders as build
from tests.browser import wait_until_ready
from tests.menu import PAGES

PICTURE = "http://192.0.2.1/x.png"
HOSTILE = (
    "<img src=x onerror=window.hacked=1>小学",
    "{name}{line1}小学",
    '=HYPERLINK("http://example.com")小学',
    "\u202e学小\u202c小学",
    "<script>window.hacked=1</script>小学",
    "**粗**[链](javascript:window.hacked=1)`小学`:red[红]$x$",
    f"![图]({PICTURE})小学",
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


@pytest.fixture(scope="module")
def wary_page(kept_page: Page) -> Page:
    kept_page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    return kept_page


@pytest.mark.parametrize("name", PAGES)
def test_hostile_names_stay_text(wary_page: Page, hostile_app: str, name: str) -> None:
    page = wary_page
    code = "&school=2199000006" if name in ("school", "leaderboard") else ""
    link = f"{hostile_app}/{'' if name == 'overview' else name}?area=9901001{code}"
    page.goto(link)
    wait_until_ready(page)
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
    kept_page: Page, hostile_app: str
) -> None:
    kept_page.goto(f"{hostile_app}/bandwidth?area=9901001")
    wait_until_ready(kept_page)
    lines: list[str] = []
    for button in kept_page.get_by_role("button", name="下载CSV").all():
        with kept_page.expect_download() as download:
            button.click()
        text = Path(download.value.path()).read_text("utf-8-sig")
        lines += text.splitlines()

    assert any("HYPERLINK" in line for line in lines)
    assert not [line for line in lines if line.lstrip('"')[:1] in ("=", "@")]


def test_a_picture_in_a_name_is_fetched_from_nowhere(
    browser: Browser, hostile_app: str
) -> None:
    page = browser.new_page()  # a guarded one also counts what was refused
    page.goto(hostile_app)
    wait_until_ready(page)
    page.evaluate(
        "addEventListener('securitypolicyviolation',"
        " event => { window.refused = event.blockedURI })"
    )
    page.locator(".st-key-search-box input").press_sequentially("图", delay=20)
    page.wait_for_function("window.refused")

    assert page.evaluate("refused") == PICTURE
    page.close()
