"""Who reports what and when: silence, zero reports and lateness."""

import numpy as np
import pandas as pd

from data_access.demo.city import (
    PUBLISHED_MONTH,
    SILENT_DISTRICT,
    SILENT_MONTH,
    THIN_DISTRICT,
    THREE_BELOW_DISTRICT,
    Bools,
    City,
    Ints,
)
from data_access.demo.teaching_days import LAST_MONTH, all_months, month_ends

OFTEN_SILENT_SHARE = 0.02
LATE_DAYS = 10  # reported after the tenth of the next month: late


def reported_months(city: City, sheet: str) -> Bools:
    """Tell which schools (rows) report a monthly sheet in which months (columns)."""
    rng = city.rng(f"reported {sheet}")
    months = all_months()
    chance = np.clip(0.994 - 0.011 * city.pace + 0.004 * city.quality, 0.9, 0.998)
    chance = np.where(_often_silent(city), 0.62, chance)
    draw = rng.random((city.size, len(months)))
    reports = draw < chance[:, None]
    reports[:, months == SILENT_MONTH] &= ~city.in_district(SILENT_DISTRICT)[:, None]
    thin = city.in_district(THIN_DISTRICT)[:, None]
    reports[:, months == LAST_MONTH] &= ~thin | (draw[:, months == LAST_MONTH] < 0.72)
    # What was published was complete.
    reports[:, months == PUBLISHED_MONTH] |= city.fixed[:, None]
    return reports & city.open_in_month


def reported_on(city: City, sheet: str, days: pd.DatetimeIndex) -> Bools:
    """Tell which schools (rows) hand in a snapshot of which days (columns)."""
    chance = np.clip(0.995 - 0.008 * city.pace, 0.93, 1)
    chance = np.where(_often_silent(city), 0.8, chance)
    draw = city.rng(f"reported {sheet}").random((city.size, len(days)))
    early = (days.year <= 2020)[None, :] & city.zone[:, None]
    told = city.in_district(THREE_BELOW_DISTRICT)[:, None]
    reports = (draw < chance[:, None]) | early | told
    return reports & city.open_on(days)


def submission_rows(
    city: City, sheet: str, months: Ints, reports: Bools, is_zero: Bools
) -> pd.DataFrame:
    """Return the rows of `submission` of one sheet: schools by months."""
    rng = city.rng(f"submitted {sheet}")
    school, month = np.nonzero(reports)
    lag = 1 + rng.integers(0, 7, len(school))
    late = rng.random(len(school)) < np.clip(0.01 + 0.012 * city.pace[school], 0, 0.09)
    lag = np.where(late, rng.integers(LATE_DAYS + 1, 26, len(school)), lag)
    ends = month_ends(months).to_numpy().astype("datetime64[D]")
    return pd.DataFrame(
        {
            "sheet": sheet,
            "month": months[month],
            "school_id": city.school_ids[school],
            "reported_date": (ends[month] + lag).astype("datetime64[s]"),
            "is_zero_report": is_zero[school, month].astype(np.int64),
            "batch_id": city.batches.batch_ids(sheet, months[month]),
        }
    )


def _often_silent(city: City) -> Bools:
    draw = city.rng("often silent").random(city.size)
    return (draw < OFTEN_SILENT_SHARE) & ~city.zone
