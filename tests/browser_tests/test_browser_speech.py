"""Found by the keyboard, spoken of, copied on plain http: in a browser."""

import re

from playwright.sync_api import Page, expect

from data_access.messages import finding, speech
from tests.browser import wait_until_ready


def test_the_keyboard_finds_a_page_and_its_speech_is_copied(
    browser_page: Page, demo_app: str
) -> None:
    browser_page.goto(f"{demo_app}/definitions")
    wait_until_ready(browser_page)
    box = browser_page.get_by_placeholder(finding.PLACEHOLDER)
    box.click()
    box.press_sequentially("sbzb")  # 设备装备
    hits = browser_page.locator(".st-key-search-results button")
    expect(hits.first).to_contain_text("设备装备")
    box.press("ArrowDown")
    expect(hits.first).to_be_focused()
    browser_page.keyboard.press("Escape")
    expect(box).to_have_value("")
    expect(hits).to_have_count(0)

    box.press_sequentially("sbzb")
    box.press("Enter")  # without waiting for the hits: it opens what was typed
    browser_page.wait_for_url("**/equipment")
    wait_until_ready(browser_page)
    chart = browser_page.locator("[data-testid=stVegaLiteChart]").first
    expect(chart).to_have_attribute("aria-label", three_facts())

    browser_page.get_by_role("button", name=speech.BUTTON, exact=True).click()
    field = browser_page.locator(".st-key-speech-text textarea")
    expect(field).to_have_value(sentences())
    browser_page.get_by_text(speech.COPY, exact=True).click()
    expect(browser_page.get_by_text(speech.COPIED, exact=True)).to_be_visible()

    number = browser_page.locator(".st-key-speech-line-0 button").first
    number.click()
    expect(browser_page.get_by_text("分母说明")).to_be_visible()
    expect(field).to_have_count(0)


def sentences() -> re.Pattern[str]:
    """Return what three sentences look like."""
    return re.compile("^截至.+。.+。.+。$")


def three_facts() -> re.Pattern[str]:
    """Return what the words of a picture look like."""
    return re.compile("^图：.+最高.+；最低.+；共")
