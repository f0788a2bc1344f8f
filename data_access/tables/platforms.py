"""Platforms and their use by the month; teaching counted beside them."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String

from data_access.tables.base import (
    amount_columns,
    code_key,
    count_columns,
    date_key,
    flag,
    keyed_table,
    month_key,
    not_negative,
    one_of,
    origin_columns,
    school_key,
)

platform = keyed_table(
    "platform",
    code_key("name", 60),
    Column("platform", String(16), nullable=False),
    Column("owner", String(60)),
    Column("build_stage", String(8), nullable=False),
    Column("launched_date", Date),
    Column("user_scope", String(200)),
    *origin_columns(),
    one_of("build_stage", "planned", "building", "running", "stopped"),
    comment="One row a platform the zone plans, builds, runs or has stopped",
)

PLATFORM_COUNTS = (
    "enrolled_count",
    "registered_count",
    "opened_count",
    "active_count",
    "login_count",
    "login_ok_count",
    "task_count",
    "settled_count",
    "class_count",
    "view_count",
)

platform_month = keyed_table(
    "platform_month",
    # One is asked about one platform: its rows lie together.
    code_key("platform", 16),
    code_key("user_type", 8),
    month_key(),
    school_key(),
    *count_columns(*PLATFORM_COUNTS),
    *origin_columns(),
    *not_negative(*PLATFORM_COUNTS),
    one_of("user_type", "teacher", "student", "parent", "school"),
    # 数据截至 asks for the newest month of all platforms on every page.
    Index("ix_platform_month_month", "month"),
    comment="Use of a platform by a kind of users of a school in a month",
)

EXPERIMENT_COUNTS = ("required_count", "done_count")

experiment_month = keyed_table(
    "experiment_month",
    month_key(),
    school_key(),
    code_key("subject", 8),
    *count_columns(*EXPERIMENT_COUNTS),
    *origin_columns(),
    *not_negative(*EXPERIMENT_COUNTS),
    comment="Experiments due and done by school, month and subject",
)

digital_textbook = keyed_table(
    "digital_textbook",
    code_key("school_year", 9),
    Column("term", Integer, primary_key=True, autoincrement=False),
    school_key(),
    code_key("grade", 4),
    code_key("subject", 8),
    *count_columns("class_count", "covered_class_count"),
    *amount_columns("weekly_lesson_count"),
    flag("has_full_set"),
    *origin_columns(),
    *not_negative("class_count", "covered_class_count", "weekly_lesson_count"),
    comment="Digital textbooks and full sets of resources by term, grade and subject",
)

ASSESSMENT_COUNTS = ("tested_count", "passed_count", "good_count")

student_assessment = keyed_table(
    "student_assessment",
    Column("area_id", Integer, ForeignKey("area.area_id"), primary_key=True),
    date_key("assessed_date"),
    code_key("assessment_kind", 12),
    code_key("stage", 24),
    *count_columns(*ASSESSMENT_COUNTS),
    *origin_columns(),
    *not_negative(*ASSESSMENT_COUNTS),
    comment="Pupils tested in an area: counts only, no school and no pupil",
)

room_use = keyed_table(
    "room_use",
    school_key(),
    date_key("use_date"),
    code_key("room_no"),
    Column("period_no", Integer, primary_key=True, autoincrement=False),
    flag("is_due"),
    *count_columns("used_minutes"),
    flag("is_online"),
    *origin_columns(),
    *not_negative("used_minutes"),
    comment="One row a monitored room and period of a day; internal",
)
