"""Text in one form: no invisible signs, no braces, full-width letters made half."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import Final

CELL_TYPES: Final = (str, int, float, date, datetime, time, timedelta)

# Controls, soft hyphen, zero-width and bidi marks, byte order mark, lone surrogates,
# variation selectors and tags: none can be seen, all break matching. Braces go
# because the tooltips of the map would expand them.
_REMOVED = re.compile(
    "[{}\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufffb"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
# Sentence punctuation stays Chinese; everything else of ASCII becomes half-width.
_KEPT_WIDE = {ord(sign) for sign in "，；！？｛｝"}
_HALF_WIDTH: dict[int, int | None] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code not in _KEPT_WIDE},
    **{ord("｛"): None, ord("｝"): None, ord("\u3000"): ord(" ")},
}


def normalise(text: str) -> str:
    """Return a text without invisible signs and braces, spaces single, letters half."""
    if not (text.isascii() and text.isprintable()) or "{" in text or "}" in text:
        text = _REMOVED.sub("", text).translate(_HALF_WIDTH)
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def text_of(raw: str | int | float | date | time | timedelta) -> str:
    """Return the text of a cell as its reader would write it: 211.0 is "211"."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool):
        return str(raw).upper()
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
        return str(int(raw))
    if isinstance(raw, int) and abs(raw) >= 10**40:
        # Python refuses to print integers of thousands of digits.
        return f"{raw:#x}"
    if isinstance(raw, datetime):
        return raw.isoformat(" ")
    return raw.isoformat() if isinstance(raw, (date, time)) else str(raw)
