"""What the demonstration's districts and city planned and spent, year by year."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data_access.catalogue.areas import AreaKind
from data_access.demo.city import City
from data_access.demo.geography import ZONE_CODE
from data_access.demo.network import OPERATORS
from data_access.demo.sizes import STAT_YEARS, Sizes

# Part of a district's money by source and category; rent is split by operator.
PARTS = (
    ("equipment", "hardware", 0.44),
    ("application", "software", 0.13),
    ("application", "application", 0.11),
    ("higher", "hardware", 0.17),
    ("school", "maintenance", 0.07),
    ("network", "line_rent", 0.08),
)
RENT_SHARES = (0.46, 0.32, 0.22)
# Yuan a pupil by year: the zone's second three years carry its published 6 亿多元.
ZONE_PER_PUPIL = (2010, 2280, 2520, 1120, 1010, 940, 980, 1040, 1090)
OTHERS_PER_PUPIL = (340, 400, 470, 520, 560, 590, 610, 650, 690)
CITY_PARTS = (("application", "software", 38.0), ("application", "application", 22.0))
RUNNING_YEAR, SPENT_SO_FAR = 2026, 0.66
SILENT_DISTRICT, SILENT_YEAR = "990111", 2019  # reported nothing that year
UNKNOWN_DISTRICT, UNKNOWN_YEAR = "990109", 2024  # budget known, spending not
OVERSPENT_DISTRICT, OVERSPENT_YEAR = "990104", 2023
ANY = "*"
TO_WHOLE = -2  # hundreds of yuan


def fund_rows(city: City, sizes: Sizes) -> pd.DataFrame:
    """Return the rows of `fund`: every district's own, and the city's own."""
    rows = pd.DataFrame([*_districts(city, sizes), *_city(city, sizes)])
    return city.batches.stamp(rows, "fund", rows["fund_year"].to_numpy())


def _districts(city: City, sizes: Sizes) -> Iterator[dict[str, object]]:
    rng = city.rng("funds")
    areas = city.areas[city.areas["kind"] == AreaKind.DISTRICT]
    for area in areas.to_dict("records"):
        code = str(area["area_code"])
        mine = city.in_district(code)
        pupils = np.where(sizes.is_open, sizes.all_students, 0)[mine].sum(axis=0)
        is_zone = code == ZONE_CODE
        wealth = 1.0 if is_zone else rng.uniform(0.7, 1.35)
        for at, year in enumerate(STAT_YEARS.tolist()):
            if (code, year) == (SILENT_DISTRICT, SILENT_YEAR):
                continue
            each = (ZONE_PER_PUPIL if is_zone else OTHERS_PER_PUPIL)[at]
            whole = float(pupils[at]) * each * wealth
            for row in _parts(code, year, whole, rng):
                yield {"fund_year": year, "area_id": area["area_id"], **row}


def _parts(
    code: str, year: int, whole: float, rng: np.random.Generator
) -> Iterator[dict[str, object]]:
    for source, category, part in PARTS:
        amount = whole * part * rng.uniform(0.9, 1.1)
        if category != "line_rent":
            yield _row(code, year, (source, category, ANY), amount, rng)
            continue
        for operator, share in zip(OPERATORS, RENT_SHARES, strict=False):
            yield _row(code, year, (source, category, operator), amount * share, rng)


def _city(city: City, sizes: Sizes) -> Iterator[dict[str, object]]:
    """Return what the city itself pays: platforms and training for everybody."""
    rng = city.rng("funds of the city")
    pupils = np.where(sizes.is_open, sizes.all_students, 0).sum(axis=0)
    root = city.areas.loc[city.areas["kind"] == AreaKind.CITY, "area_id"].iloc[0]
    for at, year in enumerate(STAT_YEARS.tolist()):
        for source, category, each in CITY_PARTS:
            amount = float(pupils[at]) * each * rng.uniform(0.9, 1.1)
            row = _row("", year, (source, category, ANY), amount, rng)
            yield {"fund_year": year, "area_id": int(root), **row}


def _row(
    code: str,
    year: int,
    what: tuple[str, str, str],
    budget: float,
    rng: np.random.Generator,
) -> dict[str, object]:
    rate = rng.uniform(0.9, 0.995)
    if year == RUNNING_YEAR:
        rate *= SPENT_SO_FAR
    if (code, year) == (OVERSPENT_DISTRICT, OVERSPENT_YEAR) and what[1] == "hardware":
        rate = 1.06
    spent: float | None = round(budget * rate, TO_WHOLE)
    if (code, year) == (UNKNOWN_DISTRICT, UNKNOWN_YEAR):
        spent = None
    source, category, operator = what
    return {
        "for_school": ANY,
        "source": source,
        "category": category,
        "operator": operator,
        "budget_yuan": round(budget, TO_WHOLE),
        "spent_yuan": spent,
        "bound": "equal",
    }
