"""Sentences of the page of data quality, generated from its rows."""

import pandas as pd

from data_access.catalogue.numbers import month_text, share
from data_access.catalogue.quality import (
    FEWEST_REPORTS,
    MOST_TYPED_CELLS,
    ODD_FACTOR,
    SMALLEST_ODD,
    SOURCE_TOLERANCE,
)
from data_access.catalogue.reporting_share import REFERENCE, is_thin
from data_access.queries.report_states import due_date
from data_access.settings import report_due_day
from pages.ui.quality_data import Month

PARTS = {
    "reports": "报送情况",
    "runs": "连续为零、未报",
    "odd": "数值异常",
    "double": "重复和不一致",
    "issues": "未处理问题",
    "shares": "指标报送率",
    "cells": "填报负担",
}
OWN_RULE = "本地自定，可调整"
NO_REPORTS = (
    "这个时间没有一所学校报送月报，看不出谁没有报。请换一个时间，或先导入月报。"
)
ODD_RULE = (
    f"规则（{OWN_RULE}）：与本校此前各次的中位数比，超过 {ODD_FACTOR:g} 倍或不足其"
    f" 1/{ODD_FACTOR:g}；至少有 {FEWEST_REPORTS} 次以前的数，两者都不足"
    f" {SMALLEST_ODD} 的不比；假期月份不比。异常不等于错误，请学校核对。"
)
DOUBLE_RULE = "同一证书编号在几行里出现；不显示获奖人。是同一件事的，请撤掉重复的行。"
SOURCE_RULE = (
    f"规则（{OWN_RULE}）：年度基数与设备存量（项目新增不计）相差超过"
    f" {SOURCE_TOLERANCE:.0%}的列出；设备取当年下半年离 9 月 30 日最近的一次。"
)
ISSUE_RULE = (
    "只看现在还在用的报表里的问题；重新报送或撤销以后，旧文件里的问题不再列出。"
)
SHARE_RULE = (
    "已报／应报：期末开办、属于该指标范围的学校里，有数的占多少；"
    f"不足八成的数{REFERENCE}。"
)
CELL_RULE = (
    "只数每月的报表里要学校动手填的格子：学校、区域、月份、角色等由模板预填，"
    "监测系统和平台导出的列不填；一校多行的按通常行数乘。"
)


def due_words(month: int) -> str:
    """Say when the month's reports were due."""
    day = due_date(month, report_due_day())
    return (
        f"应于 {day.month}月{day.day}日前报到（{OWN_RULE}），之后到的是迟报；"
        "更正后重报的，按重报日期算。零报也是报了。"
        "不要求报：无教学日或教学日很少的月份，学校开办以前，开始收这张表以前。"
    )


def headline(found: Month) -> str:
    """Say how many schools sent everything in."""
    when = month_text(found.month)
    if not found.is_due:
        return f"{when}是假期，没有应报的月报"
    part = share(found.complete / found.schools)
    text = f"{when}：{found.schools:,} 所学校中 {found.complete:,} 所报齐（{part}）"
    excused = found.excused_schools()
    return f"{text}，{excused:,} 所没有报但本月不要求" if excused else text


def matrix_title(shown: int, label: str) -> str:
    """Say how many schools stand in the matrix."""
    return f"{label}的学校（{shown:,}所）" if label else f"各校各表（{shown:,}所）"


def odd_title(rows: pd.DataFrame) -> str:
    """Say how many figures of how many schools are odd."""
    if rows.empty:
        return "没有与本校以往差得太多的数"
    schools = rows["school_id"].nunique()
    return (
        f"{schools:,} 所学校的 {len(rows):,} 个数与本校以往相差 {ODD_FACTOR:g} 倍以上"
    )


def certificate_title(rows: pd.DataFrame) -> str:
    """Say how many certificate numbers are met more than once."""
    numbers = rows["certificate_no"].nunique()
    return f"{numbers:,} 个证书编号重复" if numbers else "没有重复的证书编号"


def source_title(rows: pd.DataFrame) -> str:
    """Say how many schools state a number in two ways."""
    schools = rows["school_id"].nunique()
    if not schools:
        return "年度基数与设备存量没有不一致"
    return f"{schools:,} 所学校的年度基数与设备存量不一致（{len(rows):,} 处）"


def issue_title(rows: pd.DataFrame) -> str:
    """Say how many issues are open, at how many schools."""
    if rows.empty:
        return "现用的报表里没有未处理的问题"
    schools = rows.loc[rows["school_id"] > 0, "school_id"].nunique()
    return f"{len(rows):,} 条问题未处理，涉及 {schools:,} 所学校"


def share_title(rows: pd.DataFrame) -> str:
    """Say of how many indicators too few schools reported."""
    due = rows[rows["expected"] > 0]
    few = sum(
        is_thin(reported, expected) or not reported
        for reported, expected in zip(due["reported"], due["expected"], strict=True)
    )
    return f"{len(due):,} 项指标中 {few:,} 项报送不足八成"


def cell_title(total: int) -> str:
    """Say how many cells a school types in a month, against the aim."""
    rest = "达到" if total <= MOST_TYPED_CELLS else "超过"
    return f"一所学校每月填 {total} 格，{rest}不超过 {MOST_TYPED_CELLS} 格的目标"
