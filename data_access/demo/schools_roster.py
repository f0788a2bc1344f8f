"""How many schools of which role stand in which town of the demonstration city."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data_access.demo.geography import ZONE_CODE

# role -> 办学类型 (GB/T 33782-2017, table 4)
TYPE_OF_ROLE = {
    "city_primary": "211",
    "centre": "211",
    "village": "211",
    "point": "218",
    "nine_year": "312",
    "junior": "311",
    "complete": "341",
    "senior": "342",
    "twelve_year": "345",
    "special": "514",
}
ROLES = list(TYPE_OF_ROLE)
CITY_ROLES = ("senior", "city_primary", "special")  # 市直: hang on a district

ZONE_OPEN_2020 = 150
ZONE_CLOSED_BY_2020 = 4
ZONE_OPENED_AFTER_2020 = 7
ZONE_SLOTS = ZONE_OPEN_2020 + ZONE_CLOSED_BY_2020 + ZONE_OPENED_AFTER_2020
ZONE_POINTS = 26


def build_roster(areas: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """One row per school, in area order: area_code, district_code, town_kind, role."""
    towns = areas[areas["kind"] == "town"].reset_index(drop=True)
    counts = _town_counts(towns, rng)
    zone = (towns["parent_code"] == ZONE_CODE).to_numpy()
    counts[zone] = _zone_counts(towns[zone], rng)
    _add_district_schools(counts, towns)
    town, role = np.nonzero(counts)
    times = counts[town, role]
    roster = pd.DataFrame(
        {
            "area_code": towns["area_code"].to_numpy()[np.repeat(town, times)],
            "district_code": towns["parent_code"].to_numpy()[np.repeat(town, times)],
            "town_kind": towns["town_kind"].to_numpy()[np.repeat(town, times)],
            "role": np.array(ROLES, dtype=object)[np.repeat(role, times)],
        }
    )
    districts = areas.loc[areas["kind"] == "district", "area_code"].to_numpy()[1:4]
    city = pd.DataFrame(
        {"area_code": districts, "district_code": districts, "role": CITY_ROLES}
    )
    city["town_kind"] = None
    return pd.concat([city, roster]).sort_values(
        "area_code", kind="stable", ignore_index=True
    )


def _town_counts(towns: pd.DataFrame, rng: np.random.Generator) -> NDArray[np.int64]:
    n = len(towns)
    street = (towns["town_kind"] == "street").to_numpy()
    town = (towns["town_kind"] == "town").to_numpy()
    through = rng.random(n) < np.select([street, town], [0.25, 0.2], 0.5)
    rural = ~street
    role = {
        "city_primary": np.where(street, 2 + rng.poisson(1.3, n), 0),
        "centre": rural & (town | ~through),
        "village": np.where(rural, rng.poisson(np.where(town, 1.75, 1.1)), 0),
        "point": np.where(rural, rng.poisson(np.where(town, 1.15, 1.4)), 0),
        "nine_year": through,
        "junior": np.where(street, rng.random(n) < 0.6, town & ~through),
    }
    counts = np.zeros((n, len(ROLES)), dtype=np.int64)
    for name, values in role.items():
        counts[:, ROLES.index(name)] = values
    return counts


def _zone_counts(towns: pd.DataFrame, rng: np.random.Generator) -> NDArray[np.int64]:
    """The zone's own towns: exactly ZONE_SLOTS with its district-level schools."""
    street = (towns["town_kind"] == "street").to_numpy()
    town = (towns["town_kind"] == "town").to_numpy()
    counts = np.zeros((len(towns), len(ROLES)), dtype=np.int64)
    column = {name: counts[:, i] for i, name in enumerate(ROLES)}
    column["city_primary"][:] = np.where(street, 5, 0)
    column["nine_year"][np.flatnonzero(street)[:3]] = 1
    column["junior"][:] = street | town
    column["junior"][np.flatnonzero(town)[:2]] = 0
    column["nine_year"][np.flatnonzero(town)[:2]] = 1
    column["centre"][:] = ~street
    rural = np.flatnonzero(~street)
    column["point"][rural] = _share_out(ZONE_POINTS, len(rural), rng)
    rest = ZONE_SLOTS - int(counts.sum()) - sum(_district_schools(ZONE_CODE).values())
    column["village"][rural] = _share_out(rest, len(rural), rng)
    return counts


def _share_out(total: int, places: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """At least one each, the others by chance."""
    chance = rng.dirichlet(np.full(places, 3.0))
    return 1 + rng.multinomial(total - places, chance)


def _district_schools(district_code: str) -> dict[str, int]:
    if district_code == ZONE_CODE:
        return {"complete": 3, "senior": 3, "twelve_year": 1, "special": 1}
    core = district_code in ("990103", "990104", "990105")
    return {"complete": 1, "senior": 2, "twelve_year": int(core), "special": 1}


def _add_district_schools(counts: NDArray[np.int64], towns: pd.DataFrame) -> None:
    """Put the schools that serve a whole district in its streets, in turn."""
    for code, mine in towns.groupby("parent_code"):
        streets = mine.index[mine["town_kind"] == "street"].to_numpy()
        turn = 0
        for role, count in _district_schools(str(code)).items():
            for _ in range(count):
                counts[streets[turn % len(streets)], ROLES.index(role)] += 1
                turn += 1
