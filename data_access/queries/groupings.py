"""How the sums are split: whole, by area, by group, by school or by kind of school."""

from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Integer,
    Select,
    and_,
    case,
    func,
    literal,
    literal_column,
)

from data_access.catalogue.codes import UNSTATED
from data_access.queries.populations import on_last_day
from data_access.request import NET_TIER, SCHOOL, SETTLEMENT, TOWN_RURAL, MeasureRequest
from data_access.tables import area, area_lineage, area_member, school


def grouped(
    statement: Select[Any], period: CTE, request: MeasureRequest
) -> Select[Any]:
    """Add the grouping's joins and its `group_key` to a statement over schools."""
    statement, key = split(statement, period, request.by)
    if key is None:
        statement = statement.add_columns(literal(0, Integer).label("group_key"))
        return statement.group_by(period.c.period_no)
    statement = statement.add_columns(key.label("group_key"))
    return statement.group_by(period.c.period_no, key)


def keyed(statement: Select[Any], period: CTE, request: MeasureRequest) -> Select[Any]:
    """Add the grouping's joins and its `group_key`, without summing over a group."""
    statement, key = split(statement, period, request.by)
    column = literal(0, Integer) if key is None else key
    return statement.add_columns(column.label("group_key"))


def split(
    statement: Select[Any], period: CTE, by: str
) -> tuple[Select[Any], ColumnElement[Any] | None]:
    """Return the statement with the grouping's joins, and the group's key, if any."""
    if by == SCHOOL:
        return statement, school.c.school_id
    if by == SETTLEMENT:
        return statement, _stated(school.c.settlement_type)
    if by == NET_TIER:
        return statement, _stated(school.c.net_tier_group)
    if by == TOWN_RURAL:
        return statement, _town_or_rural()
    if by.startswith("area:"):
        lineage = area_lineage.alias("child")
        joined = and_(
            lineage.c.area_id == school.c.area_id,
            lineage.c.depth == int(by.removeprefix("area:")),
        )
        return statement.join(lineage, joined), lineage.c.ancestor_id
    if by.startswith("group:"):
        kind = by.removeprefix("group:")
        statement = statement.join(
            area_member,
            and_(area_member.c.school_id == school.c.school_id, on_last_day(period)),
        ).join(area, and_(area.c.area_id == area_member.c.area_id, area.c.kind == kind))
        return statement, area_member.c.area_id
    return statement, None


def _stated(kind: ColumnElement[Any]) -> ColumnElement[Any]:
    """Let schools without a type be a group of their own: sums match the total."""
    return func.coalesce(kind, literal_column(f"'{UNSTATED}'"))


def _town_or_rural() -> ColumnElement[Any]:
    # Literal words: PostgreSQL must see the same key in SELECT and GROUP BY.
    kind = school.c.settlement_type
    unstated: ColumnElement[Any] = literal_column(f"'{UNSTATED}'")
    town: ColumnElement[Any] = literal_column("'town'")
    rural: ColumnElement[Any] = literal_column("'rural'")
    return case((kind == rural, rural), (kind.is_not(None), town), else_=unstated)
