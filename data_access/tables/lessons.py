"""The three classrooms: plans, lessons, receivers, and their monthly rollups.

节 belongs to the delivering school; 受益节次 to each receiver (domain.md §0.1).
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    SmallInteger,
    String,
)

from data_access.tables.base import (
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


def _kind(*, primary_key: bool = False) -> Column[int]:
    return Column(
        "classroom_kind",
        SmallInteger,
        primary_key=primary_key,
        autoincrement=False,
        nullable=False,
    )


lesson_plan = keyed_table(
    "lesson_plan",
    code_key("plan_no", 48),
    school_key("delivering_school_id", primary_key=False),
    _kind(),
    Column("school_year", String(9), nullable=False),
    Column("term", SmallInteger, nullable=False),
    Column("weekday", SmallInteger, nullable=False),
    Column("period_no", SmallInteger, nullable=False),
    Column("subject", String(8), nullable=False),
    Column("grade", SmallInteger),
    Column("start_week", SmallInteger, nullable=False),
    Column("end_week", SmallInteger, nullable=False),
    *origin_columns(),
    CheckConstraint("weekday BETWEEN 1 AND 7", name="weekday"),
    CheckConstraint("end_week >= start_week", name="weeks"),
    comment="One row a weekly slot of the term's timetable",
)

lesson_plan_receiver = keyed_table(
    "lesson_plan_receiver",
    Column("plan_no", String(48), ForeignKey("lesson_plan.plan_no"), primary_key=True),
    school_key(),
    *origin_columns(),
    comment="Schools that a plan reaches",
)

lesson = keyed_table(
    "lesson",
    school_key("delivering_school_id"),
    date_key("lesson_date"),
    code_key("lesson_no", 48),
    _kind(),
    # No foreign key: a lesson may be in before its plan, and is then 计划外.
    Column("plan_no", String(48)),
    Column("period_no", SmallInteger),
    Column("subject", String(8), nullable=False),
    Column("grade", SmallInteger),
    Column("title", String(200)),
    Column("status", String(12), nullable=False),
    Column("not_held_reason", String(40)),
    *count_columns("student_count", "teacher_count"),
    flag("is_recorded"),
    *origin_columns(),
    *not_negative("student_count", "teacher_count"),
    one_of("status", "planned", "running", "completed", "cancelled"),
    comment="One row a lesson, at its delivering school",
)

lesson_receiver = keyed_table(
    "lesson_receiver",
    school_key("receiving_school_id"),
    date_key("lesson_date"),
    school_key("delivering_school_id"),
    code_key("lesson_no", 48),
    code_key("class_name", 24),
    *count_columns("student_count", "teacher_count", "connected_minutes"),
    Column("quality", String(8)),
    *origin_columns(),
    ForeignKeyConstraint(
        ["delivering_school_id", "lesson_date", "lesson_no"],
        ["lesson.delivering_school_id", "lesson.lesson_date", "lesson.lesson_no"],
        name="fk_lesson_receiver_lesson",
    ),
    # Without it every lesson that is replaced scans all receivers.
    Index(
        "ix_lesson_receiver_lesson",
        "delivering_school_id",
        "lesson_date",
        "lesson_no",
    ),
    *not_negative("student_count", "teacher_count", "connected_minutes"),
    comment="One row a receiving class of a lesson",
)

LESSON_COUNTS = (
    "planned_count",
    "planned_held_count",
    "lesson_count",
    "received_count",
    "person_times",
)

lesson_report = keyed_table(
    "lesson_report",
    month_key(),
    _kind(primary_key=True),
    code_key("role", 8),
    school_key(),
    *count_columns(*LESSON_COUNTS),
    *origin_columns(),
    *not_negative(*LESSON_COUNTS),
    one_of("role", "deliver", "receive"),
    comment="Lessons a school reported by the month, where single ones are not kept",
)

lesson_month = keyed_table(
    "lesson_month",
    month_key(),
    _kind(primary_key=True),
    code_key("role", 8),
    school_key(),
    *count_columns(*LESSON_COUNTS),
    Column("basis", String(6), nullable=False),
    *origin_columns(),
    comment="Derived. Lessons by month, kind, role and school; basis raw or report",
)

lesson_month_subject = keyed_table(
    "lesson_month_subject",
    month_key(),
    code_key("subject", 8),
    _kind(primary_key=True),
    code_key("role", 8),
    school_key(),
    *count_columns("planned_count", "planned_held_count", "lesson_count"),
    comment="Derived. The same by subject, from single lessons only",
)

lesson_pair_month = keyed_table(
    "lesson_pair_month",
    month_key(),
    code_key("subject", 8),
    _kind(primary_key=True),
    school_key("delivering_school_id"),
    school_key("receiving_school_id"),
    *count_columns("lesson_count", "person_times"),
    comment="Derived. Lessons a month by subject and pair of schools",
)

lesson_not_held_month = keyed_table(
    "lesson_not_held_month",
    month_key(),
    _kind(primary_key=True),
    code_key("reason", 40),
    school_key(),
    *count_columns("lesson_count"),
    comment="Derived. Planned lessons cancelled for a stated reason, by deliverer",
)

subject_need = keyed_table(
    "subject_need",
    code_key("school_year", 9),
    Column("term", Integer, primary_key=True, autoincrement=False),
    school_key(),
    code_key("subject", 8),
    *origin_columns(),
    comment="Subjects a school cannot teach with its own teachers, by term",
)
