"""Words that stand for "not reported", and words a sheet uses for zero."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from math import isnan

from data_access.ingest.cleaning.text import CELL_TYPES, normalise, text_of

DEFAULT_NULL_WORDS = (
    *("—", "——", "-", "--", "---", "–", "－", "/", "\\", "//", ".", "…", "*"),
    *("无", "空", "未填", "未报", "未报送", "未填报", "未上报", "无数据", "暂无", "缺"),
    *(
        "不详",
        "不适用",
        "待定",
        "待填",
        "NA",
        "N/A",
        "#N/A",
        "null",
        "none",
        "nan",
        "nil",
    ),
)
# What spreadsheets print where a formula failed; #N/A says "no value" on purpose.
_FORMULA_ERRORS = frozenset(
    {"#ref!", "#value!", "#div/0!", "#name?", "#num!", "#null!", "#getting_data"}
)


@dataclass(frozen=True)
class BlankWords:
    """The words, normalised, that a sheet uses for nothing and for zero."""

    null: frozenset[str]
    zero: frozenset[str] = frozenset()

    @cached_property
    def has_figures(self) -> bool:
        """Tell whether a figure (-9, 999) is among the words."""
        return any(sign.isdigit() for word in self.null | self.zero for sign in word)


def blank_words(
    null: Collection[str] | None = None, zero: Collection[str] = ()
) -> BlankWords:
    """Return the words of a sheet; zero words win over null words.

    Args:
        null: words for "not reported"; None takes the usual ones.
        zero: words that mean 0 in this sheet, 「无」 or 「—」 for instance.
    """
    words = DEFAULT_NULL_WORDS if null is None else null
    return BlankWords(frozenset(map(_key, words)), frozenset(map(_key, zero)))


def begin(raw: object, blank: BlankWords) -> tuple[str, str | None]:
    """Return the normalised text of a cell and the code of what ends its cleaning.

    The code is "" (empty cell), "null_word", "zero_word", "formula_error",
    "unreadable_value", or None when there is something to read.
    """
    if raw is None or (isinstance(raw, float) and isnan(raw)):
        return "", ""
    if not isinstance(raw, CELL_TYPES):
        return "", "unreadable_value"
    text = normalise(text_of(raw))
    key = text.casefold()
    if key in blank.zero:
        return text, "zero_word"
    if not text:
        return "", ""
    if key in blank.null:
        return text, "null_word"
    return text, "formula_error" if key in _FORMULA_ERRORS else None


def _key(word: str) -> str:
    return normalise(word).casefold()


DEFAULT_BLANK = blank_words()
