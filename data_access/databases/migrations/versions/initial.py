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


def upgrade() -> None:
    """Create the tables."""
    batches.data_version()
    batches.import_batch()
    places.zone_profile()
    places.area()
    results.award_points()
    batches.import_issue()
    batches.replaced_row()
    results.target()
    places.area_fact()
    places.area_lineage()
    places.area_outline()
    places.calendar_day()
    places.calendar_month()
    schools.school()
    places.area_member()
    results.award()
    results.award_month()
    usage.classroom_use()
    usage.classroom_use_report()
    equipment.device_snapshot()
    equipment.device_stock()
    lessons.lesson_month()
    lessons.lesson_month_subject()
    lessons.lesson_pair_month()
    lessons.lesson_plan()
    lessons.lesson_report()
    equipment.network_line()
    equipment.network_measurement()
    equipment.network_snapshot()
    results.project()
    results.project_month()
    usage.resource()
    usage.resource_month()
    usage.resource_report()
    equipment.room()
    equipment.room_snapshot()
    schools.school_code_history()
    schools.school_name()
    schools.school_stage()
    results.school_target()
    schools.school_year_base()
    lessons.subject_need()
    batches.submission()
    usage.use_month()
    lessons.lesson()
    lessons.lesson_plan_receiver()
    lessons.lesson_receiver()
