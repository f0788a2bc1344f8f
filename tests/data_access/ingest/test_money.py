"""Money comes in as yuan, whatever the heading's unit; the bound stays as printed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

HEADINGS = "年度 区划代码 来源 用途 运营商 预算（万元） 支出（万元） 口径"


def test_money_in_ten_thousands_becomes_yuan(
    zone: Any, write: Callable[..., Path], rows: Any
) -> None:
    zone(
        write(
            "经费",
            HEADINGS,
            (2025, "990101", "城域网租用资金", "网络租用", "移动", 12.5, 12, "等于"),
            (2025, "990101", "教育技术装备专项", "硬件", None, 60000, None, "以上"),
        )
    )
    hardware, rent = sorted(rows("fund"), key=lambda row: str(row["category"]))

    assert (rent["operator"], rent["source"]) == ("mobile", "network")
    assert (rent["budget_yuan"], rent["spent_yuan"]) == (125_000.0, 120_000.0)
    assert (hardware["budget_yuan"], hardware["spent_yuan"]) == (6e8, None)
    assert (hardware["bound"], hardware["operator"]) == ("at_least", "*")
    assert hardware["for_school"] == "*"


def test_the_same_money_again_changes_nothing(
    zone: Any, write: Callable[..., Path], rows: Any
) -> None:
    cells = (2025, "990101", "其他", "维护", None, 3, 2, None)
    zone(write("经费", HEADINGS, cells))
    before = rows("fund")
    zone(write("经费", HEADINGS, cells))

    assert rows("fund") == before


def test_a_figure_of_another_place_is_kept_as_printed(
    zone: Any, write: Callable[..., Path], rows: Any
) -> None:
    headings = "指标代号 地区 截至日期 数值 来源"
    cells = ("net_bw100_rate", "全国", "2020-12-31", 99.92, "公报")
    zone(write("外地公布数", headings, cells))
    (row,) = rows("benchmark")

    assert (row["value"], row["stage"], row["certainty"]) == (99.92, "*", "C")
