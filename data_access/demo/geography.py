"""The fictional city's areas: names, codes and nested outlines from one seed."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from data_access.demo import names
from data_access.demo.geo_mesh import (
    Floats,
    Ints,
    Mesh,
    build_mesh,
    to_kilometres,
)
from data_access.demo.geo_regions import (
    even_out,
    grow_districts,
    grow_towns,
    neighbours,
    town_centres,
)

DEMO_SEED = 4
CITY_CODE = "990100"
ZONE_CODE = "990102"
ZONE_STREETS = 8
ZONE_TOWNSHIPS = 2
DETAIL_DEGREES = 0.004  # smaller bends of a border are left out


@dataclass(frozen=True)
class DistrictPlan:
    """A district before it has a shape."""

    name: str
    towns: int
    middle: tuple[float, float]  # in the even plane, radius 1
    streets: int


def _around(radius: float, degrees: float) -> tuple[float, float]:
    angle = np.radians(degrees)
    return float(radius * np.cos(angle)), float(radius * np.sin(angle))


def district_plans() -> list[DistrictPlan]:
    """Return the zone in the middle, the core around it, the counties outside."""
    zone, sizes = names.DEMONSTRATION_ZONE, (14, 15, 16, 17, 15, 16, 14, 16)
    plans = [DistrictPlan(zone, 22, (0.03, -0.2), ZONE_STREETS)]
    places = (_around(0.34, 100), _around(0.36, 190), _around(0.33, 12))
    for name, size, middle in zip(
        names.CORE_DISTRICTS, (12, 11, 12), places, strict=True
    ):
        plans.append(DistrictPlan(name, size, middle, size - 2))
    outside = names.OUTER_DISTRICTS + names.COUNTIES
    for i, (name, size) in enumerate(zip(outside, sizes, strict=True)):
        streets = 4 if i < 2 else 2
        middle = _around(0.76, 20 + 45 * (3 * i % 8))
        plans.append(DistrictPlan(name, size, middle, streets))
    return plans


def build_areas(seed: int) -> pd.DataFrame:
    """Build the city, its districts and towns.

    One row per area: area_code, name, short_name, kind (city, district, town),
    town_kind (street, town, township; None above), parent_code, sort_order,
    longitude, latitude (inside the outline), outline (shapely, 5 decimals).
    The city first, then the districts, then the towns, each in the order of codes.
    """
    rng = np.random.default_rng([seed, 1])
    plans = district_plans()
    middles = np.array([plan.middle for plan in plans])
    seats = to_kilometres(middles[4:], np.empty((0, 2)))
    mesh = build_mesh(rng, seats)
    town_of_cell = grow_towns(mesh, sum(plan.towns for plan in plans), rng)
    centres = town_centres(mesh.flat, town_of_cell)
    near = neighbours(town_of_cell[mesh.pairs])
    near = {t: [n for n in others if n >= 0] for t, others in near.items() if t >= 0}
    sizes = [plan.towns for plan in plans]
    owner = grow_districts(centres, near, middles, sizes)
    owner = even_out(owner, centres, near, middles, sizes)
    outlines = _town_outlines(mesh, town_of_cell)
    towns = _town_rows(plans, centres, owner, outlines, rng)
    return _with_parents(plans, towns)


def _town_outlines(mesh: Mesh, town_of_cell: Ints) -> list[shapely.Polygon]:
    order = np.argsort(town_of_cell, kind="stable")
    order = order[town_of_cell[order] >= 0]
    cuts = np.flatnonzero(np.diff(town_of_cell[order])) + 1
    towns = [
        shapely.coverage_union_all(mesh.cells[part]) for part in np.split(order, cuts)
    ]
    return list(shapely.normalize(shapely.coverage_simplify(towns, DETAIL_DEGREES)))


def _town_rows(
    plans: list[DistrictPlan],
    centres: Floats,
    owner: Ints,
    outlines: list[shapely.Polygon],
    rng: np.random.Generator,
) -> pd.DataFrame:
    streets = iter(rng.permutation(names.STREETS).tolist())
    towns = iter(rng.permutation(names.TOWNS).tolist())
    rows = []
    for i, plan in enumerate(plans):
        mine = np.flatnonzero(owner == i)
        kinds = _town_kinds(plan, i, centres[mine])
        serial = {"street": 0, "town": 99, "township": 199}
        for town, kind in sorted(
            zip(mine.tolist(), kinds, strict=True),
            key=lambda pair: (list(serial).index(pair[1]), pair[0]),
        ):
            serial[kind] += 1
            short = next(streets) if kind == "street" else next(towns)
            rows.append(
                {
                    "area_code": f"{990102 + i}{serial[kind]:03d}",
                    "name": short + names.TOWN_ENDINGS[kind],
                    "short_name": short,
                    "kind": "town",
                    "town_kind": kind,
                    "parent_code": str(990102 + i),
                    "outline": outlines[town],
                }
            )
    return pd.DataFrame(rows)


def _town_kinds(plan: DistrictPlan, i: int, centres: Floats) -> list[str]:
    """Streets lie nearest the core (or the seat), townships furthest from it."""
    heart = np.zeros(2) if i < 4 else np.array(plan.middle)
    rank = np.hypot(*(centres - heart).T).argsort().argsort()
    townships = ZONE_TOWNSHIPS if i == 0 else 0 if i < 4 else plan.towns // 5
    last = len(centres) - townships
    return [
        "street" if r < plan.streets else "town" if r < last else "township"
        for r in rank
    ]


def _with_parents(plans: list[DistrictPlan], towns: pd.DataFrame) -> pd.DataFrame:
    districts = pd.DataFrame(
        {
            "area_code": [str(990102 + i) for i in range(len(plans))],
            "name": [plan.name for plan in plans],
            "short_name": [
                plan.name if i == 0 else plan.name[:-1] for i, plan in enumerate(plans)
            ],
            "kind": "district",
            "parent_code": CITY_CODE,
        }
    )
    parts = towns.groupby("parent_code")["outline"]
    districts["outline"] = [
        shapely.normalize(shapely.coverage_union_all(parts.get_group(code).to_numpy()))
        for code in districts["area_code"]
    ]
    whole = shapely.coverage_union_all(districts["outline"].to_numpy())
    city = pd.DataFrame(
        {
            "area_code": [CITY_CODE],
            "name": [names.CITY],
            "short_name": [names.CITY[:-1]],
            "kind": ["city"],
            "outline": [shapely.normalize(whole)],
        }
    )
    areas = pd.concat([city, districts, towns], ignore_index=True)
    areas["parent_code"] = areas["parent_code"].astype(object)
    areas.loc[areas["kind"] == "city", "parent_code"] = None
    areas["town_kind"] = (
        areas["town_kind"].astype(object).where(areas["kind"] == "town", None)
    )
    areas["sort_order"] = range(1, len(areas) + 1)
    return areas.join(_points_inside(areas["outline"].to_numpy()))


def _points_inside(shapes: "NDArray[np.object_]") -> pd.DataFrame:
    """The centroid where it lies well inside, else any point on the surface."""
    middle = shapely.centroid(shapes)
    room = shapely.distance(middle, shapely.boundary(shapes))
    deep = shapely.contains(shapes, middle) & (
        room > 0.1 * np.sqrt(shapely.area(shapes))
    )
    point = np.where(deep, middle, shapely.point_on_surface(shapes))
    return pd.DataFrame(
        {
            "longitude": np.round(shapely.get_x(point), 5),
            "latitude": np.round(shapely.get_y(point), 5),
        }
    )
