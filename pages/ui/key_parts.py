"""What the keys need of a page: where they lead, the panels that they open."""

from collections.abc import Sequence

from pages.ui.frame import is_dark
from pages.ui.key_panel import key_panel
from pages.ui.main_numbers_panel import numbers_panel
from pages.ui.mode import is_meeting
from pages.ui.paper import paper
from pages.ui.steps import step_buttons
from pages.ui.view import View


def draw_keys(page: str, order: Sequence[str], view: View | None) -> None:
    """Draw the parts below a page that nobody sees until a key is pressed.

    Args:
        page: the name of the page.
        order: the names of all pages, in the order of the menu.
        view: what is in view; None where a page is about no area.
    """
    if paper() is not None:
        return
    step_buttons(page, order, view)
    key_panel(is_meeting=is_meeting(), is_dark=is_dark())
    if is_meeting():
        numbers_panel()
