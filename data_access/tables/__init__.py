"""The tables and columns of the store (SQLAlchemy Core), by subject.

Natural keys; unknown stays NULL; every fact row knows its batch and source row
(domain.md §0.1). Add a table in its subject's file, then a migration.
"""

from data_access.tables.base import metadata
from data_access.tables.batches import (
    data_version,
    import_batch,
    import_issue,
    replaced_row,
    reporting_month,
    submission,
    table_origin,
)
from data_access.tables.deliveries import import_decision, import_delivery
from data_access.tables.equipment import (
    device_snapshot,
    device_stock,
    network_line,
    network_measurement,
    network_snapshot,
    room,
    room_snapshot,
)
from data_access.tables.funds import fund
from data_access.tables.lessons import (
    lesson,
    lesson_month,
    lesson_month_subject,
    lesson_not_held_month,
    lesson_pair_month,
    lesson_plan,
    lesson_plan_receiver,
    lesson_receiver,
    lesson_report,
    subject_need,
)
from data_access.tables.places import (
    area,
    area_fact,
    area_lineage,
    area_member,
    area_outline,
    calendar_day,
    calendar_month,
    zone_profile,
)
from data_access.tables.platforms import (
    digital_textbook,
    experiment_month,
    platform,
    platform_month,
    room_use,
    student_assessment,
)
from data_access.tables.results import (
    award,
    award_month,
    award_points,
    project,
    project_month,
    school_target,
    target,
)
from data_access.tables.schools import (
    school,
    school_code_history,
    school_name,
    school_stage,
    school_year_base,
)
from data_access.tables.systems import document, duty, system_group
from data_access.tables.tallies import tally_month
from data_access.tables.usage import (
    classroom_use,
    classroom_use_report,
    resource,
    resource_month,
    resource_report,
    use_month,
)
from data_access.tables.yardsticks import assessment_weight, benchmark, showcase

__all__ = [
    "area",
    "area_fact",
    "area_lineage",
    "area_member",
    "area_outline",
    "assessment_weight",
    "award",
    "award_month",
    "award_points",
    "benchmark",
    "calendar_day",
    "calendar_month",
    "classroom_use",
    "classroom_use_report",
    "data_version",
    "device_snapshot",
    "device_stock",
    "fund",
    "document",
    "duty",
    "digital_textbook",
    "experiment_month",
    "import_batch",
    "import_decision",
    "import_delivery",
    "import_issue",
    "lesson",
    "lesson_month",
    "lesson_month_subject",
    "lesson_not_held_month",
    "lesson_pair_month",
    "lesson_plan",
    "lesson_plan_receiver",
    "lesson_receiver",
    "lesson_report",
    "metadata",
    "network_line",
    "network_measurement",
    "network_snapshot",
    "platform",
    "platform_month",
    "project",
    "project_month",
    "replaced_row",
    "reporting_month",
    "resource",
    "resource_month",
    "resource_report",
    "room",
    "room_snapshot",
    "room_use",
    "school",
    "school_code_history",
    "school_name",
    "school_stage",
    "school_target",
    "school_year_base",
    "showcase",
    "student_assessment",
    "subject_need",
    "submission",
    "system_group",
    "table_origin",
    "tally_month",
    "target",
    "use_month",
    "zone_profile",
]
