"""Tables of the first revision (schools). By regenerate.py."""
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
    UniqueConstraint,
)

from data_access.databases.migrations.initial.parents import parent

CREATE: dict[str, Callable[[], object]] = {
    "school": lambda: op.create_table(
        "school",
        Column("school_id", Integer(), nullable=False),
        Column("school_code", String(length=160), nullable=False),
        Column("name", String(length=160), nullable=False),
        Column("short_name", String(length=60), nullable=False),
        Column("area_id", Integer(), nullable=False),
        Column("school_type", String(length=3)),
        Column("main_stage", String(length=24), nullable=False),
        Column("settlement_code", String(length=3)),
        Column("settlement_type", String(length=16)),
        Column("net_tier_group", String(length=8)),
        Column("peer_group", String(length=40)),
        Column("founder", String(length=3)),
        Column("is_town_center_up", SmallInteger()),
        Column("is_teaching_point", SmallInteger()),
        Column("is_boarding", SmallInteger()),
        Column("needs_delivery", SmallInteger()),
        Column("parent_school_id", Integer()),
        Column("longitude", Float()),
        Column("latitude", Float()),
        Column("coordinate_system", String(length=8)),
        Column("open_date", Date()),
        Column("close_date", Date()),
        Column("status", String(length=8), nullable=False),
        Column("pinyin", String(length=240), nullable=False),
        Column("pinyin_initials", String(length=80), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint("latitude BETWEEN -90 AND 90", name=op.f("ck_school_latitude")),
        CheckConstraint(
            "longitude BETWEEN -180 AND 180", name=op.f("ck_school_longitude")
        ),
        PrimaryKeyConstraint("school_id", name=op.f("pk_school")),
        UniqueConstraint("school_code", name=op.f("uq_school_school_code")),
        parent("school", "area_id", "area.area_id"),
        parent("school", "batch_id", "import_batch.batch_id"),
        parent("school", "parent_school_id", "school.school_id"),
        comment="One row a school; never deleted. No coordinate_system: 示意位置",
    ),
    "ix_school_area_id": lambda: op.create_index(
        op.f("ix_school_area_id"), "school", ["area_id"], unique=False
    ),
    "school_code_history": lambda: op.create_table(
        "school_code_history",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("former_code", String(length=160), nullable=False),
        Column("until_date", Date()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint(
            "school_id", "former_code", name=op.f("pk_school_code_history")
        ),
        parent("school_code_history", "batch_id", "import_batch.batch_id"),
        parent("school_code_history", "school_id", "school.school_id"),
        comment="Codes a school had before it was re-coded",
        sqlite_with_rowid=False,
    ),
    "school_name": lambda: op.create_table(
        "school_name",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("name", String(length=160), nullable=False),
        Column("name_kind", String(length=8), nullable=False),
        Column("until_date", Date()),
        Column("pinyin", String(length=240), nullable=False),
        Column("pinyin_initials", String(length=80), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "name_kind = 'former' OR name_kind = 'alias'",
            name=op.f("ck_school_name_name_kind"),
        ),
        PrimaryKeyConstraint("school_id", "name", name=op.f("pk_school_name")),
        parent("school_name", "batch_id", "import_batch.batch_id"),
        parent("school_name", "school_id", "school.school_id"),
        comment="Former names and aliases of a school",
        sqlite_with_rowid=False,
    ),
    "school_stage": lambda: op.create_table(
        "school_stage",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("stage", String(length=24), nullable=False),
        PrimaryKeyConstraint("school_id", "stage", name=op.f("pk_school_stage")),
        parent("school_stage", "school_id", "school.school_id"),
        comment="Derived. The stages a school teaches, by its type",
        sqlite_with_rowid=False,
    ),
    "school_year_base": lambda: op.create_table(
        "school_year_base",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("stat_year", SmallInteger(), autoincrement=False, nullable=False),
        Column("stage", String(length=24), nullable=False),
        Column("student_count", Integer()),
        Column("class_count", Integer()),
        Column("full_time_teacher_count", Integer()),
        Column("qualified_teacher_count", Integer()),
        Column("backbone_teacher_count", Integer()),
        Column("pe_teacher_count", Integer()),
        Column("music_teacher_count", Integer()),
        Column("fine_art_teacher_count", Integer()),
        Column("arts_teacher_count", Integer()),
        Column("classroom_count", Integer()),
        Column("equipped_classroom_count", Integer()),
        Column("connected_classroom_count", Integer()),
        Column("multimedia_room_count", Integer()),
        Column("teacher_terminal_count", Integer()),
        Column("student_terminal_count", Integer()),
        Column("digital_terminal_count", Integer()),
        Column("required_experiment_count", Integer()),
        Column("teaching_area_m2", Float()),
        Column("indoor_sports_area_m2", Float()),
        Column("gym_area_m2", Float()),
        Column("sports_field_area_m2", Float()),
        Column("equipment_value_yuan", Float()),
        Column("is_estimated", SmallInteger(), nullable=False),
        Column("is_listed", SmallInteger(), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "arts_teacher_count >= 0",
            name=op.f("ck_school_year_base_arts_teacher_count_min"),
        ),
        CheckConstraint(
            "backbone_teacher_count >= 0",
            name=op.f("ck_school_year_base_backbone_teacher_count_min"),
        ),
        CheckConstraint(
            "class_count >= 0", name=op.f("ck_school_year_base_class_count_min")
        ),
        CheckConstraint(
            "classroom_count >= 0", name=op.f("ck_school_year_base_classroom_count_min")
        ),
        CheckConstraint(
            "connected_classroom_count >= 0",
            name=op.f("ck_school_year_base_connected_classroom_count_min"),
        ),
        CheckConstraint(
            "digital_terminal_count >= 0",
            name=op.f("ck_school_year_base_digital_terminal_count_min"),
        ),
        CheckConstraint(
            "equipment_value_yuan >= 0",
            name=op.f("ck_school_year_base_equipment_value_yuan_min"),
        ),
        CheckConstraint(
            "equipped_classroom_count >= 0",
            name=op.f("ck_school_year_base_equipped_classroom_count_min"),
        ),
        CheckConstraint(
            "fine_art_teacher_count >= 0",
            name=op.f("ck_school_year_base_fine_art_teacher_count_min"),
        ),
        CheckConstraint(
            "full_time_teacher_count >= 0",
            name=op.f("ck_school_year_base_full_time_teacher_count_min"),
        ),
        CheckConstraint(
            "gym_area_m2 >= 0", name=op.f("ck_school_year_base_gym_area_m2_min")
        ),
        CheckConstraint(
            "indoor_sports_area_m2 >= 0",
            name=op.f("ck_school_year_base_indoor_sports_area_m2_min"),
        ),
        CheckConstraint(
            "multimedia_room_count >= 0",
            name=op.f("ck_school_year_base_multimedia_room_count_min"),
        ),
        CheckConstraint(
            "music_teacher_count >= 0",
            name=op.f("ck_school_year_base_music_teacher_count_min"),
        ),
        CheckConstraint(
            "pe_teacher_count >= 0",
            name=op.f("ck_school_year_base_pe_teacher_count_min"),
        ),
        CheckConstraint(
            "qualified_teacher_count >= 0",
            name=op.f("ck_school_year_base_qualified_teacher_count_min"),
        ),
        CheckConstraint(
            "required_experiment_count >= 0",
            name=op.f("ck_school_year_base_required_experiment_count_min"),
        ),
        CheckConstraint(
            "sports_field_area_m2 >= 0",
            name=op.f("ck_school_year_base_sports_field_area_m2_min"),
        ),
        CheckConstraint(
            "student_count >= 0", name=op.f("ck_school_year_base_student_count_min")
        ),
        CheckConstraint(
            "student_terminal_count >= 0",
            name=op.f("ck_school_year_base_student_terminal_count_min"),
        ),
        CheckConstraint(
            "teacher_terminal_count >= 0",
            name=op.f("ck_school_year_base_teacher_terminal_count_min"),
        ),
        CheckConstraint(
            "teaching_area_m2 >= 0",
            name=op.f("ck_school_year_base_teaching_area_m2_min"),
        ),
        PrimaryKeyConstraint(
            "school_id", "stat_year", "stage", name=op.f("pk_school_year_base")
        ),
        parent("school_year_base", "batch_id", "import_batch.batch_id"),
        parent("school_year_base", "school_id", "school.school_id"),
        comment="Yearly base as of September, one row a school, year and stage",
        sqlite_with_rowid=False,
    ),
}
