"""What Streamlit writes only when something is opened or goes wrong is in Chinese."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser import wait_until_ready
from tests.screen_words import english_on

UPLOAD = "[data-testid=stFileUploaderDropzoneInput]"


def test_what_opens_on_an_import_is_in_chinese(
    browser_page: Page, demo_app: str
) -> None:
    page = browser_page
    page.goto(f"{demo_app}/data_import")
    wait_until_ready(page)
    page.locator("[data-testid=stExpander] summary").first.click()
    page.locator("[data-testid=stDateInputCalendarButton]").first.click()
    calendar = page.locator("[data-testid=stDateInputCalendar]")
    expect(calendar).to_contain_text("用方向键选日期，回车确定，Esc 关闭。")
    assert not english_on(page)
    page.keyboard.press("Escape")

    program = {"name": "工具.exe", "mimeType": "text/x", "buffer": b"x"}
    page.locator(UPLOAD).first.set_input_files(program)  # type: ignore[arg-type]
    chip = page.locator("[data-testid=stFileChip]")
    expect(chip).to_contain_text("这种文件不收")
    assert english_on(page) <= {"exe"}


def test_a_list_without_the_word_typed_says_so(
    browser_page: Page, demo_app: str
) -> None:
    page = browser_page
    page.goto(f"{demo_app}/compare")
    wait_until_ready(page)
    box = page.locator("[data-testid=stMultiSelect] input").first
    box.click()
    assert not english_on(page)
    box.press_sequentially("qqqq", delay=20)
    expect(page.get_by_text("没有找到")).to_be_visible()
    assert english_on(page) <= {"qqqq"}


def test_words_written_later_are_replaced_and_ours_are_left(
    browser_page: Page, demo_app: str
) -> None:
    page = browser_page
    page.goto(f"{demo_app}/definitions")
    wait_until_ready(page)
    for _ in range(2):  # past the link over the menu
        page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_css("outline-style", "solid")
    write: Callable[[str], object] = page.evaluate
    write("document.body.insertAdjacentHTML('beforeend', '<p id=zj>Running...</p>')")
    words = page.locator("#zj")
    expect(words).to_have_text("正在计算…")
    write("zj.firstChild.nodeValue = 'Search of 甲校'")
    write("zj.title = 'Close'")
    expect(words).to_have_attribute("title", "关闭")
    expect(words).to_have_text("Search of 甲校")
    write("zj.innerHTML = '<svg><text>Search</text></svg><b>3 results</b>'")
    expect(words.locator("b")).to_have_text("找到 3 处")
    expect(words.locator("text")).to_have_text("Search")
