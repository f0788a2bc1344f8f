"""A school is found by its short name within its district, and the reader is told."""

from typing import Any

import pytest

AREA = "区划代码 名称 级别 上级代码"
SCHOOL = "学校标识码 学校名称 简称 所属镇街"
NETWORK = "学校名称 统计日期 签约带宽"
BY_AREA = "学校名称 所属区域 统计日期 签约带宽"
LINE = ("2026-09-30", "500M")
OTHER = ("2199000009", "河西区实验小学", "实小", "990102")


@pytest.fixture
def city(zone: Any, write: Any) -> Any:
    """The zone with a school that has a short name of its own."""
    zone(write("学校", SCHOOL, ("2199000008", "示范区实验小学", "实小", "城关镇")))
    return zone


def rules(report: Any) -> list[str]:
    return [issue.rule for issue in report.issues.kept]


def add_district(city: Any, write: Any) -> None:
    city(write("行政区划", AREA, ("990102", "河西区", "区县", "990100")))
    city(write("学校", SCHOOL, OTHER))


def test_a_short_name_finds_its_school(city: Any, write: Any, rows: Any) -> None:
    report = city(write("网络", NETWORK, ("实小", *LINE)))

    assert (report.rejected, rules(report)) == (0, ["school_by_short_name"])
    assert "“示范区实验小学”（2199000008）" in report.issues.kept[0].message
    assert len(rows("network_line")) == 1


def test_only_the_whole_short_name_counts(city: Any, write: Any) -> None:
    report = city(write("网络", NETWORK, ("实", *LINE)))

    assert rules(report) == ["school_unknown"]


def test_two_districts_need_to_be_told_apart(city: Any, write: Any, rows: Any) -> None:
    add_district(city, write)

    assert rules(city(write("网络", NETWORK, ("实小", *LINE)))) == ["school_unknown"]
    report = city(write("网络", BY_AREA, ("实小", "河西区", *LINE)))
    assert rules(report) == ["school_by_short_name"]
    assert "2199000009" in report.issues.kept[0].message


def test_a_file_of_one_district_means_its_own_schools(city: Any, write: Any) -> None:
    add_district(city, write)
    report = city(write("网络", NETWORK, ("实小", *LINE), ("第一小学", *LINE)))

    assert rules(report) == ["school_by_short_name"]
    assert "2199000008" in report.issues.kept[0].message


def test_two_schools_of_one_short_name_are_not_guessed(city: Any, write: Any) -> None:
    twin = ("2199000010", "示范区实践小学", "实小", "河口镇")
    city(write("学校", SCHOOL, twin))
    report = city(write("网络", NETWORK, ("实小", *LINE)))

    assert rules(report) == ["school_ambiguous"]


def test_a_short_name_beside_its_code_is_no_difference(city: Any, write: Any) -> None:
    headings = f"学校标识码 {NETWORK}"
    report = city(write("网络", headings, ("2199000008", "实小", *LINE)))

    assert rules(report) == []


def test_receivers_go_by_the_short_names_of_their_district(
    city: Any, write: Any, rows: Any
) -> None:
    add_district(city, write)
    plan = "计划编号 学年 学期 课堂类型 主讲学校 接收学校"
    headings = f"{plan} 星期 节次 学科 年级 起始周 结束周"
    values = "P1 2026-2027 1 专递课堂 第一小学 实小、中心小学 1 1 音乐 三年级 1 18"
    report = city(write("课表", headings, values.split()))

    assert rules(report) == ["school_by_short_name"]
    assert len(rows("lesson_plan_receiver")) == 2
