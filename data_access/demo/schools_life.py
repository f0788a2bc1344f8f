"""When the demonstration city's schools open, close and are renamed."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data_access.demo.geography import ZONE_CODE
from data_access.demo.schools_roster import (
    ZONE_CLOSED_BY_2020,
    ZONE_OPENED_AFTER_2020,
)

BASE_DATE = pd.Timestamp("2020-12-31")
ZONE_CLOSED_LATER = 6
ZONE_OPENED_BY_2020 = 3
CLOSING_CHANCE = {"point": 0.22, "village": 0.12}
OPENING_CHANCE = {"city_primary": 0.1, "junior": 0.06, "nine_year": 0.06}


def add_life(schools: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Return the schools with open_date, close_date and status.

    A school opens on a first of September and closes on a last of August.
    """
    zone = (schools["district_code"] == ZONE_CODE).to_numpy()
    closed = np.zeros(len(schools), dtype=int)  # the year, 0 for never
    opened = np.zeros(len(schools), dtype=int)
    draw = rng.random((2, len(schools)))
    closing = schools["role"].map(CLOSING_CHANCE).fillna(0).to_numpy()
    opening = schools["role"].map(OPENING_CHANCE).fillna(0).to_numpy()
    opening = np.where(schools["town_kind"] == "street", opening, 0)
    closes = ~zone & (draw[0] < closing)
    opens = ~zone & (draw[1] < opening)
    closed[closes] = rng.integers(2019, 2027, closes.sum())
    opened[opens] = rng.integers(2019, 2026, opens.sum())
    _zone_years(schools, zone, closed, opened, rng)
    founded = rng.integers(1949, 2013, len(schools))
    first = np.where(opened > 0, opened, founded)
    dates = pd.DataFrame({"year": first, "month": 9, "day": 1})
    schools = schools.assign(open_date=pd.to_datetime(dates))
    dates = pd.DataFrame({"year": np.maximum(closed, 1950), "month": 8, "day": 31})
    schools["close_date"] = pd.to_datetime(dates).where(closed > 0)
    schools["status"] = np.select(
        [closed > 0, opened > 0], ["merged", "new"], "normal"
    ).astype(object)
    return schools


def _zone_years(
    schools: pd.DataFrame,
    zone: NDArray[np.bool_],
    closed: NDArray[np.int64],
    opened: NDArray[np.int64],
    rng: np.random.Generator,
) -> None:
    """The zone's changes are counted, so that 150 schools are open at 2020-12-31."""
    small = zone & schools["role"].isin(["point", "village"]).to_numpy()
    leave = rng.choice(
        np.flatnonzero(small), ZONE_CLOSED_BY_2020 + ZONE_CLOSED_LATER, replace=False
    )
    early, late = leave[:ZONE_CLOSED_BY_2020], leave[ZONE_CLOSED_BY_2020:]
    closed[early] = 2019 + np.arange(len(early)) % 2
    closed[late] = 2021 + np.arange(len(late)) % 5
    urban = zone & (schools["town_kind"] == "street").to_numpy()
    urban &= schools["role"].isin(["city_primary", "junior"]).to_numpy()
    join = rng.choice(
        np.flatnonzero(urban), ZONE_OPENED_BY_2020 + ZONE_OPENED_AFTER_2020, False
    )
    opened[join[:ZONE_OPENED_BY_2020]] = [2019, 2020, 2020]
    after = join[ZONE_OPENED_BY_2020:]
    opened[after] = 2021 + np.arange(len(after)) % 5


def open_on(schools: pd.DataFrame, date: pd.Timestamp) -> "pd.Series[bool]":
    """Tell which schools are open on a day."""
    return (schools["open_date"] <= date) & ~(schools["close_date"] <= date)
