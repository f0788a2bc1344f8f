"""Rows of the zone, its areas and groups, outlines and calendar."""

import json

import numpy as np
import pandas as pd

from data_access.catalogue.areas import AreaKind
from data_access.demo import names
from data_access.demo.city import City
from data_access.demo.geo_groups import build_groups
from data_access.demo.geography import CITY_CODE, ZONE_CODE
from data_access.demo.outlines import geometry
from data_access.demo.teaching_days import FIRST_MONTH, calendar_days

SETTING_UP = FIRST_MONTH
OUTLINE_SOURCE = "模拟生成"
DEPTHS = {AreaKind.CITY: 0, AreaKind.DISTRICT: 1, AreaKind.TOWN: 2}
NOTE = "总量取自榆阳区公开报道，其余为模拟"


def zone_rows() -> pd.DataFrame:
    """Return the one row of the zone's profile."""
    return pd.DataFrame(
        [
            {
                "zone_id": 1,
                "name": names.CITY,
                "title": "智教一张图",
                "organiser": f"{names.CITY}教育局",
                "footer": f"{names.CITY}教育局 · 模拟数据，仅供演示",
                "is_simulated": 1,
                "focus_area_code": ZONE_CODE,
                "note": NOTE,
            }
        ]
    )


def area_rows(city: City) -> pd.DataFrame:
    """Return the rows of `area`: the tree first, then the groups."""
    tree = city.areas
    ids = dict(zip(tree["area_code"], tree["area_id"], strict=True))
    rows = tree[["area_id", "area_code", "name", "short_name", "kind"]].assign(
        parent_id=tree["parent_code"].map(ids),
        depth=tree["kind"].map(DEPTHS),
        sort_order=tree["sort_order"],
        longitude=tree["longitude"],
        latitude=tree["latitude"],
    )
    groups = _groups(city).drop_duplicates("group_code").reset_index(drop=True)
    short = groups["name"].str.replace("教育联合体", "联合体")
    ends = groups["kind"] == AreaKind.ALLIANCE
    extra = pd.DataFrame(
        {
            "area_id": len(rows) + 1 + np.arange(len(groups)),
            "area_code": groups["group_code"],
            "name": groups["name"],
            "short_name": short,
            "kind": groups["kind"],
            "parent_id": np.where(ends, ids[ZONE_CODE], ids[CITY_CODE]),
            "depth": np.nan,
            "sort_order": len(rows) + 1 + np.arange(len(groups)),
        }
    )
    rows = pd.concat([rows, extra], ignore_index=True)
    rows.loc[rows["area_code"] == ZONE_CODE, "note"] = NOTE
    return city.batches.stamp(rows, "area", SETTING_UP)


def member_rows(city: City, areas: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `area_member`; `areas` are the rows of `area`."""
    groups = _groups(city)
    group_ids = dict(zip(areas["area_code"], areas["area_id"], strict=True))
    ids = dict(zip(city.schools["school_code"], city.schools["school_id"], strict=True))
    rows = pd.DataFrame(
        {
            "area_id": groups["group_code"].map(group_ids),
            "school_id": groups["school_code"].map(ids),
            "start_date": groups["start_date"],
            "end_date": groups["end_date"],
            "role": groups["role"],
        }
    )
    return city.batches.stamp(rows, "area_member", SETTING_UP)


def outline_rows(city: City) -> pd.DataFrame:
    """Return the rows of `area_outline`."""
    rows = pd.DataFrame(
        {
            "area_id": city.areas["area_id"],
            "geometry": [
                json.dumps(geometry(outline), separators=(",", ":"))
                for outline in city.areas["outline"]
            ],
            "source": OUTLINE_SOURCE,
        }
    )
    return city.batches.stamp(rows, "area", SETTING_UP)


def calendar_rows(city: City) -> pd.DataFrame:
    """Return the rows of `calendar_day`: one calendar for the whole city."""
    days = calendar_days()
    rows = days.drop(columns="month").assign(area_id=1)
    year = days["school_year"].str[:4].to_numpy().astype(np.int64)
    return city.batches.stamp(rows, "calendar_day", year)


def _groups(city: City) -> pd.DataFrame:
    return build_groups(city.areas, city.schools)
