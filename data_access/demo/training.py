"""Training: the hours of teachers, the events of schools, what a term has shared."""

import numpy as np
import pandas as pd

from data_access.demo.city import Bools, City, Floats, Ints
from data_access.demo.sizes import STAT_YEARS, Sizes
from data_access.demo.teaching_days import FIRST_DAY, LAST_DAY

# The programme's school years, by the autumn in which they begin.
UPLIFT_IN_ZONE, UPLIFT_ELSEWHERE = (2019, 2020, 2021), (2020, 2021)
CONTINUING_IN_ZONE, CONTINUING_ELSEWHERE = (2021, 2022, 2023, 2024, 2025), (2025,)
HOURS_A_YEAR = {3: 10.2, 2: 15.0}
KINDS, KIND_SHARES = ("leader", "team", "subject"), (0.12, 0.18, 0.7)
TOPICS = (
    "互动课堂设计",
    "微课制作",
    "学情数据分析",
    "专递课堂组织",
    "国家平台备课授课",
    "信息化领导力",
)
EVENTS_A_YEAR = 2.2
TERMS = [(year, term) for year in range(2018, 2026) for term in (1, 2)]
SHARED_A_TEACHER = 0.34


def training_rows(city: City, roster: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `training_record`: one a teacher and school year."""
    rng = city.rng("training")
    own = rng.normal(0, 0.9, len(roster))
    parts = []
    for in_zone, uplift, continuing in (
        (True, UPLIFT_IN_ZONE, CONTINUING_IN_ZONE),
        (False, UPLIFT_ELSEWHERE, CONTINUING_ELSEWHERE),
    ):
        mine = city.zone[roster["school"]] == in_zone
        for year in uplift:
            is_last = year == uplift[-1]
            there = mine & _is_there(roster, year)
            hours = HOURS_A_YEAR[len(uplift)]
            parts.append(
                _uplift(city, roster[there], own[there], year, hours, is_last, rng)
            )
        parts += [
            _continuing(city, roster[mine & _is_there(roster, year)], year, rng)
            for year in continuing
        ]
    rows = pd.concat(parts, ignore_index=True)
    ends = (rows.pop("year").to_numpy() + 1) * 100 + 8
    return city.batches.stamp(rows, "training_record", ends)


def _is_there(roster: pd.DataFrame, year: int) -> Bools:
    return ((roster["first_year"] <= year) & (roster["last_year"] >= year)).to_numpy()


def _begun(city: City, roster: pd.DataFrame, programme: str, year: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "school_id": city.school_ids[roster["school"]],
            "teacher_no": roster["teacher_no"].to_numpy(),
            "programme": programme,
            "school_year": f"{year}-{year + 1}",
            "term": 2,
            "year": year,
        }
    )


def _uplift(
    city: City,
    roster: pd.DataFrame,
    own: Floats,
    year: int,
    hours: float,
    is_last: bool,
    rng: np.random.Generator,
) -> pd.DataFrame:
    """Hours of the programme; its last year ends with the test."""
    rows = _begun(city, roster, "uplift2", year)
    school = roster["school"].to_numpy()
    mean = hours + 0.45 * city.quality[school] - 0.42 * city.pace[school] + own
    passed = rng.random(len(rows)) < np.clip(0.985 - 0.035 * city.pace[school], 0, 1)
    result = np.where(passed, "passed", "failed").astype(object)
    return rows.assign(
        online_hours=_halves(mean + rng.normal(0, 1.2, len(rows))),
        school_hours=_halves(mean + 0.3 + rng.normal(0, 1.2, len(rows))),
        other_hours=0.0,
        test_result=result if is_last else None,
    )


def _continuing(
    city: City, roster: pd.DataFrame, year: int, rng: np.random.Generator
) -> pd.DataFrame:
    rows = _begun(city, roster, "continuing", year)
    school = roster["school"].to_numpy()
    takes_part = rng.random(len(rows)) < np.clip(0.95 - 0.02 * city.pace[school], 0, 1)
    mean = 25.5 + 0.6 * city.quality[school] - 0.4 * city.pace[school]
    local = _halves(mean + rng.normal(0, 3, len(rows))) * takes_part
    return rows.assign(
        online_hours=_halves(mean + rng.normal(0, 3, len(rows))),
        school_hours=local,
        other_hours=_halves(mean + 2 + rng.normal(0, 3, len(rows))),
        test_result=None,
    )


def _halves(hours: Floats) -> Floats:
    return np.maximum(np.round(hours * 2) / 2, 0)


def event_rows(city: City) -> pd.DataFrame:
    """Return the rows of `training_event`, in the months of schooldays."""
    rng = city.rng("training events")
    years = (LAST_DAY - FIRST_DAY).days / 365
    total = round(city.size * EVENTS_A_YEAR * years)
    days = pd.date_range(FIRST_DAY, LAST_DAY)
    likely = np.where(days.month.isin([2, 7, 8]), 0.15, 1.0) * (days.day_of_week < 5)
    day = pd.DatetimeIndex(rng.choice(days, total, p=likely / likely.sum()))
    weight = np.exp(0.4 * city.quality) * np.clip(1.2 - 0.1 * city.pace, 0.4, 1.2)
    school = rng.choice(city.size, total, p=weight / weight.sum())
    found = pd.DataFrame({"school": school, "event_date": day})
    found = found[_is_open(city, school, day)].drop_duplicates(ignore_index=True)
    size = len(found)
    live = found["event_date"].dt.year.to_numpy() >= 2020
    rows = pd.DataFrame(
        {
            "school_id": city.school_ids[found["school"]],
            "event_date": found["event_date"],
            "training_kind": rng.choice(KINDS, size, p=KIND_SHARES),
            "title": rng.choice(TOPICS, size),
            "session_count": rng.choice([1, 1, 1, 2], size),
            "person_times": rng.integers(12, 90, size),
            "hours": rng.choice([2.0, 3.0, 4.0, 8.0], size),
            "is_live": (live & (rng.random(size) < 0.3)).astype(int),
        }
    )
    month = found["event_date"].dt.year * 100 + found["event_date"].dt.month
    return city.batches.stamp(rows, "training_event", month.to_numpy())


def _is_open(city: City, school: Ints, day: pd.DatetimeIndex) -> Bools:
    opened = city.schools["open_date"].to_numpy()[school] <= day
    return np.asarray(opened & ~(city.schools["close_date"].to_numpy()[school] <= day))


def report_rows(city: City, sizes: Sizes) -> pd.DataFrame:
    """Return the rows of `teacher_report`: what the teachers of a school shared."""
    rng = city.rng("teacher reports")
    ends = [pd.Timestamp(year + 1, 1 if term == 1 else 8, 28) for year, term in TERMS]
    chance = np.clip(0.985 - 0.012 * city.pace, 0.9, 1)[:, None]
    sent = (rng.random((city.size, len(TERMS))) < chance) | city.fixed[:, None]
    school, term = np.nonzero(sent & city.open_on(pd.DatetimeIndex(ends)))
    year = np.array([year for year, _ in TERMS])[term]
    teachers = sizes.all_teachers[school, np.searchsorted(STAT_YEARS, year)]
    eager = np.exp(0.35 * city.quality) * np.clip(1.1 - 0.1 * city.pace, 0.4, 1.1)
    mean = teachers * SHARED_A_TEACHER * eager[school]
    rows = pd.DataFrame(
        {
            "school_id": city.school_ids[school],
            "school_year": [f"{y}-{y + 1}" for y in year],
            "term": np.array([number for _, number in TERMS])[term],
            "shared_lesson_count": rng.poisson(mean),
            "courseware_count": rng.poisson(mean * 4),
            "online_study_count": rng.poisson(teachers * 1.6),
        }
    )
    last = np.array([end.year * 100 + end.month for end in ends])[term]
    return city.batches.stamp(rows, "teacher_report", last)
