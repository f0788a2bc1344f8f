"""The rules by which reports are called late, odd or double, each declared once (P).

None of them is a national rule: a zone may change them here, or the day on which
reports are due in its settings.
"""

from dataclasses import dataclass
from enum import StrEnum

# The monthly sheets are due on this day of the next month.
DUE_DAY = 5
LAST_DUE_DAY = 28  # every month has it
# So many teaching months back a run of silence or of zeros is counted.
LONGEST_RUN = 12
# A figure is odd where it is more than so many times its usual value, or less than
# that part of it. What is usual is the median of the reports before, the newest
# USUAL_REPORTS of them, at least FEWEST_REPORTS.
ODD_FACTOR = 3.0
FEWEST_REPORTS = 3
USUAL_REPORTS = 12
# Small numbers triple by chance: one of the two has to be at least this large.
SMALLEST_ODD = 20
# Two sources of one number agree within this part of the larger one.
SOURCE_TOLERANCE = 0.05
# More typed cells a month than this nobody fills in well.
MOST_TYPED_CELLS = 20


class Moment(StrEnum):
    """What dates a figure: the month, the day of a snapshot, the year of a base."""

    MONTH = "month"
    DAY = "snapshot_date"
    YEAR = "stat_year"


@dataclass(frozen=True)
class Watched:
    """A fact that is held against the school's own history, and its sheet."""

    fact: str
    sheet: str
    moment: Moment


def _watched(sheet: str, moment: Moment, *facts: str) -> tuple[Watched, ...]:
    return tuple(Watched(fact, sheet, moment) for fact in facts)


WATCHED = (
    *_watched(
        "classroom_use_report",
        Moment.MONTH,
        "used_lesson_count",
        "due_lesson_count",
        "used_minutes",
        "terminal_days",
        "online_terminal_days",
    ),
    *_watched(
        "lesson_report", Moment.MONTH, "lesson_count", "received_count", "person_times"
    ),
    *_watched("resource_report", Moment.MONTH, "uploaded_count"),
    *_watched("network_line", Moment.DAY, "bandwidth_mbps"),
    *_watched(
        "device_stock",
        Moment.DAY,
        "student_terminal_count",
        "teacher_terminal_count",
        "computer_count",
        "interactive_board_count",
    ),
    *_watched(
        "school_year_base",
        Moment.YEAR,
        "student_count",
        "class_count",
        "full_time_teacher_count",
        "classroom_count",
    ),
)


@dataclass(frozen=True)
class TwoSources:
    """A number that the yearly base and the devices both state."""

    base_column: str
    base_fact: str
    device_fact: str


TWO_SOURCES = (
    TwoSources(
        "student_terminal_count",
        "base_student_terminal_count",
        "student_terminal_count",
    ),
    TwoSources(
        "teacher_terminal_count",
        "base_teacher_terminal_count",
        "teacher_terminal_count",
    ),
    TwoSources(
        "multimedia_room_count", "multimedia_room_count", "interactive_board_count"
    ),
)
