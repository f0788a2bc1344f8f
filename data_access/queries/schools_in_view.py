"""The schools of a scope that are open at a period's end, as rows to join or list."""

from typing import Any

from sqlalchemy import Select, select

from data_access.period import Period
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_view, is_open
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import school


def open_schools(
    scope: Scope, period: Period, *columns: str
) -> Select[*tuple[Any, ...]]:
    """Return one row per school in view: school_id, then the columns asked for."""
    moment = periods_table((period,))
    return (
        select(school.c.school_id, *(school.c[name] for name in columns))
        .select_from(moment.join(school, is_open(moment)))
        .where(in_view(MeasureRequest((), (period,), scope), moment))
        .order_by(school.c.school_id)
    )
