"""From need to delivery: the four steps of an item, and what a unit costs."""

from datetime import date

import pandas as pd
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from data_access.databases import reading
from data_access.period import Period
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_view
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import equipment_plan, school, unit_price
from data_access.tables.plans import PLAN_STEPS


def plan_steps(engine: Engine, item: str, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per school year of an item's plans, for the schools of a scope.

    Columns: school_year, school_count, need_count, approved_count, bought_count,
    delivered_count, amount_yuan (sums; missing: nobody filled it in).
    """
    request = MeasureRequest((), (period,), scope)
    moment = periods_table((period,))
    plan = equipment_plan.c
    sums = (func.sum(plan[name]).label(name) for name in (*PLAN_STEPS, "amount_yuan"))
    statement = (
        select(plan.school_year, func.count().label("school_count"), *sums)
        .select_from(
            equipment_plan.join(school, school.c.school_id == plan.school_id).join(
                moment, moment.c.period_no == 0
            )
        )
        .where(plan.item == item, in_view(request, moment))
        .group_by(plan.school_year)
        .order_by(plan.school_year)
    )
    with reading(engine) as connection:
        rows = pd.read_sql(statement, connection)
    return rows.astype(dict.fromkeys((*PLAN_STEPS, "amount_yuan"), float))


def unit_price_of(engine: Engine, item: str, day: date) -> pd.DataFrame:
    """One row, the newest price of an item on a day, or none.

    Columns: price_yuan, unit, source_doc, valid_from.
    """
    price = unit_price.c
    statement = (
        select(price.price_yuan, price.unit, price.source_doc, price.valid_from)
        .where(price.item == item, price.valid_from <= day)
        .order_by(price.valid_from.desc())
        .limit(1)
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection, parse_dates=["valid_from"])
