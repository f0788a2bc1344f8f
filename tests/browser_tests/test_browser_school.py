"""A school's record opened cold by its link, and by search; Back returns."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser import go_back, wait_until_ready

CHARTS = "[data-testid=stVegaLiteChart]"


def test_search_opens_a_record_and_back_returns(
    browser_page: Page, demo_app: str
) -> None:
    browser_page.goto(f"{demo_app}/school")
    wait_until_ready(browser_page)
    box = browser_page.get_by_placeholder("校名、曾用名")
    box.press_sequentially("sfqdyxx", delay=20)
    browser_page.get_by_role("button", name="示范区第一小学").first.click()
    expect(browser_page.get_by_text("换一所学校")).to_be_visible(timeout=20_000)
    wait_until_ready(browser_page)

    assert browser_page.locator(CHARTS).count() >= 5
    with browser_page.expect_download() as download:
        browser_page.get_by_text("下载本校档案").click()
    assert Path(download.value.path()).read_bytes().startswith(b"PK")

    browser_page.get_by_text("获奖", exact=True).last.click()
    expect(browser_page.get_by_text("教师姓名和证书编号不在这里显示")).to_be_visible()
    wait_until_ready(browser_page)
    go_back(browser_page, browser_page.get_by_text("看哪一所学校").is_visible)


def test_a_click_on_a_row_opens_the_school_and_back_returns(
    browser_page: Page, demo_app: str
) -> None:
    browser_page.goto(f"{demo_app}/school")
    wait_until_ready(browser_page)
    rows = browser_page.locator("[data-testid=stDataFrame]").first
    rows.click(position={"x": 80, "y": 120})
    expect(browser_page.get_by_text("换一所学校")).to_be_visible(timeout=20_000)
    wait_until_ready(browser_page)
    assert "school=" in browser_page.url

    go_back(browser_page, browser_page.get_by_text("看哪一所学校").is_visible)

    # With the keyboard nothing opens before Enter.
    wait_until_ready(browser_page)
    rows.locator("table[aria-rowcount]").wait_for(state="attached")
    rows.locator("canvas[tabindex]").focus()
    browser_page.keyboard.press("ArrowDown")
    row = browser_page.locator(".zj-row")
    expect(row).to_contain_text(re.compile("."))
    name = str(row.text_content()).split()[0]
    assert "school=" not in browser_page.url
    browser_page.keyboard.press("Enter")
    expect(browser_page.get_by_text("换一所学校")).to_be_visible(timeout=20_000)
    expect(browser_page.get_by_text(name).first).to_be_visible()
