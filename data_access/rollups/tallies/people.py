"""What teachers, training and titles add to the counts of their schools."""

from sqlalchemy import ColumnElement, and_, case, func, literal, select

from data_access.catalogue.codes import UPLIFT
from data_access.catalogue.teachers import (
    ALL_HOURS,
    ALL_HOURS_YEARS,
    HELPER_HOURS,
    HELPER_PERSONS,
    HELPER_SESSIONS,
    ONLINE_HOURS,
    SCHOOL_HOURS,
)
from data_access.rollups.tallies.model import Tally, TallySource
from data_access.rollups.tallies.school_years import standing_for_a_year, term_end_of
from data_access.rollups.tallies.trained import (
    reached_rows,
    record,
    report_rows,
    roster_rows,
)
from data_access.tables import (
    helper_task,
    teacher,
    teacher_report,
    teacher_title,
    training_event,
    training_record,
)

_is_due = teacher.c.is_due_training == 1
_is_full_time = teacher.c.is_full_time == 1
_in_uplift = record.programme == UPLIFT
_is_tested = and_(_in_uplift, record.test_result.is_not(None))
_has_passed = case((record.test_result == "passed", 1), else_=0)
_all_hours = (
    func.coalesce(record.online_hours, 0)
    + func.coalesce(record.school_hours, 0)
    + func.coalesce(record.other_hours, 0)
)
_any = record.teacher_no.is_not(None)

ROSTER = TallySource(
    teacher,
    (
        Tally("due_teacher_count", roster_rows(_is_due)),
        Tally("roster_teacher_count", roster_rows(_is_full_time)),
    ),
)
TRAINING = TallySource(
    training_record,
    (
        Tally("uplift_report_count", report_rows(_in_uplift)),
        Tally(
            "uplift_done_count",
            reached_rows(
                "uplift",
                (
                    (record.online_hours, ONLINE_HOURS),
                    (record.school_hours, SCHOOL_HOURS),
                ),
                _in_uplift,
                _is_due,
            ),
        ),
        Tally("test_report_count", report_rows(_is_tested)),
        Tally(
            "test_passed_count",
            reached_rows("test", ((_has_passed, 1),), _is_tested, _is_due),
        ),
        Tally("training_report_count", report_rows(_any)),
        Tally(
            "all_hours_done_count",
            reached_rows(
                "hours",
                ((_all_hours, ALL_HOURS),),
                _any,
                _is_full_time,
                window=ALL_HOURS_YEARS,
            ),
        ),
        Tally(
            "school_trained_count",
            reached_rows(
                "trained", ((record.school_hours, 0.01),), _any, _is_full_time, window=1
            ),
        ),
    ),
    # A teacher's hours count wherever he teaches by now: any school may change.
    schools=(),
    also=("teacher",),
)


def _event_tally(tally_id: str, amount: ColumnElement[int]) -> Tally:
    event = training_event.c
    rows = select(
        event.school_id, event.event_date.label("day"), amount.label("amount")
    )
    return Tally(tally_id, rows)


_sessions = func.coalesce(training_event.c.session_count, 1)
EVENTS = TallySource(
    training_event,
    (
        _event_tally("training_session_count", _sessions),
        _event_tally("training_person_times", training_event.c.person_times),
        _event_tally(
            "live_session_count",
            case((training_event.c.is_live == 1, _sessions), else_=0),
        ),
    ),
    is_monthly=True,
    dates=("event_date",),
)


def _report_tally(column: str) -> Tally:
    month = term_end_of(teacher_report).label("month")
    amount = teacher_report.c[column].label("amount")
    return Tally(column, select(teacher_report.c.school_id, month, amount))


REPORTS = TallySource(
    teacher_report,
    tuple(
        _report_tally(name)
        for name in ("shared_lesson_count", "courseware_count", "online_study_count")
    ),
)


def _titles(tally_id: str, *conditions: ColumnElement[bool]) -> Tally:
    title = teacher_title.c
    day = title.awarded_date.label("day")
    rows = select(title.school_id, day, literal(1).label("amount")).where(*conditions)
    return Tally(tally_id, rows)


def _fostered() -> Tally:
    """Count a teacher once, with his first title of the programme."""
    title = teacher_title.c
    order = (title.awarded_date, title.school_id, title.title, title.level)
    place = func.row_number().over(partition_by=title.teacher_no, order_by=order)
    found = (
        select(title.school_id, title.awarded_date, place.label("place"))
        .where(title.is_programme == 1, title.level >= 2)
        .subquery()
    )
    day, one = found.c.awarded_date.label("day"), literal(1).label("amount")
    return Tally(
        "fostered_backbone_total",
        select(found.c.school_id, day, one).where(found.c.place == 1),
    )


_ability = teacher_title.c.has_passed_ability
TITLES = TallySource(
    teacher_title,
    (
        _fostered(),
        _titles("title_total"),
        _titles("title_stated_total", _ability.is_not(None)),
        _titles("title_passed_total", _ability == 1),
    ),
    # The first title of a teacher may stand at another school.
    schools=(),
)


def _members(tally_id: str, *conditions: ColumnElement[bool]) -> Tally:
    return Tally(tally_id, standing_for_a_year(helper_task, literal(1), *conditions))


_met = (
    helper_task.c.session_count >= HELPER_SESSIONS,
    helper_task.c.lesson_hours >= HELPER_HOURS,
    helper_task.c.person_times >= HELPER_PERSONS,
)
HELPERS = TallySource(
    helper_task,
    (
        _members("helper_member_count"),
        _members("helper_done_count", *_met),
        _members("helper_session_count", _met[0]),
        _members("helper_hours_count", _met[1]),
        _members("helper_persons_count", _met[2]),
    ),
)
PEOPLE = (ROSTER, TRAINING, EVENTS, REPORTS, TITLES, HELPERS)
