"""The one target each school is held against, indicator by indicator."""

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Subquery,
    and_,
    case,
    delete,
    func,
    literal,
    or_,
    select,
    union_all,
)

from data_access.rollups.affected import EVERYTHING, Affected
from data_access.rollups.refill import insert_selected
from data_access.tables import (
    area,
    area_lineage,
    school,
    school_stage,
    school_target,
    target,
)

ANY = "*"
SCHOOL_RANK = 1000  # above every depth of area


def recompute_school_target(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Write the most specific target row of each school.

    One row a stage the school has, and one for the whole school (stage '*'), which
    takes the lines of a stage only where the school has no other. The order is that
    of domain.md §0.1: place, then stage, then settlement, then the newest date.
    """
    connection.execute(
        delete(school_target).where(affected.schools_in(school_target.c.school_id))
    )
    ranked = _ranked(affected)
    rows = select(
        *(ranked.c[name] for name in ("indicator_id", "school_id", "stage", "value"))
    ).where(ranked.c.place == 1)
    insert_selected(connection, school_target, rows)


def _ranked(affected: Affected) -> Subquery:
    near, stages = _near_targets(affected), _stages()
    fits = and_(
        stages.c.school_id == near.c.school_id,
        or_(near.c.stage == ANY, near.c.stage == stages.c.own_stage),
    )
    place = func.row_number().over(
        partition_by=[near.c.indicator_id, near.c.school_id, stages.c.stage],
        order_by=[
            near.c.rank.desc(),
            case((near.c.stage == ANY, 0), else_=1).desc(),
            case((near.c.settlement == ANY, 0), else_=1).desc(),
            near.c.valid_from.desc(),
        ],
    )
    return (
        select(
            near.c.indicator_id,
            near.c.school_id,
            stages.c.stage,
            near.c.value,
            place.label("place"),
        )
        .join_from(near, stages, fits)
        .subquery()
    )


def _stages() -> Subquery:
    """Return the stages to answer for; `own_stage` is whose lines may be taken."""
    single = (
        select(
            school.c.school_id,
            literal(ANY).label("stage"),
            case(
                (func.count(school_stage.c.stage) == 1, func.min(school_stage.c.stage)),
                else_=ANY,
            ).label("own_stage"),
        )
        .select_from(
            school.outerjoin(
                school_stage, school_stage.c.school_id == school.c.school_id
            )
        )
        .group_by(school.c.school_id)
    )
    each = select(
        school_stage.c.school_id,
        school_stage.c.stage,
        school_stage.c.stage.label("own_stage"),
    )
    return union_all(single, each).subquery()


def _near_targets(affected: Affected) -> Subquery:
    """Return every target row that covers a school, ranked by the place it names."""
    anywhere = _candidates(literal(0)).join_from(
        target, school, target.c.scope_code == ANY
    )
    named = _candidates(literal(SCHOOL_RANK)).join_from(
        target,
        school,
        and_(
            target.c.scope_kind == "school",
            target.c.scope_code == school.c.school_code,
        ),
    )
    within = _candidates(area.c.depth + 1).select_from(
        target.join(
            area,
            and_(
                target.c.scope_kind != "school", target.c.scope_code == area.c.area_code
            ),
        )
        .join(
            area_lineage,
            and_(
                area_lineage.c.ancestor_id == area.c.area_id,
                area_lineage.c.depth == area.c.depth,
            ),
        )
        .join(school, school.c.area_id == area_lineage.c.area_id)
    )
    parts = (
        part.where(_settlement_fits(), affected.schools_in(school.c.school_id))
        for part in (anywhere, named, within)
    )
    return union_all(*parts).subquery()


def _candidates(rank: ColumnElement[int]) -> Select[*tuple[object, ...]]:
    names = ("indicator_id", "stage", "settlement", "valid_from", "value")
    return select(
        *(target.c[name] for name in names), school.c.school_id, rank.label("rank")
    )


def _settlement_fits() -> ColumnElement[bool]:
    """Lines of the network key on net_tier_group, all others on the settlement."""
    is_network = target.c.indicator_id.startswith("net_", autoescape=True)
    group = case((is_network, school.c.net_tier_group), else_=school.c.settlement_type)
    return or_(target.c.settlement == ANY, target.c.settlement == group)
