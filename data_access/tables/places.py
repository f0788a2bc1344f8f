"""The zone, its areas and groups, its calendar, and totals published for areas."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
)

from data_access.tables.base import (
    code_key,
    date_key,
    flag,
    keyed_table,
    metadata,
    month_key,
    one_of,
    origin_columns,
    school_key,
)

zone_profile = Table(
    "zone_profile",
    metadata,
    Column("zone_id", Integer, primary_key=True, autoincrement=False),
    Column("name", String(80), nullable=False),
    Column("title", String(120), nullable=False),
    Column("organiser", String(120)),
    Column("footer", String(200)),
    Column("logo_file", String(200)),
    Column("map_approval_no", String(80)),
    Column("is_simulated", SmallInteger, nullable=False, default=0),
    Column("focus_area_code", String(32)),
    Column("note", Text),
    CheckConstraint("zone_id = 1", name="one_row"),
    comment="The zone shown: title, organiser, footer; one row",
)

area = Table(
    "area",
    metadata,
    Column("area_id", Integer, primary_key=True),
    Column("area_code", String(32), unique=True),
    Column("name", String(120), nullable=False),
    Column("short_name", String(60), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("parent_id", Integer, ForeignKey("area.area_id")),
    Column("depth", SmallInteger),
    Column("sort_order", Integer, nullable=False, default=0),
    Column("longitude", Float),
    Column("latitude", Float),
    Column("note", Text),
    Column("batch_id", Integer, ForeignKey("import_batch.batch_id"), nullable=False),
    Column("source_row", Integer),
    comment="One row an area; depth 0 is the zone's root, NULL a group",
)

area_lineage = keyed_table(
    "area_lineage",
    Column("depth", SmallInteger, primary_key=True, autoincrement=False),
    Column("area_id", Integer, ForeignKey("area.area_id"), primary_key=True),
    Column("ancestor_id", Integer, ForeignKey("area.area_id"), nullable=False),
    comment="Derived. For each area its ancestor at each depth; below its own depth"
    " the area itself, so that 市直 schools stay in view",
)

area_member = keyed_table(
    "area_member",
    Column("area_id", Integer, ForeignKey("area.area_id"), primary_key=True),
    school_key(),
    date_key("start_date"),
    Column("end_date", Date),
    Column("role", String(16)),
    *origin_columns(),
    comment="Schools of a group (高新区, 联合体), from day to day",
)

area_outline = Table(
    "area_outline",
    metadata,
    Column("area_id", Integer, ForeignKey("area.area_id"), primary_key=True),
    Column("geometry", Text, nullable=False),
    Column("source", String(200), nullable=False),
    Column("approval_no", String(80)),
    *origin_columns(),
    comment="GeoJSON geometry of an area (WGS-84) and its 审图号",
)

calendar_day = keyed_table(
    "calendar_day",
    Column("area_id", Integer, ForeignKey("area.area_id"), primary_key=True),
    date_key("day"),
    Column("is_teaching_day", SmallInteger, nullable=False),
    Column("school_year", String(9), nullable=False),
    Column("term", SmallInteger, nullable=False),
    Column("week_no", SmallInteger),
    *origin_columns(),
    comment="School calendar of an area and what lies below it",
)

calendar_month = keyed_table(
    "calendar_month",
    Column("area_id", Integer, ForeignKey("area.area_id"), primary_key=True),
    month_key(),
    Column("teaching_days", Integer, nullable=False),
    comment="Derived. Teaching days a month",
)

area_fact = keyed_table(
    "area_fact",
    Column("area_id", Integer, ForeignKey("area.area_id"), primary_key=True),
    date_key("as_of_date"),
    code_key("stage"),
    code_key("fact", 48),
    Column("value", Float, nullable=False),
    Column("bound", String(8), nullable=False, default="equal"),
    Column("source", String(300), nullable=False),
    Column("source_url", String(300)),
    Column("quote", String(300)),
    flag("is_programme"),
    *origin_columns(),
    one_of("bound", "equal", "at_least", "at_most"),
    comment="Published totals of an area, never mixed with sums over schools",
)
