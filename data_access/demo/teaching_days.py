"""The months and the school calendar of the demonstration city."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data_access.period import add_months

FIRST_MONTH, LAST_MONTH = 201809, 202610
FIRST_DAY, LAST_DAY = pd.Timestamp(2018, 9, 1), pd.Timestamp(2026, 10, 31)
RAW_FIRST_MONTH = 202409  # daily use and single lessons: the last two school years
RAW_RESOURCE_MONTH = 202608

SPRING_FESTIVALS = (
    "2019-02-05",
    "2020-01-25",
    "2021-02-12",
    "2022-02-01",
    "2023-01-22",
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
)
# 清明、端午、中秋 move with the moon and the sun.
MOVING_HOLIDAYS = (
    "2018-09-24 2019-04-05 2019-06-07 2019-09-13 2020-04-06 2020-06-25 2020-06-26 "
    "2021-04-05 2021-06-14 2021-09-20 2021-09-21 2022-04-04 2022-04-05 2022-06-03 "
    "2022-09-12 2023-04-05 2023-06-22 2023-06-23 2023-09-29 2024-04-04 2024-04-05 "
    "2024-06-10 2024-09-16 2024-09-17 2025-04-04 2025-06-02 2025-10-08 2026-04-06 "
    "2026-06-19 2026-09-25"
).split()
LATE_SPRING = {2020: pd.Timestamp(2020, 4, 13)}  # 延期开学


def all_months() -> NDArray[np.int64]:
    """Return every month of the demonstration as yyyymm, in order."""
    months = [FIRST_MONTH]
    while months[-1] < LAST_MONTH:
        months.append(add_months(months[-1], 1))
    return np.array(months)


def month_ends(months: NDArray[np.int64]) -> pd.DatetimeIndex:
    """Return the last day of each month."""
    year, month = np.divmod(months, 100)
    first = pd.to_datetime(pd.DataFrame({"year": year, "month": month, "day": 1}))
    return pd.DatetimeIndex(first + pd.offsets.MonthEnd(0))


@dataclass(frozen=True)
class Term:
    """A term with the days on which lessons begin and end."""

    school_year: str
    term: int
    first_day: pd.Timestamp
    last_day: pd.Timestamp


def terms() -> list[Term]:
    """Return the terms that begin within the demonstration, in order."""
    found = []
    for text in (*SPRING_FESTIVALS, "2027-02-06"):
        festival = pd.Timestamp(text)
        year = festival.year - 1
        winter = min(festival - pd.Timedelta(days=17), pd.Timestamp(year + 1, 1, 24))
        spring = max(festival + pd.Timedelta(days=19), pd.Timestamp(year + 1, 2, 17))
        spring = LATE_SPRING.get(year + 1, spring)
        summer = pd.Timestamp(year + 1, 7, 17 if year + 1 in LATE_SPRING else 4)
        name = f"{year}-{year + 1}"
        found.append(Term(name, 1, pd.Timestamp(year, 9, 1), winter))
        found.append(Term(name, 2, spring, summer))
    return [term for term in found if term.first_day <= LAST_DAY]


@cache
def calendar_days() -> pd.DataFrame:
    """One row per day: day, is_teaching_day, school_year, term, week_no, month."""
    days = pd.date_range(FIRST_DAY, LAST_DAY, unit="s")
    month = days.year * 100 + days.month
    year = np.where(days.month >= 9, days.year, days.year - 1)
    frame = pd.DataFrame(
        {
            "day": days,
            "is_teaching_day": 0,
            "school_year": [f"{y}-{y + 1}" for y in year],
            "term": np.where((days.month >= 9) | (days.month == 1), 1, 2),
            "week_no": np.nan,
            "month": np.asarray(month),
        }
    )
    workday = (days.day_of_week < 5) & ~_is_holiday(days)
    for row in terms():
        inside = (days >= row.first_day) & (days <= row.last_day)
        monday = row.first_day - pd.Timedelta(days=row.first_day.day_of_week)
        frame.loc[inside, "week_no"] = (days[inside] - monday).days // 7 + 1
        frame.loc[inside & workday, "is_teaching_day"] = 1
    return frame


def teaching_days_per_month(months: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return how many teaching days each month has."""
    days = calendar_days()
    counts = days.groupby("month")["is_teaching_day"].sum()
    return counts.reindex(months).to_numpy()


def _is_holiday(days: pd.DatetimeIndex) -> NDArray[np.bool_]:
    national = (days.month == 10) & (days.day <= 7)
    labour = (days.month == 5) & (days.day <= 5)
    new_year = (days.month == 1) & (days.day == 1)
    moving = days.isin(pd.to_datetime(MOVING_HOLIDAYS))
    return np.asarray(national | labour | new_year | moving)
