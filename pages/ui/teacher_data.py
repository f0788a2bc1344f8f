"""What the page of the teachers shows, remembered by area and period."""

import pandas as pd

from data_access.catalogue.indicators import INDICATORS, Form
from data_access.catalogue.teachers import SMALLEST_GROUP
from data_access.period import (
    Period,
    add_months,
    month_period,
    school_year_of,
    school_year_period,
)
from data_access.queries.training_kinds import trainings_by_kind
from data_access.request import SCHOOL, SELF, MeasureRequest
from pages.ui import cached
from pages.ui.measured import only_row
from pages.ui.view import View

HOURS, TEST, ALL_HOURS = "tea_50h_rate", "tea_test_pass_rate", "tea_360h_rate"
COVER, HELPERS = "tea_schooltrain_cover", "tea_helper_task_rate"
SESSIONS, PERSONS = "tea_training_sessions", "tea_training_persons"
SHARED, FOSTERED = "tea_share_lessons", "tea_backbone_fostered"
CARDS = (HOURS, TEST, HELPERS, FOSTERED)
TRAINED = (HOURS, TEST, ALL_HOURS, COVER)
# What stands behind the three lines of a helper's year, in the facts' own names.
TABLES = ("teacher", "training_record", "training_event", "helper_task")
LAST_OF_TERMS = (1, 8)


def has_teachers() -> bool:
    """Tell whether the store holds anything of teachers and their training."""
    return bool(cached.newest()["table_name"].isin(TABLES).any())


def own(view: View, indicators: tuple[str, ...], period: Period) -> pd.DataFrame:
    """Return measures of the area in view, by indicator."""
    request = MeasureRequest(indicators, (period,), view.scope, SELF, view.stage)
    return cached.measures(request).set_index("indicator")


def row_of(view: View, indicator: str, period: Period) -> dict[str, float]:
    """Return one indicator of the area in view; nobody due: no value, 0 of 0."""
    return only_row(
        MeasureRequest((indicator,), (period,), view.scope, SELF, view.stage)
    )


def is_small(name: str, row: dict[str, float]) -> bool:
    """Tell whether a share is of so few teachers that it would say who they are."""
    is_share = INDICATORS[name].form is Form.SHARE
    return is_share and 0 < row["denominator"] < SMALLEST_GROUP


def below(view: View, indicators: tuple[str, ...]) -> pd.DataFrame:
    """Return measures of what lies just below."""
    by = view.child_by
    request = MeasureRequest(indicators, (view.period,), view.scope, by, view.stage)
    return cached.measures(request)


def schools(view: View, *indicators: str) -> pd.DataFrame:
    """Return measures of the schools in view."""
    periods = (view.period,)
    return cached.measures(
        MeasureRequest(indicators, periods, view.scope, SCHOOL, view.stage)
    )


def kinds(view: View) -> pd.DataFrame:
    """Return queries.training_kinds of the area and period in view."""
    key = (view.scope, view.period, view.stage)
    return cached.remember(
        "training-kinds", key, lambda: trainings_by_kind(cached.store(), *key)
    )


def months(view: View) -> pd.DataFrame:
    """Return the trainings of the twelve months up to the end of the view's period.

    One row per month: month, sessions, persons.
    """
    last = view.period.last_month
    periods = tuple(month_period(add_months(last, -back)) for back in range(11, -1, -1))
    names = (SESSIONS, PERSONS)
    rows = cached.measures(MeasureRequest(names, periods, view.scope, SELF, view.stage))
    wide = rows.pivot_table(
        index="period_no", columns="indicator", values="value", dropna=False
    ).reindex(columns=[SESSIONS, PERSONS])
    found = pd.DataFrame({"month": [period.first_month for period in periods]})
    return found.assign(
        sessions=wide[SESSIONS].reindex(found.index),
        persons=wide[PERSONS].reindex(found.index),
    )


def year_of_reports(view: View) -> Period:
    """Return the school year of the last term that has ended: reports are by term."""
    month = view.period.last_month
    while month % 100 not in LAST_OF_TERMS:
        month = add_months(month, -1)
    return school_year_period(school_year_of(month))
