"""An indicator found by a word, opened alone, and sent as a link."""

from playwright.sync_api import Page, expect

from tests.browser import wait_until_ready


def test_a_word_finds_an_indicator_and_its_link_opens_cold(
    browser_page: Page, demo_app: str
) -> None:
    browser_page.goto(f"{demo_app}/definitions")
    wait_until_ready(browser_page)
    browser_page.get_by_placeholder("找指标").press_sequentially("生机比", delay=20)
    expect(browser_page.get_by_text("没有国家门槛").first).to_be_visible(timeout=20_000)
    wait_until_ready(browser_page)

    browser_page.goto(f"{demo_app}/definitions?indicator=dev_stu_per_terminal")
    wait_until_ready(browser_page)
    expect(browser_page.get_by_text("没有国家门槛").first).to_be_visible()
    expect(browser_page.get_by_text("看全部指标")).to_be_visible()
    browser_page.get_by_text("看全部指标").click()
    expect(browser_page.get_by_text("开课率　·　%")).to_be_visible(timeout=20_000)
    expect(browser_page.get_by_text("c3_open_rate")).to_have_count(0)
    browser_page.get_by_text("开课率　·　%").click()
    expect(browser_page.get_by_text("c3_open_rate")).to_be_visible(timeout=20_000)
    assert "indicator" not in browser_page.url
