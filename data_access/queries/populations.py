"""Which schools an indicator is about, and which of them lie in view."""

from collections.abc import Callable

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    and_,
    exists,
    func,
    or_,
    select,
    true,
    tuple_,
    union,
)

from data_access.catalogue.areas import AreaKind
from data_access.catalogue.codes import TEACHING_POINT_TYPE
from data_access.catalogue.indicators import Population
from data_access.request import MeasureRequest
from data_access.tables import (
    area,
    area_lineage,
    area_member,
    lesson_plan,
    lesson_plan_receiver,
    school,
    school_stage,
    school_year_base,
)

# 乡村小规模学校: fewer pupils than this (S28).
SMALL_SCHOOL_PUPILS = 100
_ALLIANCE_ROLES = {
    Population.ALLIANCE_MEMBERS: "",
    Population.ALLIANCE_LEADS: "lead",
}


def in_population(
    population: Population, period: FromClause, newest_base: Callable[[], CTE]
) -> ColumnElement[bool]:
    """Return the condition that a school belongs to an indicator's population.

    `newest_base` gives each school's valid base of a period (see latest_base).
    """
    conditions: dict[Population, ColumnElement[bool]] = {
        Population.TOWN_CENTER_UP: school.c.is_town_center_up == 1,
        Population.NEEDS_DELIVERY: school.c.needs_delivery == 1,
        Population.URBAN: school.c.settlement_type == "urban",
        Population.SENIOR: _has_stage("senior_secondary"),
    }
    if population is Population.SMALL_RURAL:
        return _is_small_rural(period, newest_base())
    if population is Population.PARTICIPATING:
        return _takes_part()
    if population in _ALLIANCE_ROLES:
        return _in_alliance(period, _ALLIANCE_ROLES[population])
    return conditions.get(population, true())


def _in_alliance(period: FromClause, role: str) -> ColumnElement[bool]:
    """A member of any alliance on the period's last day, or one that leads it."""
    alliances = select(area.c.area_id).where(area.c.kind == AreaKind.ALLIANCE)
    within: ColumnElement[bool] = area_member.c.area_id.in_(alliances)
    if role:
        within = and_(within, area_member.c.role == role)
    return _is_member(period, within)


def _is_member(period: FromClause, within: ColumnElement[bool]) -> ColumnElement[bool]:
    """Look one school up by the key: listing the members for each took ten times."""
    return exists(
        select(area_member.c.school_id)
        .where(
            area_member.c.school_id == school.c.school_id, on_last_day(period), within
        )
        .correlate(period, school)
    )


def _is_small_rural(period: FromClause, newest: CTE) -> ColumnElement[bool]:
    """A school that has grown was small in the years when it was: by period."""
    pupils = school_year_base.c.student_count
    same_year = and_(
        newest.c.school_id == school_year_base.c.school_id,
        newest.c.stat_year == school_year_base.c.stat_year,
    )
    small = (
        select(newest.c.period_no, newest.c.school_id)
        .join_from(newest, school_year_base, same_year)
        .where(school_year_base.c.is_listed == 1)
        .group_by(newest.c.period_no, newest.c.school_id)
        .having(
            # A stage left blank leaves the school's size open.
            func.count(pupils) == func.count(),
            func.sum(pupils) < SMALL_SCHOOL_PUPILS,
        )
    )
    key = tuple_(period.c.period_no, school.c.school_id)
    return or_(
        school.c.school_type == TEACHING_POINT_TYPE,
        school.c.is_teaching_point == 1,
        and_(school.c.settlement_type == "rural", key.in_(small)),
    )


def _takes_part() -> ColumnElement[bool]:
    planned = union(
        select(lesson_plan.c.delivering_school_id),
        select(lesson_plan_receiver.c.school_id),
    )
    return or_(
        school.c.needs_delivery == 1,
        school.c.school_id.in_(planned.subquery().select()),
    )


def in_view(request: MeasureRequest, period: FromClause) -> ColumnElement[bool]:
    """Return the condition that a school lies in the asked scope and filters."""
    conditions: list[ColumnElement[bool]] = [in_scope(request, period)]
    if request.settlement:
        conditions.append(school.c.settlement_type == request.settlement)
    if request.peer_group:
        conditions.append(school.c.peer_group == request.peer_group)
    if request.stage:
        conditions.append(_has_stage(request.stage))
    return and_(*conditions)


def _has_stage(stage: str) -> ColumnElement[bool]:
    having = select(school_stage.c.school_id).where(school_stage.c.stage == stage)
    return school.c.school_id.in_(having)


def in_scope(request: MeasureRequest, period: FromClause) -> ColumnElement[bool]:
    """Return the condition that a school lies in the asked area or group.

    A group has the members of the period's last day (domain.md §0.1, Areas).
    """
    scope = request.scope
    if scope.school_id is not None:
        return school.c.school_id == scope.school_id
    if scope.area_id is None:
        return true()
    if scope.is_group:
        return _is_member(period, area_member.c.area_id == scope.area_id)
    below = select(area_lineage.c.area_id).where(
        area_lineage.c.depth == scope.depth,
        area_lineage.c.ancestor_id == scope.area_id,
    )
    return school.c.area_id.in_(below)


def on_last_day(period: FromClause) -> ColumnElement[bool]:
    """Return the condition that a membership holds on the period's last day."""
    return and_(
        area_member.c.start_date <= period.c.end_date,
        or_(
            area_member.c.end_date.is_(None),
            area_member.c.end_date > period.c.end_date,
        ),
    )


def is_open(period: FromClause) -> ColumnElement[bool]:
    """Return the condition that a school is open on the period's last day."""
    return and_(
        or_(school.c.open_date.is_(None), school.c.open_date <= period.c.end_date),
        or_(school.c.close_date.is_(None), school.c.close_date > period.c.end_date),
    )


def was_open(period: FromClause) -> ColumnElement[bool]:
    """Return the condition that a school was open at some time of the period."""
    return and_(
        or_(school.c.open_date.is_(None), school.c.open_date <= period.c.end_date),
        or_(school.c.close_date.is_(None), school.c.close_date > period.c.start_date),
    )
