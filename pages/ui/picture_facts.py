"""What a chart or map says to who cannot see it: title and three facts of its table.

`figure` knows the table, the picture does not: it is told by `described`. Values are
told without names: what is lowest may be somebody's weakness.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import pandas as pd
from pandas.api.types import is_numeric_dtype

from data_access.catalogue.number_texts import are_pairs, is_blank, read_number
from data_access.catalogue.numbers import plain
from data_access.messages import pictures as words

Facts = tuple[str, str, str]
MOST_HEADS = 4
_RATES = ("%", ":1")  # they carry their own unit
_MOSTLY = 0.8  # a range among bandwidths is left out
_LONGEST_BARE = 7  # a longer row of digits without separators is a code
_SHOWN: ContextVar[str] = ContextVar("picture", default="")


@contextmanager
def described(title: str, table: pd.DataFrame) -> Iterator[None]:
    """Say what the picture shows that is drawn within."""
    before = _SHOWN.set(picture_text(title, table))
    try:
        yield
    finally:
        _SHOWN.reset(before)


def description() -> str:
    """Return the words for the picture that is being drawn."""
    return _SHOWN.get()


def picture_text(title: str, table: pd.DataFrame) -> str:
    """Return the words for a picture: its title and its three facts."""
    facts = words.AND.join(three_facts(table))
    return words.WHOLE.format(
        title=title.strip().rstrip("。").replace("。", "，"), facts=facts
    )


@dataclass(frozen=True)
class _Value:
    """A value of a column: as a number, and as it is written."""

    number: float
    text: str


def three_facts(table: pd.DataFrame) -> Facts:
    """Return the highest and lowest value of a table, and how many there are."""
    if table.empty:
        return (words.EMPTY, words.NOTHING, words.NO_LOWER)
    kind = _bare(str(table.columns[0]))
    found = _value_column(table)
    if found is not None:
        heading, values = found
        counted = words.COUNTED.format(
            count=plain(len(table)), kind=kind, known=plain(len(values))
        )
        return (*_ends(heading, values), counted + _reported(table))
    heads = "、".join(_bare(str(name)) for name in table.columns[1 : MOST_HEADS + 1])
    rows = words.ROWS.format(count=plain(len(table)), kind=kind)
    return (rows, words.COLUMNS.format(heads=heads or kind), words.NO_LOWER)


def _value_column(table: pd.DataFrame) -> tuple[str, list[_Value]] | None:
    """Return the column that the picture is about: a rate before what it is made of."""
    columns = {
        str(heading): values
        for heading in table.columns[1:]
        if words.RANK not in str(heading)
        and (values := _values(table[heading].tolist()))
    }
    for heading, values in columns.items():
        if values[0].text.endswith(_RATES) or _unit(heading) == "%":
            return heading, values
    return next(iter(columns.items()), None)


def _ends(heading: str, values: Sequence[_Value]) -> tuple[str, str]:
    """Say the highest and the lowest value."""
    high = max(values, key=lambda one: one.number)
    low = min(values, key=lambda one: one.number)
    head, unit = _bare(heading), _unit(heading)
    unit = "" if high.text.endswith(_RATES) else unit
    if high.number == low.number:
        alike = words.ALIKE.format(head=head, value=f"{high.text}{unit}")
        return alike, words.NO_LOWER
    return (
        words.HIGHEST.format(head=head, value=f"{high.text}{unit}"),
        words.LOWEST.format(value=f"{low.text}{unit}"),
    )


def _values(cells: Sequence[object]) -> list[_Value]:
    """Return the numbers of a column; none where many filled cells are no numbers."""
    filled = [cell for cell in cells if not is_blank(cell)]
    found = [value for value in map(_value, filled) if value is not None]
    return found if len(found) >= _MOSTLY * len(filled) else []


def _value(cell: object) -> _Value | None:
    if isinstance(cell, str):
        number = read_number(cell)
        if number is None or (number.is_bare and len(cell) > _LONGEST_BARE):
            return None
        return _Value(number.value, cell)
    if isinstance(cell, bool) or not is_numeric_dtype(type(cell)):
        return None
    number_of_cell = float(str(cell))
    is_whole = number_of_cell == int(number_of_cell)
    return _Value(number_of_cell, plain(number_of_cell, 0 if is_whole else 1))


def _reported(table: pd.DataFrame) -> str:
    """Say how many schools stand behind, where the table has such a column."""
    for heading in table.columns[1:]:
        cells = table[heading].tolist()
        if str(heading).startswith("已报") and are_pairs(cells):
            pairs = [str(cell).replace(",", "").split("/") for cell in cells]
            sent, due = (sum(int(pair[n]) for pair in pairs) for n in (0, 1))
            return words.REPORTED.format(sent=plain(sent), due=plain(due))
    return ""


def _bare(heading: str) -> str:
    """Return a heading without the unit in brackets at its end."""
    return heading.partition("（")[0] if heading.endswith("）") else heading


def _unit(heading: str) -> str:
    """Return the unit in the brackets at the end of a heading."""
    if not heading.endswith("）") or "（" not in heading:
        return ""
    return heading.rpartition("（")[2].removesuffix("）")
