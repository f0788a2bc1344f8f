"""Rank, target and change of what lies below, in the words of a tooltip."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data_access.catalogue import hover
from data_access.catalogue.comparisons import since
from data_access.catalogue.indicators import INDICATORS, Form, Indicator
from data_access.catalogue.numbers import change_text, full_text
from data_access.catalogue.reporting_share import reported_words
from data_access.catalogue.states import Direction, State
from data_access.ranking import ranks
from data_access.request import SCHOOL, MeasureRequest
from pages.ui import cached
from pages.ui.mode import is_meeting
from pages.ui.overview_compare import past_of
from pages.ui.overview_tables import state_text
from pages.ui.view import View

SHARE_DIGITS = 2  # 0.971 is read as 97.1%


@dataclass(frozen=True)
class Standing:
    """How one area or school stands, each in words, "" where it does not apply."""

    rank: str
    target: str
    change: str

    @property
    def words(self) -> str:
        """Return all of it in one line."""
        target = hover.TARGET_TEXT.format(target=self.target) if self.target else ""
        return "　".join(part for part in (self.rank, target, self.change) if part)


def standings(
    rows: pd.DataFrame, indicator_id: str, view: View, target: float | None
) -> list[Standing]:
    """Return how each row of measures (group_key, value) of what lies below stands."""
    indicator = INDICATORS[indicator_id]
    values = [None if v is None or v != v else float(v) for v in rows["value"]]
    keys = rows["group_key"].tolist()
    targets = target_words(indicator, target)
    return [
        Standing(rank, targets, change)
        for rank, change in zip(
            rank_words(indicator, values, is_school=view.child_by == SCHOOL),
            _changes(indicator, keys, values, view),
            strict=True,
        )
    ]


def with_standing(
    rows: pd.DataFrame, indicator_id: str, view: View, target: float | None
) -> pd.DataFrame:
    """Return rows of bars with the columns that their tooltip tells."""
    indicator = INDICATORS[indicator_id]
    found = standings(rows, indicator_id, view, target)
    values = [full_text(indicator, value) for value in rows["value"]]
    told = rows.assign(**{hover.VALUE: values})
    for name in ("rank", "target", "change"):
        words = [getattr(one, name) for one in found]
        if any(words):
            told[f"hover_{name}"] = [word or hover.UNKNOWN for word in words]
    return told


def standing_lines(
    rows: pd.DataFrame, indicator_id: str, view: View, target: float | None
) -> list[str]:
    """Return rank, target, change and who reported as a line of a map's tooltip.

    `rows` are measures by their group_key as the index.
    """
    found = standings(rows.assign(group_key=rows.index), indicator_id, view, target)
    counts = [
        reported_words(row["reported"], row["expected"])
        for row in rows.to_dict("records")
    ]
    return [
        f"{one.words}　{count}".strip("　")
        for one, count in zip(found, counts, strict=True)
    ]


def dot_lines(
    rows: pd.DataFrame,
    states: Sequence[State],
    indicator_id: str,
    view: View,
    target: float | None,
) -> list[str]:
    """Return state, rank, target and change as a line of a school's dot.

    `rows` are measures by their group_key as the index.
    """
    found = standings(rows.assign(group_key=rows.index), indicator_id, view, target)
    return [
        f"{state_text(state)}　{one.words}".strip("　")
        for state, one in zip(states, found, strict=True)
    ]


def rank_words(
    indicator: Indicator, values: list[float | None], *, is_school: bool
) -> list[str]:
    """Rank areas; of schools the better half only, and none before a room."""
    if indicator.direction is Direction.NEUTRAL or (is_school and is_meeting()):
        return [""] * len(values)
    is_lower = indicator.direction is Direction.LOWER
    digits = SHARE_DIGITS if indicator.form is Form.SHARE else 0
    found = ranks(values, indicator.decimals + digits, lower_first=is_lower)
    count = sum(rank is not None for rank in found)
    last = (count + 1) // 2 if is_school else count
    return [
        hover.RANK_TEXT.format(rank=rank, count=count)
        if rank is not None and rank <= last and count > 1
        else ""
        for rank in found
    ]


def target_words(indicator: Indicator, target: float | None) -> str:
    """Write the line a value is held against; "" where there is none."""
    if target is None or indicator.direction is Direction.NEUTRAL:
        return ""
    return full_text(indicator, target)


def _changes(
    indicator: Indicator, keys: list[object], values: list[float | None], view: View
) -> list[str]:
    """Say each change against the comparable period before."""
    past = past_of(indicator.id, view)
    if not past.years:
        return [""] * len(keys)
    request = MeasureRequest(
        (indicator.id,), past.years[:1], view.scope, view.child_by, view.stage
    )
    before = cached.measures(request).set_index("group_key")["value"]
    return [
        "" if value is None else since(past.words, change_text(indicator, value, was))
        for value, was in zip(values, map(before.get, keys), strict=True)
    ]
