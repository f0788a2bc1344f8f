"""Single lessons of the last two school years, and who received them."""

import numpy as np
import pandas as pd

from data_access.catalogue.codes import CLASSROOM_KINDS, GRADES, SUBJECTS
from data_access.demo.city import Bools, City, Floats, Ints
from data_access.demo.lesson_events import MASTER
from data_access.demo.teaching_days import RAW_FIRST_MONTH, all_months, calendar_days

REASONS = ("network", "device", "teacher", "receiver", "event", "other")
REASON_SHARES = (0.2, 0.15, 0.24, 0.17, 0.19, 0.05)
LESSON_MINUTES = 40
HOSTS = 39  # pupils in the room where the lesson is taught


def open_rate(city: City) -> Floats:
    """Return the share of its planned lessons that each school holds."""
    rate = 0.966 - 0.02 * city.pace + 0.008 * city.quality
    return np.clip(rate, 0.8, 0.985)


def planned_lessons(city: City, plans: pd.DataFrame, reports: Bools) -> pd.DataFrame:
    """Return the lessons that the plans foresee where a school reports its month.

    One row per lesson: columns of `lesson` without batch, and `school`, `month`.
    """
    days = calendar_days()
    days = days[days["is_teaching_day"] == 1].assign(
        weekday=lambda rows: rows["day"].dt.day_of_week + 1
    )
    keys = ["school_year", "term", "weekday"]
    slot = plans.drop(columns=["batch_id", "source_row"])
    rows: pd.DataFrame = slot.merge(days, on=keys)
    rows = rows[rows["week_no"].between(rows["start_week"], rows["end_week"])]
    school = rows["delivering_school_id"].to_numpy() - 1
    month = np.searchsorted(all_months(), rows["month"].to_numpy())
    rows = rows[reports[school, month]].reset_index(drop=True)
    rng = city.rng("lessons")
    school = rows["delivering_school_id"].to_numpy() - 1
    held = rng.random(len(rows)) < open_rate(city)[school]
    reason = rng.choice(REASONS, len(rows), p=REASON_SHARES)
    return rows.assign(
        school=school,
        lesson_date=rows["day"],
        lesson_no=rows["plan_no"],
        status=np.where(held, "completed", "cancelled"),
        not_held_reason=pd.Series(reason, dtype=object).mask(held, None),
    )


def event_lessons(events: pd.DataFrame, reports: Bools) -> pd.DataFrame:
    """Return the events of the last two school years as lessons outside any plan."""
    rows: pd.DataFrame = events[events["month"] >= RAW_FIRST_MONTH]
    month = np.searchsorted(all_months(), rows["month"].to_numpy())
    rows = rows[reports[rows["school"].to_numpy(), month]]
    return rows.assign(
        delivering_school_id=rows["school"] + 1,
        lesson_date=rows["date"],
        lesson_no="E" + rows["event"].astype(str),
        plan_no=None,
        period_no=7,
        status="completed",
        not_held_reason=None,
    )


def lesson_rows(city: City, lessons: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `lesson`."""
    rng = city.rng("lesson rows")
    held = (lessons["status"] == "completed").to_numpy()
    kind = lessons["classroom_kind"].to_numpy()
    pupils = np.where(kind == MASTER, 0, HOSTS + rng.integers(-7, 8, len(lessons)))
    teachers = np.where(kind == MASTER, rng.integers(8, 30, len(lessons)), 1)
    rows = lessons[LESSON_COLUMNS].assign(
        title=_titles(lessons),
        student_count=np.where(held, pupils, np.nan),
        teacher_count=np.where(held, teachers, np.nan),
        is_recorded=(held & (rng.random(len(lessons)) < 0.4)).astype(np.int64),
    )
    order = ["lesson_date", "delivering_school_id", "lesson_no"]
    position = lessons.sort_values(order, kind="stable").index
    month = lessons.loc[position, "month"].to_numpy()
    rows = rows.loc[position].reset_index(drop=True)
    return city.batches.stamp(rows, "lesson", month)


LESSON_COLUMNS = [
    "delivering_school_id",
    "lesson_date",
    "lesson_no",
    "classroom_kind",
    "plan_no",
    "period_no",
    "subject",
    "grade",
    "status",
    "not_held_reason",
]


def lesson_receiver_rows(
    city: City,
    lessons: pd.DataFrame,
    plan_receivers: pd.DataFrame,
    joined: pd.DataFrame,
) -> pd.DataFrame:
    """Return the rows of `lesson_receiver`: hardly any class misses a lesson held."""
    held = lessons[lessons["status"] == "completed"]
    keys = ["delivering_school_id", "lesson_date", "lesson_no", "month"]
    keys += ["classroom_kind", "grade"]
    there = plan_receivers[["plan_no", "school_id"]]
    planned = held[held["plan_no"].notna()][[*keys, "plan_no"]].merge(
        there, on="plan_no"
    )
    free = held[held["plan_no"].isna()][[*keys, "event"]].merge(joined, on="event")
    free = free.assign(school_id=city.school_ids[free["school"].astype(int)])
    both = pd.concat([planned, free], ignore_index=True)[[*keys, "school_id"]]
    rng = city.rng("lesson receivers")
    both = both[rng.random(len(both)) < 0.975].reset_index(drop=True)
    rows = _received(city, both, rng)
    order = ["lesson_date", "delivering_school_id", "lesson_no"]
    rows = rows.sort_values(order, kind="stable", ignore_index=True)
    return city.batches.stamp(
        rows.drop(columns="month"), "lesson", rows["month"].to_numpy()
    )


def class_sizes(city: City) -> Ints:
    """Return the pupils of an average class of each school."""
    schools = city.schools
    pupils = schools[["primary_students", "junior_students", "senior_students"]]
    classes = schools[["primary_classes", "junior_classes", "senior_classes"]]
    return (pupils.sum(axis=1) // classes.sum(axis=1).clip(lower=1)).to_numpy()


def _received(city: City, both: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    size = class_sizes(city)[both["school_id"].to_numpy() - 1]
    school = both["school_id"].to_numpy() - 1
    poor = np.clip(0.03 + 0.012 * city.pace[school], 0, 0.15)
    draw = rng.random(len(both))
    lost = np.where(
        draw < poor, rng.integers(9, 26, len(both)), rng.integers(0, 4, len(both))
    )
    grade = both["grade"].astype(int).map(lambda code: GRADES.label(code))
    teachers = (both["classroom_kind"] == MASTER).to_numpy()  # they learn, no pupils
    pupils = np.maximum(size - rng.integers(0, 3, len(both)), 1)
    return both.assign(
        receiving_school_id=both["school_id"],
        class_name=grade,
        student_count=np.where(teachers, 0, pupils),
        teacher_count=np.where(teachers, 4, 1),
        connected_minutes=LESSON_MINUTES - lost,
        quality=np.select([draw < poor, draw < 4 * poor], ["poor", "fair"], "good"),
    ).drop(columns=["school_id", "grade", "classroom_kind"])


def _titles(lessons: pd.DataFrame) -> "pd.Series[str]":
    kind = lessons["classroom_kind"].astype(int).map(lambda c: CLASSROOM_KINDS.label(c))
    grade = lessons["grade"].astype(int).map(lambda code: GRADES.label(code))
    return grade + lessons["subject"].map(SUBJECTS.labels) + "·" + kind
