"""The numbers of a comparison: one request of measures, read place by place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from zlib import crc32

import pandas as pd

from data_access.catalogue.indicators import Indicator
from data_access.catalogue.numbers import is_missing
from data_access.period import Period, year_before
from data_access.request import MeasureRequest
from data_access.scope import Scope
from pages.ui import cached, record_data
from pages.ui.area_target import target_of
from pages.ui.compare_choice import MOST_SCHOOLS, SCATTER, Choice
from pages.ui.compare_places import (
    Place,
    area_places,
    common_scope,
    school_places,
    schools_in_view,
)
from pages.ui.overview_compare import is_unfinished, months_text
from pages.ui.overview_states import Reading, reading_of
from pages.ui.view import View, period_text

_NOTHING = {"value": None, "numerator": None, "reported": 0, "expected": 0}


@dataclass(frozen=True)
class Moment:
    """A period compared and its words; the first is the one in view."""

    period: Period
    label: str


@dataclass(frozen=True)
class Comparison:
    """Places × indicators × moments; `rows` by (indicator, moment no, place id)."""

    view: View
    choice: Choice
    places: list[Place]
    moments: list[Moment]
    rows: dict[tuple[str, int, int], dict[str, Any]]
    more: int = 0

    @property
    def key(self) -> str:
        """Return what tells this comparison's widgets from those of another."""
        choice, keys = self.choice, [place.key for place in self.places]
        asked = (*choice.items, *keys, str(choice.years), self.view.period.key)
        return f"{choice.level.code}-{crc32('/'.join(asked).encode()):x}"

    def row(self, indicator: Indicator, place: Place, moment: int = 0) -> Any:
        """Return the row of measures; nobody due is a row of nothing."""
        key = (indicator.id, moment, place.place_id)
        return self.rows.get(key, {"indicator": indicator.id, **_NOTHING})

    def value(
        self, indicator: Indicator, place: Place, moment: int = 0
    ) -> float | None:
        """Return a place's value, None where it is unknown."""
        value = self.row(indicator, place, moment)["value"]
        return None if is_missing(value) else float(value)

    def readings(self, indicator: Indicator) -> list[Reading]:
        """Return how each place's rows are read: against its own line."""
        common = reading_of(indicator, self.view)
        lines = [self._line(indicator, place) for place in self.places]
        return [replace(common, target=line) for line in lines]

    def _line(self, indicator: Indicator, place: Place) -> float | None:
        # A line for the total of a whole zone is no line for its parts.
        if indicator.denominator is None:
            return None
        if self.choice.level.is_school:
            own = record_data.lines_of(place.place_id).get(indicator.id)
            if own is not None:
                return own
        return target_of(indicator.id, replace(self.view, node=place.node))


def comparison(view: View, choice: Choice) -> Comparison:
    """Return what is compared, read by one request."""
    if choice.level.is_school:
        return _of_schools(view, choice)
    places = area_places(view, choice.level, choice.places)
    moments = moments_of(view, _years(choice))
    request = _request(choice, moments, scope=view.scope)
    return _compared(view, choice, places, moments, request)


def moments_of(view: View, years: int) -> list[Moment]:
    """Return the period in view and the same of the years before, like with like.

    Where the period is not over, the earlier ones end in the same month as the data.
    """
    now = view.period
    found = [Moment(now, period_text(now))]
    is_open = is_unfinished(view)
    earlier = Period(now.first_month, view.default_period.last_month)
    step = earlier if is_open else now
    for _ in range(years):
        step = year_before(step)
        found.append(Moment(step, (months_text if is_open else period_text)(step)))
    return found


def _of_schools(view: View, choice: Choice) -> Comparison:
    moments = moments_of(view, _years(choice))
    if choice.schools:
        places = school_places(choice.schools)
        scope = common_scope(places)
        request = _request(choice, moments, scope=scope)
        return _compared(view, choice, places, moments, request)
    request = _request(choice, moments, scope=view.scope)
    found = cached.measures(request)
    now = found[found["period_no"] == 0]
    inside = schools_in_view(view, now["group_key"])
    more = max(0, len(inside) - MOST_SCHOOLS)
    shown = inside[:MOST_SCHOOLS]
    return replace(_compared(view, choice, shown, moments, request), more=more)


def _years(choice: Choice) -> int:
    """Return how many years before are shown: two indicators stand at one moment."""
    return 0 if choice.shown == SCATTER else choice.years


def _request(
    choice: Choice, moments: Sequence[Moment], *, scope: Scope
) -> MeasureRequest:
    periods = tuple(moment.period for moment in moments)
    return MeasureRequest(choice.items, periods, scope, by=choice.level.by)


def _compared(
    view: View,
    choice: Choice,
    places: list[Place],
    moments: list[Moment],
    request: MeasureRequest,
) -> Comparison:
    rows = cached.measures(request)
    wanted = rows[rows["group_key"].isin([place.place_id for place in places])]
    return Comparison(view, choice, places, moments, by_key(wanted))


def by_key(rows: pd.DataFrame) -> dict[tuple[str, int, int], dict[str, Any]]:
    """Return rows of measures by (indicator, period no, group key)."""
    return {
        (row["indicator"], int(row["period_no"]), int(row["group_key"])): {
            str(name): value for name, value in row.items()
        }
        for row in rows.to_dict("records")
    }


def line_of(found: Comparison, indicator: Indicator) -> tuple[float | None, bool]:
    """Return the line that splits a scatter: the target of the area, else the median.

    The second tells whether it is a target. None where nothing is known.
    """
    target = None
    if indicator.denominator is not None:
        target = target_of(indicator.id, found.view)
    if target is not None:
        return target, True
    values = [found.value(indicator, place) for place in found.places]
    known = pd.Series([value for value in values if value is not None], dtype=float)
    return (None if known.empty else float(known.median())), False
