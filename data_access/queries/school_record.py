"""Everything the store holds about one school, read by its key."""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import Select, Table, or_, select
from sqlalchemy.engine import Engine

from data_access.catalogue.facts import SHEET_STANDS_FOR
from data_access.databases import reading
from data_access.period import Period
from data_access.tables import (
    device_snapshot,
    import_batch,
    network_snapshot,
    resource_month,
    room_snapshot,
    school,
    school_code_history,
    school_name,
    school_target,
    school_year_base,
    submission,
    use_month,
)
from data_access.tables.equipment import DEVICE_COUNTS, ROOM_COUNTS
from data_access.tables.usage import RESOURCE_COUNTS, USE_COUNTS


def school_head(engine: Engine, code: str) -> pd.DataFrame:
    """One row for the school of a code, present or former; none when unknown.

    Columns: those of the school table, parent_name, file_name.
    """
    former = select(school_code_history.c.school_id).where(
        school_code_history.c.former_code == code
    )
    parent = school.alias("parent")
    statement = (
        select(school, parent.c.name.label("parent_name"), import_batch.c.file_name)
        .join_from(
            school,
            parent,
            parent.c.school_id == school.c.parent_school_id,
            isouter=True,
        )
        .join(import_batch, import_batch.c.batch_id == school.c.batch_id)
        .where(or_(school.c.school_code == code, school.c.school_id.in_(former)))
    )
    rows = _frame(engine, statement)
    # A code that was given up and is now another school's names today's school.
    return rows[rows["school_code"] == code] if len(rows) > 1 else rows


def other_names(engine: Engine, school_id: int) -> pd.DataFrame:
    """One row per former name or alias: name, name_kind, until_date."""
    columns = ("name", "name_kind", "until_date")
    return _rows(engine, school_name, school_id, columns, ("name_kind", "name"))


def former_codes(engine: Engine, school_id: int) -> pd.DataFrame:
    """One row per code the school had before: former_code, until_date."""
    columns = ("former_code", "until_date")
    return _rows(engine, school_code_history, school_id, columns, ("until_date",))


def bandwidth_history(engine: Engine, school_id: int) -> pd.DataFrame:
    """One row per network report, oldest first.

    Columns: snapshot_date, bandwidth_low_mbps, bandwidth_high_mbps, line_count,
    is_connected, is_fibre, has_full_wifi, is_shared, is_listed.
    """
    columns = (
        "snapshot_date",
        "bandwidth_low_mbps",
        "bandwidth_high_mbps",
        "line_count",
        "is_connected",
        "is_fibre",
        "has_full_wifi",
        "is_shared",
        "is_listed",
    )
    order = ("snapshot_date",)
    return _rows(engine, network_snapshot, school_id, columns, order)


def device_history(engine: Engine, school_id: int) -> pd.DataFrame:
    """One row per device report: snapshot_date, the counts by use, is_listed."""
    columns = ("snapshot_date", *DEVICE_COUNTS, "is_listed")
    return _rows(engine, device_snapshot, school_id, columns, ("snapshot_date",))


def room_history(engine: Engine, school_id: int) -> pd.DataFrame:
    """One row per room report: snapshot_date, the counts by kind, is_listed."""
    columns = ("snapshot_date", *ROOM_COUNTS, "is_listed")
    return _rows(engine, room_snapshot, school_id, columns, ("snapshot_date",))


def base_history(engine: Engine, school_id: int) -> pd.DataFrame:
    """One row per year and stage: stat_year, stage, pupils, classes, teachers, rooms.

    Columns beside the keys: student_count, class_count, full_time_teacher_count,
    classroom_count, equipped_classroom_count, multimedia_room_count, is_estimated,
    is_listed.
    """
    columns = (
        "stat_year",
        "stage",
        "student_count",
        "class_count",
        "full_time_teacher_count",
        "classroom_count",
        "equipped_classroom_count",
        "multimedia_room_count",
        "is_estimated",
        "is_listed",
    )
    order = ("stat_year", "stage")
    return _rows(engine, school_year_base, school_id, columns, order)


def use_history(engine: Engine, school_id: int) -> pd.DataFrame:
    """One row per month of classroom use: month, USE_COUNTS, basis."""
    columns = ("month", *USE_COUNTS, "basis")
    return _rows(engine, use_month, school_id, columns, ("month",))


def resource_history(engine: Engine, school_id: int) -> pd.DataFrame:
    """One row per month of resources: month, RESOURCE_COUNTS, basis."""
    columns = ("month", *RESOURCE_COUNTS, "basis")
    return _rows(engine, resource_month, school_id, columns, ("month",))


def school_lines(engine: Engine, school_id: int) -> pd.DataFrame:
    """One row per indicator with a line for the whole school: indicator_id, value."""
    statement = select(school_target.c.indicator_id, school_target.c.value).where(
        school_target.c.school_id == school_id, school_target.c.stage == "*"
    )
    return _frame(engine, statement)


def submissions(engine: Engine, school_id: int, period: Period) -> pd.DataFrame:
    """One row per sheet and month that the school reported in a period.

    Columns: sheet, counts_as (a single-record sheet stands for its monthly report),
    month, reported_date, is_zero_report, file_name.
    """
    columns = ("sheet", "month", "reported_date", "is_zero_report")
    statement = (
        select(*(submission.c[name] for name in columns), import_batch.c.file_name)
        .join_from(
            submission, import_batch, import_batch.c.batch_id == submission.c.batch_id
        )
        .where(
            submission.c.school_id == school_id,
            submission.c.month >= period.first_month,
            submission.c.month <= period.last_month,
        )
        .order_by(submission.c.sheet, submission.c.month)
    )
    rows = _frame(engine, statement)
    return rows.assign(counts_as=rows["sheet"].replace(SHEET_STANDS_FOR))


def _rows(
    engine: Engine,
    table: Table,
    school_id: int,
    columns: Sequence[str],
    order: Sequence[str],
) -> pd.DataFrame:
    statement = (
        select(*(table.c[name] for name in columns))
        .where(table.c.school_id == school_id)
        .order_by(*(table.c[name] for name in order))
    )
    return _frame(engine, statement)


def _frame(engine: Engine, statement: Select[*tuple[object, ...]]) -> pd.DataFrame:
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)
