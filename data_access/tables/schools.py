"""Schools, their names and codes through time, and their yearly base per stage."""

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
)

from data_access.tables.base import (
    amount_columns,
    code_key,
    count_columns,
    flag,
    keyed_table,
    metadata,
    not_negative,
    one_of,
    origin_columns,
    school_key,
)

school = Table(
    "school",
    metadata,
    Column("school_id", Integer, primary_key=True),
    Column("school_code", String(160), nullable=False, unique=True),
    Column("name", String(160), nullable=False),
    Column("short_name", String(60), nullable=False),
    Column("area_id", Integer, ForeignKey("area.area_id"), nullable=False, index=True),
    Column("school_type", String(3)),
    Column("main_stage", String(24), nullable=False, default="unsplit"),
    Column("settlement_code", String(3)),
    Column("settlement_type", String(16)),
    Column("net_tier_group", String(8)),
    Column("peer_group", String(40)),
    Column("founder", String(3)),
    flag("is_town_center_up"),
    flag("is_teaching_point"),
    flag("is_boarding"),
    flag("needs_delivery"),
    Column("parent_school_id", Integer, ForeignKey("school.school_id")),
    Column("longitude", Float),
    Column("latitude", Float),
    Column("coordinate_system", String(8)),
    Column("open_date", Date),
    Column("close_date", Date),
    Column("status", String(8), nullable=False, default="normal"),
    Column("pinyin", String(240), nullable=False, default=""),
    Column("pinyin_initials", String(80), nullable=False, default=""),
    *origin_columns(),
    CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude"),
    CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude"),
    comment="One row a school; never deleted. No coordinate_system: 示意位置",
)

school_name = keyed_table(
    "school_name",
    school_key(),
    Column("name", String(160), primary_key=True),
    Column("name_kind", String(8), nullable=False),
    Column("until_date", Date),
    Column("pinyin", String(240), nullable=False, default=""),
    Column("pinyin_initials", String(80), nullable=False, default=""),
    *origin_columns(),
    one_of("name_kind", "former", "alias"),
    comment="Former names and aliases of a school",
)

school_code_history = keyed_table(
    "school_code_history",
    school_key(),
    code_key("former_code", 160),
    Column("until_date", Date),
    *origin_columns(),
    comment="Codes a school had before it was re-coded",
)

school_stage = keyed_table(
    "school_stage",
    school_key(),
    code_key("stage", 24),
    comment="Derived. The stages a school teaches, by its type",
)

BASE_COUNTS = (
    "student_count",
    "class_count",
    "full_time_teacher_count",
    "qualified_teacher_count",
    "backbone_teacher_count",
    "pe_teacher_count",
    "music_teacher_count",
    "fine_art_teacher_count",
    "arts_teacher_count",
    "classroom_count",
    "equipped_classroom_count",
    "connected_classroom_count",
    "multimedia_room_count",
    "teacher_terminal_count",
    "student_terminal_count",
    "digital_terminal_count",
    "required_experiment_count",
    "full_time_it_teacher_count",
    "part_time_it_teacher_count",
    "network_manager_count",
)
BASE_AMOUNTS = (
    "teaching_area_m2",
    "indoor_sports_area_m2",
    "gym_area_m2",
    "sports_field_area_m2",
    "equipment_value_yuan",
)

school_year_base = keyed_table(
    "school_year_base",
    school_key(),
    Column("stat_year", SmallInteger, primary_key=True, autoincrement=False),
    code_key("stage", 24),
    *count_columns(*BASE_COUNTS),
    *amount_columns(*BASE_AMOUNTS),
    Column("is_estimated", SmallInteger, nullable=False, default=0),
    Column("is_listed", SmallInteger, nullable=False, default=1),
    *origin_columns(),
    *not_negative(*BASE_COUNTS, *BASE_AMOUNTS),
    comment="Yearly base as of September, one row a school, year and stage",
)
