"""Tables of the first revision (lessons). By regenerate.py."""
# ruff: noqa: E501

from collections.abc import Callable

from alembic import op
from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
)

from data_access.databases.migrations.initial.parents import parent

CREATE: dict[str, Callable[[], object]] = {
    "lesson_month": lambda: op.create_table(
        "lesson_month",
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("classroom_kind", SmallInteger(), autoincrement=False, nullable=False),
        Column("role", String(length=8), nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("planned_count", Integer()),
        Column("planned_held_count", Integer()),
        Column("lesson_count", Integer()),
        Column("received_count", Integer()),
        Column("person_times", Integer()),
        Column("basis", String(length=6), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint(
            "month", "classroom_kind", "role", "school_id", name=op.f("pk_lesson_month")
        ),
        parent("lesson_month", "batch_id", "import_batch.batch_id"),
        parent("lesson_month", "school_id", "school.school_id"),
        comment="Derived. Lessons by month, kind, role and school; basis raw or report",
        sqlite_with_rowid=False,
    ),
    "lesson_month_subject": lambda: op.create_table(
        "lesson_month_subject",
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("subject", String(length=8), nullable=False),
        Column("classroom_kind", SmallInteger(), autoincrement=False, nullable=False),
        Column("role", String(length=8), nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("planned_count", Integer()),
        Column("planned_held_count", Integer()),
        Column("lesson_count", Integer()),
        PrimaryKeyConstraint(
            "month",
            "subject",
            "classroom_kind",
            "role",
            "school_id",
            name=op.f("pk_lesson_month_subject"),
        ),
        parent("lesson_month_subject", "school_id", "school.school_id"),
        comment="Derived. The same by subject, from single lessons only",
        sqlite_with_rowid=False,
    ),
    "lesson_pair_month": lambda: op.create_table(
        "lesson_pair_month",
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("classroom_kind", SmallInteger(), autoincrement=False, nullable=False),
        Column("delivering_school_id", Integer(), autoincrement=False, nullable=False),
        Column("receiving_school_id", Integer(), autoincrement=False, nullable=False),
        Column("lesson_count", Integer()),
        Column("person_times", Integer()),
        PrimaryKeyConstraint(
            "month",
            "classroom_kind",
            "delivering_school_id",
            "receiving_school_id",
            name=op.f("pk_lesson_pair_month"),
        ),
        parent("lesson_pair_month", "delivering_school_id", "school.school_id"),
        parent("lesson_pair_month", "receiving_school_id", "school.school_id"),
        comment="Derived. Lessons a month by pair of schools",
        sqlite_with_rowid=False,
    ),
    "lesson_plan": lambda: op.create_table(
        "lesson_plan",
        Column("plan_no", String(length=48), nullable=False),
        Column("delivering_school_id", Integer(), autoincrement=False, nullable=False),
        Column("classroom_kind", SmallInteger(), autoincrement=False, nullable=False),
        Column("school_year", String(length=9), nullable=False),
        Column("term", SmallInteger(), nullable=False),
        Column("weekday", SmallInteger(), nullable=False),
        Column("period_no", SmallInteger(), nullable=False),
        Column("subject", String(length=8), nullable=False),
        Column("grade", SmallInteger()),
        Column("start_week", SmallInteger(), nullable=False),
        Column("end_week", SmallInteger(), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint("end_week >= start_week", name=op.f("ck_lesson_plan_weeks")),
        CheckConstraint("weekday BETWEEN 1 AND 7", name=op.f("ck_lesson_plan_weekday")),
        PrimaryKeyConstraint("plan_no", name=op.f("pk_lesson_plan")),
        parent("lesson_plan", "batch_id", "import_batch.batch_id"),
        parent("lesson_plan", "delivering_school_id", "school.school_id"),
        comment="One row a weekly slot of the term's timetable",
        sqlite_with_rowid=False,
    ),
    "lesson_report": lambda: op.create_table(
        "lesson_report",
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("classroom_kind", SmallInteger(), autoincrement=False, nullable=False),
        Column("role", String(length=8), nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("planned_count", Integer()),
        Column("planned_held_count", Integer()),
        Column("lesson_count", Integer()),
        Column("received_count", Integer()),
        Column("person_times", Integer()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "role IN ('deliver','receive')", name=op.f("ck_lesson_report_role")
        ),
        CheckConstraint(
            "lesson_count >= 0", name=op.f("ck_lesson_report_lesson_count_min")
        ),
        CheckConstraint(
            "person_times >= 0", name=op.f("ck_lesson_report_person_times_min")
        ),
        CheckConstraint(
            "planned_count >= 0", name=op.f("ck_lesson_report_planned_count_min")
        ),
        CheckConstraint(
            "planned_held_count >= 0",
            name=op.f("ck_lesson_report_planned_held_count_min"),
        ),
        CheckConstraint(
            "received_count >= 0", name=op.f("ck_lesson_report_received_count_min")
        ),
        PrimaryKeyConstraint(
            "month",
            "classroom_kind",
            "role",
            "school_id",
            name=op.f("pk_lesson_report"),
        ),
        parent("lesson_report", "batch_id", "import_batch.batch_id"),
        parent("lesson_report", "school_id", "school.school_id"),
        comment="Lessons a school reported by the month, where single ones are not kept",
        sqlite_with_rowid=False,
    ),
    "subject_need": lambda: op.create_table(
        "subject_need",
        Column("school_year", String(length=9), nullable=False),
        Column("term", Integer(), autoincrement=False, nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("subject", String(length=8), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint(
            "school_year", "term", "school_id", "subject", name=op.f("pk_subject_need")
        ),
        parent("subject_need", "batch_id", "import_batch.batch_id"),
        parent("subject_need", "school_id", "school.school_id"),
        comment="Subjects a school cannot teach with its own teachers, by term",
        sqlite_with_rowid=False,
    ),
    "lesson": lambda: op.create_table(
        "lesson",
        Column("delivering_school_id", Integer(), autoincrement=False, nullable=False),
        Column("lesson_date", Date(), nullable=False),
        Column("lesson_no", String(length=48), nullable=False),
        Column("classroom_kind", SmallInteger(), autoincrement=False, nullable=False),
        Column("plan_no", String(length=48)),
        Column("period_no", SmallInteger()),
        Column("subject", String(length=8), nullable=False),
        Column("grade", SmallInteger()),
        Column("title", String(length=200)),
        Column("status", String(length=12), nullable=False),
        Column("not_held_reason", String(length=40)),
        Column("student_count", Integer()),
        Column("teacher_count", Integer()),
        Column("is_recorded", SmallInteger()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "status IN ('planned','running','completed','cancelled')",
            name=op.f("ck_lesson_status"),
        ),
        CheckConstraint("student_count >= 0", name=op.f("ck_lesson_student_count_min")),
        CheckConstraint("teacher_count >= 0", name=op.f("ck_lesson_teacher_count_min")),
        PrimaryKeyConstraint(
            "delivering_school_id", "lesson_date", "lesson_no", name=op.f("pk_lesson")
        ),
        parent("lesson", "batch_id", "import_batch.batch_id"),
        parent("lesson", "delivering_school_id", "school.school_id"),
        parent("lesson", "plan_no", "lesson_plan.plan_no"),
        comment="One row a lesson, at its delivering school",
        sqlite_with_rowid=False,
    ),
    "lesson_plan_receiver": lambda: op.create_table(
        "lesson_plan_receiver",
        Column("plan_no", String(length=48), nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint(
            "plan_no", "school_id", name=op.f("pk_lesson_plan_receiver")
        ),
        parent("lesson_plan_receiver", "batch_id", "import_batch.batch_id"),
        parent("lesson_plan_receiver", "plan_no", "lesson_plan.plan_no"),
        parent("lesson_plan_receiver", "school_id", "school.school_id"),
        comment="Schools that a plan reaches",
        sqlite_with_rowid=False,
    ),
    "lesson_receiver": lambda: op.create_table(
        "lesson_receiver",
        Column("receiving_school_id", Integer(), autoincrement=False, nullable=False),
        Column("lesson_date", Date(), nullable=False),
        Column("delivering_school_id", Integer(), autoincrement=False, nullable=False),
        Column("lesson_no", String(length=48), nullable=False),
        Column("class_name", String(length=24), nullable=False),
        Column("student_count", Integer()),
        Column("teacher_count", Integer()),
        Column("connected_minutes", Integer()),
        Column("quality", String(length=8)),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "connected_minutes >= 0",
            name=op.f("ck_lesson_receiver_connected_minutes_min"),
        ),
        CheckConstraint(
            "student_count >= 0", name=op.f("ck_lesson_receiver_student_count_min")
        ),
        CheckConstraint(
            "teacher_count >= 0", name=op.f("ck_lesson_receiver_teacher_count_min")
        ),
        ForeignKeyConstraint(
            ["delivering_school_id", "lesson_date", "lesson_no"],
            ["lesson.delivering_school_id", "lesson.lesson_date", "lesson.lesson_no"],
            name="fk_lesson_receiver_lesson",
            deferrable=True,
        ),
        PrimaryKeyConstraint(
            "receiving_school_id",
            "lesson_date",
            "delivering_school_id",
            "lesson_no",
            "class_name",
            name=op.f("pk_lesson_receiver"),
        ),
        parent("lesson_receiver", "batch_id", "import_batch.batch_id"),
        parent("lesson_receiver", "delivering_school_id", "school.school_id"),
        parent("lesson_receiver", "receiving_school_id", "school.school_id"),
        comment="One row a receiving class of a lesson",
        sqlite_with_rowid=False,
    ),
}
