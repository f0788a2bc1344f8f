"""Names, stages and peers that follow from what a school reports."""

from typing import Any

import pytest

from data_access.storing.derived_school import derived_columns, short_name

AREAS = ["甲市", "东区", "河镇"]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("甲市东区第一小学", "第一小学"),
        ("河镇中心小学", "中心小学"),
        ("东区小学", "东区小学"),
        ("实验学校", "实验学校"),
    ],
)
def test_short_name_drops_areas_while_enough_is_left(name: str, short: str) -> None:
    assert short_name(name, AREAS) == short


@pytest.mark.parametrize(
    ("row", "peer_group"),
    [
        ({"school_type": "211", "settlement_code": "111"}, "primary-urban"),
        (
            {"school_type": "341", "settlement_code": "121"},
            "senior_secondary-township_area",
        ),
        ({"school_type": "218", "settlement_code": "220"}, "teaching_point-rural"),
        (
            {"school_type": "211", "is_teaching_point": 1, "settlement_type": "rural"},
            "teaching_point-rural",
        ),
        ({"school_type": "211"}, None),
        ({"settlement_code": "111"}, None),
    ],
)
def test_peers_share_stage_and_settlement(
    row: dict[str, Any], peer_group: str | None
) -> None:
    assert derived_columns({"name": "小学", **row}, [])["peer_group"] == peer_group


def test_settlement_without_a_code_still_gives_a_bandwidth_line() -> None:
    row = {"name": "小学", "settlement_type": "township_area"}

    assert derived_columns(row, [])["net_tier_group"] == "rural"


def test_hostile_name_has_pinyin_all_the_same() -> None:
    found = derived_columns({"name": "<b>长 安</b>小学"}, [])

    assert " " not in found["pinyin"]
    assert found["pinyin"].endswith("xiaoxue")
