"""主讲教室周均课时: lessons delivered a host room and teaching week."""

from dataclasses import dataclass

from sqlalchemy.engine import Engine

from data_access.period import Period
from data_access.queries.measures import measures
from data_access.queries.teaching_time import teaching_time
from data_access.request import SELF, MeasureRequest
from data_access.scope import Scope

PER_ROOM = "c3_lessons_per_host_room"
SCHOOL_DAYS_A_WEEK = 5


@dataclass(frozen=True)
class WeeklyHost:
    """Lessons, host rooms and teaching weeks; None where one is unknown or none."""

    lessons: float | None
    rooms: float | None
    weeks: float | None
    reported: int
    expected: int

    @property
    def value(self) -> float | None:
        """Return the lessons a room and week."""
        if self.lessons is None or not self.rooms or not self.weeks:
            return None
        return self.lessons / self.rooms / self.weeks


def weekly_host(
    engine: Engine, scope: Scope, period: Period, area_id: int
) -> WeeklyHost:
    """Return 专递节数 ÷ 主讲教室数 ÷ 教学周数 of the schools that know both.

    `area_id` names whose calendar counts the weeks: teaching days ÷ 5.
    """
    rows = measures(engine, MeasureRequest((PER_ROOM,), (period,), scope, SELF))
    days = teaching_time(engine).days_in(area_id, period)
    weeks = None if days is None else days / SCHOOL_DAYS_A_WEEK
    if rows.empty:
        return WeeklyHost(None, None, weeks, 0, 0)
    row = rows.iloc[0]
    return WeeklyHost(
        _known(row["numerator"]),
        _known(row["denominator"]),
        weeks,
        int(row["reported"]),
        int(row["expected"]),
    )


def _known(value: float) -> float | None:
    return None if value != value else float(value)
