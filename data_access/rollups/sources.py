"""Which rollups follow from which table, and which of their rows a change affects."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, FromClause, Table, select, union

from data_access.rollups.affected import EVERYTHING, Affected
from data_access.rollups.equipment import (
    recompute_device_snapshot,
    recompute_network_snapshot,
    recompute_room_snapshot,
)
from data_access.rollups.lessons import recompute_lessons
from data_access.rollups.lessons_not_held import recompute_lesson_not_held_month
from data_access.rollups.origins import COUNTED, recompute_table_origin
from data_access.rollups.places import (
    recompute_area_lineage,
    recompute_calendar_month,
    recompute_school_stage,
)
from data_access.rollups.reporting import recompute_reporting_month
from data_access.rollups.results import recompute_award_month, recompute_project_month
from data_access.rollups.tallies import TALLY_SOURCES, TallySource, recompute_tallies
from data_access.rollups.targets import recompute_school_target
from data_access.rollups.usage import recompute_resource_month, recompute_use_month

Recompute = Callable[[Connection, Affected], None]


def _counting_anew(source: TallySource) -> Recompute:
    return lambda connection, affected: recompute_tallies(connection, source, affected)


# In this order: later ones read area_lineage and school_stage.
ROLLUPS: Mapping[str, Recompute] = {
    "area_lineage": recompute_area_lineage,
    "school_stage": recompute_school_stage,
    "calendar_month": recompute_calendar_month,
    "network_snapshot": recompute_network_snapshot,
    "device_snapshot": recompute_device_snapshot,
    "room_snapshot": recompute_room_snapshot,
    "lessons": recompute_lessons,
    "lesson_not_held_month": recompute_lesson_not_held_month,
    "use_month": recompute_use_month,
    "resource_month": recompute_resource_month,
    "reporting_month": recompute_reporting_month,
    "award_month": recompute_award_month,
    "project_month": recompute_project_month,
    "school_target": recompute_school_target,
    **{source.rollup: _counting_anew(source) for source in TALLY_SOURCES},
}
# What a rollup writes, where it is not one table of its name.
WRITES = {
    "lessons": ("lesson_month", "lesson_month_subject", "lesson_pair_month"),
    **{source.rollup: ("tally_month",) for source in TALLY_SOURCES},
}


@dataclass(frozen=True)
class Source:
    """What follows from a table: rollups, and the columns that tell which rows.

    Without a school column every school is affected, without a time column every
    month.
    """

    rollups: tuple[str, ...]
    schools: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


_SCHOOL = ("school_id",)

_OWN_ROLLUPS: Mapping[str, Source] = {
    "area": Source(("area_lineage", "lessons", "school_target")),
    "school": Source(("school_stage", "lessons", "school_target"), _SCHOOL),
    # A first day moves a whole term from one calendar to another.
    "calendar_day": Source(("calendar_month", "lessons")),
    "network_line": Source(("network_snapshot",), _SCHOOL, dates=("snapshot_date",)),
    "device_stock": Source(("device_snapshot",), _SCHOOL, dates=("snapshot_date",)),
    "room": Source(("room_snapshot",), _SCHOOL, dates=("snapshot_date",)),
    # Marks of schools that a complete file leaves out stand in the snapshots.
    "network_snapshot": Source(
        ("network_snapshot",), _SCHOOL, dates=("snapshot_date",)
    ),
    "device_snapshot": Source(("device_snapshot",), _SCHOOL, dates=("snapshot_date",)),
    "room_snapshot": Source(("room_snapshot",), _SCHOOL, dates=("snapshot_date",)),
    "lesson_plan": Source(("lessons",), ("delivering_school_id",)),
    "lesson_plan_receiver": Source(("lessons",), _SCHOOL),
    "lesson": Source(
        ("lessons", "lesson_not_held_month"),
        ("delivering_school_id",),
        dates=("lesson_date",),
    ),
    "lesson_receiver": Source(
        ("lessons",),
        ("delivering_school_id", "receiving_school_id"),
        dates=("lesson_date",),
    ),
    "lesson_report": Source(("lessons",), _SCHOOL, ("month",)),
    "submission": Source(
        ("lessons", "use_month", "resource_month", "reporting_month"),
        _SCHOOL,
        ("month",),
    ),
    "classroom_use": Source(("use_month",), _SCHOOL, dates=("use_date",)),
    "classroom_use_report": Source(("use_month",), _SCHOOL, ("month",)),
    "room_use": Source(("use_month",), _SCHOOL, dates=("use_date",)),
    "resource": Source(
        ("resource_month",), _SCHOOL, dates=("uploaded_date", "reviewed_date")
    ),
    "resource_report": Source(("resource_month",), _SCHOOL, ("month",)),
    "award": Source(("award_month",), _SCHOOL),
    "award_points": Source(("award_month",)),
    "project": Source(("project_month",), _SCHOOL),
    "target": Source(("school_target",)),
}


def _with_tallies(own: Mapping[str, Source]) -> Mapping[str, Source]:
    """Add what the tallies read: their table, others beside it, and submissions."""
    found = dict(own)
    for source in TALLY_SOURCES:
        name = source.table.name
        fresh = Source((), source.schools, *_time_columns(source))
        found[name] = _also(found.get(name, fresh), source.rollup)
        others = (*source.also, *(("submission",) if source.sheet else ()))
        for other in others:
            found[other] = _also(found.get(other, Source(())), source.rollup)
    return found


def _time_columns(source: TallySource) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A monthly source tells its months; of others every month may change."""
    if not source.is_monthly:
        return (), ()
    names = source.table.columns.keys()
    return (("month",), ()) if "month" in names else ((), source.dates)


def _also(source: Source, rollup: str) -> Source:
    return replace(source, rollups=(*source.rollups, rollup))


SOURCES: Mapping[str, Source] = _with_tallies(_OWN_ROLLUPS)


def affected_by(connection: Connection, table: Table, rows: FromClause) -> Affected:
    """Return what changes with these rows of a table (old or new ones).

    `rows` is anything that has the table's columns in reach, such as a join with it.
    """
    source = SOURCES.get(table.name)
    if source is None:
        return Affected(frozenset(), frozenset())

    def values(names: tuple[str, ...]) -> frozenset[object]:
        found = [select(table.c[name]).select_from(rows).distinct() for name in names]
        return frozenset(connection.execute(union(*found)).scalars()) - {None}

    schools = values(source.schools) if source.schools else None
    if not source.months and not source.dates:
        return Affected(schools, None)  # type: ignore[arg-type]
    months = values(source.months) if source.months else frozenset()
    days = values(source.dates) if source.dates else frozenset()
    of_days = {d.year * 100 + d.month for d in days if isinstance(d, date)}
    return Affected(schools, months | of_days)  # type: ignore[arg-type]


def recompute_for(connection: Connection, changed: Mapping[str, Affected]) -> None:
    """Compute again every rollup that follows from the changed tables.

    Origins come last: they are counted in what was stored and in what was computed.
    """
    wanted: dict[str, Affected] = {}
    for table, affected in changed.items():
        for name in SOURCES[table].rollups if table in SOURCES else ():
            wanted[name] = wanted[name] | affected if name in wanted else affected
    written = set(changed)
    for name, recompute in ROLLUPS.items():
        if name in wanted and _is_any(wanted[name]):
            recompute(connection, wanted[name])
            written.update(WRITES.get(name, (name,)))
    recompute_table_origin(connection, written)


def recompute_all(connection: Connection) -> None:
    """Compute every rollup from the raw rows."""
    for recompute in ROLLUPS.values():
        recompute(connection, EVERYTHING)
    recompute_table_origin(connection, COUNTED)


def _is_any(affected: Affected) -> bool:
    return affected.school_ids != frozenset() and affected.months != frozenset()
