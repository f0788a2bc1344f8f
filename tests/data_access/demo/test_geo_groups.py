"""The groups of schools that are no legal division."""

import pandas as pd
import pytest

from data_access.demo.geo_groups import build_groups
from data_access.demo.geography import DEMO_SEED, ZONE_CODE, build_areas
from data_access.demo.schools import build_schools
from data_access.demo.schools_life import BASE_DATE


@pytest.fixture(scope="module")
def members() -> pd.DataFrame:
    areas = build_areas(DEMO_SEED)
    schools = build_schools(areas, DEMO_SEED)
    groups = build_groups(areas, schools)
    return groups.merge(schools, on="school_code", suffixes=("", "_of_school"))


def test_seven_alliances_have_112_schools_of_the_zone(members: pd.DataFrame) -> None:
    alliances = members[members["kind"] == "alliance"]
    now = alliances[
        (alliances["start_date"] <= BASE_DATE) & ~(alliances["end_date"] <= BASE_DATE)
    ]
    assert now["group_code"].nunique() == now["name"].nunique() == 7
    assert now["school_code"].nunique() == len(now) == 112
    assert set(now["district_code"]) == {ZONE_CODE}


def test_alliances_span_towns_and_have_one_lead_school(members: pd.DataFrame) -> None:
    alliances = members[members["kind"] == "alliance"].groupby("group_code")
    assert alliances["area_code"].nunique().min() > 1
    leads = alliances["role"].agg(lambda role: (role == "lead").sum())
    assert (leads == 1).all()


def test_the_development_zone_lies_in_parts_of_two_districts(
    members: pd.DataFrame,
) -> None:
    zone = members[members["group_code"] == "99G001"]
    assert set(zone["kind"]) == {"development_zone"}
    assert zone["district_code"].nunique() == 2
    assert zone["area_code"].nunique() > 2


def test_membership_begins_no_earlier_than_the_school(members: pd.DataFrame) -> None:
    assert (members["start_date"] >= members["open_date"]).all()
    ended = members["end_date"].notna()
    assert (members.loc[ended, "end_date"] == members.loc[ended, "close_date"]).all()
