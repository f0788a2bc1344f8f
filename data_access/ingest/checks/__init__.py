"""The rules of domain.md §4.2, one function each; a new rule is one line here.

An error keeps its row out, a warning does not; every issue says the sheet, row,
column and value, what is allowed and what to do (messages/checks.py).
"""

from data_access.ingest.checks import (
    activity,
    adjustments,
    alliances,
    equipment,
    keys,
    networks,
    people,
    places,
    plans,
    schools,
    sources,
    vocabulary,
    yardsticks,
)
from data_access.ingest.checks.rule import Check
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.lookup import Lookup


def _for(*sheets: str) -> frozenset[str]:
    return frozenset(sheets)


_POINTS = _for("school", "area")
CHECKS: tuple[Check, ...] = (
    Check(keys.duplicate_key),
    Check(keys.certificate_twice, _for("award")),
    Check(places.area_code_usual, _for("area")),
    Check(schools.code_has_ten_digits, _for("school")),
    Check(schools.code_agrees_with_type, _for("school")),
    Check(schools.code_agrees_with_province, _for("school")),
    Check(schools.settlement_fits_line, _for("school")),
    Check(schools.settlement_fits_code, _for("school")),
    Check(schools.status_fits_dates, _for("school")),
    Check(schools.terminals_plausible, _for("school_year_base")),
    Check(schools.classrooms_within, _for("school_year_base")),
    Check(places.half_a_position, _POINTS),
    Check(places.impossible_position, _POINTS),
    Check(places.system_not_stated, _for("school")),
    Check(places.outside_outline, _for("school")),
    Check(equipment.lines_alike, _for("network_line")),
    Check(equipment.bandwidth_possible, _for("network_line")),
    Check(equipment.bandwidth_unusual, _for("network_line")),
    Check(equipment.connected_fits_bandwidth, _for("network_line")),
    Check(networks.lines_fewer_than_before, _for("network_line")),
    Check(equipment.working_within, _for("device_stock")),
    Check(sources.devices_fit_base, _for("device_stock")),
    Check(sources.base_fits_devices, _for("school_year_base")),
    Check(
        vocabulary.indicator_known,
        _for("target", "benchmark", "assessment_weight", "system_group"),
    ),
    Check(vocabulary.fact_known, _for("area_fact")),
    Check(yardsticks.spent_within_budget, _for("fund")),
    Check(yardsticks.operator_of_rent, _for("fund")),
    Check(yardsticks.benchmark_in_percent, _for("benchmark")),
    Check(yardsticks.target_as_share, _for("target")),
    Check(yardsticks.full_value_as_share, _for("assessment_weight")),
    Check(yardsticks.weights_make_hundred, _for("assessment_weight")),
    Check(yardsticks.media_inside, _for("showcase")),
    Check(adjustments.adjusted_known, _for("score_adjustment")),
    Check(adjustments.adjustment_within, _for("score_adjustment")),
    Check(plans.steps_in_order, _for("equipment_plan")),
    Check(activity.part_within_whole),
    Check(activity.minutes_within_lessons),
    Check(activity.weeks_in_order, _for("lesson_plan")),
    Check(people.dates_in_order, _for("teacher", "club")),
    Check(activity.plan_known, _for("lesson")),
    Check(activity.lesson_known, _for("lesson_receiver")),
    Check(activity.reason_fits_status, _for("lesson")),
    Check(alliances.event_known, _for("sync_attendance")),
    Check(alliances.studio_names_nobody, _for("classroom_event")),
    Check(activity.date_too_early),
    Check(activity.date_after_data),
)


def run_checks(table: CleanTable, lookup: Lookup) -> None:
    """Hold a table against every rule of its sheet; its issues say what was found."""
    for check in CHECKS:
        if check.applies_to(table.sheet_id):
            for index, issue in check.rule(table, lookup):
                table.add(issue, index)
