"""Awards, projects, the points rule, and targets."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    Float,
    SmallInteger,
    String,
    Table,
)

from data_access.tables.base import (
    amount_columns,
    code_key,
    count_columns,
    date_key,
    flag,
    keyed_table,
    metadata,
    month_key,
    not_negative,
    one_of,
    origin_columns,
    school_key,
)

award = keyed_table(
    "award",
    school_key(),
    code_key("award_name", 160),
    Column("award_year", SmallInteger, primary_key=True, autoincrement=False),
    Column("level", SmallInteger, primary_key=True, autoincrement=False),
    code_key("winner", 80),
    Column("award_kind", String(16), nullable=False),
    Column("grade", String(8), nullable=False),
    Column("winner_kind", String(10), nullable=False),
    Column("work_title", String(200)),
    *count_columns("person_count"),
    Column("awarded_date", Date, nullable=False),
    Column("issuer", String(120)),
    Column("certificate_no", String(80)),
    *origin_columns(),
    CheckConstraint("level BETWEEN 1 AND 5", name="level"),
    comment="One row an award: level 5 national … 1 school (domain.md §4.3)",
)

award_month = keyed_table(
    "award_month",
    month_key(),
    code_key("award_kind", 16),
    Column("level", SmallInteger, primary_key=True, autoincrement=False),
    school_key(),
    *count_columns("award_count", "person_count"),
    *amount_columns("points"),
    comment="Derived. Awards by month, kind, level and school; points by award_points",
)

award_points = Table(
    "award_points",
    metadata,
    Column("level", SmallInteger, primary_key=True, autoincrement=False),
    code_key("grade", 8),
    code_key("winner_kind", 10),
    Column("points", Float, nullable=False),
    *origin_columns(),
    *not_negative("points"),
    comment="Points of an award by level, grade and kind of winner",
)

project = keyed_table(
    "project",
    code_key("project_no", 48),
    school_key(primary_key=False),
    Column("title", String(200), nullable=False),
    Column("level", SmallInteger, nullable=False),
    Column("started_date", Date),
    Column("closed_date", Date),
    Column("status", String(10), nullable=False),
    flag("is_informatisation"),
    *origin_columns(),
    CheckConstraint("level BETWEEN 1 AND 5", name="level"),
    one_of("status", "approved", "running", "closed", "revoked"),
    comment="One row a research project (课题)",
)

project_month = keyed_table(
    "project_month",
    month_key(),
    Column("level", SmallInteger, primary_key=True, autoincrement=False),
    school_key(),
    *count_columns("closed_count"),
    comment="Derived. Projects closed (结题) by month, level and school",
)

target = keyed_table(
    "target",
    code_key("indicator_id", 48),
    code_key("scope_kind", 16),
    code_key("scope_code", 64),
    code_key("stage", 24),
    code_key("settlement", 16),
    date_key("valid_from"),
    Column("value", Float, nullable=False),
    Column("source_doc", String(300), nullable=False),
    Column("certainty", String(1), nullable=False),
    *origin_columns(),
    one_of("certainty", "A", "B", "C", "M", "P"),
    comment="What an indicator is held against; '*' means any",
)

school_target = keyed_table(
    "school_target",
    code_key("indicator_id", 48),
    school_key(),
    code_key("stage", 24),
    Column("value", Float, nullable=False),
    comment="Derived. The most specific target of each school",
)
