"""The rosters of teachers: numbers that come, stay, move to another school and go."""

from collections import defaultdict

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data_access.demo.city import City, Ints
from data_access.demo.sizes import STAT_YEARS, Sizes

SUBJECT_CODES = ("YW", "SX", "YY", "DF", "KX", "YL", "MS", "TY", "XK")
SUBJECT_SHARES = (0.26, 0.23, 0.14, 0.07, 0.07, 0.05, 0.05, 0.08, 0.05)
NEVER_REPORTED = 0.03
NOT_DUE, NOT_FULL_TIME = 0.04, 0.02
FIRST_YEAR, LAST_YEAR = int(STAT_YEARS[0]), int(STAT_YEARS[-1])


def build_roster(city: City, sizes: Sizes) -> pd.DataFrame:
    """Build who teaches where.

    One row per teacher and school: school (its place), teacher_no, first_year,
    last_year (the Septembers on which he was there), is_due, is_full_time.
    """
    rng = city.rng("roster")
    stays = pd.concat(
        [_stays(place, counts) for place, counts in enumerate(sizes.all_teachers)],
        ignore_index=True,
    )
    silent = rng.random(city.size) < NEVER_REPORTED
    stays = stays[~(silent & ~city.zone)[stays["school"]]].reset_index(drop=True)
    district = city.schools["district_code"].to_numpy()[stays["school"]]
    return stays.assign(
        teacher_no=_numbers(stays, district),
        is_due=(rng.random(len(stays)) >= NOT_DUE).astype(int),
        is_full_time=(rng.random(len(stays)) >= NOT_FULL_TIME).astype(int),
    )


def teacher_rows(city: City, roster: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `teacher`: those of the first year came before the data."""
    rng = city.rng("teacher subjects")
    first, last = roster["first_year"], roster["last_year"]
    long_there = first == FIRST_YEAR
    began = first.where(~long_there, FIRST_YEAR - rng.integers(0, 25, len(roster)))
    rows = pd.DataFrame(
        {
            "school_id": city.school_ids[roster["school"]],
            "teacher_no": roster["teacher_no"],
            "subject": rng.choice(SUBJECT_CODES, len(roster), p=SUBJECT_SHARES),
            "start_date": _september(began),
            "end_date": _september(last + 1).where(last < LAST_YEAR),
            "is_full_time": roster["is_full_time"],
            "is_due_training": roster["is_due"],
        }
    )
    return city.batches.stamp(rows, "teacher", LAST_YEAR)


def _stays(place: int, counts: Ints) -> pd.DataFrame:
    """The n-th teacher of a school is there as long as it has so many."""
    ranks = np.arange(counts.max())
    there = counts[:, None] > ranks[None, :]
    return pd.DataFrame(
        {
            "school": place,
            "first_year": FIRST_YEAR + there.argmax(axis=0),
            "last_year": LAST_YEAR - there[::-1].argmax(axis=0),
        }
    )


def _numbers(stays: pd.DataFrame, district: "NDArray[np.object_]") -> list[str]:
    """Whoever comes late takes the number of somebody who has left in the district."""
    numbers = [f"MN{number:06d}" for number in range(1, len(stays) + 1)]
    free: dict[tuple[str, int], list[int]] = defaultdict(list)
    order = np.argsort(stays["first_year"].to_numpy(), kind="stable")
    first, last = stays["first_year"].to_numpy(), stays["last_year"].to_numpy()
    for index in order:
        if last[index] < LAST_YEAR:
            free[district[index], int(last[index]) + 1].append(int(index))
        left = free.get((district[index], int(first[index])))
        if first[index] > FIRST_YEAR and left:
            numbers[index] = numbers[left.pop()]
    return numbers


def _september(years: "pd.Series[int]") -> "pd.Series[pd.Timestamp]":
    return pd.to_datetime(years.astype(str) + "-09-01")
