"""Derived tables, computed again from the raw rows in the transaction that stores them.

Each rollup has one function, `recompute_<table>(connection, affected)`; it deletes
the affected rows and inserts them anew, so that it heals whatever was there.
"""

from data_access.rollups.affected import EVERYTHING, Affected
from data_access.rollups.equipment import (
    recompute_device_snapshot,
    recompute_network_snapshot,
    recompute_room_snapshot,
)
from data_access.rollups.lessons import (
    recompute_lesson_month,
    recompute_lesson_month_subject,
    recompute_lesson_pair_month,
    recompute_lessons,
)
from data_access.rollups.lessons_not_held import recompute_lesson_not_held_month
from data_access.rollups.origins import recompute_table_origin
from data_access.rollups.places import (
    recompute_area_lineage,
    recompute_calendar_month,
    recompute_school_stage,
)
from data_access.rollups.results import recompute_award_month, recompute_project_month
from data_access.rollups.sources import (
    SOURCES,
    Source,
    affected_by,
    recompute_all,
    recompute_for,
)
from data_access.rollups.tallies import TALLY_SOURCES
from data_access.rollups.targets import recompute_school_target
from data_access.rollups.usage import recompute_resource_month, recompute_use_month

__all__ = [
    "EVERYTHING",
    "SOURCES",
    "TALLY_SOURCES",
    "Affected",
    "Source",
    "affected_by",
    "recompute_all",
    "recompute_area_lineage",
    "recompute_award_month",
    "recompute_calendar_month",
    "recompute_device_snapshot",
    "recompute_for",
    "recompute_lesson_month",
    "recompute_lesson_month_subject",
    "recompute_lesson_not_held_month",
    "recompute_lesson_pair_month",
    "recompute_lessons",
    "recompute_network_snapshot",
    "recompute_project_month",
    "recompute_resource_month",
    "recompute_room_snapshot",
    "recompute_school_stage",
    "recompute_school_target",
    "recompute_table_origin",
    "recompute_use_month",
]
