"""Half-yearly network lines of each school, and monthly measured speeds."""

import numpy as np
import pandas as pd

from data_access.demo.city import (
    PUBLISHED_DATE,
    THREE_BELOW_DISTRICT,
    City,
    Floats,
    Ints,
)
from data_access.demo.reporting import reported_on
from data_access.demo.teaching_days import RAW_FIRST_MONTH, all_months

SNAPSHOTS = pd.DatetimeIndex(
    "2018-09-30 2019-03-31 2019-09-30 2020-03-31 2020-09-30 2020-12-31 2021-06-30 "
    "2021-12-31 2022-06-30 2022-12-31 2023-06-30 2023-12-31 2024-06-30 2024-12-31 "
    "2025-06-30 2025-12-31 2026-06-30 2026-09-30".split()
)
NEVER = 2100.0
RURAL_STEPS = ((4, 10, 20, 20, 50, 50, 100), (100, 100, 200, 200), (300, 500, 1000))
URBAN_STEPS = ((50, 100, 100, 200, 300, 500), (500, 500, 600, 1000), (1000, 1000, 2000))
OPERATORS = ("telecom", "mobile", "unicom", "broadcast", "cernet")
OPERATOR_SHARES = (0.45, 0.28, 0.16, 0.06, 0.05)


def network_rows(city: City) -> pd.DataFrame:
    """Return the rows of `network_line`."""
    total = bandwidths(city)
    reports = reported_on(city, "network_line", SNAPSHOTS)
    school, snapshot = np.nonzero(reports)
    rows = pd.DataFrame({"school": school, "snapshot": snapshot, "line_no": 1})
    rows["low"] = total[school, snapshot]
    rows["high"] = rows["low"]
    rng = city.rng("network lines")
    rows = _with_unclear(city, rows, rng)
    rows = _with_second_lines(city, rows, rng)
    rows = _with_kind(city, rows, rng).sort_values(["school", "snapshot", "line_no"])
    days = SNAPSHOTS[rows["snapshot"]]
    rows["snapshot_date"] = days
    rows["school_id"] = city.school_ids[rows["school"]]
    rows = rows.rename(columns={"low": "bandwidth_low_mbps"})
    rows = rows.rename(columns={"high": "bandwidth_high_mbps"})
    rows = rows.drop(columns=["school", "snapshot"]).reset_index(drop=True)
    keys = np.asarray(days.year * 10_000 + days.month * 100 + days.day)
    return city.batches.stamp(rows, "network_line", keys)


def measurement_rows(city: City) -> pd.DataFrame:
    """Return the rows of `network_measurement`: some schools, the last two years."""
    rng = city.rng("measured")
    months = all_months()
    chosen = rng.random(city.size) < 0.35
    use = city.open_in_month & chosen[:, None] & (months >= RAW_FIRST_MONTH)[None, :]
    school, month = np.nonzero(use)
    total = bandwidths(city)
    years = months[month] // 100 + (months[month] % 100) / 12
    at = np.searchsorted(_years(SNAPSHOTS), years, side="right") - 1
    contracted = total[school, at]
    share = np.clip(rng.normal(0.93, 0.05, len(school)), 0.4, 1.05)
    share *= np.where(rng.random(len(school)) < 0.06, 0.55, 1.0)
    rows = pd.DataFrame(
        {
            "month": months[month],
            "school_id": city.school_ids[school],
            "download_mbps": np.round(contracted * share, 1),
            "upload_mbps": np.round(contracted * share * 0.4, 1),
            "latency_ms": np.round(rng.gamma(6, 3, len(school)), 1),
            "loss_share": np.round(rng.gamma(1, 0.004, len(school)), 4),
            "sample_count": rng.integers(20, 400, len(school)),
        }
    )
    return city.batches.stamp(rows, "network_measurement", months[month])


def bandwidths(city: City) -> Floats:
    """Return the contracted bandwidth by school and snapshot."""
    rng = city.rng("bandwidth")
    picks = rng.random((3, city.size))
    urban, rural = (
        [
            np.array(step)[(p * len(step)).astype(int)]
            for step, p in zip(s, picks, strict=True)
        ]
        for s in (URBAN_STEPS, RURAL_STEPS)
    )
    steps = np.where(city.urban, urban, rural).astype(float)
    first, second = _upgrade_years(city, rng)
    when = _years(SNAPSHOTS)[None, :]
    total = np.where(when >= first[:, None], steps[1][:, None], steps[0][:, None])
    half_way = (steps[0] < 50) & (picks[1] < 0.6)
    between = half_way[:, None] & (when >= first[:, None] - 1) & (when < first[:, None])
    total = np.where(between, np.minimum(50, steps[1])[:, None], total)
    later = np.where(when >= second[:, None], steps[2][:, None], total)
    return np.asarray(np.maximum(total, later), dtype=np.float64)


def _upgrade_years(city: City, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Return when each school reaches its own line, and when it goes beyond it."""
    first = 2019.6 + city.pace * 0.72 + rng.normal(0, 0.8, city.size)
    first -= 0.25 * city.quality
    stuck = rng.random(city.size) < 0.012 * city.pace
    first = np.where(stuck, NEVER, first)
    first = np.where(city.zone, np.clip(first, 2018.8, 2020.95), first)
    told = city.in_district(THREE_BELOW_DISTRICT)
    first = np.where(told, np.minimum(first, 2025.5), first)
    first[_three_below(city)] = NEVER
    opened = city.schools["open_date"].dt.year.to_numpy() + 0.6
    first = np.where(
        (opened > 2018) & (first < NEVER), np.minimum(first, opened), first
    )
    second = first + rng.uniform(2.2, 5.5, city.size)
    return first, second


def _three_below(city: City) -> Ints:
    """Return three small rural schools of one district that stay below 100 Mbps."""
    schools = city.schools
    lasting = schools["close_date"].isna() & (schools["status"] == "normal")
    small = schools["role"].isin(["village", "point"]) & lasting
    chosen = np.flatnonzero(
        small & city.in_district(THREE_BELOW_DISTRICT) & ~city.urban
    )
    return chosen[:: max(1, len(chosen) // 3)][:3]


def _with_unclear(
    city: City, rows: pd.DataFrame, rng: np.random.Generator
) -> pd.DataFrame:
    """Some report a range, some only a medium, some teaching points have no line."""
    zone_done = city.zone[rows["school"]] & (
        SNAPSHOTS[rows["snapshot"]] >= PUBLISHED_DATE - pd.Timedelta(days=120)
    )
    told = city.in_district(THREE_BELOW_DISTRICT)[rows["school"]]
    free = ~zone_done & ~told
    draw = rng.random(len(rows))
    ranged = free & (draw < 0.025) & (rows["low"] >= 50)
    silent = free & (draw > 0.985)
    rows["low"] = np.where(ranged, rows["low"] / 2, rows["low"])
    unplugged = (rows["low"] <= 10) & (draw < 0.25) & (rows["snapshot"] < 4)
    rows.loc[unplugged, ["low", "high"]] = 0.0
    rows["is_connected"] = (~unplugged).astype(int)
    rows.loc[silent, ["low", "high"]] = np.nan
    return rows


def _with_second_lines(
    city: City, rows: pd.DataFrame, rng: np.random.Generator
) -> pd.DataFrame:
    """Large schools often have a line from a second operator: the sum counts."""
    both = rng.random(city.size) < np.where(city.urban, 0.18, 0.06)
    exact = (rows["low"] == rows["high"]) & (rows["low"] >= 100)
    split = rows[both[rows["school"]] & exact]
    share = split[["low", "high"]] // 2
    rows.loc[split.index, ["low", "high"]] = split[["low", "high"]] - share
    second = split.assign(low=share["low"], high=share["high"], line_no=2)
    return pd.concat([rows, second], ignore_index=True)


def _with_kind(
    city: City, rows: pd.DataFrame, rng: np.random.Generator
) -> pd.DataFrame:
    school = rows["school"].to_numpy()
    operator = rng.choice(len(OPERATORS), (2, city.size), p=OPERATOR_SHARES)
    operator[1] = np.where(
        operator[1] == operator[0], (operator[0] + 1) % 4, operator[1]
    )
    shared = rng.random(city.size) < np.where(
        city.flag("is_teaching_point"), 0.12, 0.01
    )
    slow = rows["low"] < 20
    odd = rng.random(city.size)[school]
    connected = rows["is_connected"] == 1
    level = np.nan_to_num(rows["high"].to_numpy()) + 60 * city.quality[school]
    fee = 2400 + 18 * rows["high"].clip(upper=1000)
    return rows.assign(
        access_method=np.select(
            [~connected, slow & (odd < 0.5), slow & (odd < 0.6)],
            ["other", "mobile", "satellite"],
            "fibre",
        ),
        operator=np.array(OPERATORS)[operator[rows["line_no"] - 1, school]],
        is_shared=shared[school].astype(int),
        is_dedicated=(rows["high"].fillna(0) >= 200).astype(int),
        wifi_scope=np.select([level >= 300, level >= 90], ["full", "partial"], "none"),
        has_wifi6=((level >= 500) & (SNAPSHOTS[rows["snapshot"]].year >= 2022)).astype(
            int
        ),
        has_5g=(
            city.urban[school]
            & (odd > 0.55)
            & (SNAPSHOTS[rows["snapshot"]].year >= 2021)
        ).astype(int),
        upload_mbps=(rows["low"] * 0.4).round(),
        annual_fee_yuan=fee.where(connected & (odd < 0.9)).round(-2),
    )


def _years(days: pd.DatetimeIndex) -> Floats:
    return np.asarray(days.year + days.day_of_year / 366, dtype=float)
