"""Create every table, parents first. Written by regenerate.py."""

from data_access.databases.migrations.initial import (
    batches,
    equipment,
    lessons,
    places,
    results,
    schools,
    usage,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ORDER = (
    "data_version",
    "import_batch",
    "zone_profile",
    "area",
    "award_points",
    "import_issue",
    "replaced_row",
    "ix_replaced_row_batch_id",
    "target",
    "area_fact",
    "area_lineage",
    "area_outline",
    "calendar_day",
    "calendar_month",
    "school",
    "ix_school_area_id",
    "area_member",
    "award",
    "award_month",
    "classroom_use",
    "classroom_use_report",
    "device_snapshot",
    "device_stock",
    "lesson",
    "lesson_month",
    "lesson_month_subject",
    "lesson_not_held_month",
    "lesson_pair_month",
    "lesson_plan",
    "lesson_report",
    "network_line",
    "network_measurement",
    "network_snapshot",
    "project",
    "project_month",
    "reporting_month",
    "resource",
    "resource_month",
    "resource_report",
    "room",
    "room_snapshot",
    "school_code_history",
    "school_name",
    "school_stage",
    "school_target",
    "school_year_base",
    "subject_need",
    "submission",
    "use_month",
    "lesson_plan_receiver",
    "lesson_receiver",
    "ix_lesson_receiver_lesson",
)
CREATE = {
    **batches.CREATE,
    **equipment.CREATE,
    **lessons.CREATE,
    **places.CREATE,
    **results.CREATE,
    **schools.CREATE,
    **usage.CREATE,
}


def upgrade() -> None:
    """Create the tables and their indexes."""
    for name in ORDER:
        CREATE[name]()
