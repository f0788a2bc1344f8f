"""Rules about lessons and use: parts within their whole, weeks, references, days."""

from collections.abc import Iterator
from datetime import date

from data_access.catalogue.sheets import SHEETS, Kind
from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.period import month_period

EARLIEST_YEAR = 1990
# The day, month or year that a report is of.
REPORTED_ON = (
    "snapshot_date",
    "stat_year",
    "month",
    "lesson_date",
    "use_date",
    "uploaded_date",
    "awarded_date",
    "assessed_date",
    "event_date",
)
MINUTES_OF_LESSON = 45
MINUTES_OF_PRIMARY_LESSON = 40
TEACHER_KINDS = ("qualified", "backbone", "pe", "music", "fine_art", "arts")
_PARTS = (
    ("used_lesson_count", "due_lesson_count"),
    ("online_terminal_count", "terminal_count"),
    ("online_terminal_days", "terminal_days"),
    ("active_teacher_count", "teaching_teacher_count"),
    ("approved_count", "reviewed_count"),
    ("planned_held_count", "planned_count"),
    ("planned_held_count", "lesson_count"),
    ("active_class_count", "teaching_class_count"),
    ("covered_class_count", "class_count"),
    ("login_ok_count", "login_count"),
    ("settled_count", "task_count"),
    ("active_count", "registered_count"),
    ("passed_count", "tested_count"),
    ("good_count", "passed_count"),
    # bal_l4 takes the one from the other: less than nothing is no area.
    ("indoor_sports_area_m2", "teaching_area_m2"),
    *((f"{kind}_teacher_count", "full_time_teacher_count") for kind in TEACHER_KINDS),
)


def part_within_whole(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """使用节次 ≤ 应开节次, and the like."""
    for part, whole in _PARTS:
        if part not in table.columns or whole not in table.columns:
            continue
        pairs = zip(table.column(part), table.column(whole), strict=True)
        heading = table.headings.get(whole, whole)
        for index, (value, limit) in enumerate(pairs):
            if value is not None and limit is not None and value > limit:  # type: ignore[operator]
                issue = table.issue(
                    "part_above_whole", Severity.ERROR, index, part, value,
                    whole=heading, limit=limit,
                )  # fmt: skip
                yield index, issue


def minutes_within_lessons(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """使用分钟 ≤ 使用节次 × 45, in primary schools × 40."""
    names = ("used_minutes", "used_lesson_count", "school_id")
    if names[0] not in table.columns:
        return
    columns = (table.column(name) for name in names)
    for index, (minutes, lessons, school_id) in enumerate(zip(*columns, strict=True)):
        if not isinstance(minutes, int) or not isinstance(lessons, int):
            continue
        if minutes <= lessons * MINUTES_OF_PRIMARY_LESSON:
            continue
        known = lookup.by_id.get(school_id)
        is_primary = known is not None and known.main_stage == "primary"
        length = MINUTES_OF_PRIMARY_LESSON if is_primary else MINUTES_OF_LESSON
        if minutes > lessons * length:
            issue = table.issue(
                "minutes_too_many", Severity.ERROR, index, "used_minutes", minutes,
                limit=lessons * length, length=length,
            )  # fmt: skip
            yield index, issue


def weeks_in_order(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A plan runs on one of seven weekdays, from a week to a later one."""
    columns = (table.column(n) for n in ("weekday", "start_week", "end_week"))
    for index, (weekday, start, end) in enumerate(zip(*columns, strict=True)):
        if isinstance(weekday, int) and not 1 <= weekday <= 7:
            issue = table.issue("weekday", Severity.ERROR, index, "weekday", weekday)
            yield index, issue
        if isinstance(start, int) and isinstance(end, int) and end < start:
            issue = table.issue("weeks", Severity.ERROR, index, "end_week", end)
            yield index, issue


def plan_known(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A lesson's plan stands in the timetable."""
    for index, number in enumerate(table.column("plan_no")):
        if number is not None and number not in lookup.plan_numbers:
            issue = table.issue(
                "plan_unknown", Severity.ERROR, index, "plan_no", number
            )
            yield index, issue


def lesson_known(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """What is received has been delivered."""
    names = ("delivering_school_id", "lesson_date", "lesson_no")
    keys = list(zip(*(table.column(name) for name in names), strict=True))
    days = [day for _, day, _ in keys if isinstance(day, date)]
    known = lookup.lesson_keys(min(days), max(days)) if days else set()
    for index, key in enumerate(keys):
        if index not in table.rejected and key not in known:
            issue = table.issue(
                "lesson_unknown", Severity.ERROR, index, "lesson_no", key[2]
            )
            yield index, issue


def reason_fits_status(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A lesson not held says why; one that was held needs no reason."""
    pairs = zip(table.column("status"), table.column("not_held_reason"), strict=True)
    for index, (status, reason) in enumerate(pairs):
        if status == "cancelled" and reason is None:
            issue = table.issue(
                "reason_missing", Severity.WARNING, index, "not_held_reason"
            )
            yield index, issue


def date_too_early(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Nobody reported before 1990: 1900-01-00 is how spreadsheets write nothing."""
    for name in REPORTED_ON:
        values = table.column(name)
        early = {v for v in set(values) if v is not None and _year(v) < EARLIEST_YEAR}
        for index, value in enumerate(values) if early else ():
            if value in early:
                issue = table.issue(
                    "date_early", Severity.ERROR, index, name, value,
                    limit=EARLIEST_YEAR,
                )  # fmt: skip
                yield index, issue


def _year(value: object) -> int:
    if isinstance(value, date):
        return value.year
    number = value if isinstance(value, int) else EARLIEST_YEAR
    return number // 100 if number > 9999 else number


def date_after_data(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A day after the newest data is a warning, never a rejection."""
    limit = lookup.last_day
    for column in SHEETS[table.sheet_id].columns:
        if column.name not in table.columns or column.name == "valid_from":
            continue
        if column.kind not in (Kind.DATE, Kind.MONTH) or column.name == "day":
            continue
        values = table.column(column.name)
        for late in {value for value in values if _starts_after(value, limit)}:
            index = values.index(late)
            issue = table.issue(
                "date_later", Severity.WARNING, index, column.name, late,
                limit=limit, count=sum(value == late for value in values),
            )  # fmt: skip
            yield index, issue


def _starts_after(value: object, limit: date) -> bool:
    if isinstance(value, date):
        return value > limit
    return isinstance(value, int) and month_period(value).start > limit
