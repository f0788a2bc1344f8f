"""Monthly reports of the three classrooms, before single lessons were kept."""

import numpy as np
import pandas as pd

from data_access.demo.city import Bools, City
from data_access.demo.lesson_plans import DELIVERY, weekly_slots
from data_access.demo.lesson_records import HOSTS, class_sizes, open_rate
from data_access.demo.pairs import Pairs
from data_access.demo.teaching_days import (
    RAW_FIRST_MONTH,
    all_months,
    teaching_days_per_month,
)

COUNTS = [
    "planned_count",
    "planned_held_count",
    "lesson_count",
    "received_count",
    "person_times",
]
KEYS = ["month", "classroom_kind", "role", "school"]


def report_rows(
    city: City,
    pairs: Pairs,
    events: pd.DataFrame,
    joined: pd.DataFrame,
    reports: Bools,
) -> pd.DataFrame:
    """Return the rows of `lesson_report`, those of the months before single lessons."""
    parts = [*_delivered(city, pairs), *_events(city, events, joined)]
    rows = pd.concat(parts, ignore_index=True).groupby(KEYS, as_index=False).sum()
    month = np.searchsorted(all_months(), rows["month"].to_numpy())
    rows = rows[reports[rows["school"].to_numpy(), month]].reset_index(drop=True)
    rows["school_id"] = city.school_ids[rows["school"]]
    # Events stand outside every timetable: there is nothing that was due.
    free = rows["classroom_kind"] != DELIVERY
    rows[COUNTS] = rows[COUNTS].astype(float)
    rows.loc[free, ["planned_count", "planned_held_count"]] = np.nan
    rows = rows.drop(columns="school")
    return city.batches.stamp(rows, "lesson_report", rows["month"].to_numpy())


def _delivered(city: City, pairs: Pairs) -> list[pd.DataFrame]:
    """专递课堂 of each pair; the deliverer's figures follow from its receivers'."""
    rng = city.rng("lesson reports")
    months = all_months()
    months = months[months < RAW_FIRST_MONTH]
    days = teaching_days_per_month(months)
    weekly = weekly_slots(city)[:, None] * (days / 5)[None, :]
    planned = np.rint(weekly).astype(np.int64)
    held = rng.binomial(planned, open_rate(city)[:, None])
    is_open = city.open_in_month[:, : len(months)]
    time = months // 100 + (months % 100 - 1) / 12
    active = pairs.began[:, None] <= time[None, :]
    active &= is_open[pairs.receiver] & is_open[pairs.deliverer] & (days > 0)[None, :]
    pair, month = np.nonzero(active)
    giver, taker = pairs.deliverer[pair], pairs.receiver[pair]
    part = np.clip(pairs.needs[taker].mean(axis=1) * 1.3, 0.25, 1)
    due = np.maximum(np.rint(planned[giver, month] * part), 1).astype(np.int64)
    got = np.minimum(rng.binomial(due, 0.95), held[giver, month])
    persons = got * (class_sizes(city)[taker] + 1)
    receive = _frame(months[month], DELIVERY, "receive", taker, due, got, got, persons)
    receive["lesson_count"] = got
    one, first = np.unique(giver * 1000 + month, return_index=True)
    school, when = giver[first], month[first]
    reached = np.bincount(np.searchsorted(one, giver * 1000 + month), got).astype(int)
    guests = np.bincount(np.searchsorted(one, giver * 1000 + month), persons)
    count = held[school, when]
    total = count * (HOSTS + 1) + guests.astype(int)
    deliver = _frame(
        months[when],
        DELIVERY,
        "deliver",
        school,
        planned[school, when],
        count,
        reached,
        total,
    )
    return [receive, deliver]


def _events(
    city: City, events: pd.DataFrame, joined: pd.DataFrame
) -> list[pd.DataFrame]:
    early = events[events["month"] < RAW_FIRST_MONTH]
    there = joined.merge(early[["event", "month", "classroom_kind"]], on="event")
    school = there["school"].to_numpy()
    one = np.ones(len(there), dtype=np.int64)
    kind = there["classroom_kind"].to_numpy()
    persons = np.where(kind == 2, 4, class_sizes(city)[school] + 1)
    month = there["month"].to_numpy()
    receive = _frame(month, kind, "receive", school, one, one, one, persons)
    guests = np.bincount(there["event"], persons, minlength=len(events)).astype(int)
    reached = np.bincount(there["event"], minlength=len(events))
    event = early["event"].to_numpy()
    deliver = _frame(
        early["month"].to_numpy(),
        early["classroom_kind"].to_numpy(),
        "deliver",
        early["school"].to_numpy(),
        np.ones(len(early), dtype=np.int64),
        np.ones(len(early), dtype=np.int64),
        reached[event],
        guests[event] + 20,
    )
    return [receive, deliver]


def _frame(
    month: "np.ndarray[tuple[int], np.dtype[np.int64]]",
    kind: "np.ndarray[tuple[int], np.dtype[np.int64]] | int",
    role: str,
    school: "np.ndarray[tuple[int], np.dtype[np.int64]]",
    *counts: "np.ndarray[tuple[int], np.dtype[np.int64]]",
) -> pd.DataFrame:
    planned, held, received, persons = counts
    return pd.DataFrame(
        {
            "month": month,
            "classroom_kind": kind,
            "role": role,
            "school": school,
            "planned_count": planned,
            "planned_held_count": held,
            "lesson_count": held,
            "received_count": received,
            "person_times": persons,
        }
    )
