"""The three classrooms in a browser: opened cold by a link, then walked down."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from data_access.databases import close_store, open_store, writing
from data_access.rollups import recompute_all
from tests.browser import wait_until_ready
from tests.lesson_city import fill

OPENING = "应开2节，实开1节，1节没有开"


@pytest.fixture(scope="module")
def address(
    no_real_store: None,
    tmp_path_factory: pytest.TempPathFactory,
    start_app: Callable[..., str],
) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('lessons') / 'zhijiao.db'}"
    engine = open_store(url)
    with writing(engine) as connection:
        fill(connection)
        recompute_all(connection)
    close_store(engine)
    return start_app(ZHIJIAO_DATABASE_URL=url)


def test_a_link_opens_the_question_and_a_bar_leads_down(
    browser_page: Page, address: str
) -> None:
    page = browser_page
    page.goto(f"{address}/three_classrooms?part=opening")
    wait_until_ready(page)
    expect(page.get_by_text(OPENING)).to_be_visible()

    bars = page.locator("g.mark-rect path")
    areas = bars.evaluate_all("bars => bars.map(bar => bar.__data__.datum.label)")
    bars.nth(max(n for n, area in enumerate(areas) if area == "东区")).click()
    page.wait_for_url("**area=9901**")
    wait_until_ready(page)

    expect(page.get_by_text(OPENING)).to_be_visible()
    assert "part=opening" in page.url


def test_the_question_chosen_stands_in_the_address(
    browser_page: Page, address: str
) -> None:
    page = browser_page
    page.goto(f"{address}/three_classrooms")
    wait_until_ready(page)
    expect(page.get_by_text("应参与学校2所，1所参与了三个课堂")).to_be_visible()

    page.get_by_role("radio", name="缺课补齐").click()
    page.wait_for_url("**part=subjects**")

    expect(page.get_by_text("音乐课开不齐的学校2所")).to_be_visible()
