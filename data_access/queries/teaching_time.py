"""How much teaching there was: by each area's nearest calendar, or by the season."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.engine import Engine

from data_access.catalogue.attention import FEWEST_TEACHING_DAYS, HOLIDAY_MONTHS
from data_access.databases import reading
from data_access.period import Period, add_months, months_of
from data_access.tables import area, area_lineage, calendar_month

_MOST_MONTHS_BACK = 36


@dataclass(frozen=True)
class TeachingTime:
    """Which calendar an area follows, and the teaching days of each by month."""

    calendar_of: Mapping[int, int]
    days: Mapping[int, Mapping[int, int]]

    def days_by_month(self, area_id: int) -> Mapping[int, int]:
        """Return an area's teaching days by month (yyyymm); none without a calendar."""
        return self.days.get(self.calendar_of.get(area_id, 0), {})

    def days_in(self, area_id: int, period: Period) -> int | None:
        """Return the teaching days of a period; None where the calendar has none."""
        own = self.days_by_month(area_id)
        known = [own[month] for month in months_of(period) if month in own]
        return sum(known) if known else None

    def is_short(self, area_id: int, period: Period) -> bool:
        """Tell whether a period has too little teaching to judge a school by it."""
        days = self.days_in(area_id, period)
        if days is None:
            return all(month % 100 in HOLIDAY_MONTHS for month in months_of(period))
        return days < FEWEST_TEACHING_DAYS

    def full_months(self, area_id: int, until: int, count: int) -> tuple[int, ...]:
        """Return the last months (yyyymm, in order) that a school is judged by."""
        found: list[int] = []
        for back in range(_MOST_MONTHS_BACK):
            month = add_months(until, -back)
            if not self.is_short(area_id, Period(month, month)):
                found.append(month)
            if len(found) == count:
                break
        return tuple(reversed(found))


def teaching_time(engine: Engine) -> TeachingTime:
    """Return the teaching time of every area; a group follows its parent's calendar."""
    months = select(
        calendar_month.c.area_id, calendar_month.c.month, calendar_month.c.teaching_days
    )
    ancestors = (
        select(area_lineage.c.area_id, area_lineage.c.ancestor_id)
        .where(area_lineage.c.ancestor_id.in_(select(calendar_month.c.area_id)))
        .order_by(area_lineage.c.depth)
    )
    days: dict[int, dict[int, int]] = {}
    with reading(engine) as connection:
        for area_id, month, count in connection.execute(months):
            days.setdefault(area_id, {})[month] = count
        # The deepest comes last, and stays.
        rows = connection.execute(ancestors)
        calendar_of = {row.area_id: row.ancestor_id for row in rows}
        groups = select(area.c.area_id, area.c.parent_id).where(area.c.depth.is_(None))
        for area_id, parent_id in connection.execute(groups):
            if parent_id in calendar_of:
                calendar_of[area_id] = calendar_of[parent_id]
    return TeachingTime(calendar_of, days)
