"""Cleans codes: labels and aliases become codes, school codes stay text."""

import re
from collections.abc import Mapping
from functools import lru_cache

from data_access.ingest.cleaning.blanks import DEFAULT_BLANK, BlankWords, begin
from data_access.ingest.cleaning.cleaned import Cleaned
from data_access.ingest.cleaning.script import simplified
from data_access.ingest.cleaning.text import normalise

SCHOOL_CODE_LENGTH = 10

_CODE_AND_LABEL = re.compile(r"(\w+)[\s:：.、_-]*\(?(.*?)\)?")
_LABEL_AND_CODE = re.compile(r"(.*?)[\s:：.、_-]*[(\[]?(\w+)[)\]]?")
_PLAIN = re.compile(r"[0-9]{6,}")
_SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+?\d+", re.IGNORECASE)
# A spreadsheet keeps fifteen digits of a number; the others have become zeros.
_EXACT_DIGITS = 15


def clean_code(
    raw: object, words: Mapping[str, str], blank: BlankWords = DEFAULT_BLANK
) -> Cleaned[str]:
    """Clean a code of a closed list.

    Args:
        raw: the cell: a code, a label, an alias, or code and label together.
        words: every accepted word (code, label, alias) → code.
        blank: the sheet's words for nothing and for zero.
    """
    text, end = begin(raw, blank)
    code = words.get(text) or _keyed(tuple(words.items())).get(_key(text))
    if code is not None:
        return Cleaned(code, () if code == text else ("label_for_code",))
    if end == "null_word":
        return Cleaned(None, ("null_word",))
    if end is not None and end != "zero_word":
        return Cleaned(None, (), end or None)
    code = _code_beside_label(text, words)
    if code is not None:
        return Cleaned(code, ("label_for_code",))
    if simplified(text) != text:
        return clean_code(simplified(text), words, blank)
    return Cleaned(None, (), "unknown_code")


def clean_school_code(
    raw: object,
    blank: BlankWords = DEFAULT_BLANK,
    length: int | None = SCHOOL_CODE_LENGTH,
) -> Cleaned[str]:
    """Clean a school's code to text.

    Args:
        raw: the cell; a number is written out without a fraction.
        blank: the sheet's words for nothing and for zero.
        length: how many characters a code has; None: any.
    """
    # Most cells are plain; a hundred thousand different ones must not take long.
    is_usual = len(raw) == length if isinstance(raw, str) else False
    if is_usual and not blank.has_figures and _PLAIN.fullmatch(str(raw)):
        return Cleaned(str(raw))
    text, end = begin(raw, blank)
    if end == "null_word":
        return Cleaned(None, ("null_word",))
    if end is not None and end != "zero_word":
        return Cleaned(None, (), end or None)
    if isinstance(raw, bool) or not isinstance(raw, (str, int, float)):
        return Cleaned(None, (), "not_a_school_code")
    if _SCIENTIFIC.fullmatch(text):
        return Cleaned(None, (), "scientific_notation")
    is_number = not isinstance(raw, str)
    if is_number and (not text.isdecimal() or len(text) > _EXACT_DIGITS):
        return Cleaned(None, (), "digits_lost")
    code = text.lstrip("'").replace(" ", "").upper()
    if not code:
        return Cleaned(None, (), "not_a_school_code")
    return _of_length(code, length, is_number)


def _of_length(code: str, length: int | None, is_number: bool) -> Cleaned[str]:
    assumed = ("number_for_code",) if is_number else ()
    if length is None or len(code) == length:
        return Cleaned(code, assumed)
    if code.isdecimal() and len(code) == length - 1:
        return Cleaned(code.zfill(length), (*assumed, "leading_zero"))
    return Cleaned(None, assumed, "wrong_length")


def _code_beside_label(text: str, words: Mapping[str, str]) -> str | None:
    """Read 「211 小学」 and 「小学(211)」: both words must mean the same code."""
    keyed = _keyed(tuple(words.items()))
    for pattern in (_CODE_AND_LABEL, _LABEL_AND_CODE):
        match = pattern.fullmatch(text)
        if match:
            first, second = (keyed.get(_key(part)) for part in match.groups())
            if first is not None and first == second:
                return first
    return None


@lru_cache(maxsize=64)
def _keyed(words: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {_key(word): code for word, code in reversed(words)}


def _key(word: str) -> str:
    return normalise(word).casefold().replace(" ", "")
