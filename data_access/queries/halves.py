"""A half of an indicator as SQL over the facts it needs."""

from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, case, func, literal, or_

from data_access.catalogue.indicators import Form, Half, Indicator, Test
from data_access.queries.fact_pool import FactPool
from data_access.tables import school_target


def half_expression(half: Half, pool: FactPool) -> ColumnElement[Any]:
    """Return a half for one school: a sum of facts, or 1/0 for a school counted."""
    if not half.facts:
        return literal(1, Integer)
    if half.test is None:
        total = reduce(lambda a, b: a + b, [pool.column(name) for name in half.facts])
        return reduce(lambda a, b: a - b, map(pool.column, half.minus), total)
    line = _line(half.test, pool)
    if len(half.facts) == 1:
        return pool.meets(half.facts[0], line)
    if half.test.is_each:
        return _each_meets([pool.meets(name, line) for name in half.facts])
    return _any_meets(half, pool)


def cut_to_whole(
    indicator: Indicator,
    numerator: ColumnElement[Any],
    denominator: ColumnElement[Any],
) -> ColumnElement[Any]:
    """Cut the numerator of a share to its denominator: never above 100 %."""
    if indicator.form is not Form.SHARE:
        return numerator
    return case((numerator > denominator, denominator), else_=numerator)


def _each_meets(met: list[ColumnElement[Any]]) -> ColumnElement[Any]:
    """Return 1 where all are met, 0 where one is not; NULL where it cannot be said."""
    missed = or_(*(one == 0 for one in met))
    return case((missed, 0), (and_(*(one == 1 for one in met)), 1))


def _any_meets(half: Half, pool: FactPool) -> ColumnElement[Any]:
    assert half.test is not None
    columns = [pool.column(name) for name in half.facts]
    known = or_(*(column.is_not(None) for column in columns))
    filled: list[ColumnElement[Any]] = [func.coalesce(c, 0) for c in columns]
    total = reduce(lambda a, b: a + b, filled)
    return case((and_(known, total >= _line(half.test, pool)), 1), (known, 0))


def _line(test: Test, pool: FactPool) -> ColumnElement[Any]:
    if test.at_least_target:
        return school_target.c.value
    if test.at_least_fact:
        return pool.column(test.at_least_fact)
    return literal(test.at_least)
