"""Tables of the first revision: places. Written by regenerate.py."""

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
    Text,
    UniqueConstraint,
)

from data_access.databases.migrations.initial.parents import parent


def zone_profile() -> None:
    """Create zone_profile."""
    op.create_table(
        "zone_profile",
        Column("zone_id", Integer(), autoincrement=False, nullable=False),
        Column("name", String(length=80), nullable=False),
        Column("title", String(length=120), nullable=False),
        Column("organiser", String(length=120)),
        Column("footer", String(length=200)),
        Column("logo_file", String(length=200)),
        Column("map_approval_no", String(length=80)),
        Column("is_simulated", SmallInteger(), nullable=False),
        Column("focus_area_code", String(length=32)),
        Column("note", Text()),
        CheckConstraint("zone_id = 1", name=op.f("ck_zone_profile_one_row")),
        PrimaryKeyConstraint("zone_id", name=op.f("pk_zone_profile")),
        comment="The zone shown: title, organiser, footer; one row",
    )


def area() -> None:
    """Create area."""
    op.create_table(
        "area",
        Column("area_id", Integer(), nullable=False),
        Column("area_code", String(length=32)),
        Column("name", String(length=120), nullable=False),
        Column("short_name", String(length=60), nullable=False),
        Column("kind", String(length=32), nullable=False),
        Column("parent_id", Integer()),
        Column("depth", SmallInteger()),
        Column("sort_order", Integer(), nullable=False),
        Column("longitude", Float()),
        Column("latitude", Float()),
        Column("note", Text()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint("area_id", name=op.f("pk_area")),
        UniqueConstraint("area_code", name=op.f("uq_area_area_code")),
        parent("area", "batch_id", "import_batch.batch_id"),
        parent("area", "parent_id", "area.area_id"),
        comment="One row an area; depth 0 is the zone's root, NULL a group",
    )


def area_fact() -> None:
    """Create area_fact."""
    op.create_table(
        "area_fact",
        Column("area_id", Integer(), nullable=False),
        Column("as_of_date", Date(), nullable=False),
        Column("stage", String(length=32), nullable=False),
        Column("fact", String(length=48), nullable=False),
        Column("value", Float(), nullable=False),
        Column("bound", String(length=8), nullable=False),
        Column("source", String(length=300), nullable=False),
        Column("source_url", String(length=300)),
        Column("quote", String(length=300)),
        Column("is_programme", SmallInteger()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "bound IN ('equal','at_least','at_most')", name=op.f("ck_area_fact_bound")
        ),
        PrimaryKeyConstraint(
            "area_id", "as_of_date", "stage", "fact", name=op.f("pk_area_fact")
        ),
        parent("area_fact", "area_id", "area.area_id"),
        parent("area_fact", "batch_id", "import_batch.batch_id"),
        comment="Published totals of an area, never mixed with sums over schools",
        sqlite_with_rowid=False,
    )


def area_lineage() -> None:
    """Create area_lineage."""
    op.create_table(
        "area_lineage",
        Column("depth", SmallInteger(), autoincrement=False, nullable=False),
        Column("area_id", Integer(), nullable=False),
        Column("ancestor_id", Integer(), nullable=False),
        PrimaryKeyConstraint("depth", "area_id", name=op.f("pk_area_lineage")),
        parent("area_lineage", "ancestor_id", "area.area_id"),
        parent("area_lineage", "area_id", "area.area_id"),
        comment="Derived. For each area its ancestor at each depth; below its own depth the area itself, so that 市直 schools stay in view",
        sqlite_with_rowid=False,
    )


def area_outline() -> None:
    """Create area_outline."""
    op.create_table(
        "area_outline",
        Column("area_id", Integer(), nullable=False),
        Column("geometry", Text(), nullable=False),
        Column("source", String(length=200), nullable=False),
        Column("approval_no", String(length=80)),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint("area_id", name=op.f("pk_area_outline")),
        parent("area_outline", "area_id", "area.area_id"),
        parent("area_outline", "batch_id", "import_batch.batch_id"),
        comment="GeoJSON geometry of an area (WGS-84) and its 审图号",
    )


def calendar_day() -> None:
    """Create calendar_day."""
    op.create_table(
        "calendar_day",
        Column("area_id", Integer(), nullable=False),
        Column("day", Date(), nullable=False),
        Column("is_teaching_day", SmallInteger(), nullable=False),
        Column("school_year", String(length=9), nullable=False),
        Column("term", SmallInteger(), nullable=False),
        Column("week_no", SmallInteger()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint("area_id", "day", name=op.f("pk_calendar_day")),
        parent("calendar_day", "area_id", "area.area_id"),
        parent("calendar_day", "batch_id", "import_batch.batch_id"),
        comment="School calendar of an area and what lies below it",
        sqlite_with_rowid=False,
    )


def calendar_month() -> None:
    """Create calendar_month."""
    op.create_table(
        "calendar_month",
        Column("area_id", Integer(), nullable=False),
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("teaching_days", Integer(), nullable=False),
        PrimaryKeyConstraint("area_id", "month", name=op.f("pk_calendar_month")),
        parent("calendar_month", "area_id", "area.area_id"),
        comment="Derived. Teaching days a month",
        sqlite_with_rowid=False,
    )


def area_member() -> None:
    """Create area_member."""
    op.create_table(
        "area_member",
        Column("area_id", Integer(), nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("start_date", Date(), nullable=False),
        Column("end_date", Date()),
        Column("role", String(length=16)),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint(
            "area_id", "school_id", "start_date", name=op.f("pk_area_member")
        ),
        parent("area_member", "area_id", "area.area_id"),
        parent("area_member", "batch_id", "import_batch.batch_id"),
        parent("area_member", "school_id", "school.school_id"),
        comment="Schools of a group (高新区, 联合体), from day to day",
        sqlite_with_rowid=False,
    )
