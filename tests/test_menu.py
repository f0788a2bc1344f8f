"""The menu stays short enough to be read at a glance."""

import re
from pathlib import Path

from app import MENU
from tests.benchmarks.pages import PAGES
from tests.menu import ENTRIES

README = Path(__file__).resolve().parents[1] / "README.md"


def test_the_menu_has_at_most_seven_entries() -> None:
    assert 1 < len(ENTRIES) <= 7


def test_no_page_stands_in_the_menu_twice() -> None:
    pages = [module for pages in MENU.values() for module, _ in pages]
    assert len(pages) == len(set(pages))


def test_the_readme_says_what_each_page_answers() -> None:
    rows = re.findall(r"^\| (\S+) \| .+ \|$", README.read_text("utf-8"), re.MULTILINE)
    titles = [title for pages in MENU.values() for _, title in pages]
    assert [row for row in rows if row in titles] == titles


def test_every_page_is_measured() -> None:
    titles = [title for pages in MENU.values() for _, title in pages]
    assert list(PAGES.values()) == titles
