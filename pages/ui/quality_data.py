"""What the page of data quality asks of the store, remembered by data version."""

from dataclasses import dataclass

import pandas as pd

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.report_states import LATE, ZERO_REPORT
from data_access.catalogue.states import MET, NOT_APPLICABLE, NOT_REPORTED
from data_access.queries import doubtful_rows, odd_values, open_issues, report_states
from data_access.request import MeasureRequest
from data_access.settings import report_due_day
from pages.ui import cached
from pages.ui.lesson_data import teaching_days
from pages.ui.view import View

REPORTED = "asm_report_rate"


@dataclass(frozen=True)
class Month:
    """How the schools in view reported in one month.

    `rows` are those of queries.report_states.
    """

    month: int
    rows: pd.DataFrame

    @property
    def schools(self) -> int:
        """Return how many schools were due."""
        return int(self.rows["school_id"].nunique())

    @property
    def complete(self) -> int:
        """Return how many schools sent in everything."""
        is_in = self.rows["state"].isin([MET.code, ZERO_REPORT])
        return int(is_in.groupby(self.rows["school_id"]).all().sum())

    @property
    def is_due(self) -> bool:
        """Tell whether a report was due at all in the month."""
        return bool((self.rows["state"] != NOT_APPLICABLE.code).any())

    def count(self, state: str) -> int:
        """Return how many reports are in a state, late ones among them."""
        return int(self.having(state).sum())

    def having(self, state: str) -> "pd.Series[bool]":
        """Tell which reports are in a state; a late one is late beside its state."""
        if state == LATE.code:
            return self.rows["is_late"].astype(bool)
        return self.rows["state"] == state

    def silent_schools(self) -> int:
        """Return how many schools left at least one report out."""
        missing = self.rows[self.having(NOT_REPORTED.code)]
        return int(missing["school_id"].nunique())

    def excused_schools(self) -> int:
        """Return how many schools left a report out that nobody asked for."""
        return self.schools - self.complete - self.silent_schools()


def month_of(view: View) -> Month | None:
    """Return the newest month of the period with reports; None where there is none."""
    month = cached.remember(
        "newest_reported_until",
        (view.period,),
        lambda: report_states.newest_reported_month(cached.store(), view.period),
    )
    if month is None or month < view.period.first_month:
        return None
    day = report_due_day()
    rows = cached.remember(
        "report_states",
        (view.scope, month, day),
        lambda: report_states.report_states(
            cached.store(), view.scope, month, teaching_days(), day
        ),
    )
    return Month(month, rows) if len(rows) else None


def odd(view: View, month: int) -> pd.DataFrame:
    """Return queries.odd_values of a month."""
    return cached.remember(
        "odd_values",
        (view.scope, month),
        lambda: odd_values.odd_values(
            cached.store(), view.scope, month, teaching_days()
        ),
    )


def certificates(view: View) -> pd.DataFrame:
    """Return queries.doubtful_rows.repeated_certificates."""
    return cached.remember(
        "certificates",
        (view.scope, view.period),
        lambda: doubtful_rows.repeated_certificates(
            cached.store(), view.scope, view.period
        ),
    )


def sources(view: View) -> pd.DataFrame:
    """Return queries.doubtful_rows.differing_sources."""
    return cached.remember(
        "two_sources",
        (view.scope, view.period),
        lambda: doubtful_rows.differing_sources(
            cached.store(), view.scope, view.period
        ),
    )


def issues(view: View) -> pd.DataFrame:
    """Return queries.open_issues."""
    return cached.remember(
        "open_issues",
        (view.scope, view.period),
        lambda: open_issues.open_issues(cached.store(), view.scope, view.period),
    )


def shares(view: View) -> pd.DataFrame:
    """Return how many of the schools due stand behind each core indicator."""
    names = tuple(one.id for one in INDICATORS.values() if one.is_core)
    return cached.measures(MeasureRequest(names, (view.period,), view.scope))
