"""Pupils and amounts of the schools that 优质均衡 assesses, one row a school."""

from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Float,
    Select,
    and_,
    cast,
    func,
    literal,
    or_,
    select,
    tuple_,
    union_all,
)

from data_access.catalogue.balance import (
    ASSESSED_STAGES,
    NOT_ASSESSED_TYPES,
    SMALLEST_POINT_PUPILS,
)
from data_access.catalogue.codes import TEACHING_POINT_TYPE
from data_access.catalogue.facts import FACTS
from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.queries.duties import stock_tables
from data_access.queries.fact_pool import FactPool
from data_access.queries.groupings import grouped, keyed
from data_access.queries.halves import half_expression
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_view, is_open
from data_access.request import MeasureRequest
from data_access.tables import school, school_year_base


class AssessedSchools:
    """The schools a request assesses: what they have, and how many had to report."""

    def __init__(self, request: MeasureRequest) -> None:
        """Read one stage; a through-school stands in each of its stages."""
        assert request.stage in ASSESSED_STAGES
        self._request = request
        self._period = periods_table(request.periods)
        self._pool = FactPool(self._period, request)
        self._indicators = [INDICATORS[name] for name in request.indicators]
        self._pool.gather(self._indicators)
        self._small = _small_points(self._pool.newest_base())

    def pairs(self) -> CTE:
        """Return the schools whose halves are both known and that have pupils.

        Columns: indicator, period_no, school_id, group_key, amount (the numerator,
        scaled: per hundred pupils), pupils.
        """
        selects = [self._pairs_of(indicator) for indicator in self._indicators]
        body = union_all(*selects) if len(selects) > 1 else selects[0]
        return body.cte("pair")

    def _pairs_of(self, indicator: Indicator) -> Select[Any]:
        assert indicator.denominator is not None
        amount = half_expression(indicator.numerator, self._pool)
        pupils = half_expression(indicator.denominator, self._pool)
        statement = (
            select(
                literal(indicator.id).label("indicator"),
                self._period.c.period_no,
                school.c.school_id,
                (cast(amount, Float) * indicator.per).label("amount"),
                cast(pupils, Float).label("pupils"),
            )
            .select_from(self._pool.joined(indicator, self._period))
            .where(amount.is_not(None), pupils > 0, self._is_assessed())
        )
        return keyed(statement, self._period, self._request)

    def expected(self) -> Select[Any]:
        """Return how many schools had to report: period_no, group_key, expected."""
        statement = select(
            self._period.c.period_no, func.count().label("expected")
        ).select_from(self._period.join(school, is_open(self._period)))
        tables = {t for one in self._indicators for t in stock_tables(one, FACTS)}
        ended = [self._not_among(self._pool.unlisted(table)) for table in tables]
        statement = statement.where(self._is_assessed(), *ended)
        return grouped(statement, self._period, self._request)

    def _is_assessed(self) -> ColumnElement[bool]:
        kind = school.c.school_type
        return and_(
            is_open(self._period),
            or_(kind.is_(None), kind.not_in(NOT_ASSESSED_TYPES)),
            self._not_among(self._small),
            in_view(self._request, self._period),
        )

    def _not_among(self, schools: CTE) -> ColumnElement[bool]:
        key = tuple_(self._period.c.period_no, school.c.school_id)
        return key.not_in(select(schools.c.period_no, schools.c.school_id))


def _small_points(latest: CTE) -> CTE:
    """Return the 教学点 known to be too small: period_no, school_id."""
    base = school_year_base.alias("point_base")
    pupils = base.c.student_count
    of_latest = and_(
        base.c.school_id == latest.c.school_id, base.c.stat_year == latest.c.stat_year
    )
    is_point = or_(
        school.c.school_type == TEACHING_POINT_TYPE, school.c.is_teaching_point == 1
    )
    return (
        select(latest.c.period_no, latest.c.school_id)
        .join_from(latest, base, of_latest)
        .join(school, school.c.school_id == latest.c.school_id)
        .where(is_point, base.c.is_listed == 1)
        .group_by(latest.c.period_no, latest.c.school_id)
        .having(
            func.count(pupils) == func.count(),
            func.sum(pupils) < SMALLEST_POINT_PUPILS,
        )
        .cte("small_point")
    )
