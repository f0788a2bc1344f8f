"""What the page of the three classrooms shows, remembered by area and period."""

from dataclasses import dataclass

import pandas as pd

from data_access.catalogue.coverage import INDICATOR_OF_KIND
from data_access.period import (
    Period,
    PeriodKind,
    add_months,
    month_period,
    school_year_of,
)
from data_access.queries import coverage, lessons, subject_needs
from data_access.queries.teaching_time import TeachingTime, teaching_time
from data_access.request import SELF, MeasureRequest
from pages.ui import cached
from pages.ui.measured import only_row
from pages.ui.view import View

LESSON_TABLES = ("lesson_month",)
OPEN_RATE, GAP_RATE = "c3_open_rate", "c3_gap_filled_rate"
ONE_TO_N, PERSON_TIMES = "c3_one_to_n", "c3_person_times"
# A school takes part once or not at all: a month of few days says little.
NEEDS_DAYS = {*INDICATOR_OF_KIND.values(), "c3_weak_cover_rate"}
# Who used it for eight lessons of a month: three days do not hold so many.
MONTHLY_LINE = "use_teacher_active_rate"
MONTHLY = (OPEN_RATE, "c3_lessons", "c3_recv_lessons", PERSON_TIMES)
# What stands behind a figure, where it is more than the lessons.
SOURCES = {
    "filled": ("subject_need", "lesson_month"),
    "matrix": ("subject_need", "lesson_month"),
    "events": ("classroom_event",),
    "by-c3_connect_ok_rate": ("lesson_receiver",),
}
DELIVER, RECEIVE = "deliver", "receive"
# Counted at the school that delivers: one that only receives has none of its own.
AT_DELIVERER = (OPEN_RATE, PERSON_TIMES)


@dataclass(frozen=True)
class Received:
    """What the schools in view received; None where nobody stated it."""

    planned: float | None
    held: float | None
    lessons: float
    person_times: float | None


def has_lessons() -> bool:
    """Tell whether the store holds anything of the three classrooms."""
    return bool(cached.newest()["table_name"].isin(LESSON_TABLES).any())


def indicator_of(kind: str) -> str:
    """Return the coverage indicator of a kind of classroom."""
    return INDICATOR_OF_KIND[kind]


def totals_of(view: View, indicators: tuple[str, ...], period: Period) -> pd.DataFrame:
    """Return measures of the area in view, by indicator."""
    request = MeasureRequest(indicators, (period,), view.scope, SELF)
    return cached.measures(request).set_index("indicator")


def total_of(view: View, indicator: str, period: Period) -> dict[str, float]:
    """Return an indicator's row of the area in view; nobody due: no value, 0 of 0."""
    return only_row(MeasureRequest((indicator,), (period,), view.scope, SELF))


def children_of(view: View, indicator: str) -> pd.DataFrame:
    """Return measures of what lies just below, by group_key."""
    request = MeasureRequest((indicator,), (view.period,), view.scope, view.child_by)
    return cached.measures(request)


def states_of(view: View, kind: str) -> pd.DataFrame:
    """Return queries.coverage.school_coverage."""
    name = indicator_of(kind)
    return cached.remember(
        "school-coverage",
        (view.scope, view.period, name),
        lambda: coverage.school_coverage(cached.store(), view.scope, view.period, name),
    )


def by_school(view: View, kind: int | None = None) -> pd.DataFrame:
    """Return queries.lessons.lessons_by_school."""
    return cached.remember(
        "lessons-by-school",
        (view.scope, view.period, kind),
        lambda: lessons.lessons_by_school(
            cached.store(), view.scope, view.period, kind
        ),
    )


def reasons(view: View) -> pd.DataFrame:
    """Return queries.lessons.not_held_reasons."""
    return cached.remember(
        "not-held-reasons",
        (view.scope, view.period),
        lambda: lessons.not_held_reasons(cached.store(), view.scope, view.period),
    )


def pairs_of(view: View, kind: int | None) -> pd.DataFrame:
    """Return queries.lessons.lesson_pairs."""
    return cached.remember(
        "lesson-pairs",
        (view.scope, view.period, kind),
        lambda: lessons.lesson_pairs(cached.store(), view.scope, view.period, kind),
    )


def kind_totals(view: View, periods: tuple[Period, ...]) -> pd.DataFrame:
    """Return queries.lessons.lesson_totals."""
    return cached.remember(
        "lesson-totals",
        (view.scope, periods),
        lambda: lessons.lesson_totals(cached.store(), view.scope, periods),
    )


def only_received(view: View, periods: tuple[Period, ...]) -> Received | None:
    """Return what was received where nothing is delivered, None elsewhere."""
    totals = kind_totals(view, periods)
    own = totals[totals["role"] == DELIVER][["planned_count", "lesson_count"]]
    rows = totals[totals["role"] == RECEIVE]
    if own.sum().sum() > 0 or not rows[own.columns].sum().sum() > 0:
        return None
    names = ["planned_count", "planned_held_count", "person_times"]
    stated = rows[names].sum(min_count=1)
    planned, held, persons = (None if v != v else float(v) for v in stated)
    return Received(planned, held, float(rows["lesson_count"].sum()), persons)


def months_of_year(view: View) -> tuple[Period, ...]:
    """Return the months of the school year in view.

    Of a year that is not over, the twelve months up to the newest with data.
    """
    newest = cached.newest()
    months = newest[newest["table_name"].isin(LESSON_TABLES)]["newest_month"]
    end = (school_year_of(view.period.last_month) + 1) * 100 + 8
    last = min(end, int(months.max())) if len(months) else end
    return tuple(month_period(add_months(last, -back)) for back in range(11, -1, -1))


def months_measured(view: View, periods: tuple[Period, ...]) -> pd.DataFrame:
    """Return measures of the area in view month by month."""
    return cached.measures(MeasureRequest(MONTHLY, periods, view.scope, SELF))


def teaching_days() -> TeachingTime:
    """Return the teaching time of every area."""
    return cached.remember("teaching_time", (), lambda: teaching_time(cached.store()))


def holidays(view: View, periods: tuple[Period, ...]) -> set[int]:
    """Return the months without teaching days, by the nearest calendar upward."""
    place = view.node.area_id
    days = {p.first_month: teaching_days().days_in(place, p) for p in periods}
    return {month for month, count in days.items() if count == 0}


def is_holiday(view: View) -> bool:
    """Tell whether a month without teaching days is in view."""
    is_month = view.period.kind is PeriodKind.MONTH
    return is_month and bool(holidays(view, (view.period,)))


def days_in(view: View) -> int | None:
    """Return the teaching days of the period in view; None without a calendar."""
    return teaching_days().days_in(view.node.area_id, view.period)


def is_short(view: View) -> bool:
    """Tell whether there were too few teaching days to judge who takes part."""
    return teaching_days().is_short(view.node.area_id, view.period)


def lacks_days(indicator_id: str, view: View) -> bool:
    """Tell whether a share has too few teaching days to be judged."""
    return indicator_id in {*NEEDS_DAYS, MONTHLY_LINE} and is_short(view)


def needs_of_schools(view: View) -> pd.DataFrame:
    """Return queries.subject_needs.needs_by_school."""
    return cached.remember(
        "needs-by-school",
        (view.scope, view.period),
        lambda: subject_needs.needs_by_school(cached.store(), view.scope, view.period),
    )


def needs_of_areas(view: View) -> pd.DataFrame:
    """Return queries.subject_needs.needs_by_area of the areas just below."""
    depth = (view.node.depth or 0) + 1
    return cached.remember(
        "needs-by-area",
        (view.scope, view.period, depth),
        lambda: subject_needs.needs_by_area(
            cached.store(), view.scope, view.period, depth
        ),
    )


def deliverers_of(view: View, subject: str) -> pd.DataFrame:
    """Return queries.subject_needs.subject_deliverers."""
    return cached.remember(
        "subject-deliverers",
        (view.scope, view.period, subject),
        lambda: subject_needs.subject_deliverers(
            cached.store(), view.scope, view.period, subject
        ),
    )


def school_names(view: View) -> pd.DataFrame:
    """Return every school by school_id: name, code, label, place, position.

    `place` is the area just below a whole zone, within one of its areas the
    school's own; `label` is the name, made unique where several schools have it.
    """

    def build() -> pd.DataFrame:
        rows = cached.schools()
        nodes = {node.area_id: node.short_name for node in cached.tree().all}
        own = rows["area_id"].map(nodes)
        place = own if view.node.depth else _first_area(rows).map(nodes).fillna(own)
        label = rows["name"].where(
            ~rows["name"].duplicated(keep=False), rows["name"] + "（" + own + "）"
        )
        again = label.duplicated(keep=False)
        label = label.where(~again, label + rows["school_code"].astype(str))
        return pd.DataFrame(
            {
                "name": rows["name"].to_numpy(),
                "label": label.to_numpy(),
                "code": rows["school_code"].to_numpy(),
                "place": place.to_numpy(),
                "longitude": rows["longitude"].to_numpy(),
                "latitude": rows["latitude"].to_numpy(),
            },
            index=pd.Index(rows["school_id"], name="school_id"),
        )

    return cached.remember("school-names", (bool(view.node.depth),), build)


def _first_area(schools: pd.DataFrame) -> "pd.Series[int]":
    """Return the area just below the zone in which each school lies."""
    lineage = cached.lineage()
    first = lineage[lineage["depth"] == 1].set_index("area_id")["ancestor_id"]
    return schools["area_id"].map(first)
