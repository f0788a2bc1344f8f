"""名师课堂活动, 线上教研 and 名校网络课堂 of the districts, and who joins them."""

import numpy as np
import pandas as pd

from data_access.catalogue.codes import SUBJECTS
from data_access.demo.alliances import draw_days
from data_access.demo.city import City
from data_access.demo.lesson_events import LEAST_DAYS
from data_access.demo.teaching_days import all_months, teaching_days_per_month

FIRST_MONTH = 202009
KINDS = ("master", "research", "leading")
MONTHLY = (0.7, 1.6, 0.9)  # in the demonstration zone; others come later
HOSTS = 6
JOINING = 9
CODES = ("YW", "SX", "YY", "KX", "WL", "DF", "YL", "MS")
TITLES = ("大单元教学研讨", "同课异构", "课堂观摩", "命题研究")


def build_classroom_events(city: City) -> pd.DataFrame:
    """Return the events: event_kind, month, event_date, host (a row), district."""
    rng = city.rng("classroom events")
    months = all_months()
    months = months[months >= FIRST_MONTH]
    runs = teaching_days_per_month(months) >= LEAST_DAYS
    parts = []
    for code, own in city.schools.groupby("district_code"):
        ahead = 1 / (1 + 0.3 * city.pace[own.index].mean())
        held = np.array(MONTHLY)[:, None] * ahead * runs[None, :]
        kind, month = np.nonzero(counts := rng.poisson(held))
        times = counts[kind, month]
        lasting = own[own["status"].eq("normal")]
        pupils = lasting.filter(like="_students").sum(axis=1)
        hosts = pupils.nlargest(HOSTS).index.to_numpy()
        parts.append(
            pd.DataFrame(
                {
                    "event_kind": np.repeat(np.array(KINDS)[kind], times),
                    "month": np.repeat(months[month], times),
                    "host": rng.choice(hosts, times.sum()),
                    "district": code,
                }
            )
        )
    events = pd.concat(parts, ignore_index=True)
    events["event_date"] = draw_days(events["month"].to_numpy(), rng)
    events = events.sort_values("event_date", kind="stable", ignore_index=True)
    order = pd.Series(np.arange(len(events)) + 1).astype(str).str.zfill(5)
    return events.assign(event_no="H-" + order)


def classroom_event_rows(city: City, events: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `classroom_event`."""
    rng = city.rng("classroom event rows")
    size = len(events)
    subject = np.array(CODES)[rng.integers(0, len(CODES), size)]
    names = pd.Series(subject).map(SUBJECTS.labels)
    is_leading = (events["event_kind"] == "leading").to_numpy()
    is_master = (events["event_kind"] == "master").to_numpy()
    title = names + np.array(TITLES)[rng.integers(0, len(TITLES), size)]
    rows = events[["event_no", "event_kind", "event_date"]].assign(
        host_school_id=city.school_ids[events["host"]],
        studio=(names + "工作室").where(is_master, None),
        subject=subject,
        title=title.mask(is_leading, names + "专题课"),
        teacher_person_times=np.where(is_leading, np.nan, rng.integers(24, 140, size)),
        live_view_count=np.where(is_leading, rng.integers(120, 900, size), np.nan),
        replay_view_count=np.where(is_leading, rng.integers(80, 1600, size), np.nan),
    )
    return city.batches.stamp(rows, "classroom_event", events["month"].to_numpy())


def joining_rows(city: City, events: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `classroom_event_school`: schools of the host's district."""
    rng = city.rng("classroom event schools")
    parts = []
    for code, own in events.groupby("district"):
        near = np.flatnonzero(city.in_district(str(code)))
        drawn = near[rng.integers(0, len(near), (len(own), JOINING))]
        place = np.searchsorted(all_months(), own["month"].to_numpy())
        is_open = city.open_in_month[drawn, place[:, None]]
        event, column = np.nonzero(is_open & (drawn != own["host"].to_numpy()[:, None]))
        parts.append(
            pd.DataFrame(
                {
                    "event_no": own["event_no"].to_numpy()[event],
                    "school_id": city.school_ids[drawn[event, column]],
                    "month": own["month"].to_numpy()[event],
                }
            )
        )
    rows = pd.concat(parts, ignore_index=True)
    rows = rows.drop_duplicates(["event_no", "school_id"], ignore_index=True)
    month = rows["month"].to_numpy()
    return city.batches.stamp(rows.drop(columns="month"), "classroom_event", month)
