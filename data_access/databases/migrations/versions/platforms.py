"""Add platforms and their use, experiments, textbooks, assessments, rooms in use."""

import sqlalchemy as sa
from alembic import op

from data_access.databases.migrations.initial.parents import parent

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

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
CLASS_COUNTS = ("teaching_class_count", "active_class_count")
SCHOOL, BATCH = ("school_id", "school.school_id"), ("batch_id", "import_batch.batch_id")


def upgrade() -> None:
    """Create the tables; let the report of classroom use count classes."""
    _create_platform()
    _create_platform_month()
    _create_experiment_month()
    _create_digital_textbook()
    _create_student_assessment()
    _create_room_use()
    for table in ("classroom_use_report", "use_month"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            for name in CLASS_COUNTS:
                batch_op.add_column(sa.Column(name, sa.Integer(), nullable=True))


def _create_platform() -> None:
    _create(
        "platform",
        "One row a platform the zone plans, builds, runs or has stopped",
        ("name",),
        _text("name", 60, nullable=False),
        _text("platform", 16, nullable=False),
        _text("owner", 60),
        _text("build_stage", 8, nullable=False),
        sa.Column("launched_date", sa.Date(), nullable=True),
        _text("user_scope", 200),
        *_origin(),
        _one_of("platform", "build_stage", "planned", "building", "running", "stopped"),
        parents=(BATCH,),
    )


def _create_platform_month() -> None:
    _create(
        "platform_month",
        "Use of a platform by a kind of users of a school in a month",
        ("platform", "user_type", "month", "school_id"),
        _text("platform", 16, nullable=False),
        _text("user_type", 8, nullable=False),
        _key("month"),
        _key("school_id"),
        *_counts(*PLATFORM_COUNTS),
        *_origin(),
        *_not_negative("platform_month", *PLATFORM_COUNTS),
        _one_of(
            "platform_month", "user_type", "teacher", "student", "parent", "school"
        ),
    )


def _create_experiment_month() -> None:
    counts = ("required_count", "done_count")
    _create(
        "experiment_month",
        "Experiments due and done by school, month and subject",
        ("month", "school_id", "subject"),
        _key("month"),
        _key("school_id"),
        _text("subject", 8, nullable=False),
        *_counts(*counts),
        *_origin(),
        *_not_negative("experiment_month", *counts),
    )


def _create_digital_textbook() -> None:
    counts = ("class_count", "covered_class_count")
    _create(
        "digital_textbook",
        "Digital textbooks and full sets of resources by term, grade and subject",
        ("school_year", "term", "school_id", "grade", "subject"),
        _text("school_year", 9, nullable=False),
        _key("term"),
        _key("school_id"),
        _text("grade", 4, nullable=False),
        _text("subject", 8, nullable=False),
        *_counts(*counts),
        sa.Column("weekly_lesson_count", sa.Float(), nullable=True),
        sa.Column("has_full_set", sa.SmallInteger(), nullable=True),
        *_origin(),
        *_not_negative("digital_textbook", *counts, "weekly_lesson_count"),
    )


def _create_student_assessment() -> None:
    counts = ("tested_count", "passed_count", "good_count")
    _create(
        "student_assessment",
        "Pupils tested in an area: counts only, no school and no pupil",
        ("area_id", "assessed_date", "assessment_kind", "stage"),
        sa.Column("area_id", sa.Integer(), nullable=False),
        sa.Column("assessed_date", sa.Date(), nullable=False),
        _text("assessment_kind", 12, nullable=False),
        _text("stage", 24, nullable=False),
        *_counts(*counts),
        *_origin(),
        *_not_negative("student_assessment", *counts),
        parents=(("area_id", "area.area_id"), BATCH),
    )


def _create_room_use() -> None:
    _create(
        "room_use",
        "One row a monitored room and period of a day; internal",
        ("school_id", "use_date", "room_no", "period_no"),
        _key("school_id"),
        sa.Column("use_date", sa.Date(), nullable=False),
        _text("room_no", 32, nullable=False),
        _key("period_no"),
        sa.Column("is_due", sa.SmallInteger(), nullable=True),
        *_counts("used_minutes"),
        sa.Column("is_online", sa.SmallInteger(), nullable=True),
        *_origin(),
        *_not_negative("room_use", "used_minutes"),
    )


def _create(
    name: str,
    comment: str,
    key: tuple[str, ...],
    *items: sa.schema.SchemaItem,
    parents: tuple[tuple[str, str], ...] = (SCHOOL, BATCH),
) -> None:
    op.create_table(
        name,
        *items,
        *(parent(name, column, target) for column, target in parents),
        sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{name}")),
        comment=comment,
        sqlite_with_rowid=False,
    )


def _text(name: str, length: int, *, nullable: bool = True) -> "sa.Column[str]":
    return sa.Column(name, sa.String(length=length), nullable=nullable)


def _key(name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.Integer(), autoincrement=False, nullable=False)


def _counts(*names: str) -> list["sa.Column[int]"]:
    return [sa.Column(name, sa.Integer(), nullable=True) for name in names]


def _origin() -> list["sa.Column[int]"]:
    batch = sa.Column("batch_id", sa.Integer(), nullable=False)
    return [batch, sa.Column("source_row", sa.Integer(), nullable=True)]


def _not_negative(table: str, *names: str) -> list[sa.CheckConstraint]:
    return [
        sa.CheckConstraint(f"{name} >= 0", name=op.f(f"ck_{table}_{name}_min"))
        for name in names
    ]


def _one_of(table: str, column: str, *values: str) -> sa.CheckConstraint:
    allowed = " OR ".join(f"{column} = '{value}'" for value in values)
    return sa.CheckConstraint(allowed, name=op.f(f"ck_{table}_{column}"))
