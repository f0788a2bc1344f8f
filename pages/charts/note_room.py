"""How much of a picture's width its bars may take, so that no note is cut off."""

import unicodedata
from collections.abc import Iterable
from typing import Any

LETTER, NARROW_LETTER = 13.5, 7.8  # px at the notes' size; digits are narrow
AROUND = 14  # px before and after a note
LEAST, LEAST_NARROW = 0.3, 0.15  # what the bars keep, however long a note is


def bars_range(notes: Iterable[object], *, is_narrow: bool = False) -> list[Any]:
    """Return Vega's range of the bars: the width less what the longest note takes."""
    longest = max((note_width(str(note)) for note in notes), default=0.0)
    least = LEAST_NARROW if is_narrow else LEAST
    return [0, {"expr": f"max(width * {least}, width - {round(longest + AROUND)})"}]


def note_width(note: str) -> float:
    """Return about how wide a note is, in px."""
    return sum(LETTER if _is_wide(letter) else NARROW_LETTER for letter in note)


def _is_wide(letter: str) -> bool:
    # A: signs such as ✓ and ○, which Chinese letters draw wide.
    return unicodedata.east_asian_width(letter) in "WFA"
