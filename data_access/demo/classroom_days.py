"""Use of the classrooms' screens: monthly reports, and daily for the last two years."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_access.demo.city import Bools, City, Floats, Ints
from data_access.demo.sizes import STAT_YEARS, Sizes
from data_access.demo.teaching_days import (
    RAW_FIRST_MONTH,
    all_months,
    calendar_days,
    teaching_days_per_month,
)
from data_access.period import school_year_of

LESSONS_A_DAY = (6.0, 7.4)  # 小学, others
OFFLINE_SCHOOLS, UNUSED_SCHOOLS = 7, 7
REPORT_COUNTS = (
    "due_lesson_count",
    "used_lesson_count",
    "used_minutes",
    "terminal_days",
    "online_terminal_days",
)


@dataclass(frozen=True)
class Use:
    """What drives the use of classrooms: by school, and by school and month."""

    due_a_day: Ints
    terminals: Ints
    rate: Floats
    online: Floats
    minutes: Floats


def build_use(city: City, sizes: Sizes) -> Use:
    """Let use rise with the years; some terminals are offline, some truly unused."""
    rng = city.rng("use")
    months = all_months()
    year = np.array([school_year_of(int(month)) for month in months])
    classes = sizes.all_classes[:, np.searchsorted(STAT_YEARS, year)]
    primary = (city.schools["primary_students"] > 0).to_numpy()
    lessons = np.where(primary, *LESSONS_A_DAY)
    behind = city.pace * 0.026 - 0.055 * city.quality
    grown = 0.66 + 0.2 * (1 - np.exp(-np.arange(len(months)) / 40))
    season = rng.normal(0, 0.025, (city.size, len(months)))
    rate = np.clip(grown[None, :] - behind[:, None] + season, 0.12, 0.985)
    online = np.clip(0.992 - 0.002 * city.pace - rng.gamma(1, 0.006, city.size), 0.9, 1)
    online = np.repeat(online[:, None], len(months), axis=1)
    odd = _odd_schools(city, rng)
    late = months >= 202509
    offline, unused = odd[:OFFLINE_SCHOOLS], odd[OFFLINE_SCHOOLS:]
    online[np.ix_(offline, late)] = rng.uniform(0.5, 0.86, (len(offline), 1))
    rate[np.ix_(offline, late)] *= online[np.ix_(offline, late)] * 0.75
    rate[np.ix_(unused, late)] = rng.uniform(0.26, 0.42, (len(unused), 1))
    return Use(
        due_a_day=np.rint(classes * lessons[:, None]).astype(np.int64),
        terminals=classes,
        rate=rate,
        online=online,
        minutes=rng.uniform(18, 29, city.size),
    )


def day_frames(city: City, use: Use, reports: Bools) -> Iterator[pd.DataFrame]:
    """Yield the rows of `classroom_use`, half a year at a time to stay small."""
    months = all_months()
    days = calendar_days()
    raw = days[(days["is_teaching_day"] == 1) & (days["month"] >= RAW_FIRST_MONTH)]
    rng = city.rng("days")
    for _, part in raw.groupby(["school_year", "term"]):
        dates = pd.DatetimeIndex(part["day"])
        column = np.searchsorted(months, part["month"].to_numpy())
        there = reports[:, column] & city.open_on(dates)
        day, school = np.nonzero(there.T)
        month = column[day]
        weather = rng.normal(0, 0.02, len(dates))[day]
        noise = rng.normal(0, 0.03, len(day)) + weather
        due = use.due_a_day[school, month]
        rate = np.clip(use.rate[school, month] + noise, 0, 1)
        used = np.rint(due * rate).astype(np.int64)
        terminals = use.terminals[school, month]
        online = rng.binomial(terminals, use.online[school, month])
        rows = pd.DataFrame(
            {
                "school_id": city.school_ids[school],
                "use_date": dates.to_numpy()[day],
                "due_lesson_count": due,
                "used_lesson_count": used,
                "used_minutes": np.rint(used * use.minutes[school]).astype(np.int64),
                "terminal_count": terminals,
                "online_terminal_count": online,
            }
        )
        yield city.batches.stamp(rows, "classroom_use", months[month])


class MonthSums:
    """Adds up the daily rows as they pass, so that the reports agree with them."""

    def __init__(self, city: City) -> None:
        self._size = city.size
        self._sums = np.zeros((len(REPORT_COUNTS), city.size, len(all_months())))

    def add(self, rows: pd.DataFrame) -> None:
        """Add the rows of `classroom_use`."""
        stamps = rows["use_date"]
        month = (stamps.dt.year * 100 + stamps.dt.month).to_numpy()
        column = np.searchsorted(all_months(), month)
        key = (rows["school_id"].to_numpy() - 1) * len(all_months()) + column
        names = [*REPORT_COUNTS[:3], "terminal_count", "online_terminal_count"]
        length = self._size * len(all_months())
        for place, name in enumerate(names):
            sums = np.bincount(key, rows[name].to_numpy(), minlength=length)
            self._sums[place] += sums.reshape(self._size, -1)

    def values(self) -> Floats:
        """Return the sums by count, school and month."""
        return self._sums


def use_report_rows(
    city: City, sizes: Sizes, use: Use, reports: Bools, sums: MonthSums
) -> pd.DataFrame:
    """Return the rows of `classroom_use_report`; only they tell distinct teachers."""
    months = all_months()
    days = teaching_days_per_month(months)
    school, month = np.nonzero(reports & (days > 0)[None, :])
    rng = city.rng("use reports")
    due = use.due_a_day[school, month] * days[month]
    used = np.rint(due * use.rate[school, month])
    terminal_days = use.terminals[school, month] * days[month]
    counts = np.array(
        [
            due,
            used,
            np.rint(used * use.minutes[school]),
            terminal_days,
            rng.binomial(terminal_days, use.online[school, month]),
        ]
    )
    raw = months[month] >= RAW_FIRST_MONTH
    counts[:, raw] = sums.values()[:, school[raw], month[raw]]
    year = np.array([school_year_of(int(value)) for value in months])
    teachers = sizes.all_teachers[:, np.searchsorted(STAT_YEARS, year)][school, month]
    teaching = np.rint(teachers * 0.97)
    active = np.clip(use.rate[school, month] * 1.12, 0, 0.995)
    enough = np.minimum(1, days[month] / 8)  # eight lessons need some days
    rows = pd.DataFrame(dict(zip(REPORT_COUNTS, counts.astype(np.int64), strict=True)))
    rows["month"] = months[month]
    rows["school_id"] = city.school_ids[school]
    rows["teaching_teacher_count"] = teaching.astype(np.int64)
    rows["active_teacher_count"] = np.rint(teaching * active * enough).astype(np.int64)
    rows["teaching_class_count"] = use.terminals[school, month]
    rows["active_class_count"] = np.rint(
        use.terminals[school, month] * np.clip(active * 1.08 * enough, 0, 1)
    ).astype(np.int64)
    return city.batches.stamp(rows, "classroom_use_report", months[month])


def _odd_schools(city: City, rng: np.random.Generator) -> Ints:
    lasting = city.schools["status"].eq("normal").to_numpy()
    rural = lasting & ~city.zone & ~city.flag("is_teaching_point")
    count = OFFLINE_SCHOOLS + UNUSED_SCHOOLS
    return rng.choice(np.flatnonzero(rural), count, replace=False)
