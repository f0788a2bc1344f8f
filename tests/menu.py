"""The entries of the menu: as declared, and as they stand in the head."""

from playwright.sync_api import Page

from app import MENU

ENTRIES = [*(title for _, title in MENU[""]), *(entry for entry in MENU if entry)]
# page → its title
PAGES = {
    module.__name__.rpartition(".")[2]: title
    for pages in MENU.values()
    for module, title in pages
}


def entries_of_menu(page: Page) -> list[str]:
    """Return the entries of the menu as they stand in the head."""
    link, section = "stTopNavLink", "stTopNavSection"
    entries = page.locator(f'[data-testid="{link}"], [data-testid="{section}"]')
    return [text.strip() for text in entries.all_inner_texts()]
