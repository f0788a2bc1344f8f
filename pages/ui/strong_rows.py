"""Who may be named before a room: who reaches the line; without one the better half."""

from collections.abc import Collection, Iterable
from statistics import median

import pandas as pd

from data_access.catalogue.states import MET, Direction, state_of
from pages.ui.mode import is_meeting


def strong_count(
    values: Iterable[float],
    target: float | None,
    direction: Direction = Direction.HIGHER,
) -> int:
    """Count who may be named, out of values of which the best come first."""
    known = [value for value in values if value == value]
    if not known:
        return 0
    if target is not None:
        return sum(state_of(value, target, direction) is MET for value in known)
    middle, last = median(known), known[-1]
    if known[0] == last:
        return len(known)  # nobody is behind
    if middle == last:
        return sum(value != last for value in known)
    if direction is Direction.LOWER:
        return sum(value <= middle for value in known)
    return sum(value >= middle for value in known)


def for_room(
    rows: pd.DataFrame,
    target: float | None,
    direction: Direction = Direction.HIGHER,
) -> pd.DataFrame:
    """Return rows (value; the best first) as a picture names them: all, or the strong.

    In 会议模式 the others are counted and folded below the picture.
    """
    if not is_meeting():
        return rows
    return rows.head(strong_count(rows["value"], target, direction))


def strong_first(table: pd.DataFrame, names: Collection[str]) -> pd.DataFrame:
    """Return a table (names in its first column) with these rows first in a room."""
    if not is_meeting():
        return table
    is_strong = table.iloc[:, 0].isin(list(names))
    return pd.concat([table[is_strong], table[~is_strong]])
