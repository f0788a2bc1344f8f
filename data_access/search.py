"""Find things by name, alias, code, pinyin or pinyin initials, ranked and grouped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
from pypinyin import lazy_pinyin

# A better kind of match comes first.
_EXACT, _STARTS, _INITIALS, _CONTAINS, _SUBSEQUENCE = range(5)


@dataclass(frozen=True)
class Entry:
    """One thing that can be found: its words, and what to show and go to."""

    kind: str
    key: str
    label: str
    detail: str
    words: tuple[str, ...]
    initials: tuple[str, ...] = ()
    pinyin: tuple[str, ...] = ()

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Return the words as they are compared: folded once, not at every key."""
        return tuple(fold(word) for word in self.words)

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """Return initials and pinyin as they are compared."""
        return tuple(fold(text) for text in (*self.initials, *self.pinyin))


def find(entries: Sequence[Entry], text: str, limit: int = 12) -> list[Entry]:
    """Return the best matches for what was typed, best first, at most `limit`."""
    return _ranked(entries, fold(text))[:limit]


def find_grouped(
    entries: Sequence[Entry], text: str, most: Mapping[str, int]
) -> dict[str, list[Entry]]:
    """Return the best matches by kind, the kind of the best one first.

    `most` says how many of each kind are given.
    """
    found: dict[str, list[Entry]] = {}
    for entry in _ranked(entries, fold(text)):
        group = found.setdefault(entry.kind, [])
        if len(group) < most[entry.kind]:
            group.append(entry)
    return found


def _ranked(entries: Sequence[Entry], wanted: str) -> list[Entry]:
    if not wanted:
        return []
    ranked = []
    for order, entry in enumerate(entries):
        rank = _rank(entry, wanted)
        if rank is not None:
            ranked.append((rank, len(entry.label), order, entry))
    ranked.sort(key=lambda item: item[:3])
    return [entry for *_, entry in ranked]


def fold(text: str) -> str:
    """Return text as it is compared: no spaces, lower case."""
    return "".join(text.split()).lower()


def _rank(entry: Entry, wanted: str) -> int | None:
    words = entry.folded
    if wanted in words:
        return _EXACT
    if any(word.startswith(wanted) for word in words):
        return _STARTS
    if wanted.isascii():
        return _rank_letters(entry, wanted)
    if any(wanted in word for word in words):
        return _CONTAINS
    # 「榆实小」 finds 榆阳实验小学: the characters in their order.
    if any(_in_order(wanted, word) for word in words):
        return _SUBSEQUENCE
    return None


def _rank_letters(entry: Entry, wanted: str) -> int | None:
    if wanted in entry.letters:
        return _STARTS
    if any(text.startswith(wanted) for text in entry.letters):
        return _INITIALS
    if any(wanted in text for text in (*entry.folded, *entry.letters)):
        return _CONTAINS
    if any(_in_order(wanted, fold(text)) for text in entry.initials):
        return _SUBSEQUENCE
    return None


def _in_order(wanted: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in wanted)


def school_entries(
    schools: pd.DataFrame, aliases: pd.DataFrame, area_names: dict[int, str]
) -> list[Entry]:
    """Build one entry a school from queries.places.schools and school_aliases."""
    others: dict[int, list[tuple[str, str, str]]] = {}
    for school_id, *rest in aliases[
        ["school_id", "name", "pinyin", "pinyin_initials"]
    ].itertuples(index=False):
        others.setdefault(int(school_id), []).append((rest[0], rest[1], rest[2]))
    columns = [
        "school_id",
        "school_code",
        "name",
        "short_name",
        "area_id",
        "pinyin",
        "pinyin_initials",
    ]
    return [
        _school_entry(row, others.get(int(row[0]), []), area_names)
        for row in schools[columns].itertuples(index=False)
    ]


def _school_entry(
    row: tuple[object, ...],
    others: list[tuple[str, str, str]],
    area_names: dict[int, str],
) -> Entry:
    _, code, name, short_name, area_id, pinyin, initials = row
    return Entry(
        kind="school",
        key=str(code),
        label=str(name),
        detail=area_names.get(int(str(area_id)), ""),
        words=(str(name), str(short_name), str(code), *(o[0] for o in others)),
        initials=(str(initials), *(o[2] for o in others)),
        pinyin=(str(pinyin), *(o[1] for o in others)),
    )


def letters(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return a name's pinyin initials and full pinyin, each as a tuple of one."""
    syllables = lazy_pinyin(name)
    initials = "".join(syllable[:1] for syllable in syllables)
    return (initials.lower(),), ("".join(syllables).lower(),)
