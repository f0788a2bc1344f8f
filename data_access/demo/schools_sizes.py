"""Pupils, classes and teachers of the demonstration city's schools."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data_access.demo.geography import ZONE_CODE
from data_access.demo.schools_life import BASE_DATE, open_on

STAGES = ("primary", "junior", "senior")
ZONE_STUDENTS, ZONE_CLASSES, ZONE_TEACHERS = 92_000, 2_600, 6_800

# (role, settled place) -> pupils of the three stages in an average year
PUPILS = {
    ("city_primary", "street"): (1240, 0, 0),
    ("centre", "town"): (460, 0, 0),
    ("centre", "township"): (220, 0, 0),
    ("village", "town"): (115, 0, 0),
    ("village", "township"): (80, 0, 0),
    ("point", "town"): (22, 0, 0),
    ("point", "township"): (17, 0, 0),
    ("nine_year", "street"): (900, 450, 0),
    ("nine_year", "town"): (380, 230, 0),
    ("nine_year", "township"): (180, 110, 0),
    ("junior", "street"): (0, 1150, 0),
    ("junior", "town"): (0, 430, 0),
    ("complete", "street"): (0, 800, 1400),
    ("senior", "street"): (0, 0, 2200),
    ("twelve_year", "street"): (700, 420, 380),
    ("special", "street"): (90, 40, 0),
}
SPREAD = {"point": 0.45, "village": 0.45, "senior": 0.2, "complete": 0.2}
CLASS_SIZE = {"centre": 34, "village": 17, "point": 9, "special": 11}
URBAN_CLASS_SIZE = {"primary": 40, "junior": 43, "senior": 47}
TEACHERS_PER_CLASS = {"primary": 2.3, "junior": 3.2, "senior": 3.4}


def add_sizes(schools: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Return the schools with <stage>_students, _classes and _teachers.

    Figures of autumn 2020; of the first year for a school opened later, of the last
    for one closed before. Zero where a school has no such stage. The zone's schools
    open at 2020-12-31 add up exactly to its published size.
    """
    fixed = (schools["district_code"] == ZONE_CODE) & open_on(schools, BASE_DATE)
    zone = fixed.to_numpy()
    pupils = _pupils(schools, rng)
    has = pupils > 0
    students = _whole(pupils, np.where(has, 5, 0), zone, ZONE_STUDENTS)
    classes_wanted = students / _class_size(schools)
    least = _least_classes(schools, students)
    classes = _whole(classes_wanted, least, zone, ZONE_CLASSES)
    teachers_wanted = classes * _teachers_per_class(schools)
    teachers_wanted *= rng.uniform(0.92, 1.08, teachers_wanted.shape)
    teachers = _whole(teachers_wanted, np.minimum(classes, has), zone, ZONE_TEACHERS)
    columns = {}
    for word, values in (
        ("students", students),
        ("classes", classes),
        ("teachers", teachers),
    ):
        for i, stage in enumerate(STAGES):
            columns[f"{stage}_{word}"] = values[:, i]
    return schools.assign(**columns)


def apportion(
    weights: NDArray[np.float64], total: int, least: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Share a total by weight in whole numbers, none below its least value."""
    wanted = weights * (total / weights.sum())
    shares: NDArray[np.int64] = np.maximum(np.floor(wanted), least).astype(np.int64)
    order = np.argsort(shares - wanted, kind="stable")  # most short of its due first
    missing = total - int(shares.sum())
    while missing > 0:
        shares[order[:missing]] += 1
        missing = total - int(shares.sum())
    while missing < 0:
        room = np.flatnonzero(shares > least)
        largest = room[np.argsort(-shares[room], kind="stable")][:-missing]
        shares[largest] -= 1
        missing = total - int(shares.sum())
    return shares


def _whole(
    values: NDArray[np.float64],
    least: NDArray[np.int64],
    fixed: NDArray[np.bool_],
    total: int,
) -> NDArray[np.int64]:
    whole = np.maximum(np.round(values), least).astype(np.int64)
    whole[values == 0] = 0
    cells = fixed[:, None] & (values > 0)
    whole[cells] = apportion(values[cells], total, least[cells])
    return whole


def _pupils(schools: pd.DataFrame, rng: np.random.Generator) -> NDArray[np.float64]:
    place = schools["town_kind"].where(schools["town_kind"].notna(), "street")
    keys = zip(schools["role"], place, strict=True)
    mean = np.array([PUPILS[key] for key in keys], dtype=float)
    spread = schools["role"].map(SPREAD).fillna(0.33).to_numpy()
    size = np.exp(spread * rng.standard_normal(len(schools)))
    size *= np.where(schools["status"] == "new", 0.6, 1.0)
    county = (schools["settlement_type"] == "121") & (place == "street")
    size *= np.where(county, 0.85, 1.0)
    pupils = np.maximum(mean * size[:, None], np.where(mean > 0, 6.0, 0.0))
    return np.asarray(pupils)


def _class_size(schools: pd.DataFrame) -> NDArray[np.float64]:
    stage = np.array([URBAN_CLASS_SIZE[s] for s in STAGES], dtype=float)
    rural = schools["town_kind"].isin(["town", "township"]).to_numpy()
    size = np.where(rural[:, None], stage * 0.85, stage)
    own = schools["role"].map(CLASS_SIZE).to_numpy(dtype=float)
    return np.where(np.isnan(own)[:, None], size, own[:, None])


def _least_classes(
    schools: pd.DataFrame, students: NDArray[np.int64]
) -> NDArray[np.int64]:
    """A class in every grade, except where there are hardly any pupils."""
    grades = np.where(students > 0, np.array([6, 3, 3]), 0)
    few = -(-students // 9)
    point = (schools["role"] == "point").to_numpy()[:, None]
    return np.where(point, np.minimum(few, 3), np.minimum(grades, few))


def _teachers_per_class(schools: pd.DataFrame) -> NDArray[np.float64]:
    stage = np.array([TEACHERS_PER_CLASS[s] for s in STAGES])
    factor = schools["role"].map({"point": 0.6, "village": 0.75, "special": 1.2})
    return stage * factor.fillna(1.0).to_numpy(dtype=float)[:, None]
