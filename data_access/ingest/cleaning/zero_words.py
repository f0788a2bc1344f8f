"""Finds out whether a sheet says that one of its words for nothing means zero."""

import re
from collections.abc import Iterable

from data_access.ingest.cleaning.text import normalise

_WORD = r"[“\"'「]?(—+|–|-+|/|\\|无|没有)[”\"'」]?"
_SAYS_ZERO = re.compile(
    rf"{_WORD}\s*的?\s*(?:均|都|一律|请|就)?(?:表示|代表|指|即|按|填写?|记|写|计|为|作|=)"
    r"(?:表示|为|作)?\s*[“\"'「]?[0零](?!\.|\d)"
)


def zero_words(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words that notes of a sheet say are zero: 「—」表示0, 无填0."""
    found = (word for text in texts for word in _SAYS_ZERO.findall(normalise(text)))
    return tuple(dict.fromkeys(found))
