"""Display-ready tables of a comparison: places × indicators, quadrants, moments."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from data_access.catalogue import hover
from data_access.catalogue.aspects import is_good, quadrant_names
from data_access.catalogue.indicators import SUBJECT_LABELS, Indicator
from data_access.catalogue.numbers import full_text, unit_text
from data_access.catalogue.reporting_share import WARNING, note_of
from data_access.catalogue.states import NO_TARGET
from pages.ui.compare_data import Comparison
from pages.ui.compare_places import Place
from pages.ui.hover_lines import change_since
from pages.ui.hover_words import Standing, rank_words, target_words
from pages.ui.overview_states import Reading
from pages.ui.overview_tables import reported_text, state_text, with_thin_notes

QUADRANT = "象限"
REPORTED = "已报／应报（所）"


def heads(indicators: Sequence[Indicator]) -> dict[str, str]:
    """Return a column's heading of each indicator, unlike that of any other."""
    counts = Counter(one.short_label for one in indicators)
    return {
        one.id: one.short_label
        if counts[one.short_label] == 1
        else f"{one.short_label}·{SUBJECT_LABELS[one.subject]}"
        for one in indicators
    }


def places_table(found: Comparison) -> pd.DataFrame:
    """Return one row a place: value, state, 已报／应报 and earlier values."""
    columns: dict[str, list[str]] = {
        found.choice.level.label: [place.name for place in found.places]
    }
    names = heads(found.choice.indicators)
    readings = {one.id: found.readings(one) for one in found.choice.indicators}
    for one in found.choice.indicators:
        columns |= _now(found, one, names[one.id], readings[one.id])
    for number in range(1, len(found.moments)):
        for one in found.choice.indicators:
            columns |= _before(found, one, names[one.id], readings[one.id], number)
    return with_thin_notes(pd.DataFrame(columns), thin_notes(found))


def screen_table(found: Comparison) -> pd.DataFrame:
    """Return the same, as narrow as can be: signs before values, one 已报／应报."""
    columns: dict[str, list[str]] = {
        found.choice.level.label: [place.name for place in found.places]
    }
    names = heads(found.choice.indicators)
    for one in found.choice.indicators:
        unit = unit_text(one)
        head = f"{names[one.id]}（{unit}）" if unit else names[one.id]
        readings = found.readings(one)
        columns[head] = [
            _signed(reading, found.row(one, place))
            for place, reading in zip(found.places, readings, strict=True)
        ]
        for number in range(1, len(found.moments)):
            before = _before(found, one, names[one.id], readings, number)
            columns |= {_short(head): texts for head, texts in before.items()}
    if not found.choice.level.is_school:
        columns[REPORTED] = [_reported_all(found, place) for place in found.places]
    return pd.DataFrame(columns)


def _short(head: str) -> str:
    """Write 25年10月 where a column is narrow."""
    return re.sub(r"20(\d\d)(?=[年—])", r"\1", head)


def _signed(reading: Reading, row: Mapping[str, Any]) -> str:
    return f"{reading.state(row).sign} {reading.value(row)}".strip()


def _reported_all(found: Comparison, place: Place) -> str:
    """Write 已报／应报 of each indicator, once where all have the same."""
    rows = [found.row(one, place) for one in found.choice.indicators]
    texts = [
        f"{reported_text(row)}{' ' + WARNING if note_of(row) else ''}" for row in rows
    ]
    return "、".join(dict.fromkeys(texts))


def _now(
    found: Comparison, indicator: Indicator, name: str, readings: list[Reading]
) -> dict[str, list[str]]:
    unit = unit_text(indicator)
    rows = [found.row(indicator, place) for place in found.places]
    pairs = list(zip(readings, rows, strict=True))
    head = f"{name}（{unit}）" if unit else name
    columns = {head: [reading.value(row) for reading, row in pairs]}
    states = [reading.state(row) for reading, row in pairs]
    if any(state is not NO_TARGET for state in states):
        columns[f"{name}·状态"] = [state_text(state) for state in states]
    return columns | _reported(found, indicator, name)


def _reported(
    found: Comparison, indicator: Indicator, name: str
) -> dict[str, list[str]]:
    """Return 已报／应报 of areas; a single school says 未报送 in its value."""
    if found.choice.level.is_school:
        return {}
    rows = [found.row(indicator, place) for place in found.places]
    return {f"{name}·已报／应报（所）": [reported_text(row) for row in rows]}


def _before(
    found: Comparison,
    indicator: Indicator,
    name: str,
    readings: list[Reading],
    number: int,
) -> dict[str, list[str]]:
    rows = [found.row(indicator, place, number) for place in found.places]
    head = f"{name}·{found.moments[number].label}"
    values = [r.value(row) for r, row in zip(readings, rows, strict=True)]
    return {head: values}


def thin_notes(found: Comparison) -> list[str]:
    """Return, for each place, which of its numbers few schools stand behind."""
    return [_thin_note(found, found.choice.indicators, place) for place in found.places]


def _thin_note(found: Comparison, indicators: Sequence[Indicator], place: Place) -> str:
    names = heads(indicators)
    return "；".join(
        f"{names[indicator.id]}{note}"
        for indicator in indicators
        if (note := note_of(found.row(indicator, place)))
    )


def scatter_rows(
    found: Comparison,
    pair: tuple[Indicator, Indicator],
    lines: tuple[float, float],
) -> pd.DataFrame:
    """Return one row a place with both values: its quadrant and the words for it.

    Columns: key, name, x, y, quadrant, x_text, y_text, note (few reported).
    """
    names = quadrant_names(*pair)
    words = [iter(_standing_texts(found, indicator, pair)) for indicator in pair]
    rows = []
    for place in found.places:
        x, y = (found.value(one, place) for one in pair)
        if x is None or y is None:
            continue
        side = (is_good(pair[0], x, lines[0]), is_good(pair[1], y, lines[1]))
        texts = (next(words[0]), next(words[1]))
        note = _thin_note(found, pair, place)
        rows.append((place.key, place.name, x, y, names[side], *texts, note))
    columns = ["key", "name", "x", "y", "quadrant", "x_text", "y_text", "note"]
    return pd.DataFrame(rows, columns=columns)


def _standing_texts(
    found: Comparison, indicator: Indicator, pair: tuple[Indicator, Indicator]
) -> list[str]:
    """Write value, rank and target of each place that has both values."""
    drawn = [
        (value, reading.target)
        for place, reading in zip(found.places, found.readings(indicator), strict=True)
        if None not in (found.value(pair[0], place), found.value(pair[1], place))
        and (value := found.value(indicator, place)) is not None
    ]
    is_school = found.choice.level.is_school
    ranks = rank_words(indicator, [value for value, _ in drawn], is_school=is_school)
    standings = [
        Standing(rank, target_words(indicator, target), "")
        for rank, (_, target) in zip(ranks, drawn, strict=True)
    ]
    return [
        f"{full_text(indicator, value)}　{standing.words}".strip("　")
        for standing, (value, _) in zip(standings, drawn, strict=True)
    ]


def scatter_table(
    found: Comparison, pair: tuple[Indicator, Indicator], rows: pd.DataFrame
) -> pd.DataFrame:
    """Return the scatter as a table; places without both values come last."""
    names = heads(pair)
    quadrants = dict(zip(rows["key"], rows["quadrant"], strict=True))
    columns: dict[str, list[str]] = {
        found.choice.level.label: [place.name for place in found.places]
    }
    for indicator in pair:
        readings = found.readings(indicator)
        columns[names[indicator.id]] = [
            reading.full(found.row(indicator, place))
            for place, reading in zip(found.places, readings, strict=True)
        ]
        columns |= _reported(found, indicator, names[indicator.id])
    columns[QUADRANT] = [quadrants.get(place.key, "—") for place in found.places]
    notes = [_thin_note(found, pair, place) for place in found.places]
    table = with_thin_notes(pd.DataFrame(columns), notes)
    order = list(quadrant_names(*pair).values())
    rank = table[QUADRANT].map(lambda name: (*order, "—").index(name))
    return table.iloc[rank.argsort(kind="stable")].reset_index(drop=True)


def trend_rows(found: Comparison, indicator: Indicator, most: int) -> pd.DataFrame:
    """Return one row a place and moment, oldest moment first.

    Columns: name, moment, value (missing: a gap), text, line (the place's target),
    and in words the target and the change since the moment before.
    """
    rows = []
    readings = found.readings(indicator)
    for place, reading in list(zip(found.places, readings, strict=True))[:most]:
        for number in reversed(range(len(found.moments))):
            row = found.row(indicator, place, number)
            note = note_of(row)
            text = reading.full(row) + (f"　{note}" if note else "")
            value = found.value(indicator, place, number)
            moment = found.moments[number].label
            target = target_words(indicator, reading.target) or hover.UNKNOWN
            change = _change_at(found, indicator, place, number)
            more = (reading.target, target, change)
            rows.append((place.name, moment, value, text, *more))
    columns = ["name", "moment", "value", "text", "line", hover.TARGET, hover.CHANGE]
    return pd.DataFrame(rows, columns=columns)


def _change_at(
    found: Comparison, indicator: Indicator, place: Place, number: int
) -> str:
    if number + 1 == len(found.moments):
        return hover.UNKNOWN
    now, was = (found.value(indicator, place, n) for n in (number, number + 1))
    return change_since(indicator, now, was, found.moments[number + 1].label)


def trend_table(found: Comparison, indicator: Indicator) -> pd.DataFrame:
    """Return one row a place, a column a moment, the oldest first."""
    readings = found.readings(indicator)
    columns: dict[str, list[str]] = {
        found.choice.level.label: [place.name for place in found.places]
    }
    for number in reversed(range(len(found.moments))):
        columns[found.moments[number].label] = [
            reading.full(found.row(indicator, place, number))
            for place, reading in zip(found.places, readings, strict=True)
        ]
    columns |= _reported(found, indicator, found.moments[0].label)
    notes = [_thin_note(found, [indicator], place) for place in found.places]
    return with_thin_notes(pd.DataFrame(columns), notes)
