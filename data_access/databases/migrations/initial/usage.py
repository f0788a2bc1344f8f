"""Tables of the first revision (usage). By regenerate.py."""
# ruff: noqa: E501

from collections.abc import Callable

from alembic import op
from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    Integer,
    PrimaryKeyConstraint,
    String,
)

from data_access.databases.migrations.initial.parents import parent

CREATE: dict[str, Callable[[], object]] = {
    "classroom_use": lambda: op.create_table(
        "classroom_use",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("use_date", Date(), nullable=False),
        Column("due_lesson_count", Integer()),
        Column("used_lesson_count", Integer()),
        Column("used_minutes", Integer()),
        Column("terminal_count", Integer()),
        Column("online_terminal_count", Integer()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "due_lesson_count >= 0", name=op.f("ck_classroom_use_due_lesson_count_min")
        ),
        CheckConstraint(
            "online_terminal_count >= 0",
            name=op.f("ck_classroom_use_online_terminal_count_min"),
        ),
        CheckConstraint(
            "terminal_count >= 0", name=op.f("ck_classroom_use_terminal_count_min")
        ),
        CheckConstraint(
            "used_lesson_count >= 0",
            name=op.f("ck_classroom_use_used_lesson_count_min"),
        ),
        CheckConstraint(
            "used_minutes >= 0", name=op.f("ck_classroom_use_used_minutes_min")
        ),
        PrimaryKeyConstraint("school_id", "use_date", name=op.f("pk_classroom_use")),
        parent("classroom_use", "batch_id", "import_batch.batch_id"),
        parent("classroom_use", "school_id", "school.school_id"),
        comment="One row a school and teaching day, from the monitoring system",
        sqlite_with_rowid=False,
    ),
    "classroom_use_report": lambda: op.create_table(
        "classroom_use_report",
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("due_lesson_count", Integer()),
        Column("used_lesson_count", Integer()),
        Column("used_minutes", Integer()),
        Column("terminal_days", Integer()),
        Column("online_terminal_days", Integer()),
        Column("teaching_teacher_count", Integer()),
        Column("active_teacher_count", Integer()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "active_teacher_count >= 0",
            name=op.f("ck_classroom_use_report_active_teacher_count_min"),
        ),
        CheckConstraint(
            "due_lesson_count >= 0",
            name=op.f("ck_classroom_use_report_due_lesson_count_min"),
        ),
        CheckConstraint(
            "online_terminal_days >= 0",
            name=op.f("ck_classroom_use_report_online_terminal_days_min"),
        ),
        CheckConstraint(
            "teaching_teacher_count >= 0",
            name=op.f("ck_classroom_use_report_teaching_teacher_count_min"),
        ),
        CheckConstraint(
            "terminal_days >= 0", name=op.f("ck_classroom_use_report_terminal_days_min")
        ),
        CheckConstraint(
            "used_lesson_count >= 0",
            name=op.f("ck_classroom_use_report_used_lesson_count_min"),
        ),
        CheckConstraint(
            "used_minutes >= 0", name=op.f("ck_classroom_use_report_used_minutes_min")
        ),
        PrimaryKeyConstraint(
            "month", "school_id", name=op.f("pk_classroom_use_report")
        ),
        parent("classroom_use_report", "batch_id", "import_batch.batch_id"),
        parent("classroom_use_report", "school_id", "school.school_id"),
        comment="The same sums as a school's monthly report; distinct teachers only here",
        sqlite_with_rowid=False,
    ),
    "resource": lambda: op.create_table(
        "resource",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("uploaded_date", Date(), nullable=False),
        Column("resource_no", String(length=48), nullable=False),
        Column("title", String(length=200)),
        Column("resource_type", String(length=16)),
        Column("subject", String(length=8)),
        Column("stage", String(length=24)),
        Column("review_status", String(length=12), nullable=False),
        Column("reviewed_date", Date()),
        Column("download_count", Integer()),
        Column("citation_count", Integer()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "review_status = 'pending' OR review_status = 'approved' OR review_status = 'rejected'",
            name=op.f("ck_resource_review_status"),
        ),
        CheckConstraint(
            "citation_count >= 0", name=op.f("ck_resource_citation_count_min")
        ),
        CheckConstraint(
            "download_count >= 0", name=op.f("ck_resource_download_count_min")
        ),
        PrimaryKeyConstraint(
            "school_id", "uploaded_date", "resource_no", name=op.f("pk_resource")
        ),
        parent("resource", "batch_id", "import_batch.batch_id"),
        parent("resource", "school_id", "school.school_id"),
        comment="One row an uploaded resource",
        sqlite_with_rowid=False,
    ),
    "resource_month": lambda: op.create_table(
        "resource_month",
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("uploaded_count", Integer()),
        Column("reviewed_count", Integer()),
        Column("approved_count", Integer()),
        Column("use_count", Integer()),
        Column("basis", String(length=6), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint("month", "school_id", name=op.f("pk_resource_month")),
        parent("resource_month", "batch_id", "import_batch.batch_id"),
        parent("resource_month", "school_id", "school.school_id"),
        comment="Derived. Resources by month and school; basis raw or report",
        sqlite_with_rowid=False,
    ),
    "resource_report": lambda: op.create_table(
        "resource_report",
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("uploaded_count", Integer()),
        Column("reviewed_count", Integer()),
        Column("approved_count", Integer()),
        Column("use_count", Integer()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "approved_count >= 0", name=op.f("ck_resource_report_approved_count_min")
        ),
        CheckConstraint(
            "reviewed_count >= 0", name=op.f("ck_resource_report_reviewed_count_min")
        ),
        CheckConstraint(
            "uploaded_count >= 0", name=op.f("ck_resource_report_uploaded_count_min")
        ),
        CheckConstraint(
            "use_count >= 0", name=op.f("ck_resource_report_use_count_min")
        ),
        PrimaryKeyConstraint("month", "school_id", name=op.f("pk_resource_report")),
        parent("resource_report", "batch_id", "import_batch.batch_id"),
        parent("resource_report", "school_id", "school.school_id"),
        comment="Resources a school reported by the month",
        sqlite_with_rowid=False,
    ),
    "use_month": lambda: op.create_table(
        "use_month",
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("due_lesson_count", Integer()),
        Column("used_lesson_count", Integer()),
        Column("used_minutes", Integer()),
        Column("terminal_days", Integer()),
        Column("online_terminal_days", Integer()),
        Column("teaching_teacher_count", Integer()),
        Column("active_teacher_count", Integer()),
        Column("basis", String(length=6), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint("month", "school_id", name=op.f("pk_use_month")),
        parent("use_month", "batch_id", "import_batch.batch_id"),
        parent("use_month", "school_id", "school.school_id"),
        comment="Derived. Classroom use by month and school; basis raw or report",
        sqlite_with_rowid=False,
    ),
}
