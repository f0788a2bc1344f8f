"""Experiments, digital textbooks, assessments and monitored rooms of the city."""

import numpy as np
import pandas as pd

from data_access.demo.city import Bools, City
from data_access.demo.classroom_days import Use
from data_access.demo.sizes import STAT_YEARS, Sizes
from data_access.demo.teaching_days import (
    all_months,
    calendar_days,
    teaching_days_per_month,
)
from data_access.period import school_year_of

FIRST_MONTH = 202509
EXPERIMENTS = ((0, ("KX",)), (1, ("WL", "HX", "SW")), (2, ("WL", "HX", "SW")))
GRADES = (("13", 0), ("15", 0), ("21", 1), ("22", 1), ("31", 2))
SUBJECTS = ("YW", "SX", "YY")
TERMS = (("2025-2026", 1, 2025), ("2025-2026", 2, 2025), ("2026-2027", 1, 2026))
ROOM_SCHOOLS, ROOM_FIRST_MONTH, ROOMS, PERIODS = 4, 202609, 12, 7
ASSESSED = (
    ("fitness", "primary", 0.95, 0.46),
    ("fitness", "junior_secondary", 0.93, 0.41),
    ("music", "primary", 0.9, 0.38),
    ("fine_art", "primary", 0.91, 0.4),
    ("exam_pe", "junior_secondary", 0.97, 0.52),
)


def experiment_rows(city: City, sizes: Sizes, reports: Bools) -> pd.DataFrame:
    """Return the rows of `experiment_month`: months with lessons only."""
    months = all_months()
    taught = (teaching_days_per_month(months) > 8) & (months >= FIRST_MONTH)
    school, month = np.nonzero(reports & taught[None, :])
    years = np.array([school_year_of(int(value)) for value in months])
    column = np.searchsorted(STAT_YEARS, years)[month]
    rng = city.rng("experiments")
    eager = np.clip(0.94 - 0.02 * city.pace + 0.03 * city.quality, 0.5, 1)
    frames = []
    for stage, subjects in EXPERIMENTS:
        classes = sizes.classes[school, column, stage]
        for subject in subjects:
            due = np.where(classes > 0, np.rint(classes * 1.6) + 1, 0).astype(np.int64)
            there = classes > 0
            frames.append(
                pd.DataFrame(
                    {
                        "month": months[month],
                        "school_id": city.school_ids[school],
                        "subject": subject,
                        "required_count": due,
                        "done_count": rng.binomial(due, eager[school]),
                    }
                )[there]
            )
    keys = ["month", "school_id", "subject"]
    rows = pd.concat(frames).groupby(keys, as_index=False).sum()
    return city.batches.stamp(rows, "experiment_month", rows["month"].to_numpy())


def textbook_rows(city: City, sizes: Sizes) -> pd.DataFrame:
    """Return the rows of `digital_textbook`: two grades a stage, three subjects."""
    rng = city.rng("textbooks")
    eager = np.clip(0.9 - 0.06 * city.pace + 0.04 * city.quality, 0.2, 1)
    frames = []
    for school_year, term, year in TERMS:
        for grade, stage in GRADES:
            column = int(np.searchsorted(STAT_YEARS, year))
            whole = sizes.classes[:, column, stage]
            grades = 6 if stage == 0 else 3
            classes = np.where(whole > 0, np.maximum(whole // grades, 1), 0)
            there = (classes > 0) & sizes.is_open[:, column]
            for subject in SUBJECTS:
                frame = pd.DataFrame(
                    {
                        "school_year": school_year,
                        "term": term,
                        "school_id": city.school_ids,
                        "grade": grade,
                        "subject": subject,
                        "class_count": classes,
                        "covered_class_count": rng.binomial(classes, eager),
                        "weekly_lesson_count": rng.integers(1, 7, city.size) / 2,
                        "has_full_set": (rng.random(city.size) < eager).astype(int),
                    }
                )
                frames.append(frame[there])
    rows = pd.concat(frames, ignore_index=True)
    return city.batches.stamp(rows, "digital_textbook", 202610)


def assessment_rows(city: City) -> pd.DataFrame:
    """Return the rows of `student_assessment`: districts, once a school year."""
    rng = city.rng("assessments")
    rows = []
    areas = city.areas
    districts = areas[areas["kind"] == "district"]
    for number, area_id in enumerate(districts["area_id"]):
        for year in (2024, 2025, 2026):
            for kind, stage, passed, good in ASSESSED:
                tested = int(rng.integers(900, 5200))
                share = np.clip(passed - 0.006 * number + 0.005 * (year - 2025), 0, 1)
                some = int(rng.binomial(tested, share))
                row = {
                    "area_id": area_id,
                    "assessed_date": pd.Timestamp(year, 5, 20),
                    "assessment_kind": kind,
                    "stage": stage,
                    "tested_count": tested,
                    "passed_count": some,
                    "good_count": int(rng.binomial(some, good)),
                }
                rows.append(row)
    frame = pd.DataFrame(rows)
    return city.batches.stamp(frame, "student_assessment", 202605)


def room_rows(city: City, use: Use) -> pd.DataFrame:
    """Return the rows of `room_use`: a few schools of the zone, the newest months."""
    days = calendar_days()
    days = days[(days["is_teaching_day"] == 1) & (days["month"] >= ROOM_FIRST_MONTH)]
    lasting = city.schools["status"].eq("normal").to_numpy() & city.zone
    large = np.flatnonzero(lasting & (use.terminals[:, -1] >= ROOMS))[:ROOM_SCHOOLS]
    shape = (len(large), len(days), ROOMS, PERIODS)
    school, day, room, period = (axis.ravel() for axis in np.indices(shape))
    rng = city.rng("rooms")
    # Screens rest in the first and the last periods of a day.
    liking = np.array([0.82, 0.93, 0.95, 0.84, 0.9, 0.83, 0.62])
    rate = use.rate[large, -1][school] * liking[period]
    is_used = rng.random(len(school)) < rate
    rows = pd.DataFrame(
        {
            "school_id": city.school_ids[large][school],
            "use_date": days["day"].to_numpy()[day],
            "room_no": np.char.add("A", (301 + room).astype(str)),
            "period_no": period + 1,
            "is_due": 1,
            "used_minutes": np.where(is_used, rng.integers(8, 38, len(school)), 0),
            "is_online": (rng.random(len(school)) < 0.992).astype(int),
        }
    )
    months = days["month"].to_numpy()[day]
    return city.batches.stamp(rows, "room_use", months)
