"""Trainings by kind (三训): sessions and person-times, from the events themselves."""

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from data_access.databases import reading
from data_access.period import Period
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_view
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import school, training_event


def trainings_by_kind(
    engine: Engine, scope: Scope, period: Period, stage: str | None = None
) -> pd.DataFrame:
    """One row per kind of training that schools of a scope held in a period.

    Columns: training_kind, event_count, session_count, live_count (sessions sent
    live), person_times, unstated_count (events without person-times), school_count.
    Over all kinds the sums are those of 培训场次 and 培训人次.
    """
    moment = periods_table((period,))
    event = training_event.c
    sessions = func.coalesce(event.session_count, 1)
    statement = (
        select(
            event.training_kind,
            func.count().label("event_count"),
            func.sum(sessions).label("session_count"),
            func.sum(sessions).filter(event.is_live == 1).label("live_count"),
            func.sum(event.person_times).label("person_times"),
            (func.count() - func.count(event.person_times)).label("unstated_count"),
            func.count(event.school_id.distinct()).label("school_count"),
        )
        .select_from(
            training_event.join(school, school.c.school_id == event.school_id).join(
                moment, moment.c.period_no == 0
            )
        )
        .where(
            event.event_date.between(period.start, period.end),
            in_view(MeasureRequest((), (period,), scope, stage=stage), moment),
        )
        .group_by(event.training_kind)
        .order_by(event.training_kind)
    )
    with reading(engine) as connection:
        rows = pd.read_sql(statement, connection)
    counts = ["session_count", "live_count", "person_times"]
    return rows.astype(dict.fromkeys(counts, float)).fillna({"live_count": 0.0})
