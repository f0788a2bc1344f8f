"""Whether scenes are being drawn for the wall, which is dark, or for paper."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from pages.charts.theme import Palette, palette

_ON_PAPER: ContextVar[bool] = ContextVar("scenes_on_paper", default=False)


@contextmanager
def on_paper(yes: bool = True) -> Iterator[None]:
    """Draw what is built within for paper."""
    token = _ON_PAPER.set(yes)
    try:
        yield
    finally:
        _ON_PAPER.reset(token)


def is_dark() -> bool:
    """Tell which twin of each colour is meant."""
    return not _ON_PAPER.get()


def colours() -> Palette:
    """Return the quiet colours of what is being built."""
    return palette(is_dark())
