"""From the board to a school's record and back, in a browser."""

from playwright.sync_api import Page, expect

from tests.browser import go_back, wait_until_ready


def test_a_bar_opens_the_record_and_back_returns_to_the_board(
    browser_page: Page, demo_app: str
) -> None:
    browser_page.goto(f"{demo_app}/leaderboard?board=resources&basis=raw&top=20")
    wait_until_ready(browser_page)
    expect(browser_page.get_by_text("上传资源最高")).to_be_visible()

    bars = browser_page.locator("[data-testid=stVegaLiteChart] canvas, .vega-embed svg")
    box = bars.first.bounding_box()
    assert box
    # The first bar lies at the top of the picture, right of the names.
    browser_page.mouse.click(box["x"] + box["width"] * 0.4, box["y"] + 16)
    expect(browser_page.get_by_text("换一所学校")).to_be_visible(timeout=20_000)
    wait_until_ready(browser_page)
    assert "/school?" in browser_page.url
    assert "school=" in browser_page.url

    go_back(browser_page, browser_page.get_by_text("上传资源最高").is_visible)
    assert "/leaderboard?" in browser_page.url
