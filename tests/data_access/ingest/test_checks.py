"""Each check, with one row that breaks it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data_access.ingest.checks import CHECKS
from data_access.ingest.issues import Severity

SCHOOL = "学校标识码 学校名称 所属镇街"
ONE = "2199000009 第九小学 城关镇"
NETWORK = "学校标识码 统计日期 签约带宽"
BASE = "学校标识码 统计年份 在校生数 专任教师数"
PLAN = "计划编号 学年 学期 主讲学校 课堂类型 星期 节次 学科 起始周 结束周"
LESSON = "主讲学校 日期 课堂编号 课堂类型 学科"
AWARD = "学校标识码 奖项名称 奖项类别 级别 颁发日期 获奖者 证书编号"
USE = "学校标识码 日期 应开节次 使用节次 使用分钟 终端数 在线终端数"
DEVICE = "学校标识码 统计日期 设备类型 数量 完好数"
TARGET = "指标代号 目标值 生效日期 依据"
KNOWN = "2199000001"
OF_USE = f"{KNOWN} 2026-10-08"

# rule, is the row kept out, sheet, headings, rows
BROKEN = [
    ("school_code_shape", True, "学校", SCHOOL, ["219900000X 第九小学 城关镇"]),
    ("school_code_type", False, "学校", f"{SCHOOL} 办学类型", [f"{ONE} 初级中学"]),
    ("school_code_province", False, "学校", SCHOOL, ["2161000009 第九小学 城关镇"]),
    (
        "settlement_line",
        False,
        "学校",
        f"{SCHOOL} 城乡分类代码 带宽目标档",
        [f"{ONE} 220 城区"],
    ),
    (
        "settlement_differs",
        False,
        "学校",
        f"{SCHOOL} 城乡分类代码 城乡类型",
        [f"{ONE} 220 城区"],
    ),
    (
        "part_above_whole",
        True,
        "年度基数",
        f"{BASE} 教学及辅助用房面积 室内体育用房面积",
        [f"{KNOWN} 2026 100 10 900 901"],
    ),
    (
        "part_above_whole",
        True,
        "年度基数",
        f"{BASE} 县级以上骨干教师数",
        [f"{KNOWN} 2026 100 10 11"],
    ),
    (
        "closed_before_opened",
        True,
        "学校",
        f"{SCHOOL} 建校日期 撤并日期",
        [f"{ONE} 2020-09-01 2010-09-01"],
    ),
    (
        "ends_before_begins",
        True,
        "教师名册",
        "学校标识码 教师编号 到校日期 离校日期",
        [f"{KNOWN} T01 2021-09-01 2020-09-01"],
    ),
    ("merged_without_date", False, "学校", f"{SCHOOL} 状态", [f"{ONE} 撤并"]),
    ("area_unknown", True, "学校", SCHOOL, ["2199000009 第九小学 无此镇"]),
    (
        "position_impossible",
        False,
        "学校",
        f"{SCHOOL} 经度 纬度 坐标系",
        [f"{ONE} 200 10 WGS84"],
    ),
    (
        "position_swapped",
        False,
        "学校",
        f"{SCHOOL} 经度 纬度 坐标系",
        [f"{ONE} 38.2 109.7 WGS84"],
    ),
    ("position_half", False, "学校", f"{SCHOOL} 经度 坐标系", [f"{ONE} 109 WGS84"]),
    (
        "coordinate_system_missing",
        False,
        "学校",
        f"{SCHOOL} 经度 纬度",
        [f"{ONE} 109 38"],
    ),
    ("sentinel", True, "年度基数", BASE, [f"{KNOWN} 2026 88888 20"]),
    (
        "terminals_too_many",
        True,
        "年度基数",
        f"{BASE} 学生终端数",
        [f"{KNOWN} 2026 100 10 400"],
    ),
    (
        "part_above_whole",
        False,
        "年度基数",
        f"{BASE} 普通教室间数 已入网教室数",
        [f"{KNOWN} 2026 100 10 20 21"],
    ),
    ("not_a_number", True, "年度基数", BASE, [f"{KNOWN} 2026 很多 10"]),
    ("school_unknown", True, "网络", NETWORK, ["2199999999 2026-09-30 100"]),
    ("bandwidth_impossible", True, "网络", NETWORK, [f"{KNOWN} 2026-09-30 200000"]),
    (
        "bandwidth_range",
        True,
        "网络",
        f"{NETWORK} 签约下行上限Mbps",
        [f"{KNOWN} 2026-09-30 500 100"],
    ),
    ("bandwidth_unusual", False, "网络", NETWORK, [f"{KNOWN} 2026-09-30 137"]),
    (
        "bandwidth_unconnected",
        False,
        "网络",
        f"{NETWORK} 宽带接入",
        [f"{KNOWN} 2026-09-30 100 否"],
    ),
    ("date_later", False, "网络", NETWORK, [f"{KNOWN} 2099-09-30 100"]),
    ("day_missing", True, "网络", NETWORK, [f"{KNOWN} 2026年9月 100"]),
    ("part_above_whole", True, "设备存量", DEVICE, [f"{KNOWN} 2026-09-30 学生机 9 10"]),
    ("unknown_code", True, "设备存量", DEVICE, [f"{KNOWN} 2026-09-30 算盘 9 9"]),
    ("part_above_whole", True, "多媒体使用日报", USE, [f"{OF_USE} 30 31 900 5 5"]),
    ("minutes_too_many", True, "多媒体使用日报", USE, [f"{OF_USE} 30 10 401 5 5"]),
    (
        "duplicate_key",
        True,
        "多媒体使用日报",
        USE,
        [f"{OF_USE} 30 10 40 5 5", f"{OF_USE} 30 11 40 5 5"],
    ),
    (
        "row_repeated",
        False,
        "多媒体使用日报",
        USE,
        [f"{OF_USE} 30 10 40 5 5", f"{OF_USE} 30 10 40 5 5"],
    ),
    (
        "weekday",
        True,
        "课表",
        PLAN,
        [f"P1 2026-2027 1 {KNOWN} 专递课堂 8 2 音乐 1 18"],
    ),
    (
        "weeks",
        True,
        "课表",
        PLAN,
        [f"P1 2026-2027 1 {KNOWN} 专递课堂 3 2 音乐 18 1"],
    ),
    (
        "plan_unknown",
        True,
        "课堂记录",
        f"{LESSON} 计划编号",
        [f"{KNOWN} 2026-10-08 A1 专递课堂 音乐 P9"],
    ),
    (
        "reason_missing",
        False,
        "课堂记录",
        f"{LESSON} 状态",
        [f"{KNOWN} 2026-10-08 A1 专递课堂 音乐 取消"],
    ),
    (
        "lesson_unknown",
        True,
        "接收记录",
        "接收学校 主讲学校 日期 课堂编号 接收班级",
        [f"2199000002 {KNOWN} 2026-10-08 A9 三1"],
    ),
    (
        "certificate_twice",
        False,
        "获奖",
        AWARD,
        [
            f"{KNOWN} 精品课 优课 省级 2026-05-01 T01 证0001",
            "2199000002 精品课 优课 省级 2026-05-01 T02 证0001",
        ],
    ),
    ("indicator_unknown", True, "目标值", TARGET, ["net_bw_target 90 2026-01-01 规划"]),
    ("indicator_unknown", True, "目标值", TARGET, ["bal_l7 2.3 2026-01-01 规划"]),
    (
        "fact_unknown",
        False,
        "公开总量",
        "区划代码 截至日期 项目 数值 来源",
        ["990101 2026-01-01 学生数 100 公报"],
    ),
    ("required_blank", True, "获奖", AWARD, [f"{KNOWN} 精品课 优课 省级  T01 证0001"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "is_kept_out", "sheet", "headings", "broken"),
    BROKEN,
    ids=[f"{rule}-{sheet}" for rule, _, sheet, _, _ in BROKEN],
)
def test_a_broken_row_is_found(
    zone: Any,
    write: Callable[..., Path],
    rule: str,
    is_kept_out: bool,
    sheet: str,
    headings: str,
    broken: list[str],
) -> None:
    path = write(sheet, headings, *(row.split(" ") for row in broken))
    report = zone(path)
    found = [issue for issue in report.issues.kept if issue.rule == rule]

    assert found, report.issues.counts
    assert (found[0].severity is Severity.ERROR) is is_kept_out
    assert report.rejected == int(is_kept_out)
    assert "—" not in found[0].message
    assert found[0].message.endswith("。")


def test_every_check_has_its_own_sentence() -> None:
    names = [check.rule.__name__ for check in CHECKS]

    assert len(set(names)) == len(names)


def test_a_point_outside_its_town_is_a_warning(
    zone: Any, write: Callable[..., Path], store: Any, rows: Any
) -> None:
    from sqlalchemy import insert

    from data_access.databases import writing
    from data_access.tables import area_outline

    town = next(row for row in rows("area") if row["name"] == "城关镇")
    square = '{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,2],[1,1]]]}'
    with writing(store) as connection:
        connection.execute(
            insert(area_outline).values(
                area_id=town["area_id"], geometry=square, source="x", batch_id=1
            )
        )
    headings = f"{SCHOOL} 经度 纬度 坐标系"
    report = zone(write("学校", headings, [*ONE.split(), 9, 9, "WGS84"]))

    assert ("position_outside", Severity.WARNING) in report.issues.counts


def test_a_value_of_several_lines_is_told_in_one(zone: Any, write: Any) -> None:
    report = zone(
        write(
            "网络",
            f"{NETWORK} 年租费",
            (KNOWN, "2026-09-30", 500, "1200\r\n\u202e元整"),
        )
    )

    (issue,) = report.issues.kept
    assert issue.value == "1200 元整"
