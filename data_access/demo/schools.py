"""The demonstration city's schools, one frame from one seed."""

import numpy as np
import pandas as pd

from data_access.demo.geography import ZONE_CODE
from data_access.demo.name_schools import add_names, former_name
from data_access.demo.schools_life import add_life
from data_access.demo.schools_places import add_points
from data_access.demo.schools_roster import TYPE_OF_ROLE, build_roster
from data_access.demo.schools_sizes import STAGES, add_sizes

CATEGORY = {"2": "21", "3": "31", "5": "51"}  # first digits of 学校标识码
SENIOR_CATEGORY = "34"
PROVINCE = "99"
RENAMED_ROLES = ("village", "centre", "junior", "city_primary")
RENAMED, RENAMED_IN_ZONE = 16, 4


def build_schools(areas: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Build the city's schools, closed and future ones included.

    One row per school: school_code, name, short_name, former_name, renamed_on,
    former_code, recoded_on, school_type, role, area_code (a town, or for 市直
    schools a district), district_code, town_kind, settlement_type,
    is_town_center_up, is_teaching_point, parent_school_code, merged_into_code,
    is_boarding, founder, needs_delivery, longitude, latitude, open_date,
    close_date, status (normal, merged, new), and for the stages primary, junior,
    senior the <stage>_students, <stage>_classes, <stage>_teachers of autumn 2020
    (of the first year where opened later, of the last where closed before).
    Dates are timestamps; unknown is None or NaT.
    """
    rng = np.random.default_rng([seed, 2])
    schools = build_roster(areas, rng)
    schools["school_type"] = schools["role"].map(TYPE_OF_ROLE)
    schools["settlement_type"] = _settlement(schools, areas, rng)
    schools = add_sizes(add_life(schools, rng), rng)
    schools = add_names(schools, areas, rng)
    schools["school_code"] = _codes(schools["school_type"], rng)
    schools = add_points(schools, areas, rng)
    schools = _with_centres(schools)
    schools = _with_traits(schools, rng)
    schools = _with_renamed(schools, rng)
    return _none_where_missing(_with_recoded(schools))[COLUMNS]


COLUMNS = [
    "school_code",
    "name",
    "short_name",
    "former_name",
    "renamed_on",
    "former_code",
    "recoded_on",
    "school_type",
    "role",
    "area_code",
    "district_code",
    "town_kind",
    "settlement_type",
    "is_town_center_up",
    "is_teaching_point",
    "parent_school_code",
    "merged_into_code",
    "is_boarding",
    "founder",
    "needs_delivery",
    "longitude",
    "latitude",
    "open_date",
    "close_date",
    "status",
    *(
        f"{stage}_{word}"
        for word in ("students", "classes", "teachers")
        for stage in STAGES
    ),
]


NULLABLE = [
    "former_name",
    "former_code",
    "town_kind",
    "parent_school_code",
    "merged_into_code",
]


def _none_where_missing(schools: pd.DataFrame) -> pd.DataFrame:
    texts = schools[NULLABLE].astype(object)
    return schools.assign(**texts.where(texts.notna(), None))


def _settlement(
    schools: pd.DataFrame, areas: pd.DataFrame, rng: np.random.Generator
) -> "pd.Series[str]":
    """城乡分类代码: urban only in the 区, 镇区 at the towns' seats, else rural."""
    district = schools["district_code"].map(areas.set_index("area_code")["name"])
    urban = district.str.endswith("区")
    core = schools["district_code"].between("990102", "990105")
    street = schools["town_kind"].isna() | (schools["town_kind"] == "street")
    town = schools["town_kind"] == "town"
    small = schools["role"].isin(["village", "point"])
    inner = core & ~schools["area_code"].str.endswith(("007", "008"))
    edge = rng.random(len(schools)) < 0.12
    choices = [
        (street & urban & inner, "111"),
        (street & urban, "112"),
        (street, "121"),
        (town & ~small & core & (schools["district_code"] != ZONE_CODE), "112"),
        (town & ~small & edge, "122"),
        (town & ~small, "121"),
        (town & (schools["role"] == "village") & edge, "122"),
        (~small, "210"),
    ]
    codes = np.select([test for test, _ in choices], [c for _, c in choices], "220")
    return pd.Series(codes.astype(object), index=schools.index)


def _codes(school_type: "pd.Series[str]", rng: np.random.Generator) -> "pd.Series[str]":
    """Two digits of category, two of province, six in order with gaps."""
    category = school_type.str[0].map(CATEGORY)
    category = category.mask(school_type.str[:2] == "34", SENIOR_CATEGORY)
    serial = 1000 + rng.integers(1, 40, len(school_type)).cumsum()
    return (
        category + PROVINCE + pd.Series(serial, school_type.index).map("{:06d}".format)
    )


def _with_centres(schools: pd.DataFrame) -> pd.DataFrame:
    """A teaching point belongs to its town's centre school, which also takes over."""
    centres = schools[schools["role"].isin(["centre", "nine_year"])]
    centres = centres[centres["town_kind"] != "street"]
    code = centres.drop_duplicates("area_code").set_index("area_code")["school_code"]
    centre = schools["area_code"].map(code).astype(object)
    point, merged = schools["role"] == "point", schools["status"] == "merged"
    return schools.assign(
        is_teaching_point=point,
        parent_school_code=centre.where(point, None),
        merged_into_code=centre.where(merged, None),
    )


def _with_traits(schools: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    role, draw = schools["role"], rng.random((2, len(schools)))
    rural = schools["town_kind"].isin(["town", "township"])
    boards = role.map({"senior": 1.0, "complete": 0.7, "twelve_year": 0.5})
    away = role.map({"junior": 0.9, "nine_year": 0.8, "centre": 0.25, "village": 0.05})
    chance = boards.fillna(away.where(rural)).fillna(0)
    private = (role == "twelve_year") | (
        (role == "nine_year") & ~rural & (draw[1] < 0.3)
    )
    pupils = schools["primary_students"] + schools["junior_students"]
    founder = np.select([private, schools["town_kind"].isna()], ["999", "821"], "831")
    weak = (role == "village") & (pupils < 150) & (draw[1] < 0.85)
    weak |= (schools["town_kind"] == "township") & (role == "centre") & (draw[1] < 0.5)
    return schools.assign(
        is_boarding=draw[0] < chance,
        founder=founder.astype(object),
        needs_delivery=weak | (role == "point"),
        # schools in cities stand above a town's centre school
        is_town_center_up=~role.isin(["village", "point"]),
    )


def _with_renamed(schools: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    renamed = pd.Series(None, index=schools.index, dtype=object)
    when = pd.Series(pd.NaT, index=schools.index, dtype="datetime64[us]")
    able = schools["role"].isin(RENAMED_ROLES) & (schools["status"] == "normal")
    zone = schools["district_code"] == ZONE_CODE
    for mine, count in ((zone, RENAMED_IN_ZONE), (~zone, RENAMED)):
        for i in rng.choice(np.flatnonzero(able & mine), count, replace=False):
            renamed.iloc[i] = former_name(
                str(schools["role"].iloc[i]), str(schools["name"].iloc[i])
            )
            when.iloc[i] = pd.Timestamp(int(rng.integers(2019, 2026)), 9, 1)
    return schools.assign(former_name=renamed, renamed_on=when)


def _with_recoded(schools: pd.DataFrame) -> pd.DataFrame:
    """One 小学 became a nine-year school in 2022 and so took another code."""
    change = pd.Timestamp(2022, 9, 1)
    able = (schools["role"] == "nine_year") & (schools["town_kind"] == "town")
    one = schools.index[able & (schools["district_code"] > ZONE_CODE)][0]
    town = str(schools.loc[one, "name"]).removesuffix("九年一贯制学校")
    code = pd.Series(None, index=schools.index, dtype=object)
    code[one] = "21" + str(schools.loc[one, "school_code"])[2:4] + "000999"
    recoded = pd.Series(pd.NaT, index=schools.index, dtype="datetime64[us]")
    recoded[one] = change
    schools = schools.assign(former_code=code, recoded_on=recoded)
    schools.loc[one, "former_name"] = town + "第二小学"
    schools.loc[one, "renamed_on"] = change
    return schools
