"""The one rule on how many schools stand behind a number, and the words for it.

Below `THIN_REPORTING` a number says so wherever it is shown: 只供参考.
"""

from collections.abc import Mapping
from numbers import Real
from typing import Any

from data_access.catalogue.numbers import plain
from data_access.catalogue.states import THIN_REPORTING

REFERENCE = "只供参考"
WARNING = "⚠"
# Registers: who has nothing to report is silent, and rightly so.
REGISTERED = frozenset({"c3_gap_filled_rate"})


def is_thin(reported: object, expected: object) -> bool:
    """Tell whether so few of the schools due reported that a number is marked."""
    due, sent = _number(expected), _number(reported)
    # Where nobody reported there is no number to be marked.
    return 0 < sent < THIN_REPORTING * due


def counted_words(
    reported: object, expected: object, word: str = "已报", unit: str = "所"
) -> str:
    """Write 已报 12／应报 14 所, the only way to say who stands behind a number."""
    sent, due = plain(_number(reported)), plain(_number(expected))
    return f"{word} {sent}／应报 {due} {unit}"


def reported_words(
    reported: object, expected: object, word: str = "已报", unit: str = "所"
) -> str:
    """Write 已报 12／应报 14 所, below the line 只供参考（已报 12／应报 20 所）."""
    counts = counted_words(reported, expected, word, unit)
    return f"{REFERENCE}（{counts}）" if is_thin(reported, expected) else counts


def thin_note(reported: object, expected: object, word: str = "已报") -> str:
    """Return the mark of a number that few reported, "" of any other."""
    if not is_thin(reported, expected):
        return ""
    return f"{WARNING} {reported_words(reported, expected, word)}"


def note_of(row: Mapping[Any, Any]) -> str:
    """Return the mark of a row of measures (indicator, reported, expected)."""
    if row.get("indicator") in REGISTERED:
        return ""
    return thin_note(row["reported"], row["expected"])


def short_note(row: Mapping[Any, Any]) -> str:
    """Return the same where there is no room for words: ⚠ 50／68 所."""
    if not note_of(row):
        return ""
    sent, due = plain(_number(row["reported"])), plain(_number(row["expected"]))
    return f"{WARNING} {sent}／{due} 所"


def _number(value: object) -> float:
    """Return a count; unknown is none."""
    if value is None or value != value or not isinstance(value, Real):
        return 0.0
    return float(value)
