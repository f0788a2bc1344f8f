"""Add teachers, training, honours and clubs."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables; nothing is filled yet."""
    _create_club()
    _create_helper_task()
    _create_school_honor()
    _create_teacher()
    _create_teacher_report()
    _create_teacher_title()
    _create_training_event()
    _create_training_record()


def _create(name: str, comment: str, keys: tuple[str, ...], *items: Any) -> None:
    """Create a table of schools' rows with the columns and keys all of them have."""
    op.create_table(
        name,
        sa.Column("school_id", sa.Integer(), autoincrement=False, nullable=False),
        *items,
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.batch_id"],
            name=op.f(f"fk_{name}_batch_id"),
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school_id"],
            ["school.school_id"],
            name=op.f(f"fk_{name}_school_id"),
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("school_id", *keys, name=op.f(f"pk_{name}")),
        comment=comment,
        sqlite_with_rowid=False,
    )


def _create_club() -> None:
    _create(
        "club",
        "One row an innovation club (创新社团) of a school",
        ("club_kind", "club_name"),
        sa.Column("club_kind", sa.String(length=16), nullable=False),
        sa.Column("club_name", sa.String(length=80), nullable=False),
        sa.Column("start_date", sa.Date(), nullable=False),
        sa.Column("end_date", sa.Date(), nullable=True),
        sa.Column("member_count", sa.Integer(), nullable=True),
        sa.Column("week_count", sa.Integer(), nullable=True),
        sa.CheckConstraint("member_count >= 0", name=op.f("ck_club_member_count_min")),
        sa.CheckConstraint("week_count >= 0", name=op.f("ck_club_week_count_min")),
    )


def _create_helper_task() -> None:
    _create(
        "helper_task",
        "One row a member of the helper group (互助小组) and school year",
        ("teacher_no", "school_year"),
        sa.Column("teacher_no", sa.String(length=48), nullable=False),
        sa.Column("school_year", sa.String(length=9), nullable=False),
        sa.Column("session_count", sa.Integer(), nullable=True),
        sa.Column("lesson_hours", sa.Float(), nullable=True),
        sa.Column("person_times", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "lesson_hours >= 0", name=op.f("ck_helper_task_lesson_hours_min")
        ),
        sa.CheckConstraint(
            "person_times >= 0", name=op.f("ck_helper_task_person_times_min")
        ),
        sa.CheckConstraint(
            "session_count >= 0", name=op.f("ck_helper_task_session_count_min")
        ),
    )


def _create_school_honor() -> None:
    _create(
        "school_honor",
        "One row an honour of a school",
        ("honor_kind", "level", "awarded_date"),
        sa.Column("honor_kind", sa.String(length=24), nullable=False),
        sa.Column("level", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("awarded_date", sa.Date(), nullable=False),
        sa.Column("honor_name", sa.String(length=160), nullable=True),
        sa.Column("issuer", sa.String(length=120), nullable=True),
        sa.Column("document_no", sa.String(length=80), nullable=True),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_school_honor_level")),
    )


def _create_teacher() -> None:
    _create(
        "teacher",
        "One row a teacher and school, from a date to a date; no names",
        ("teacher_no",),
        sa.Column("teacher_no", sa.String(length=48), nullable=False),
        sa.Column("subject", sa.String(length=16), nullable=True),
        sa.Column("start_date", sa.Date(), nullable=True),
        sa.Column("end_date", sa.Date(), nullable=True),
        sa.Column("is_full_time", sa.SmallInteger(), nullable=True),
        sa.Column("is_due_training", sa.SmallInteger(), nullable=True),
    )


def _create_teacher_report() -> None:
    _create(
        "teacher_report",
        "What a school's teachers shared and studied in a term",
        ("school_year", "term"),
        sa.Column("school_year", sa.String(length=9), nullable=False),
        sa.Column("term", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("shared_lesson_count", sa.Integer(), nullable=True),
        sa.Column("courseware_count", sa.Integer(), nullable=True),
        sa.Column("online_study_count", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "courseware_count >= 0", name=op.f("ck_teacher_report_courseware_count_min")
        ),
        sa.CheckConstraint(
            "online_study_count >= 0",
            name=op.f("ck_teacher_report_online_study_count_min"),
        ),
        sa.CheckConstraint(
            "shared_lesson_count >= 0",
            name=op.f("ck_teacher_report_shared_lesson_count_min"),
        ),
    )


def _create_teacher_title() -> None:
    _create(
        "teacher_title",
        "One row a title of a backbone teacher (骨干教师)",
        ("teacher_no", "title", "level"),
        sa.Column("teacher_no", sa.String(length=48), nullable=False),
        sa.Column("title", sa.String(length=60), nullable=False),
        sa.Column("level", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("awarded_date", sa.Date(), nullable=False),
        sa.Column("has_passed_ability", sa.SmallInteger(), nullable=True),
        sa.Column("is_programme", sa.SmallInteger(), nullable=True),
        sa.CheckConstraint(
            "level BETWEEN 1 AND 5", name=op.f("ck_teacher_title_level")
        ),
    )


def _create_training_event() -> None:
    _create(
        "training_event",
        "One row a training that a school hosted (三训)",
        ("event_date", "training_kind", "title"),
        sa.Column("event_date", sa.Date(), nullable=False),
        sa.Column("training_kind", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(length=160), nullable=False),
        sa.Column("session_count", sa.Integer(), nullable=True),
        sa.Column("person_times", sa.Integer(), nullable=True),
        sa.Column("hours", sa.Float(), nullable=True),
        sa.Column("is_live", sa.SmallInteger(), nullable=True),
        sa.CheckConstraint("hours >= 0", name=op.f("ck_training_event_hours_min")),
        sa.CheckConstraint(
            "person_times >= 0", name=op.f("ck_training_event_person_times_min")
        ),
        sa.CheckConstraint(
            "session_count >= 0", name=op.f("ck_training_event_session_count_min")
        ),
    )


def _create_training_record() -> None:
    _create(
        "training_record",
        "One row a teacher, programme and term: hours and the result of the test",
        ("teacher_no", "programme", "school_year", "term"),
        sa.Column("teacher_no", sa.String(length=48), nullable=False),
        sa.Column("programme", sa.String(length=24), nullable=False),
        sa.Column("school_year", sa.String(length=9), nullable=False),
        sa.Column("term", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("online_hours", sa.Float(), nullable=True),
        sa.Column("school_hours", sa.Float(), nullable=True),
        sa.Column("other_hours", sa.Float(), nullable=True),
        sa.Column("test_result", sa.String(length=8), nullable=True),
        sa.CheckConstraint(
            "online_hours >= 0", name=op.f("ck_training_record_online_hours_min")
        ),
        sa.CheckConstraint(
            "other_hours >= 0", name=op.f("ck_training_record_other_hours_min")
        ),
        sa.CheckConstraint(
            "school_hours >= 0", name=op.f("ck_training_record_school_hours_min")
        ),
        sa.CheckConstraint(
            "test_result = 'passed' OR "
            "test_result = 'failed' OR "
            "test_result = 'untested'",
            name=op.f("ck_training_record_test_result"),
        ),
    )
