"""The fictional city's schools."""

import numpy as np
import pandas as pd
import pytest
import shapely

from data_access.demo.geography import DEMO_SEED, ZONE_CODE, build_areas
from data_access.demo.schools import build_schools
from data_access.demo.schools_life import BASE_DATE, open_on
from data_access.demo.schools_sizes import STAGES, apportion

CATEGORY = {
    "211": "21", "218": "21", "311": "31", "312": "31",
    "341": "34", "342": "34", "345": "34", "514": "51",
}  # fmt: skip
STAGES_OF_TYPE = {
    "211": {"primary"}, "218": {"primary"}, "311": {"junior"},
    "312": {"primary", "junior"}, "341": {"junior", "senior"}, "342": {"senior"},
    "345": set(STAGES), "514": {"primary", "junior"},
}  # fmt: skip


@pytest.fixture(scope="module")
def areas() -> pd.DataFrame:
    return build_areas(DEMO_SEED)


@pytest.fixture(scope="module")
def schools(areas: pd.DataFrame) -> pd.DataFrame:
    return build_schools(areas, DEMO_SEED)


def test_the_same_seed_gives_the_same_schools(
    areas: pd.DataFrame, schools: pd.DataFrame
) -> None:
    pd.testing.assert_frame_equal(build_schools(areas, DEMO_SEED), schools)


def test_there_are_about_nine_hundred_schools(schools: pd.DataFrame) -> None:
    assert 850 <= len(schools) <= 950
    others = schools[schools["district_code"] != ZONE_CODE]
    assert others.groupby("district_code").size().between(40, 100).all()


@pytest.mark.parametrize("seed", [DEMO_SEED, 7, 2026])
def test_the_zone_has_its_published_size_at_the_end_of_2020(seed: int) -> None:
    schools = build_schools(build_areas(seed), seed)
    zone = schools["district_code"] == ZONE_CODE
    base = schools[zone & open_on(schools, BASE_DATE)]
    sums = [
        int(base.filter(regex=f"_{word}$").to_numpy().sum())
        for word in ("classes", "students", "teachers")
    ]
    assert (len(base), *sums) == (150, 2_600, 92_000, 6_800)


def test_every_school_stands_in_its_area(
    areas: pd.DataFrame, schools: pd.DataFrame
) -> None:
    outlines = areas.set_index("area_code")["outline"].loc[schools["area_code"]]
    inside = shapely.contains_xy(
        outlines.to_numpy(), schools["longitude"], schools["latitude"]
    )
    assert inside.all()
    assert not schools.duplicated(["longitude", "latitude"]).any()


def test_codes_tell_category_and_province(schools: pd.DataFrame) -> None:
    codes = schools["school_code"]
    assert codes.is_unique
    assert codes.str.fullmatch(r"\d{2}99\d{6}").all()
    assert (codes.str[:2] == schools["school_type"].map(CATEGORY)).all()


def test_names_are_unique_and_short_names_short(schools: pd.DataFrame) -> None:
    every = pd.concat([schools["name"], schools["former_name"].dropna()])
    assert every.is_unique
    assert schools["short_name"].is_unique
    assert schools["short_name"].str.len().max() <= 8


def test_pupils_are_in_the_stages_of_the_school_type(schools: pd.DataFrame) -> None:
    for stage in STAGES:
        offered = schools["school_type"].map(
            lambda code, s=stage: s in STAGES_OF_TYPE[code]
        )
        for word in ("students", "classes", "teachers"):
            assert ((schools[f"{stage}_{word}"] > 0) == offered).all()


def test_class_sizes_are_believable(schools: pd.DataFrame) -> None:
    for stage in STAGES:
        some = schools[schools[f"{stage}_classes"] > 0]
        size = some[f"{stage}_students"] / some[f"{stage}_classes"]
        assert size.between(1, 56).all()


def test_settlement_types_fit_the_town(schools: pd.DataFrame) -> None:
    settlement = schools["settlement_type"]
    assert set(settlement) == {"111", "112", "121", "122", "210", "220"}
    rural = schools["town_kind"] == "township"
    assert settlement[rural].str.startswith("2").all()
    street = schools["town_kind"] == "street"
    assert settlement[street].isin(["111", "112", "121"]).all()


def test_teaching_points_hang_on_a_centre_school_of_their_town(
    schools: pd.DataFrame,
) -> None:
    points = schools[schools["is_teaching_point"]]
    parents = schools.set_index("school_code").loc[points["parent_school_code"]]
    assert (parents["area_code"].to_numpy() == points["area_code"].to_numpy()).all()
    assert parents["is_town_center_up"].all()
    assert (parents["status"] != "merged").all()
    assert (points["school_type"] == "218").all()
    others = schools.loc[~schools["is_teaching_point"], "parent_school_code"]
    assert all(code is None for code in others)


def test_merged_schools_close_in_summer_and_say_where_pupils_went(
    schools: pd.DataFrame,
) -> None:
    merged = schools[schools["status"] == "merged"]
    assert len(merged) > 20
    assert merged["close_date"].dt.strftime("%m-%d").eq("08-31").all()
    assert merged["merged_into_code"].isin(schools["school_code"]).all()
    assert schools.loc[schools["status"] != "merged", "close_date"].isna().all()


def test_new_schools_open_within_the_span_of_the_data(schools: pd.DataFrame) -> None:
    opened = schools.loc[schools["status"] == "new", "open_date"]
    assert len(opened) > 10
    assert opened.between("2019-09-01", "2025-09-01").all()


def test_one_school_took_another_code_with_its_new_type(schools: pd.DataFrame) -> None:
    recoded = schools[schools["former_code"].notna()]
    assert len(recoded) == 1
    one = recoded.iloc[0]
    assert (one["former_code"][:2], one["school_code"][:2]) == ("21", "31")
    assert one["recoded_on"] == one["renamed_on"]
    assert one["former_code"] not in set(schools["school_code"])


def test_renamed_schools_say_since_when(schools: pd.DataFrame) -> None:
    renamed = schools["former_name"].notna()
    assert renamed.sum() == 21
    assert (schools["renamed_on"].notna() == renamed).all()


def test_needy_schools_are_rural(schools: pd.DataFrame) -> None:
    needy = schools[schools["needs_delivery"]]
    assert needy["town_kind"].isin(["town", "township"]).all()
    assert schools.loc[schools["is_teaching_point"], "needs_delivery"].all()


def test_a_few_schools_belong_to_the_city_itself(schools: pd.DataFrame) -> None:
    city = schools[schools["area_code"] == schools["district_code"]]
    assert (len(city), set(city["founder"])) == (3, {"821"})
    assert set(schools["founder"]) == {"821", "831", "999"}


def test_shares_add_up_and_respect_the_least_value() -> None:
    shares = apportion(np.array([1.0, 1.0, 98.0]), 10, np.array([2, 2, 2]))
    assert shares.tolist() == [2, 2, 6]
    shares = apportion(np.array([1.0, 1.0, 1.0]), 11, np.array([0, 0, 0]))
    assert sorted(shares.tolist()) == [3, 4, 4]
