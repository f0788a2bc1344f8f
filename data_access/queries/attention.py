"""Who needs attention: schools that report nothing but zeros."""

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from data_access.catalogue.facts import MONTHLY_SHEETS
from data_access.databases import reading
from data_access.period import Period
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_view, is_open
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import school, submission


def zero_reporters(
    engine: Engine, scope: Scope, period: Period, months: tuple[int, ...]
) -> pd.DataFrame:
    """One row per open school and monthly sheet reported as zero in all the months.

    Columns: school_id, sheet. `months` are yyyymm, usually the last three with
    teaching days.
    """
    moment = periods_table((period,))
    statement = (
        select(submission.c.school_id, submission.c.sheet)
        .select_from(
            moment.join(school, is_open(moment)).join(
                submission, submission.c.school_id == school.c.school_id
            )
        )
        .where(
            submission.c.sheet.in_(MONTHLY_SHEETS),
            submission.c.month.in_(months),
            submission.c.is_zero_report == 1,
            in_view(MeasureRequest((), (period,), scope), moment),
        )
        .group_by(submission.c.school_id, submission.c.sheet)
        .having(func.count(submission.c.month.distinct()) == len(months))
        .order_by(submission.c.school_id, submission.c.sheet)
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)
