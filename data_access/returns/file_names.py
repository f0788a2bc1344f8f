"""Names of files and folders that a school's own name is written into."""

import re
import unicodedata
from collections import Counter

LONGEST = 80
# What no file system takes, and what no eye sees: controls, bidi and zero-width marks.
_FORBIDDEN = re.compile(
    '[\\\\/:*?"<>|\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f'
    "\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
UNNAMED = "_"


def safe_name(text: str, ending: str = "") -> str:
    """Return a name of at most 80 characters that every system takes, path-free.

    The ending is kept whole; what is too long is cut before it.
    """
    plain = _FORBIDDEN.sub("", unicodedata.normalize("NFC", text))
    plain = " ".join(plain.split()).strip(". ")[: LONGEST - len(ending)].strip(". ")
    if not plain or _RESERVED.fullmatch(plain):
        plain = f"{UNNAMED}{plain}"
    return plain + ending


class FreeNames:
    """Gives each file of a folder or an archive a name of its own."""

    def __init__(self) -> None:
        self._taken: Counter[str] = Counter()

    def take(self, text: str, ending: str = "", folder: str = "") -> str:
        """Return a safe name, numbered where it is taken: 甲小学（2）.xlsx."""
        wanted = safe_name(text, ending)
        number = 1
        while self._taken[f"{folder}/{wanted}".casefold()]:
            number += 1
            mark = f"（{number}）"
            cut = safe_name(text)[: LONGEST - len(ending) - len(mark)]
            wanted = f"{cut}{mark}{ending}"
        self._taken[f"{folder}/{wanted}".casefold()] += 1
        return wanted
