"""Timetables of delivered lessons and the subjects that are missing, by term."""

import numpy as np
import pandas as pd

from data_access.demo.city import City, Ints
from data_access.demo.pairs import NEED_SUBJECTS, Pairs
from data_access.demo.teaching_days import RAW_FIRST_MONTH, Term, terms

FIRST_WEEK, LAST_WEEK = 2, 20
DELIVERY = 1  # 专递课堂


def raw_terms() -> list[Term]:
    """Return the terms of the last two school years: those of single lessons."""
    first = pd.Timestamp(RAW_FIRST_MONTH // 100, RAW_FIRST_MONTH % 100, 1)
    return [term for term in terms() if term.first_day >= first]


def weekly_slots(city: City) -> Ints:
    """Return how many subjects a week each school would deliver."""
    slots = np.rint(3.4 - 0.28 * city.pace + 0.5 * city.quality)
    return np.clip(slots, 1, 4).astype(np.int64)


def build_plans(city: City, pairs: Pairs) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows of `lesson_plan` and of `lesson_plan_receiver`."""
    rng = city.rng("plans")
    slots = weekly_slots(city)
    plans, receivers = [], []
    for term in raw_terms():
        is_open = city.open_on(pd.DatetimeIndex([term.first_day]))[:, 0]
        started = pairs.began <= term.first_day.year + term.first_day.month / 12
        active = started & is_open[pairs.deliverer] & is_open[pairs.receiver]
        head = f"{term.school_year[:4]}{term.term}"
        for school in np.unique(pairs.deliverer[active]):
            reached = pairs.receiver[active & (pairs.deliverer == school)]
            demand = pairs.needs[reached].sum(axis=0)
            wanted = np.argsort(-demand, kind="stable")[: slots[school]]
            times = rng.permutation(30)
            for place, subject in enumerate(wanted[demand[wanted] > 0]):
                plan_no = f"{head}-{city.school_ids[school]:04d}-{place + 1}"
                plans.append(
                    {
                        "plan_no": plan_no,
                        "delivering_school_id": city.school_ids[school],
                        "school_year": term.school_year,
                        "term": term.term,
                        "weekday": times[place] % 5 + 1,
                        "period_no": times[place] // 5 + 1,
                        "subject": NEED_SUBJECTS[subject],
                        "grade": 13 + int(rng.integers(0, 4)),
                    }
                )
                mine = reached[pairs.needs[reached, subject]]
                receivers += [(plan_no, int(one)) for one in mine]
    return _plan_rows(city, plans), _receiver_rows(city, receivers)


def need_rows(city: City, pairs: Pairs) -> pd.DataFrame:
    """Return the rows of `subject_need`: what open schools in need cannot teach."""
    parts = []
    for term in raw_terms():
        is_open = city.open_on(pd.DatetimeIndex([term.first_day]))[:, 0]
        school, subject = np.nonzero(pairs.needs & is_open[:, None])
        parts.append(
            pd.DataFrame(
                {
                    "school_year": term.school_year,
                    "term": term.term,
                    "school_id": city.school_ids[school],
                    "subject": np.array(NEED_SUBJECTS)[subject],
                }
            )
        )
    rows = pd.concat(parts, ignore_index=True)
    return city.batches.stamp(rows, "subject_need", _first_months(rows))


def _plan_rows(city: City, plans: list[dict[str, object]]) -> pd.DataFrame:
    rows = pd.DataFrame(plans).assign(
        classroom_kind=DELIVERY, start_week=FIRST_WEEK, end_week=LAST_WEEK
    )
    return city.batches.stamp(rows, "lesson_plan", _first_months(rows))


def _receiver_rows(city: City, receivers: list[tuple[str, int]]) -> pd.DataFrame:
    rows = pd.DataFrame(receivers, columns=["plan_no", "school"])
    rows["school_id"] = city.school_ids[rows["school"]]
    year = rows["plan_no"].str[:4].astype(int)
    first = rows["plan_no"].str[4] == "1"
    keys = np.where(first, year * 100 + 9, (year + 1) * 100 + 2)
    return city.batches.stamp(rows.drop(columns="school"), "lesson_plan", keys)


def _first_months(rows: pd.DataFrame) -> Ints:
    year = rows["school_year"].str[:4].astype(int).to_numpy()
    return np.where(rows["term"] == 1, year * 100 + 9, (year + 1) * 100 + 2)
