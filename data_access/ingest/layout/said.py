"""What a title, a sheet's name, a file's name or its folder says about a table."""

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where something was said, the nearest to the table first."""

    TITLE = "title"
    SHEET = "sheet"
    FILE = "file"
    FOLDER = "folder"


class Topic(StrEnum):
    """What it is about. A weak day is one of filling in, not of counting."""

    DAY = "day"
    WEAK_DAY = "weak_day"
    MONTH = "month"
    MONTH_ALONE = "month_alone"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"
    TERM = "term"
    SCHOOL = "school"
    SCHOOL_CODE = "school_code"
    AREA = "area"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said: its topic, its value, the words, and where they stand.

    A month is yyyymm; a month alone 1 to 12; a day an ISO date; an area its names
    joined by "/".
    """

    topic: Topic
    value: str | int
    words: str
    place: Place
    row: int | None = None
    column: int | None = None
    is_labelled: bool = False
