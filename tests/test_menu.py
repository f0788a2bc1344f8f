"""The menu stays short enough to be read at a glance."""

from app import MENU
from tests.menu import ENTRIES


def test_the_menu_has_at_most_seven_entries() -> None:
    assert 1 < len(ENTRIES) <= 7


def test_no_page_stands_in_the_menu_twice() -> None:
    pages = [module for pages in MENU.values() for module, _ in pages]
    assert len(pages) == len(set(pages))
