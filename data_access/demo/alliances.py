"""线上四同步 of the alliances: activities of four kinds, and who took part in them."""

import numpy as np
import pandas as pd

from data_access.catalogue.areas import AreaKind
from data_access.demo.city import City, Floats, Ints
from data_access.demo.lesson_events import LEAST_DAYS
from data_access.demo.lesson_records import class_sizes
from data_access.demo.teaching_days import (
    all_months,
    calendar_days,
    teaching_days_per_month,
)

FIRST_MONTH = 201909  # the alliances are founded
# Activities a month of each kind once they run well: lessons most, festivals least.
MONTHLY = (3.2, 1.6, 0.7, 0.8)
EARLY_SHARE, GROWING_YEARS = 0.45, 4
LED_BY_LEAD = 0.72
JOINING_SHARES = (0.42, 0.5, 0.4, 0.55)
# This alliance's students have not met for a year: one kind is missing there.
SILENT_ALLIANCE, SILENT_KIND, SILENT_SINCE = 4, 3, 202509
THEMES = (
    ("古诗文同步课堂", "分数应用同步课堂", "英语听说同步课堂", "音乐同步课堂"),
    ("集体备课", "新课标研修", "青年教师说课", "实验教学研训"),
    ("手拉手线上班会", "经典诵读展示", "科技作品交流", "英语角"),
    ("红色故事宣讲", "劳动教育展示", "安全教育直播", "艺术节展演"),
)
UNSTATED_SHARE = 0.015


def alliance_rows(city: City, areas: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `alliance`; `areas` are the rows of `area`."""
    own = areas[areas["kind"] == AreaKind.ALLIANCE]
    rows = own[["area_id"]].assign(alliance_kind="party").reset_index(drop=True)
    return city.batches.stamp(rows, "alliance", FIRST_MONTH)


def build_activities(city: City, members: pd.DataFrame) -> pd.DataFrame:
    """Return the activities: alliance (area_id), kind, month, date, school (a row)."""
    rng = city.rng("sync events")
    months = all_months()
    months = months[months >= FIRST_MONTH]
    runs = teaching_days_per_month(months) >= LEAST_DAYS
    groups = sorted(members["area_id"].unique())
    years = (months // 100 - FIRST_MONTH // 100) + (months % 100 - 9) / 12
    grown = np.clip(EARLY_SHARE + years / GROWING_YEARS, EARLY_SHARE, 1) * runs
    eager = rng.uniform(0.75, 1.2, len(groups))
    held = eager[:, None, None] * np.array(MONTHLY)[None, :, None] * grown
    held[SILENT_ALLIANCE, SILENT_KIND - 1, months >= SILENT_SINCE] = 0
    group, kind, month = np.nonzero(counts := rng.poisson(held))
    times = counts[group, kind, month]
    events = pd.DataFrame(
        {
            "area_id": np.repeat(np.array(groups)[group], times),
            "sync_kind": np.repeat(kind + 1, times),
            "month": np.repeat(months[month], times),
        }
    )
    events["event_date"] = draw_days(events["month"].to_numpy(), rng)
    events["school"] = _leading(members, events, rng)
    events = events.sort_values("event_date", kind="stable", ignore_index=True)
    order = events.groupby("area_id").cumcount() + 1
    code = events["area_id"].map({one: n + 1 for n, one in enumerate(groups)})
    number = "L" + code.astype(str) + "-" + order.astype(str).str.zfill(4)
    return events.assign(event_no=number)


def draw_days(months: Ints, rng: np.random.Generator) -> "pd.Series[pd.Timestamp]":
    """Return a teaching day of each month."""
    days = calendar_days()
    days = days[days["is_teaching_day"] == 1]
    known = days["month"].to_numpy()
    first = np.searchsorted(known, months)
    size = np.searchsorted(known, months, side="right") - first
    place = first + (rng.random(len(months)) * size).astype(int)
    drawn: pd.Series[pd.Timestamp] = days["day"].iloc[place].reset_index(drop=True)
    return drawn


def _leading(
    members: pd.DataFrame, events: pd.DataFrame, rng: np.random.Generator
) -> Ints:
    """Mostly the lead school leads; sometimes another member does."""
    leads = members[members["role"] == "lead"].set_index("area_id")["school_id"]
    chosen = events["area_id"].map(leads).to_numpy(copy=True)
    by_lead = rng.random(len(events)) < LED_BY_LEAD
    for area_id, own in members.groupby("area_id"):
        lasting = own.loc[own["end_date"].isna(), "school_id"].to_numpy()
        here = (events["area_id"] == area_id).to_numpy() & ~by_lead
        chosen[here] = rng.choice(lasting, here.sum())
    return chosen - 1


def event_rows(city: City, events: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `sync_event`."""
    rng = city.rng("sync themes")
    kind = events["sync_kind"].to_numpy() - 1
    theme = np.array(THEMES)[kind, rng.integers(0, 4, len(events))]
    rows = events[["event_no", "sync_kind", "event_date", "area_id"]].assign(
        theme=theme, lead_school_id=city.school_ids[events["school"]]
    )
    return city.batches.stamp(rows, "sync_event", events["month"].to_numpy())


def attendance_rows(
    city: City, events: pd.DataFrame, members: pd.DataFrame
) -> pd.DataFrame:
    """Return the rows of `sync_attendance`: some members hardly ever take part."""
    rng = city.rng("sync attendance")
    keys = ["event_no", "area_id", "sync_kind", "event_date", "month", "school"]
    both = events[keys].merge(
        members[["area_id", "school_id", "end_date"]], on="area_id"
    )
    is_member = both["end_date"].isna() | (both["end_date"] > both["event_date"])
    leads = both["school_id"] - 1 == both["school"]
    share = np.array(JOINING_SHARES)[both["sync_kind"].to_numpy() - 1]
    eager = np.clip(1 + 0.28 * city.quality[both["school_id"].to_numpy() - 1], 0.2, 1.7)
    joins = rng.random(len(both)) < share * eager
    rows = both[is_member & (leads | joins)].reset_index(drop=True)
    rows["person_times"] = _persons(city, rows, rng)
    month = rows["month"].to_numpy()
    rows = rows[["event_no", "school_id", "person_times"]]
    return city.batches.stamp(rows, "sync_attendance", month)


def _persons(city: City, rows: pd.DataFrame, rng: np.random.Generator) -> Floats:
    size = class_sizes(city)[rows["school_id"].to_numpy() - 1]
    teachers = rng.integers(3, 13, len(rows))
    classes = rng.integers(2, 7, len(rows))
    by_kind = np.stack([size + 1, teachers, size // 2 + 2, size * classes])
    persons = by_kind[rows["sync_kind"].to_numpy() - 1, np.arange(len(rows))]
    unstated = rng.random(len(rows)) < UNSTATED_SHARE
    return np.where(unstated, np.nan, np.maximum(persons, 1)).astype(np.float64)
