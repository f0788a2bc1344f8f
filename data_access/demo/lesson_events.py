"""名师课堂 and 名校网络课堂: events without a timetable, and who joins them."""

import numpy as np
import pandas as pd

from data_access.demo.city import City
from data_access.demo.pairs import Pairs
from data_access.demo.teaching_days import all_months, calendar_days

LEAST_DAYS = 8  # no such event in months that hardly have school days
MASTER, FAMOUS = 2, 3
SUBJECTS = ("YW", "SX", "YY", "KX", "WL", "HX", "DF", "YL")
JOINING = 12


def build_events(city: City, pairs: Pairs) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the events and who joins them.

    Events: event, month, classroom_kind, school, date, subject, grade; receivers:
    event, school. `school` is a row number of the city's schools.
    """
    rng = city.rng("events")
    days = calendar_days()
    days = days[days["is_teaching_day"] == 1]
    months = all_months()
    counts = days.groupby("month").size().reindex(months, fill_value=0).to_numpy()
    held = np.where(counts >= LEAST_DAYS, 10 + np.arange(len(months)) * 0.5, 0)
    number = rng.poisson(held)
    month = np.repeat(months, number)
    first = np.searchsorted(days["month"].to_numpy(), month)
    size = np.repeat(counts, number)
    day = first + (rng.random(len(month)) * size).astype(int)
    kind = np.where(rng.random(len(month)) < 0.7, MASTER, FAMOUS)
    events = pd.DataFrame(
        {
            "event": np.arange(len(month)),
            "month": month,
            "classroom_kind": kind,
            "school": _leaders(city, kind, rng),
            "date": days["day"].to_numpy()[day],
            "subject": np.array(SUBJECTS)[rng.integers(0, len(SUBJECTS), len(month))],
            "grade": np.where(kind == MASTER, 15, 22),
        }
    )
    return events, _joining(city, pairs, events, rng)


def _leaders(
    city: City,
    kind: "np.ndarray[tuple[int], np.dtype[np.int64]]",
    rng: np.random.Generator,
) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    schools = city.schools
    lasting = schools["status"].eq("normal")
    size = schools[["primary_students", "junior_students", "senior_students"]].sum(
        axis=1
    )
    primary = schools.index[lasting & schools["role"].eq("city_primary")]
    upper = schools.index[lasting & schools["role"].isin(["senior", "complete"])]
    masters = size[primary].nlargest(36).index.to_numpy()
    famous = size[upper].nlargest(12).index.to_numpy()
    # The best known ones come up more often.
    master = masters[(rng.random(len(kind)) ** 1.4 * len(masters)).astype(int)]
    lead = famous[(rng.random(len(kind)) ** 1.4 * len(famous)).astype(int)]
    return np.asarray(np.where(kind == MASTER, master, lead), dtype=np.int64)


def _joining(
    city: City, pairs: Pairs, events: pd.DataFrame, rng: np.random.Generator
) -> pd.DataFrame:
    """About a dozen schools join; those of districts ahead more often.

    A school in need joins only once it takes part in lessons: some never do.
    """
    eager = 1 / (1 + 0.35 * city.pace) * np.exp(0.3 * city.quality)
    drawn = rng.choice(city.size, (len(events), JOINING), p=eager / eager.sum())
    place = np.searchsorted(all_months(), events["month"].to_numpy())
    is_open = city.open_in_month[drawn, place[:, None]]
    few = rng.integers(5, JOINING + 1, len(events))
    keep = is_open & (np.arange(JOINING)[None, :] < few[:, None])
    since = np.where(city.flag("needs_delivery"), pairs.since(city.size), 0)
    month = events["month"].to_numpy()
    keep &= since[drawn] <= (month // 100 + (month % 100 - 1) / 12)[:, None]
    keep &= drawn != events["school"].to_numpy()[:, None]
    event, column = np.nonzero(keep)
    joined = pd.DataFrame({"event": event, "school": drawn[event, column]})
    return joined.drop_duplicates(ignore_index=True)
