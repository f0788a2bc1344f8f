"""A school written in another way is found if only one can be meant, and told of."""

from typing import Any

import pytest
from sqlalchemy import Engine

from data_access.databases import writing
from data_access.ingest.school_names import fold_school
from data_access.storing import remember

SCHOOL = "学校标识码 学校名称 所属镇街"
NETWORK = "学校名称 统计日期 签约带宽"
CODED = "标识码 统计日期 签约带宽"
LINE = ("2026-09-30", "500M")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("第三中学", "第3中学"),
        ("第三中学", "三中"),
        ("河口镇中心小学", "河口鎮中心校"),
        ("河口镇中心小学", "河口镇中心完全小学"),
        ("李庄小学", "李庄完小"),
        ("李庄小学（希望小学）", "李庄小学"),
        ("第十二中学", "第 12 中学"),
        ("ABC学校", "ＡＢＣ學校"),
    ],
)
def test_spellings_of_one_name_are_the_same(one: str, other: str) -> None:
    assert fold_school(one) == fold_school(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("第三中学", "第十三中学"), ("李庄小学", "李庄中学"), ("三河小学", "五河小学")],
)
def test_other_schools_stay_others(one: str, other: str) -> None:
    assert fold_school(one) != fold_school(other)


def rules(report: Any) -> list[str]:
    return [issue.rule for issue in report.issues.kept]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("示范区第一小学", "2199000001"),
        ("城关镇第1小学", "2199000001"),
        ("一小", "2199000001"),
        ("河口中心校", "2199000002"),
        ("示範區河口鎮中心小學", "2199000002"),
        ("第二中學", "3199000003"),
        ("二中", "3199000003"),
    ],
)
def test_a_variant_is_taken_and_told_once_with_its_count(
    zone: Any, write: Any, rows: Any, given: str, code: str
) -> None:
    days = (("2026-09-30", "500M"), ("2025-09-30", "500M"))
    report = zone(write("网络", NETWORK, *((given, *day) for day in days)))

    assert rules(report) == ["school_by_variant"]
    assert (
        f"（{code}）只是写法不同，已按它处理，共 2 行" in report.issues.kept[0].message
    )
    assert len(rows("network_line")) == 2


@pytest.mark.parametrize("given", ["河口镇第一小学", "第一中", "第四小学", "中学"])
def test_a_name_of_another_school_is_never_taken(
    zone: Any, write: Any, rows: Any, given: str
) -> None:
    report = zone(write("网络", NETWORK, (given, *LINE)))

    assert (rules(report), rows("network_line")) == (["school_unknown"], [])


def test_an_unknown_school_lists_the_three_likeliest(zone: Any, write: Any) -> None:
    report = zone(write("网络", NETWORK, ("第四小学", *LINE)))

    message = report.issues.kept[0].message
    assert "最像的：第一小学（2199000001，城关镇，" in message
    assert message.count("镇，") == 3


def test_a_wrong_code_beside_a_right_name_is_looked_for_by_the_name(
    zone: Any, write: Any, rows: Any
) -> None:
    headings = "标识码 学校名称 统计日期 签约带宽"
    report = zone(write("网络", headings, ("3199000004", "第二中学", *LINE)))

    message = report.issues.kept[0].message
    assert (rules(report), rows("network_line")) == (["school_unknown"], [])
    assert "“3199000004”（同一行的校名：第二中学）在学校表里没有" in message
    likeliest = "第二中学（3199000003，城关镇，校名相似 100%，标识码差 1 位）"
    assert f"最像的：{likeliest}" in message


def test_a_wrong_code_without_a_name_is_looked_for_by_its_digits(
    zone: Any, write: Any
) -> None:
    report = zone(write("网络", CODED, ("3199000013", *LINE)))

    message = report.issues.kept[0].message
    assert "最像的：第二中学（3199000003，城关镇，标识码差 1 位）。" in message


def test_a_code_like_no_other_is_like_no_school(zone: Any, write: Any) -> None:
    report = zone(write("网络", CODED, ("7777777777", *LINE)))

    assert "最像的：没有相近的。" in report.issues.kept[0].message


def test_two_schools_of_one_folded_name_are_listed_and_not_guessed(
    zone: Any, write: Any, rows: Any
) -> None:
    twin = ("2199000009", "中心校", "城关镇")
    zone(write("学校", SCHOOL, twin))
    report = zone(write("网络", NETWORK, ("中心完小", *LINE)))

    assert (rules(report), rows("network_line")) == (["school_ambiguous"], [])
    assert "2199000002" in report.issues.kept[0].message
    assert "2199000009" in report.issues.kept[0].message


def test_a_decision_settles_an_unknown_name(
    zone: Any, write: Any, rows: Any, store: Engine
) -> None:
    with writing(store) as connection:
        remember(
            connection,
            kind="school",
            place="990101",
            given="老街小学",
            answer="2199000001",
        )
    report = zone(write("网络", NETWORK, ("老街小学", *LINE)))

    assert (rules(report), len(rows("network_line"))) == ([], 1)
    assert report.sheets[0].assumptions["school_decided"] == 1


def test_a_code_that_lost_its_zero_is_found_and_told(
    zone: Any, write: Any, rows: Any
) -> None:
    zone(write("学校", SCHOOL, ("0199000007", "河边小学", "河口镇")))
    report = zone(write("网络", CODED, ("199000007", *LINE)))

    assert rules(report) == ["school_code_padded"]
    assert "“河边小学”（0199000007）" in report.issues.kept[0].message
    assert len(rows("network_line")) == 1


def test_an_area_written_in_another_way_is_told(
    zone: Any, write: Any, rows: Any
) -> None:
    report = zone(write("学校", SCHOOL, ("2199000009", "西街小学", "城關鎮")))

    assert rules(report) == ["area_by_variant"]
    assert len(rows("school")) == 4


def test_a_decision_about_an_area_holds_where_the_names_above_fit(
    zone: Any, write: Any, rows: Any, store: Engine
) -> None:
    with writing(store) as connection:
        remember(connection, kind="area", given="城关", answer="990101001")
        remember(connection, kind="area", given="老城", answer="990101001")
    lines = [
        ("2199000009", "西街小学", "老城"),
        ("2199000010", "东街小学", "示范区/老城"),
        ("2199000011", "南街小学", "别的区/老城"),
    ]
    report = zone(write("学校", SCHOOL, *lines))

    assert rules(report) == ["area_unknown"]
    assert report.sheets[0].assumptions["area_decided"] == 2
    assert len(rows("school")) == 5


def test_an_unknown_area_lists_the_likeliest(zone: Any, write: Any) -> None:
    report = zone(write("学校", SCHOOL, ("2199000009", "西街小学", "河上镇")))

    assert rules(report) == ["area_unknown"]
    assert "最像的：河口镇（990101002）" in report.issues.kept[0].message
