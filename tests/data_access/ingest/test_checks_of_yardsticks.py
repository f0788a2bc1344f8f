"""Each check of money, other places' figures, weights and media, broken once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FUND = "年度 区划代码 经费来源 用途 预算 支出"
PLACE = "指标代号 地区 截至日期 数值 来源"
WEIGHT = "考核 指标代号 考核板块 分值"
POINTS = "加减分编号 考核 月份 对象 对象代码 加或减 分数 事由"
CASE = "板块 题目 单位 文件"
OUTSIDE = ("../a.mp4", "/a.mp4", "C:/a.mp4", "b/../../a.mp4", "a\\b.mp4")
# rule, is the row kept out, sheet, headings, row
BROKEN = [
    ("spent_above_budget", False, "经费", FUND, "2026 990101 其他 硬件 100 101"),
    (
        "operator_without_rent",
        False,
        "经费",
        f"{FUND} 运营商",
        "2026 990101 其他 硬件 100 90 电信",
    ),
    (
        "benchmark_above_whole",
        True,
        "外地公布数",
        PLACE,
        "net_bw100_rate 全国 2020-12-31 9992 公报",
    ),
    (
        "benchmark_not_percent",
        False,
        "外地公布数",
        PLACE,
        "net_bw100_rate 全国 2020-12-31 0.9992 公报",
    ),
    (
        "indicator_unknown",
        True,
        "外地公布数",
        PLACE,
        "net_bw 全国 2020-12-31 99 公报",
    ),
    (
        "weights_not_hundred",
        False,
        "考核权重",
        WEIGHT,
        "月通报 use_lesson_rate 多媒体应用 99",
    ),
    (
        "adjusted_school_unknown",
        True,
        "考核加减分",
        POINTS,
        "J1 月通报 2025-09 学校 2199999999 加分 2 承办现场会",
    ),
    (
        "adjusted_area_unknown",
        True,
        "考核加减分",
        POINTS,
        "J1 月通报 2025-09 区域 770001 加分 2 承办现场会",
    ),
    (
        "adjustment_too_large",
        True,
        "考核加减分",
        POINTS,
        "J1 月通报 2025-09 区域 990101 减分 101 承办现场会",
    ),
    (
        "full_value_not_share",
        True,
        "考核权重",
        f"{WEIGHT} 满分值",
        "月通报 use_lesson_rate 多媒体应用 100 80",
    ),
    (
        "target_not_share",
        True,
        "目标值",
        "指标代号 生效日期 目标值 依据",
        "net_fiber_rate 2019-01-01 100 文件",
    ),
    *(
        ("media_outside", True, "展播案例", CASE, f"课堂教学 圆的面积 一小 {path}")
        for path in OUTSIDE
    ),
    ("media_kind", True, "展播案例", CASE, "课堂教学 圆的面积 一小 a.exe"),
]


@pytest.mark.parametrize(
    ("rule", "is_kept_out", "sheet", "headings", "broken"),
    BROKEN,
    ids=[f"{rule}-{row}" for rule, _, _, _, row in BROKEN],
)
def test_a_broken_row_is_told(
    zone: Any,
    write: Callable[..., Path],
    rule: str,
    is_kept_out: bool,
    sheet: str,
    headings: str,
    broken: str,
) -> None:
    report = zone(write(sheet, headings, broken.split(" ")))
    found = [issue for issue in report.issues.kept if issue.rule == rule]

    assert found, report.issues.counts
    assert report.rejected == int(is_kept_out)
    assert found[0].message.endswith("。")
