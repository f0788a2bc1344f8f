"""The rows of the bandwidth page, contracted or measured, in one shape."""

import pandas as pd

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import month_text
from data_access.catalogue.tiers import NOT_MEASURED, tier_of
from data_access.period import Period, month_period
from data_access.queries import bandwidth
from data_access.request import NET_TIER, MeasureRequest
from data_access.scope import Scope
from pages.ui import cached
from pages.ui.map_data import school_rows
from pages.ui.view import View

CONTRACTED, MEASURED = "contracted", "measured"
TABLES = {CONTRACTED: ("network_snapshot",), MEASURED: ("network_measurement",)}
# What other places have published, beside which our own is read.
BESIDE = ("net_bw100_rate", "net_access_rate", "net_wifi_rate")
TARGET_RATE = "net_bw_target_rate"
SHADES = {
    TARGET_RATE: "达标率",
    "net_bw100_rate": "百兆率",
    "net_gigabit_rate": "千兆率",
}
BUILT = 202012  # the first round was completed at the end of 2020
MOST_MOMENTS = 20


def contracted(scope: Scope, period: Period) -> pd.DataFrame:
    """Return queries.bandwidth.school_bandwidth."""
    return cached.remember(
        "school_bandwidth",
        (scope, period),
        lambda: bandwidth.school_bandwidth(cached.store(), scope, period),
    )


def measured(scope: Scope, period: Period) -> pd.DataFrame:
    """Return queries.bandwidth.school_speed."""
    return cached.remember(
        "school_speed",
        (scope, period),
        lambda: bandwidth.school_speed(cached.store(), scope, period),
    )


def schools_in_view(view: View, kind: str) -> pd.DataFrame:
    """Return every open school with its place and bandwidth.

    Columns of school_rows and school_bandwidth; for measured speed, low and high
    are the measured download, and there is no line.
    """
    rows = contracted(view.scope, view.period)
    if kind == MEASURED:
        rows = _with_speed(rows[["school_id"]], measured(view.scope, view.period))
    return rows.merge(school_rows(view, rows["school_id"]), on="school_id")


def _with_speed(rows: pd.DataFrame, speed: pd.DataFrame) -> pd.DataFrame:
    known = rows.merge(speed, on="school_id", how="left")
    low = known["download_mbps"].astype(float)
    silence = pd.Series(NOT_MEASURED.code, index=known.index, dtype=object)
    return known.assign(
        low=low,
        high=low,
        line=float("nan"),
        gap=float("nan"),
        tier=[(tier_of(v, v) if v == v else NOT_MEASURED).code for v in low],
        silence=silence.where(low.isna(), None),
        standing=["no_target" if v == v else NOT_MEASURED.code for v in low],
    )


def has_any(kind: str) -> bool:
    """Tell whether the store holds contracted bandwidth, or measured speed."""
    return bool(cached.newest()["table_name"].isin(TABLES[kind]).any())


def moments(period: Period) -> tuple[Period, ...]:
    """Return the months with reports: the last of each half-year, and the first."""
    dates = cached.remember(
        "snapshot_dates", (), lambda: bandwidth.snapshot_dates(cached.store())
    )
    months = [d.year * 100 + d.month for d in dates["snapshot_date"]]
    months = [month for month in months if month <= period.last_month]
    last_of_half = {(month // 100, month % 100 > 6): month for month in months}
    kept = sorted({*months[:1], *last_of_half.values()})[-MOST_MOMENTS:]
    return tuple(month_period(month) for month in kept)


def rounds(period: Period) -> tuple[Period, ...]:
    """Return the moments before and after each round: first, end of 2020, now."""
    found = moments(period)
    if not found:
        return ()
    first, last = found[0], month_period(period.last_month)
    between = (month_period(BUILT),) if first.last_month < BUILT else ()
    return tuple(p for p in dict.fromkeys((first, *between, last)) if p <= last)


def rates_over_time(view: View, periods: tuple[Period, ...]) -> pd.DataFrame:
    """Return 带宽达标率 by network group: rows of measures."""
    request = MeasureRequest((TARGET_RATE,), periods, view.scope, by=NET_TIER)
    return cached.measures(request)


def possible_shades(view: View) -> dict[str, str]:
    """Return the rates that areas can be shaded by: 达标率 only where lines are."""
    rows = contracted(view.scope, view.period)
    has_lines = rows["line"].notna().any()
    return {k: v for k, v in SHADES.items() if has_lines or k != TARGET_RATE}


def line_of(shade: str) -> float | None:
    """Return the Mbps that a rate holds all schools to; None where each has its own."""
    test = INDICATORS[shade].numerator.test
    return test.at_least if test else None


def share_reaching(rows: pd.DataFrame, line: float) -> float:
    """Return the share at or above a line, NaN where nobody can be told.

    As the indicator counts: a range across the line says neither.
    """
    reached, below = (rows["low"] >= line).sum(), (rows["high"] < line).sum()
    told = int(reached + below)
    return float(reached / told) if told else float("nan")


def held_to(rows: pd.DataFrame, line: float) -> pd.DataFrame:
    """Return the schools surely below one line for all, the widest gap first."""
    found = rows[rows["high"] < line]
    found = found.assign(line=line, gap=line - found["low"])
    return found.sort_values("gap", ascending=False, kind="stable")


def then(view: View, periods: tuple[Period, ...]) -> dict[str, pd.DataFrame]:
    """Return every school's bandwidth at several moments, by the month of the data."""
    found = {period: contracted(view.scope, period) for period in periods}
    return {month_text(_month(rows, period)): rows for period, rows in found.items()}


def _month(rows: pd.DataFrame, period: Period) -> int:
    """Return the month that the newest of the figures are of."""
    newest = rows.loc[rows["low"].notna(), "snapshot_date"].max()
    return period.last_month if pd.isna(newest) else newest.year * 100 + newest.month
