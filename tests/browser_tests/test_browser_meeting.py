"""In the meeting room: large letters at every size, keys and clickers, full screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import leaves_machine, wait_until_ready

SIZES = ((1024, 768), (3840, 2160), (1366, 768))  # at 1920×1080 as at 1366
SMALLEST = 24
TOP = "document.querySelector('[data-testid=stMain]').scrollTop"
IS_END = """() => {
  const main = document.querySelector('[data-testid=stMain]')
  return main.scrollTop + main.clientHeight >= main.scrollHeight - 4
}"""
OPEN = "name => document.getElementById(`zj-${name}`).open"
# The smallest letters on the page, of its texts and its pictures, with their words.
LETTERS = """() => {
  const found = []
  const walk = (node) => {
    for (const one of node.childNodes) {
      if (one.nodeType === Node.TEXT_NODE && one.textContent.trim()) {
        const range = document.createRange()
        range.selectNodeContents(one)
        const box = range.getBoundingClientRect()
        const style = getComputedStyle(one.parentElement)
        const isShown = box.width && box.height && style.visibility === "visible"
        if (isShown && !["STYLE", "SCRIPT"].includes(one.parentElement.tagName))
          found.push([parseFloat(style.fontSize), one.textContent.trim().slice(0, 20)])
      }
      walk(one)
    }
  }
  walk(document.body)
  return found.sort((a, b) => a[0] - b[0]).slice(0, 5)
}"""
# Texts of pictures that are cut at the picture's edge; pages wider than the window.
CUT = """() => {
  const cut = []
  const pictures = document.querySelectorAll("[data-testid=stVegaLiteChart] svg")
  for (const picture of pictures) {
    const edge = picture.getBoundingClientRect()
    for (const text of picture.querySelectorAll("text")) {
      const box = text.getBoundingClientRect()
      if (box.width && (box.left < edge.left - 3 || box.right > edge.right + 3))
        cut.push(text.textContent)
    }
  }
  const main = document.querySelector("[data-testid=stMain]")
  if (main.scrollWidth > main.clientWidth + 1) cut.push(`${main.scrollWidth} px`)
  return cut
}"""


@pytest.fixture(scope="module")
def room(browser: Browser, demo_app: str) -> Iterator[Page]:
    """Open 宽带网络 in 会议模式 once; the tests of this file go on from each other."""
    context = browser.new_context(
        locale="zh-CN", viewport={"width": 1366, "height": 768}
    )
    left: list[str] = []
    context.on("request", lambda r: leaves_machine(r.url) and left.append(r.url))
    page = context.new_page()
    page.goto(f"{demo_app}/bandwidth?mode=meeting")
    wait_until_ready(page)
    page.locator('[data-testid="stVegaLiteChart"] svg text').first.wait_for()
    yield page
    context.close()
    assert not left, f"requests left the machine: {left}"


def settle(page: Page) -> None:
    """Wait for a run that a key has asked for."""
    page.wait_for_timeout(600)
    wait_until_ready(page)


def test_letters_are_large_and_nothing_is_cut_at_any_size(room: Page) -> None:
    for width, height in SIZES:
        room.set_viewport_size({"width": width, "height": height})
        settle(room)
        room.wait_for_timeout(600)

        smallest = room.evaluate(LETTERS)

        assert smallest, "the page has no letters"
        assert smallest[0][0] >= SMALLEST, (width, smallest)
        assert not room.evaluate(CUT), width


def test_keys_open_the_panels_and_do_nothing_while_typing(room: Page) -> None:
    room.keyboard.press("k")
    assert room.evaluate(OPEN, "definition")
    room.keyboard.press("?")
    assert room.evaluate(OPEN, "keys")
    assert not room.evaluate(OPEN, "definition")
    assert room.locator("#zj-keys").get_by_text("往下一屏").is_visible()
    room.keyboard.press("Escape")
    assert not room.evaluate(OPEN, "keys")

    room.keyboard.press("/")
    room.keyboard.type("k?")
    field = room.locator(".st-key-search-box input")
    assert field.input_value() == "k?"
    assert not room.evaluate(OPEN, "keys")
    field.fill("")
    room.evaluate("document.activeElement.blur()")
    settle(room)


def test_a_clicker_goes_on_by_screens_then_by_pages_unless_paused(room: Page) -> None:
    room.keyboard.press("PageDown")
    assert room.evaluate(TOP) > 0
    for _ in range(20):
        is_end = room.evaluate(IS_END)
        room.keyboard.press("PageDown")
        if is_end:  # one press more would go on in the page that comes
            break
        room.wait_for_timeout(250)
    room.wait_for_url("**/equipment?mode=meeting")
    settle(room)
    assert room.evaluate(TOP) == 0

    room.keyboard.press("p")
    room.keyboard.press("PageUp")
    settle(room)
    assert "/equipment" in room.url
    room.keyboard.press("p")
    room.keyboard.press("PageUp")
    room.wait_for_url("**/bandwidth?mode=meeting")
    settle(room)


def test_the_screen_is_filled_by_a_key_and_by_the_button(room: Page) -> None:
    button = room.get_by_role("button", name="全屏")
    room.keyboard.press("f")
    room.wait_for_function("document.fullscreenElement !== null")
    button.click()
    room.wait_for_function("document.fullscreenElement === null")


def test_the_browsers_keys_stay_the_browsers_in_the_usual_mode(
    browser_page: Page, demo_app: str
) -> None:
    page = browser_page
    page.goto(f"{demo_app}/bandwidth")
    wait_until_ready(page)

    for key in ("ArrowRight", "ArrowUp", "k", "p", " "):
        page.keyboard.press(key)
    settle(page)
    assert page.url.endswith("/bandwidth")

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    ring = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert ring == "3px"
