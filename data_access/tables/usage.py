"""Classroom use and resource uploads: days, single files, monthly reports, rollups."""

from sqlalchemy import Column, Date, String

from data_access.tables.base import (
    code_key,
    count_columns,
    date_key,
    keyed_table,
    month_key,
    not_negative,
    one_of,
    origin_columns,
    school_key,
)

DAY_COUNTS = (
    "due_lesson_count",
    "used_lesson_count",
    "used_minutes",
    "terminal_count",
    "online_terminal_count",
)

classroom_use = keyed_table(
    "classroom_use",
    school_key(),
    date_key("use_date"),
    *count_columns(*DAY_COUNTS),
    *origin_columns(),
    *not_negative(*DAY_COUNTS),
    comment="One row a school and teaching day, from the monitoring system",
)

_FIRST_USE_COUNTS = (
    "due_lesson_count",
    "used_lesson_count",
    "used_minutes",
    "terminal_days",
    "online_terminal_days",
    "teaching_teacher_count",
    "active_teacher_count",
)
USE_COUNTS = (*_FIRST_USE_COUNTS, "teaching_class_count", "active_class_count")

classroom_use_report = keyed_table(
    "classroom_use_report",
    month_key(),
    school_key(),
    *count_columns(*USE_COUNTS),
    *origin_columns(),
    # A check on a later column would have made SQLite write the table anew.
    *not_negative(*_FIRST_USE_COUNTS),
    comment="The same sums as a school's monthly report; distinct teachers only here",
)

use_month = keyed_table(
    "use_month",
    month_key(),
    school_key(),
    *count_columns(*USE_COUNTS),
    Column("basis", String(6), nullable=False),
    *origin_columns(),
    comment="Derived. Classroom use by month and school; basis raw or report",
)

resource = keyed_table(
    "resource",
    school_key(),
    date_key("uploaded_date"),
    code_key("resource_no", 48),
    Column("title", String(200)),
    Column("resource_type", String(16)),
    Column("subject", String(8)),
    Column("stage", String(24)),
    Column("review_status", String(12), nullable=False),
    Column("reviewed_date", Date),
    *count_columns("download_count", "citation_count"),
    *origin_columns(),
    *not_negative("download_count", "citation_count"),
    one_of("review_status", "pending", "approved", "rejected"),
    comment="One row an uploaded resource",
)

RESOURCE_COUNTS = (
    "uploaded_count",
    "reviewed_count",
    "approved_count",
    "use_count",
)

resource_report = keyed_table(
    "resource_report",
    month_key(),
    school_key(),
    *count_columns(*RESOURCE_COUNTS),
    *origin_columns(),
    *not_negative(*RESOURCE_COUNTS),
    comment="Resources a school reported by the month",
)

resource_month = keyed_table(
    "resource_month",
    month_key(),
    school_key(),
    *count_columns(*RESOURCE_COUNTS),
    Column("basis", String(6), nullable=False),
    *origin_columns(),
    comment="Derived. Resources by month and school; basis raw or report",
)
