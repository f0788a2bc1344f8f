"""What the page of 优质均衡 shows, remembered by area, period and stage."""

from enum import StrEnum

import pandas as pd

from data_access import raising
from data_access.area_tree import AreaNode
from data_access.catalogue.areas import AreaKind
from data_access.catalogue.balance import CV, SEVEN, WHOLE_UNITS
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.states import NO_TARGET, NOT_REPORTED, Direction, State
from data_access.catalogue.states import state_of as stand
from data_access.period import Period, month_period, school_year_of
from data_access.queries import balance
from data_access.queries.balance_lines import balance_lines
from data_access.queries.urban_rural import RuralDefinition, urban_rural
from data_access.request import SELF, MeasureRequest, area_at
from pages.ui import cached
from pages.ui.area_target import line_of
from pages.ui.view import View

TABLES = ("school_year_base",)
ABOVE_COUNTY = {AreaKind.PROVINCE, AreaKind.CITY}
BELOW_COUNTY = {AreaKind.TOWN, AreaKind.VILLAGE}
YEARS_BEFORE = 5
OCTOBER = 10  # from then on only this year's September base is valid


class Level(StrEnum):
    """What can be said of an area: its counties', its own, or only its schools'."""

    CITY = "city"
    COUNTY = "county"
    PART = "part"


def has_base() -> bool:
    """Tell whether the store holds any yearly base."""
    return bool(cached.newest()["table_name"].isin(TABLES).any())


def level_of(view: View) -> Level:
    """Return what 差异系数 mean for the area in view: they are a county's."""
    node = view.node
    if node.is_group or node.kind in BELOW_COUNTY:
        return Level.PART
    if node.kind in ABOVE_COUNTY and counties(view):
        return Level.CITY
    return Level.COUNTY


def counties(view: View) -> list[AreaNode]:
    """Return the counties below the area in view, in their order."""
    tree = cached.tree()
    return [
        node
        for node in tree.all
        if node.kind == AreaKind.DISTRICT and view.node in tree.path(node)
    ]


def spread(view: View, stage: str) -> pd.DataFrame:
    """Return queries.balance of the seven in the area in view, by indicator."""
    rows = _balance(MeasureRequest(SEVEN, (view.period,), view.scope, SELF, stage))
    return rows.set_index("indicator")


def spread_of_counties(view: View, stage: str) -> pd.DataFrame:
    """Return queries.balance of the seven by county (group_key) and its own line."""
    depths = {node.depth for node in counties(view) if node.depth is not None}
    parts = [
        _balance(
            MeasureRequest(SEVEN, (view.period,), view.scope, area_at(depth), stage)
        )
        for depth in sorted(depths)
    ]
    rows = pd.concat(parts, ignore_index=True)
    rows = rows[rows["group_key"].isin([node.area_id for node in counties(view)])]
    key = (stage, view.period)
    lines = cached.remember(
        "balance_lines", key, lambda: balance_lines(cached.store(), stage, view.period)
    )
    own = lines.set_index("area_id")["cv_line"].astype(float)
    return rows.assign(line=rows["group_key"].map(own))


def passing_of_counties(view: View, stage: str) -> pd.DataFrame:
    """Return queries.pass_six by county: group_key is the county."""
    depth = counties(view)[0].depth or 0
    return _passing(
        MeasureRequest(SEVEN, (view.period,), view.scope, area_at(depth), stage)
    )


def passing(view: View, stage: str) -> "pd.Series[float]":
    """Return passing, assessed, expected, value of the schools in view."""
    rows = _passing(MeasureRequest(SEVEN, (view.period,), view.scope, SELF, stage))
    if rows.empty:
        nobody = {"passing": 0.0, "assessed": 0.0, "expected": 0.0}
        return pd.Series({**nobody, "value": float("nan")})
    return rows.iloc[0]


def schools(view: View, stage: str) -> pd.DataFrame:
    """Return queries.balance_schools of all seven for the schools in view."""
    request = MeasureRequest(SEVEN, (view.period,), view.scope, SELF, stage)
    return cached.remember(
        "balance_schools",
        (request,),
        lambda: balance.balance_schools(cached.store(), request),
    )


def judged(view: View, stage: str) -> pd.DataFrame:
    """Return raising.passing of the schools in view."""
    key = (view.scope, view.period, stage)
    return cached.remember(
        "balance_judged", key, lambda: raising.passing(schools(view, stage))
    )


def item_rows(view: View, stage: str, item: str) -> pd.DataFrame:
    """Return the schools of one item, those that drive its 差异系数 first."""
    rows = schools(view, stage)
    return rows[rows["indicator"] == item].reset_index(drop=True)


def kind_of(item: str) -> raising.Item:
    """Return how an item is counted."""
    one = INDICATORS[item]
    return raising.Item(one.per, one.numerator.unit in WHOLE_UNITS)


def coefficients(view: View, stage: str, item: str) -> list[float | None]:
    """Return the 差异系数 after raising 0, 1, 2 … of the schools below the line."""
    key = (view.scope, view.period, stage, item)
    return cached.remember(
        "balance_raised",
        key,
        lambda: raising.coefficients(item_rows(view, stage, item), kind_of(item)),
    )


def over_time(view: View, stage: str) -> tuple[pd.DataFrame, tuple[Period, ...]]:
    """Return queries.balance of the area over some years, and those periods."""
    periods = moments(view.period)
    request = MeasureRequest(SEVEN, periods, view.scope, SELF, stage)
    return _balance(request), periods


def moments(period: Period) -> tuple[Period, ...]:
    """Return an October of each year before, then the period itself.

    In September the base of the year before may still be the newest.
    """
    year = school_year_of(period.last_month)
    years = range(year - YEARS_BEFORE, year)
    return (*(month_period(one * 100 + OCTOBER) for one in years), period)


def rural(view: View, stage: str, definition: RuralDefinition) -> pd.DataFrame:
    """Return queries.urban_rural of the seven, now (period 0) and a year ago (1)."""
    year = school_year_of(view.period.last_month)
    periods = (view.period, month_period((year - 1) * 100 + OCTOBER))
    key = (view.scope, periods, definition, stage)
    return cached.remember(
        "balance_rural",
        key,
        lambda: urban_rural(
            cached.store(), SEVEN, periods, definition, view.scope, stage
        ),
    )


def cv_line(view: View, stage: str) -> float | None:
    """Return the line of the 差异系数 for a stage, None without one."""
    return line_of(CV, view, stage)


def cv_state(value: float | None, line: float | None) -> State:
    """Return how a 差异系数 stands: not above its line is met."""
    if value is None or value != value:
        return NOT_REPORTED
    return stand(value, line, Direction.LOWER) if line is not None else NO_TARGET


def _balance(request: MeasureRequest) -> pd.DataFrame:
    return cached.remember(
        "balance", (request,), lambda: balance.balance(cached.store(), request)
    )


def _passing(request: MeasureRequest) -> pd.DataFrame:
    return cached.remember(
        "balance_passing", (request,), lambda: balance.pass_six(cached.store(), request)
    )
