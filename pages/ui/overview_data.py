"""What the overview shows: headline numbers, areas, who needs attention."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data_access.catalogue.indicators import INDICATORS, Form
from data_access.catalogue.main_numbers import CARDS, HEADLINES
from data_access.catalogue.numbers import is_missing
from data_access.queries import reach
from data_access.queries.provenance import tables_of
from data_access.request import MeasureRequest
from pages.ui import bandwidth_data, cached, lesson_data
from pages.ui.origin import MONTHLY_REPORTS, SUBMISSION
from pages.ui.overview_compare import past_of
from pages.ui.view import View

COVERED = "c3_school_cover_rate"
# The monthly reports are due of months with teaching days.
REPORTED = "asm_report_rate"
# What is counted only on teaching days.
TAUGHT = {"lesson_month", "use_month"}


@dataclass(frozen=True)
class Series:
    """One indicator of the area in view: now, a year ago, when built, its years.

    The words say which period the year ago and the building are.
    """

    indicator_id: str
    value: float | None
    before: float | None
    built: float | None
    points: tuple[float, ...]
    reported: int
    expected: int
    before_words: str
    built_words: str


def available(ids: Sequence[str]) -> list[str]:
    """Return the indicators whose tables hold anything at all that they read."""
    filled = set(cached.newest()["table_name"])
    if reports_monthly():
        filled.add(SUBMISSION)
    ids = [name for name in ids if set(tables_of((name,))) <= filled]
    return [name for name in ids if _is_known(name)]


def _is_known(indicator_id: str) -> bool:
    """Tell whether facts for both halves ever came in: a missing column blames nobody.

    The parts of a sum are one half: a school may leave some of them blank.
    """
    known = cached.remember(
        "known_facts",
        (),
        lambda: frozenset(reach.known_facts(cached.store())["fact"]),
    )
    indicator = INDICATORS[indicator_id]
    halves = [half for half in (indicator.numerator, indicator.denominator) if half]
    return all(not half.facts or known.intersection(half.facts) for half in halves)


def series(indicator_id: str, view: View, *, is_brief: bool = False) -> Series:
    """Return an indicator through the years for the area and period in view.

    A brief one has no years between: now, a year ago and when built.
    """
    key = (indicator_id, view.scope, view.period, is_brief)
    return cached.remember(
        "series", key, lambda: _series(indicator_id, view, is_brief=is_brief)
    )


def _series(indicator_id: str, view: View, *, is_brief: bool) -> Series:
    past = past_of(indicator_id, view)
    years = past.years[:1] if is_brief else past.years
    built = (past.built,) if past.built else ()
    periods = (view.period, *years, *built)
    request = MeasureRequest((indicator_id,), periods, view.scope)
    rows = cached.measures(request).set_index("period_no")
    value = rows["value"].reindex(range(len(periods)))
    found = [_known(number) for number in value]
    through = [] if is_brief else found[len(years) :: -1]
    now = rows.reindex([0]).iloc[0]
    return Series(
        indicator_id,
        found[0],
        found[1] if years else None,
        found[-1] if built else None,
        tuple(number for number in through if number is not None),
        _whole(now["reported"]),
        _whole(now["expected"]),
        past.words,
        past.built_words,
    )


def headlines(view: View) -> list[Series]:
    """Return the five headline numbers; those without a value step back.

    A recited number that nobody reported here stays, at the end, as 未报送; what
    only takes over for others needs a value.
    """
    found: list[Series] = []
    silent: list[Series] = []
    for name in available(HEADLINES):
        one = series(name, view)
        is_recited = name in HEADLINES[:CARDS]
        if is_off(name, view):
            # In a holiday it keeps its place, and nothing takes over for it.
            found += [one] if is_recited else []
        elif one.value is not None:
            found.append(one)
        elif is_recited:
            silent.append(one)
        if len(found) == CARDS:
            break
    known = [one for one in found if one.value is not None]
    return (found + silent)[:CARDS] if known else []


def is_off(indicator_id: str, view: View) -> bool:
    """Tell whether an indicator of teaching has nothing to say: it is a holiday."""
    is_taught = bool(TAUGHT & set(tables_of((indicator_id,))))
    is_taught |= indicator_id == REPORTED
    is_share = INDICATORS[indicator_id].form is Form.SHARE
    return is_taught and is_share and lesson_data.is_holiday(view)


def children_rates(indicator_id: str, view: View) -> pd.DataFrame:
    """Return an indicator for what lies below: rows of measures by area or school."""
    request = MeasureRequest(
        (indicator_id,), (view.period,), view.scope, by=view.child_by
    )
    return cached.measures(request)


def open_schools(view: View) -> "pd.Series[int]":
    """Return the schools open at the end of the period in view."""
    ids: pd.Series[int]
    ids = bandwidth_data.contracted(view.scope, view.period)["school_id"]
    return ids


def reports_monthly() -> bool:
    """Tell whether the store holds any monthly report."""
    filled = set(cached.newest()["table_name"])
    return bool(filled & MONTHLY_REPORTS)


def _known(value: object) -> float | None:
    return None if is_missing(value) else float(str(value))


def _whole(value: object) -> int:
    return int(float(str(value))) if value == value else 0
