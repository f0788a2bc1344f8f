"""Rows of the schools, their former names and codes."""

import pandas as pd
from pypinyin import Style, lazy_pinyin

from data_access.catalogue.codes import (
    MAIN_STAGE_OF_TYPE,
    net_tier_group_of,
    settlement_type_of,
)
from data_access.demo.city import City
from data_access.demo.places import SETTING_UP

PLAIN = [
    "school_id",
    "school_code",
    "name",
    "short_name",
    "school_type",
    "founder",
    "longitude",
    "latitude",
    "open_date",
    "close_date",
    "status",
]
FLAGS = ["is_town_center_up", "is_teaching_point", "is_boarding", "needs_delivery"]


def school_rows(city: City) -> pd.DataFrame:
    """Return the rows of `school`."""
    schools = city.schools
    settlement = schools["settlement_type"]
    area_ids = dict(zip(city.areas["area_code"], city.areas["area_id"], strict=True))
    ids = dict(zip(schools["school_code"], schools["school_id"], strict=True))
    stage = schools["school_type"].map(MAIN_STAGE_OF_TYPE)
    kind = settlement.map(settlement_type_of)
    rows = schools[PLAIN].assign(
        **{flag: schools[flag].astype(int) for flag in FLAGS},
        area_id=schools["area_code"].map(area_ids),
        main_stage=stage,
        settlement_code=settlement,
        settlement_type=kind,
        net_tier_group=settlement.map(net_tier_group_of),
        peer_group=_peer_groups(schools, stage, kind),
        parent_school_id=schools["parent_school_code"].map(ids),
        coordinate_system="WGS84",
        **_sounds(schools["name"]),
    )
    return city.batches.stamp(rows, "school", SETTING_UP)


def name_rows(city: City) -> pd.DataFrame:
    """Return the rows of `school_name`: former names, and short names as aliases."""
    schools = city.schools
    renamed = schools[schools["former_name"].notna()]
    former = renamed[["school_id"]].assign(
        name=renamed["former_name"],
        name_kind="former",
        until_date=renamed["renamed_on"] - pd.Timedelta(days=1),
    )
    alias = schools[["school_id"]].assign(name=schools["short_name"], name_kind="alias")
    alias = alias[(schools["short_name"] != schools["name"]).to_numpy()]
    rows = pd.concat([former, alias], ignore_index=True)
    rows = rows.drop_duplicates(["school_id", "name"]).assign(**_sounds(rows["name"]))
    return city.batches.stamp(rows, "school", SETTING_UP)


def code_rows(city: City) -> pd.DataFrame:
    """Return the rows of `school_code_history`."""
    recoded = city.schools[city.schools["former_code"].notna()]
    rows = recoded[["school_id", "former_code"]].assign(
        until_date=recoded["recoded_on"] - pd.Timedelta(days=1)
    )
    return city.batches.stamp(rows, "school", SETTING_UP)


def _peer_groups(
    schools: pd.DataFrame, stage: "pd.Series[str]", kind: "pd.Series[str]"
) -> "pd.Series[str]":
    """Main stage by settlement; teaching points stand apart (domain.md §0.1)."""
    first = stage.mask(schools["is_teaching_point"], "teaching_point")
    return first + "-" + kind


def _sounds(names: "pd.Series[str]") -> dict[str, list[str]]:
    syllables = [lazy_pinyin(name, style=Style.NORMAL) for name in names]
    return {
        "pinyin": ["".join(parts) for parts in syllables],
        "pinyin_initials": ["".join(p[:1] for p in parts) for parts in syllables],
    }
