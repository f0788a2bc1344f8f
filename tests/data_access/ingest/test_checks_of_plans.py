"""Each check of the plans, broken once: it is told, and stored as it was filled in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HEADINGS = "学年 学校标识码 装备项目 需求数 计划数 采购数 下拨数"


@pytest.mark.parametrize(
    ("rule", "numbers"),
    [
        ("bought_above_approved", "20 10 11 5"),
        ("delivered_above_bought", "20 10 8 9"),
    ],
)
def test_a_step_above_the_one_before_is_a_warning(
    zone: Any, write: Callable[..., Path], rule: str, numbers: str
) -> None:
    row = f"2026-2027 2199000001 学生终端 {numbers}"

    report = zone(write("装备计划", HEADINGS, row.split(" ")))

    found = [issue for issue in report.issues.kept if issue.rule == rule]
    assert len(found) == 1 and found[0].message.endswith("。")
    assert report.rejected == 0


def test_steps_in_order_and_steps_not_taken_yet_are_no_issue(
    zone: Any, write: Callable[..., Path]
) -> None:
    rows = ["2026-2027 2199000001 学生终端 20 18 18 18".split(" ")]
    rows.append(["2026-2027", "2199000001", "录播室", "1", "", "", ""])

    report = zone(write("装备计划", HEADINGS, *rows))

    assert not [i for i in report.issues.kept if "above" in i.rule]
    assert report.rejected == 0
