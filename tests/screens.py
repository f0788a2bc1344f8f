"""`make screens`: every page in four sizes and two themes, and what is wrong in them.

The pictures go into a folder to be looked at one by one; the faults that can be told
from the DOM are printed.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from app import MENU
from tests.browser import ARGUMENTS, find_chromium, wait_until_ready
from tests.demo_store import build_into
from tests.layout_faults import layout_faults
from tests.pictures import serving

SIZES = {
    "1366x768": (1366, 768),
    "1920x1080": (1920, 1080),
    "3840x2160": (3840, 2160),
    "1024x768": (1024, 768),
    "390x844": (390, 844),
}
USUAL = ("1366x768", "1920x1080", "3840x2160", "390x844")
MEETING = ("1366x768", "1920x1080", "3840x2160", "1024x768")
THEMES = ("light", "dark")
PAGES = tuple(
    module.__name__.rpartition(".")[2] for entry in MENU.values() for module, _ in entry
)
LONGEST = 8000  # pixels of a picture
SETTLED = 1200  # milliseconds until charts have followed the window


def main() -> None:
    """Take the pictures and print the faults; fail where there is one."""
    asked = arguments()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="zhijiao-screens-") as name,
        sync_playwright() as playwright,
    ):
        store = asked.store or Path(name) / "demo.db"
        if asked.store is None:
            build_into(store)
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=ARGUMENTS
        )
        with serving(store, Path(name)) as address:
            faults = [
                fault
                for theme in THEMES
                for fault in taken(browser, address, theme, asked)
            ]
        browser.close()
    print(f"{len(faults)} 处可疑，图在 {asked.folder}")
    sys.exit(bool(faults))


def arguments() -> argparse.Namespace:
    """Read what is asked for."""
    parser = argparse.ArgumentParser(description="逐页逐尺寸截图并检查版面")
    parser.add_argument("folder", type=Path, help="图放在哪个文件夹")
    parser.add_argument("--store", type=Path, help="已有的数据库；不写则生成演示数据")
    parser.add_argument("--page", action="append", help="只拍这些页（可写多次）")
    parser.add_argument("--meeting", action="store_true", help="拍会议模式")
    return parser.parse_args()


def taken(
    browser: Browser, address: str, theme: str, asked: argparse.Namespace
) -> Iterator[str]:
    """Take every page of a theme; yield the faults, with page and size before them."""
    context = browser.new_context(locale="zh-CN", color_scheme=theme)
    for name in asked.page or PAGES:
        page = context.new_page()
        yield from sizes_of(page, f"{address}/{way(name, asked)}", theme, name, asked)
        page.close()
    context.close()


def way(name: str, asked: argparse.Namespace) -> str:
    """Return the address of a page below the app's."""
    path = "" if name == PAGES[0] else name
    return f"{path}?mode=meeting" if asked.meeting else path


def sizes_of(
    page: Page, address: str, theme: str, name: str, asked: argparse.Namespace
) -> Iterator[str]:
    """Take one page in all sizes, opened once."""
    for number, size in enumerate(MEETING if asked.meeting else USUAL):
        width, height = SIZES[size]
        page.set_viewport_size({"width": width, "height": height})
        if not number:
            page.goto(address)
        wait_until_ready(page)
        page.wait_for_timeout(SETTLED)
        wait_until_ready(page)
        page.screenshot(path=asked.folder / f"{name}-{size}-{theme}.png")
        for fault in (*layout_faults(page), *errors_on(page)):
            told = f"{name} {size} {theme}：{fault}"
            print(told, flush=True)
            yield told
    _whole(page).screenshot(path=asked.folder / f"{name}-whole-{theme}.png")


def errors_on(page: Page) -> list[str]:
    """Return what a page says instead of its figures."""
    errors = page.locator('[data-testid="stAlertContentError"]')
    return [f"这一页没有画出来：{words}" for words in errors.all_inner_texts()]


def _whole(page: Page) -> Page:
    """Make the window as high as the page: what is below the first screen is seen."""
    height = page.evaluate(
        "document.querySelector('[data-testid=stMain]').scrollHeight"
    )
    page.set_viewport_size({"width": 1366, "height": min(int(height), LONGEST)})
    wait_until_ready(page)
    page.wait_for_timeout(SETTLED)
    return page


if __name__ == "__main__":
    main()
