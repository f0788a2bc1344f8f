"""What the page of teaching use shows, remembered by area and period."""

import pandas as pd

from data_access.catalogue.attention import ONLINE_LINE
from data_access.catalogue.indicators import INDICATORS
from data_access.period import (
    Period,
    PeriodKind,
    add_months,
    month_period,
    months_between,
    period_of,
)
from data_access.queries import assessments, classroom_days, platform_use
from data_access.queries.provenance import tables_of
from data_access.request import SCHOOL, SELF, MeasureRequest
from pages.ui import cached, lesson_data
from pages.ui.view import View

ONLINE, USE, TEACHERS = "use_online_rate", "use_lesson_rate", "use_teacher_active_rate"
MINUTES, NATIONAL = "use_avg_min", "use_natplat_tea_active"
CLASSES, EXPERIMENTS = "use_class_active_rate", "use_exp_open_rate"
CARDS = (ONLINE, USE, TEACHERS, MINUTES, NATIONAL)
BY_SCHOOL = (ONLINE, USE, TEACHERS, CLASSES, MINUTES)
TEACHING = (
    EXPERIMENTS,
    "plat_analytics_class_rate",
    "plat_textbook_class_rate",
    "res_subject_coverage",
)
SPACES = (
    "res_space_tea_rate",
    "res_space_stu_rate",
    "plat_sign_on_cover_rate",
    "use_natplat_tea_active",
)
USE_TABLES = ("use_month",)
PLATFORM_TABLES = ("platform_month",)
SOURCES = {
    "platforms": PLATFORM_TABLES,
    "assessments": ("student_assessment",),
    "periods": ("room_use", "use_month"),
}


def sources_of(figure: str) -> tuple[str, ...]:
    """Return the tables behind a figure of the page: an indicator's, or named ones."""
    indicator = figure.removeprefix("by-")
    if indicator in INDICATORS:
        return tables_of((indicator,))
    return SOURCES.get(figure, USE_TABLES)


def has_use() -> bool:
    """Tell whether the store holds any use of classrooms or platforms."""
    tables = {*USE_TABLES, *PLATFORM_TABLES, "experiment_month"}
    return bool(cached.newest()["table_name"].isin(tables).any())


def term_in_view(view: View) -> Period:
    """Return the term (or the school year) whose days the heat map shows."""
    if view.period.kind is PeriodKind.MONTH:
        return period_of(view.period.last_month, PeriodKind.TERM)
    return view.period


def days_of(view: View) -> pd.DataFrame:
    """Return queries.classroom_days.use_by_day of the term in view."""
    term = term_in_view(view)
    return cached.remember(
        "use-by-day",
        (view.scope, term),
        lambda: classroom_days.use_by_day(cached.store(), view.scope, term),
    )


def calendar_of(view: View) -> pd.DataFrame:
    """Return queries.classroom_days.calendar_of the term in view."""
    term, place = term_in_view(view), view.node.area_id
    return cached.remember(
        "calendar-of",
        (place, term),
        lambda: classroom_days.calendar_of(cached.store(), place, term),
    )


def periods_of_day(view: View) -> pd.DataFrame:
    """Return queries.classroom_days.use_by_lesson_period of the period in view."""
    return cached.remember(
        "use-by-lesson-period",
        (view.scope, view.period),
        lambda: classroom_days.use_by_lesson_period(
            cached.store(), view.scope, view.period
        ),
    )


def schools_of(view: View) -> pd.DataFrame:
    """Return one row per school due to report: its measures side by side.

    Indexed by school_id. Columns: for each of BY_SCHOOL its value, `is_reported`,
    `is_judged` (its terminals were online enough for it to be compared).
    """
    return cached.remember(
        "use-of-schools", (view.scope, view.period), lambda: _schools(view)
    )


def _schools(view: View) -> pd.DataFrame:
    rows = cached.measures(
        MeasureRequest(BY_SCHOOL, (view.period,), view.scope, SCHOOL)
    )
    rows = rows[(rows["expected"] > 0) | (rows["reported"] > 0)]
    one_by_one = {
        name: rows[rows["indicator"] == name].set_index("group_key")["value"]
        for name in BY_SCHOOL
    }
    values = pd.DataFrame(one_by_one).sort_index()
    return values.assign(
        is_reported=rows.groupby("group_key")["reported"].max() > 0,
        is_judged=(values[ONLINE] >= ONLINE_LINE) & values[USE].notna(),
    ).rename_axis("school_id")


def months_in_view(view: View) -> tuple[Period, ...]:
    """Return the twelve months up to the newest with use, or to the view's end."""
    newest = cached.newest()
    months = newest[newest["table_name"].isin(USE_TABLES)]["newest_month"]
    last = view.period.last_month
    if len(months) and months_between(int(months.max()), last) > 0:
        last = int(months.max())
    return tuple(month_period(add_months(last, -back)) for back in range(11, -1, -1))


def short_months(view: View, periods: tuple[Period, ...]) -> set[int]:
    """Return the numbers of the periods with too few teaching days to be judged."""
    time, place = lesson_data.teaching_days(), view.node.area_id
    return {n for n, period in enumerate(periods) if time.is_short(place, period)}


def months_measured(view: View) -> pd.DataFrame:
    """Return measures of the area in view month by month."""
    names = (TEACHERS, CLASSES, USE, ONLINE)
    return cached.measures(
        MeasureRequest(names, months_in_view(view), view.scope, SELF)
    )


def platforms_of(view: View) -> pd.DataFrame:
    """Return queries.platform_use.platform_use of the area and period in view."""
    return cached.remember(
        "platform-use",
        (view.scope, view.period),
        lambda: platform_use.platform_use(cached.store(), view.scope, view.period),
    )


def registry() -> pd.DataFrame:
    """Return queries.platform_use.platform_registry."""
    return cached.remember(
        "platform-registry", (), lambda: platform_use.platform_registry(cached.store())
    )


def assessments_of(view: View) -> pd.DataFrame:
    """Return queries.assessments.assessments of the area in view.

    An area that states none itself shows the sums of those just below it.
    """
    below = tuple(one.area_id for one in cached.tree().children(view.node))

    def build() -> pd.DataFrame:
        own = assessments.assessments(cached.store(), view.node.area_id, view.period)
        if len(own) or not below:
            return own.assign(area_count=0)
        return assessments.assessments_below(cached.store(), below, view.period)

    return cached.remember("assessments", (view.node.area_id, view.period), build)


def is_holiday(view: View) -> bool:
    """Tell whether a month without teaching days is in view."""
    return lesson_data.is_holiday(view)


def teaching_days(view: View) -> int | None:
    """Return the teaching days of the period in view; None without a calendar."""
    return lesson_data.days_in(view)


def all_days(view: View) -> int:
    """Return how many days the period in view has."""
    return (view.period.end - view.period.start).days + 1
