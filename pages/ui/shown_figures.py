"""The figures of the view in front of the reader: what can be copied of them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import streamlit as st

from pages.ui import address

AS_TABLES = "tables"  # the address names the figures that are shown as tables
_FIGURES = "_shown_figures"
_PAGE = "_shown_figures_page"
_KEYS = re.compile(r"[\w,-]{0,600}")
_CSV = ".csv"


class _File(Protocol):
    @property
    def file_name(self) -> str: ...

    @property
    def build(self) -> Callable[[], bytes]: ...


@dataclass(frozen=True)
class ShownFigure:
    """A figure as it was drawn: its title, its table as CSV, whether as a picture."""

    key: str
    title: str
    as_csv: Callable[[], bytes] | None
    has_picture: bool


def begin(page: str) -> None:
    """Forget the figures of the run before; forms chosen on another page as well."""
    state = st.session_state
    state[_FIGURES] = {}
    if state.get(_PAGE, page) != page:
        state.pop(AS_TABLES, None)
    state[_PAGE] = page


def note(
    key: str, title: str, downloads: Sequence[_File], *, has_picture: bool
) -> None:
    """Note a figure that is being drawn."""
    files = [one.build for one in downloads if one.file_name.endswith(_CSV)]
    found = ShownFigure(key, title, files[0] if files else None, has_picture)
    st.session_state.setdefault(_FIGURES, {})[key] = found


def shown_figures() -> tuple[ShownFigure, ...]:
    """Return the figures of the view, in the order of the page."""
    return tuple(st.session_state.get(_FIGURES, {}).values())


def is_as_table(key: str) -> bool:
    """Tell whether the reader wants a figure as its table; note it for the address."""
    chosen = address.take(AS_TABLES, "", lambda text: bool(_KEYS.fullmatch(text)))
    address.give(AS_TABLES, "")
    return key in chosen.split(",")


def choose_form(key: str, *, is_table: bool) -> None:
    """Show a figure as its table, or as its picture (a callback)."""
    chosen = [one for one in _chosen() if one != key]
    address.choose(**{AS_TABLES: ",".join([*chosen, key] if is_table else chosen)})


def _chosen() -> list[str]:
    return [one for one in st.session_state.get(AS_TABLES, "").split(",") if one]
