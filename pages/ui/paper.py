"""A page as it is printed: laid out on the screen at the width of the paper.

Charts and maps draw themselves for the width they are given, so the sheet is chosen
first and printed then; what only makes sense on a screen is left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from pages.ui import address

PAPER = "paper"
MARGIN = 12  # millimetres at the sides
_PIXELS = 96 / 25.4  # CSS pixels in a millimetre


@dataclass(frozen=True)
class Paper:
    """A sheet: what it is called, its CSS size, its width and height in millimetres."""

    label: str
    size: str
    width: int
    height: int

    @property
    def pixels(self) -> tuple[int, int]:
        """Return width and height of what is printed on it, in CSS pixels."""
        inner = self.width - 2 * MARGIN, self.height - 3 * MARGIN
        return int(inner[0] * _PIXELS), int(inner[1] * _PIXELS)


UPRIGHT = "A4"
PAPERS: Mapping[str, Paper] = {
    UPRIGHT: Paper("A4 纵向", "A4 portrait", 210, 297),
    "A4L": Paper("A4 横向", "A4 landscape", 297, 210),
    "A3": Paper("A3 横向", "A3 landscape", 420, 297),
}


def take_paper() -> Paper | None:
    """Read the sheet from the address, once a run before anything is drawn."""
    return PAPERS.get(address.take(PAPER, "", lambda code: code in ("", *PAPERS)))


def paper() -> Paper | None:
    """Return the sheet that the page is laid out for, None on the screen."""
    return PAPERS.get(address.held(PAPER))


def is_portrait() -> bool:
    """Tell whether the sheet stands upright: too narrow for two things abreast."""
    sheet = paper()
    return sheet is not None and sheet.width < sheet.height


def give_paper() -> None:
    """Write the sheet into the address, after the widgets."""
    address.give(PAPER, "")


def choose_paper(code: str) -> None:
    """Lay the page out for a sheet, "" for the screen (a callback)."""
    address.choose(**{PAPER: code})


def print_button() -> None:
    """Draw the button of the head line that lays the page out for paper."""
    st.button(
        "打印",
        key="tool-print",
        type="tertiary",
        on_click=choose_paper,
        args=(UPRIGHT,),
    )
