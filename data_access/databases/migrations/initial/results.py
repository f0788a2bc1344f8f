"""Tables of the first revision (results). By regenerate.py."""
# ruff: noqa: E501

from collections.abc import Callable

from alembic import op
from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    Float,
    Integer,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
)

from data_access.databases.migrations.initial.parents import parent

CREATE: dict[str, Callable[[], object]] = {
    "award_points": lambda: op.create_table(
        "award_points",
        Column("level", SmallInteger(), autoincrement=False, nullable=False),
        Column("grade", String(length=8), nullable=False),
        Column("winner_kind", String(length=10), nullable=False),
        Column("points", Float(), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint("points >= 0", name=op.f("ck_award_points_points_min")),
        PrimaryKeyConstraint(
            "level", "grade", "winner_kind", name=op.f("pk_award_points")
        ),
        parent("award_points", "batch_id", "import_batch.batch_id"),
        comment="Points of an award by level, grade and kind of winner",
    ),
    "target": lambda: op.create_table(
        "target",
        Column("indicator_id", String(length=48), nullable=False),
        Column("scope_kind", String(length=16), nullable=False),
        Column("scope_code", String(length=64), nullable=False),
        Column("stage", String(length=24), nullable=False),
        Column("settlement", String(length=16), nullable=False),
        Column("valid_from", Date(), nullable=False),
        Column("value", Float(), nullable=False),
        Column("source_doc", String(length=300), nullable=False),
        Column("certainty", String(length=1), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "certainty = 'A' OR certainty = 'B' OR certainty = 'C' OR certainty = 'M' OR certainty = 'P'",
            name=op.f("ck_target_certainty"),
        ),
        PrimaryKeyConstraint(
            "indicator_id",
            "scope_kind",
            "scope_code",
            "stage",
            "settlement",
            "valid_from",
            name=op.f("pk_target"),
        ),
        parent("target", "batch_id", "import_batch.batch_id"),
        comment="What an indicator is held against; '*' means any",
        sqlite_with_rowid=False,
    ),
    "award": lambda: op.create_table(
        "award",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("award_name", String(length=160), nullable=False),
        Column("award_year", SmallInteger(), autoincrement=False, nullable=False),
        Column("level", SmallInteger(), autoincrement=False, nullable=False),
        Column("winner", String(length=80), nullable=False),
        Column("award_kind", String(length=16), nullable=False),
        Column("grade", String(length=8), nullable=False),
        Column("winner_kind", String(length=10), nullable=False),
        Column("work_title", String(length=200)),
        Column("person_count", Integer()),
        Column("awarded_date", Date(), nullable=False),
        Column("issuer", String(length=120)),
        Column("certificate_no", String(length=80)),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_award_level")),
        PrimaryKeyConstraint(
            "school_id",
            "award_name",
            "award_year",
            "level",
            "winner",
            name=op.f("pk_award"),
        ),
        parent("award", "batch_id", "import_batch.batch_id"),
        parent("award", "school_id", "school.school_id"),
        comment="One row an award: level 5 national … 1 school (domain.md §4.3)",
        sqlite_with_rowid=False,
    ),
    "award_month": lambda: op.create_table(
        "award_month",
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("award_kind", String(length=16), nullable=False),
        Column("level", SmallInteger(), autoincrement=False, nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("award_count", Integer()),
        Column("person_count", Integer()),
        Column("points", Float()),
        PrimaryKeyConstraint(
            "month", "award_kind", "level", "school_id", name=op.f("pk_award_month")
        ),
        parent("award_month", "school_id", "school.school_id"),
        comment="Derived. Awards by month, kind, level and school; points by award_points",
        sqlite_with_rowid=False,
    ),
    "project": lambda: op.create_table(
        "project",
        Column("project_no", String(length=48), nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("title", String(length=200), nullable=False),
        Column("level", SmallInteger(), nullable=False),
        Column("started_date", Date()),
        Column("closed_date", Date()),
        Column("status", String(length=10), nullable=False),
        Column("is_informatisation", SmallInteger()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "status = 'approved' OR status = 'running' OR status = 'closed' OR status = 'revoked'",
            name=op.f("ck_project_status"),
        ),
        CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_project_level")),
        PrimaryKeyConstraint("project_no", name=op.f("pk_project")),
        parent("project", "batch_id", "import_batch.batch_id"),
        parent("project", "school_id", "school.school_id"),
        comment="One row a research project (课题)",
        sqlite_with_rowid=False,
    ),
    "project_month": lambda: op.create_table(
        "project_month",
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("level", SmallInteger(), autoincrement=False, nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("closed_count", Integer()),
        PrimaryKeyConstraint(
            "month", "level", "school_id", name=op.f("pk_project_month")
        ),
        parent("project_month", "school_id", "school.school_id"),
        comment="Derived. Projects closed (结题) by month, level and school",
        sqlite_with_rowid=False,
    ),
    "school_target": lambda: op.create_table(
        "school_target",
        Column("indicator_id", String(length=48), nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("stage", String(length=24), nullable=False),
        Column("value", Float(), nullable=False),
        PrimaryKeyConstraint(
            "indicator_id", "school_id", "stage", name=op.f("pk_school_target")
        ),
        parent("school_target", "school_id", "school.school_id"),
        comment="Derived. The most specific target of each school",
        sqlite_with_rowid=False,
    ),
}
