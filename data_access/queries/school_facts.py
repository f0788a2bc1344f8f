"""The figures of each school that an indicator reads, with the school's own line."""

from dataclasses import replace
from typing import Any

import pandas as pd
from sqlalchemy import Float, Select, and_, cast, select
from sqlalchemy.engine import Engine

from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.catalogue.lacks import test_of
from data_access.databases import reading
from data_access.queries.duties import facts_of, openness
from data_access.queries.fact_pool import FactPool
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_population, in_view
from data_access.request import MeasureRequest
from data_access.tables import school, school_target, target

ANY = "*"


def school_facts(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    """One row per school of whose figures something is known, for one indicator.

    Columns: school_id, line (its own, missing: none), and for every fact that the
    indicator reads `<fact>` and `<fact>_high` (equal unless it is a range).
    """
    indicator = INDICATORS[request.indicators[0]]
    with reading(engine) as connection:
        rows = pd.read_sql(_statement(indicator, request), connection)
    names = [name for name in rows.columns if name != "school_id"]
    return rows.astype(dict.fromkeys(names, float))


def lines_of_schools(engine: Engine) -> pd.DataFrame:
    """One row per kind of line that any target draws, settlements and schools too.

    Columns: indicator_id, stage ('*': any), source_doc, certainty.
    """
    names = ("indicator_id", "stage", "source_doc", "certainty")
    columns = [target.c[name] for name in names]
    with reading(engine) as connection:
        return pd.read_sql(select(*columns).distinct().order_by(*columns), connection)


def _statement(indicator: Indicator, request: MeasureRequest) -> Select[Any]:
    period = periods_table(request.periods)
    pool = FactPool(period, request)
    pool.gather([indicator])
    moment = pool.moment(indicator)
    names = list(dict.fromkeys(facts_of(indicator)))
    columns = [
        column.label(label)
        for name in names
        for column, label in zip(pool.ends(name), (name, f"{name}_high"), strict=True)
    ]
    test = test_of(indicator)
    line_of = (test and test.at_least_target) or indicator.id
    own_line = and_(
        school_target.c.school_id == school.c.school_id,
        school_target.c.indicator_id == line_of,
        school_target.c.stage == (request.stage or ANY),
    )
    joined = pool.joined(_untested(indicator), moment)
    line = cast(school_target.c.value, Float).label("line")
    return (
        select(school.c.school_id, line, *columns)
        .select_from(joined.outerjoin(school_target, own_line))
        .where(
            in_population(indicator.population, moment, pool.newest_base),
            in_view(request, moment),
            openness(indicator, moment),
        )
    )


def _untested(indicator: Indicator) -> Indicator:
    """Return the indicator reading the same facts: a school without a line stays in."""
    top = indicator.numerator
    extra = top.test.at_least_fact if top.test else None
    facts = (*top.facts, extra) if extra else top.facts
    return replace(indicator, numerator=replace(top, facts=facts, test=None))
