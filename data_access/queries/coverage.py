"""Which schools take part in the three classrooms, out of those that should."""

import pandas as pd
from sqlalchemy import Select, or_, select
from sqlalchemy.engine import Engine

from data_access.catalogue.coverage import (
    ABSENT,
    NOT_REPORTED,
    OUTSIDE,
    TOOK_PART,
)
from data_access.databases import reading
from data_access.period import Period
from data_access.queries.measures import measures
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_scope, is_open, was_open
from data_access.request import SCHOOL, MeasureRequest
from data_access.scope import Scope
from data_access.tables import school


def school_coverage(
    engine: Engine, scope: Scope, period: Period, indicator: str
) -> pd.DataFrame:
    """One row per school in the scope: school_id, state (catalogue.coverage).

    The states of schools that should take part are those of the coverage indicator,
    so that they add up to its halves and to its reported of expected schools.
    """
    request = MeasureRequest((indicator,), (period,), scope, SCHOOL)
    counted = measures(engine, request).set_index("group_key")
    with reading(engine) as connection:
        schools = pd.read_sql(_schools(scope, period), connection)
    found = schools.join(counted[["numerator", "reported", "expected"]], on="school_id")
    is_in = found["needs_delivery"] == 1
    is_known = found["reported"] > 0
    state = pd.Series(OUTSIDE.code, index=found.index)
    state[is_in & is_known] = ABSENT.code
    state[is_in & is_known & (found["numerator"] > 0)] = TOOK_PART.code
    state[is_in & ~is_known] = NOT_REPORTED.code
    is_there = is_known | (found["expected"] > 0) | ~is_in
    return found.assign(state=state)[is_there][["school_id", "state"]]


def _schools(scope: Scope, period: Period) -> Select[tuple[object, ...]]:
    """Open on the last day; of those that should take part, at some time."""
    table = periods_table((period,))
    is_there = or_(is_open(table), (school.c.needs_delivery == 1) & was_open(table))
    return (
        select(school.c.school_id, school.c.needs_delivery)
        .join_from(table, school, is_there)
        .where(in_scope(MeasureRequest((), (period,), scope), table))
        .order_by(school.c.school_id)
    )
