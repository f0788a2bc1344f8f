"""Titles of teachers, the helper groups, honours of schools and their clubs."""

import numpy as np
import pandas as pd

from data_access.demo.city import Bools, City, Ints
from data_access.demo.teaching_days import FIRST_DAY, LAST_DAY

FOSTERED, MODEL_SCHOOLS, HELPERS = 15, 8, 10  # seeds 004 and 002 of domain.md §1
TITLES = ("教学能手", "学科带头人", "教学名师")
FIRST_TITLE_DAYS = ("2019-01-10", "2020-12-20")
LATER_TITLE_DAYS = ("2021-01-05", str(LAST_DAY.date()))
ELSEWHERE_A_YEAR, LATER_IN_ZONE = 60, 45
HELPER_YEARS = range(2019, 2027)
COLLECTIVES_A_YEAR = 14
CLUB_KINDS = ("aeromodel", "robot", "maker", "printing", "coding")
CLUB_NAMES = {
    "aeromodel": "航模社",
    "robot": "机器人社",
    "maker": "创客工坊",
    "printing": "3D打印社",
    "coding": "编程社",
}


def title_rows(city: City, roster: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `teacher_title`: fifteen fostered by the end of 2020."""
    rng = city.rng("titles")
    zone, fixed = city.zone[roster["school"]], city.fixed[roster["school"]]
    parts = [
        _titled(city, roster[fixed], FOSTERED, FIRST_TITLE_DAYS, 1, rng),
        _titled(city, roster[zone], LATER_IN_ZONE, LATER_TITLE_DAYS, 1, rng),
        _titled(
            city,
            roster[~zone],
            ELSEWHERE_A_YEAR * 8,
            (str(FIRST_DAY.date()), str(LAST_DAY.date())),
            0,
            rng,
        ),
    ]
    rows = pd.concat(parts, ignore_index=True)
    rows = rows.drop_duplicates(["teacher_no"], ignore_index=True)
    return city.batches.stamp(rows, "teacher_title", _months(rows["awarded_date"]))


def _titled(
    city: City,
    roster: pd.DataFrame,
    count: int,
    between: tuple[str, str],
    is_programme: int,
    rng: np.random.Generator,
) -> pd.DataFrame:
    """Draw persons who were at their school all through the time."""
    first, last = (pd.Timestamp(day) for day in between)
    able = roster[
        (roster["first_year"] < first.year) & (roster["last_year"] >= last.year)
    ]
    able = able if len(able) >= count else roster
    chosen = able.iloc[np.sort(rng.choice(len(able), count, replace=False))]
    days = rng.integers(0, (last - first).days, count)
    passed = np.ones(count) if is_programme else (rng.random(count) < 0.86)
    return pd.DataFrame(
        {
            "school_id": city.school_ids[chosen["school"]],
            "teacher_no": chosen["teacher_no"].to_numpy(),
            "title": rng.choice(TITLES, count, p=(0.6, 0.3, 0.1)),
            "level": rng.choice([4, 3, 2], count, p=(0.15, 0.35, 0.5)),
            "awarded_date": first + pd.to_timedelta(days, unit="D"),
            "has_passed_ability": passed.astype(int),
            "is_programme": is_programme,
        }
    )


def helper_rows(city: City, roster: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `helper_task`: ten members a district, more done each year."""
    rng = city.rng("helpers")
    district = city.schools["district_code"].to_numpy()[roster["school"]]
    always = (roster["first_year"] == 2018) & (roster["last_year"] == 2026)
    parts = []
    for code in np.unique(district):
        able = roster[always & (district == code)]
        members = able.iloc[np.sort(rng.choice(len(able), HELPERS, replace=False))]
        behind = float(city.pace[members["school"]].mean())
        first = HELPER_YEARS[0] + min(int(behind), 4)
        parts += [
            _tasks(city, members, year, behind, rng)
            for year in range(first, HELPER_YEARS[-1] + 1)
        ]
    rows = pd.concat(parts, ignore_index=True)
    year = rows.pop("year").to_numpy()
    return city.batches.stamp(rows, "helper_task", year * 100 + 10)


def _tasks(
    city: City,
    members: pd.DataFrame,
    year: int,
    behind: float,
    rng: np.random.Generator,
) -> pd.DataFrame:
    """A year that has just begun shows a beginning only."""
    size = len(members)
    done = rng.random(size) < np.clip(1 - 0.07 * behind, 0.5, 1)
    begun = rng.random(size) < 0.3
    is_now = year == HELPER_YEARS[-1]
    sessions = np.where(done, rng.integers(1, 4, size), rng.integers(0, 2, size))
    sessions = np.where(is_now, begun.astype(int), sessions)
    persons = np.where(done, rng.integers(50, 130, size), rng.integers(10, 50, size))
    return pd.DataFrame(
        {
            "school_id": city.school_ids[members["school"]],
            "teacher_no": members["teacher_no"].to_numpy(),
            "school_year": f"{year}-{year + 1}",
            "session_count": sessions,
            "lesson_hours": np.where(done, 4.0, 2.0) * np.maximum(sessions, 0),
            "person_times": np.where(sessions > 0, persons, 0),
            "year": year,
        }
    )


def honor_rows(city: City) -> pd.DataFrame:
    """Return the rows of `school_honor`: eight model schools by the end of 2020."""
    rng = city.rng("honors")
    always = city.schools["status"].eq("normal").to_numpy()
    weight = np.exp(0.9 * city.quality)
    zone = _chosen(city.fixed & always, weight, MODEL_SCHOOLS, rng)
    others = _chosen(~city.zone & always, weight, 24, rng)
    early = pd.to_datetime(rng.choice(["2019-12-18", "2020-11-20"], len(zone)))
    late = pd.to_datetime([f"{year}-12-08" for year in rng.integers(2019, 2026, 24)])
    parts = [
        _honored(city, zone, early, "model_campus", "市级智慧校园示范校"),
        _honored(city, others, late, "model_campus", "市级智慧校园示范校"),
    ]
    for year in range(2019, 2027):
        best = _chosen(always, weight, COLLECTIVES_A_YEAR, rng)
        day = pd.DatetimeIndex([pd.Timestamp(year, 1, 12)] * len(best))
        parts.append(
            _honored(city, best, day, "annual_collective", "教育信息化先进集体")
        )
    rows = pd.concat(parts, ignore_index=True)
    return city.batches.stamp(rows, "school_honor", _months(rows["awarded_date"]))


def _chosen(
    among: Bools, weight: np.ndarray, count: int, rng: np.random.Generator
) -> Ints:
    likely = among * weight
    found = rng.choice(len(among), count, replace=False, p=likely / likely.sum())
    return np.sort(found)


def _honored(
    city: City, school: Ints, day: pd.DatetimeIndex, kind: str, name: str
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "school_id": city.school_ids[school],
            "honor_kind": kind,
            "level": 3,
            "awarded_date": day,
            "honor_name": name,
            "issuer": "澜原市教育局",
            "document_no": [f"澜教发〔{one.year}〕模拟{one.month}号" for one in day],
        }
    )


def club_rows(city: City) -> pd.DataFrame:
    """Return the rows of `club`: every urban school of the zone has one by 2020."""
    rng = city.rng("clubs")
    chance = np.where(city.urban, 0.97 - 0.09 * city.pace, 0.32 - 0.05 * city.pace)
    has = (rng.random(city.size) < np.clip(chance, 0.02, 1)) | (city.zone & city.urban)
    parts = []
    for number, kind in enumerate(CLUB_KINDS):
        wanted = rng.random(city.size) < 0.45
        first = np.arange(city.size) % len(CLUB_KINDS) == number
        parts.append(_clubs(city, has & (first | (wanted & city.urban)), kind, rng))
    rows = pd.concat(parts, ignore_index=True)
    return city.batches.stamp(rows, "club", _months(rows["start_date"]))


def _clubs(
    city: City, mine: Bools, kind: str, rng: np.random.Generator
) -> pd.DataFrame:
    school = np.flatnonzero(mine)
    early = pd.Timestamp(2018, 9, 10) + pd.to_timedelta(
        rng.integers(0, 700, len(school)), unit="D"
    )
    late = np.where(city.zone[school], 0, city.pace[school] * 250).astype(int)
    start = pd.Series(early + pd.to_timedelta(late, unit="D"))
    opened = city.schools["open_date"].iloc[school].reset_index(drop=True)
    start = start.where(start >= opened, opened)
    start = start.where(start <= LAST_DAY, LAST_DAY)
    return pd.DataFrame(
        {
            "school_id": city.school_ids[school],
            "club_kind": kind,
            "club_name": CLUB_NAMES[kind],
            "start_date": start.dt.normalize(),
            "member_count": rng.integers(14, 46, len(school)),
            "week_count": rng.integers(10, 19, len(school)),
        }
    )


def _months(days: "pd.Series[pd.Timestamp]") -> Ints:
    return np.asarray(days.dt.year * 100 + days.dt.month, dtype=np.int64)
