"""Reads traditional characters as the simplified ones that headings and codes have."""

from functools import cache, lru_cache
from typing import Any


@lru_cache(maxsize=4096)
def simplified(text: str) -> str:
    """Return a text in simplified characters; one that has no others as it is."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return str(_converter().convert(text))
    return text


@cache
def _converter() -> Any:
    # Loaded here because few files need the tables it reads.
    from opencc import OpenCC

    return OpenCC("t2s")
