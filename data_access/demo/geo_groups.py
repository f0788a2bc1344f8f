"""Groups of schools that are no legal division: 高新区 and the alliances."""

import numpy as np
import pandas as pd
import shapely

from data_access.demo import names
from data_access.demo.geo_mesh import Floats
from data_access.demo.geo_regions import spread_seeds
from data_access.demo.geography import ZONE_CODE
from data_access.demo.schools_life import BASE_DATE, open_on

DEVELOPMENT_ZONE_CODE = "99G001"
DEVELOPMENT_ZONE_SCHOOLS = 16
DEVELOPMENT_ZONE_START = pd.Timestamp(2018, 9, 1)
ALLIANCE_SIZES = (19, 18, 17, 16, 15, 14, 13)  # 7 alliances, 112 schools
ALLIANCE_START = pd.Timestamp(2019, 9, 1)
COLUMNS = [
    "group_code",
    "name",
    "kind",
    "school_code",
    "role",
    "start_date",
    "end_date",
]


def build_groups(areas: pd.DataFrame, schools: pd.DataFrame) -> pd.DataFrame:
    """Build the memberships of the development zone and of the alliances.

    One row per membership: group_code, name, kind (development_zone, alliance),
    school_code, role (lead, member), start_date, end_date (NaT while it lasts).
    """
    members = pd.concat(
        [_development_zone(areas, schools), _alliances(areas, schools)],
        ignore_index=True,
    )
    dates = schools.set_index("school_code").loc[members["school_code"]]
    opened = dates["open_date"].reset_index(drop=True)
    members["start_date"] = members["start_date"].where(
        members["start_date"] >= opened, opened
    )
    members["end_date"] = dates["close_date"].reset_index(drop=True)
    return members[COLUMNS]


def _development_zone(areas: pd.DataFrame, schools: pd.DataFrame) -> pd.DataFrame:
    """The schools on both sides of the zone's longest border with a core district."""
    outline = areas.set_index("area_code")["outline"]
    zone = outline[ZONE_CODE]
    core = areas.loc[areas["kind"] == "district", "area_code"].iloc[1:4]
    borders = {code: shapely.intersection(zone, outline[code]) for code in core}
    other = max(borders, key=lambda code: shapely.length(borders[code]))
    middle = shapely.centroid(borders[other])
    lasting = schools[schools["close_date"].isna() & schools["town_kind"].notna()]
    gap = np.hypot(lasting["longitude"] - middle.x, lasting["latitude"] - middle.y)
    half = DEVELOPMENT_ZONE_SCHOOLS // 2
    chosen = [
        lasting[lasting["district_code"] == code].loc[
            lambda rows: gap[rows.index].nsmallest(half).index
        ]
        for code in (ZONE_CODE, other)
    ]
    codes = pd.concat(chosen)["school_code"].tolist()
    return pd.DataFrame(
        {
            "group_code": DEVELOPMENT_ZONE_CODE,
            "name": names.DEVELOPMENT_ZONE,
            "kind": "development_zone",
            "school_code": codes,
            "role": "member",
            "start_date": DEVELOPMENT_ZONE_START,
        }
    )


def _alliances(areas: pd.DataFrame, schools: pd.DataFrame) -> pd.DataFrame:
    able = schools[
        (schools["district_code"] == ZONE_CODE)
        & open_on(schools, BASE_DATE)
        & (schools["founder"] != "999")
        & ~schools["role"].isin(["point", "special"])
    ]
    pupils = able.filter(like="_students").sum(axis=1)
    keep = pupils.sort_values(ascending=False, kind="stable").index
    chosen = able.loc[sorted(keep[: sum(ALLIANCE_SIZES)])].assign(pupils=pupils)
    points = chosen[["longitude", "latitude"]].to_numpy(dtype=float)
    seeds = spread_seeds(points, len(ALLIANCE_SIZES), np.random.default_rng(7))
    chosen["alliance"] = _fill(points, seeds)
    rows = []
    taken: set[str] = set()
    town_names = areas.set_index("area_code")["short_name"]
    for number in range(len(ALLIANCE_SIZES)):
        group = chosen[chosen["alliance"] == number]
        lead = group["pupils"].idxmax()
        towns = group["area_code"].map(town_names)
        place = next(name for name in towns.value_counts().index if name not in taken)
        taken.add(place)
        rows.append(
            pd.DataFrame(
                {
                    "group_code": f"99L{number + 1:03d}",
                    "name": f"{place}教育联合体",
                    "kind": "alliance",
                    "school_code": group["school_code"].tolist(),
                    "role": np.where(group.index == lead, "lead", "member"),
                    "start_date": ALLIANCE_START,
                }
            )
        )
    return pd.concat(rows, ignore_index=True)


def _fill(points: Floats, seeds: Floats) -> list[int]:
    """Give each school the nearest alliance that still has room."""
    gaps = np.hypot(*(points[:, None, :] - seeds[None, :, :]).transpose(2, 0, 1))
    near = np.bincount(gaps.argmin(axis=1), minlength=len(seeds))
    room = np.empty(len(seeds), dtype=int)
    room[np.argsort(-near, kind="stable")] = ALLIANCE_SIZES
    owner = [-1] * len(points)
    for flat in np.argsort(gaps, axis=None, kind="stable"):
        school, alliance = divmod(int(flat), len(seeds))
        if owner[school] < 0 and room[alliance] > 0:
            owner[school] = alliance
            room[alliance] -= 1
    return owner
