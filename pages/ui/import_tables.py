"""What a job found, as tables to show."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from data_access.catalogue.numbers import month_text
from data_access.messages.commands import SEVERITY_WORDS
from pages.ui.plain_text import shown

Told = Mapping[str, Any]
MESSAGE = "问题和处理办法"
_MARKS = {"error": "✕", "warning": "△", "info": "·"}
_SEVERITIES = {name: f"{_MARKS[name]} {word}" for name, word in SEVERITY_WORDS.items()}


def sheet_table(told: Told) -> pd.DataFrame:
    """Return a row a sheet: what it was taken for, and how much is in it."""
    rows = [
        {
            "文件": shown(sheet["file"]),
            "工作表": shown(sheet["sheet"]),
            "认作": sheet["label"],
            "学校（所）": sheet["schools"] or None,
            "时期": _months(sheet["months"]),
            "行数": sheet["read"],
            "错误": sheet["errors"],
            "警告": sheet["warnings"],
            "没有读取的列": shown("、".join(sheet["unmatched"]), 80),
        }
        for sheet in told["sheets"]
    ]
    rows += [
        {
            "文件": shown(one["file"]),
            "工作表": shown(one["sheet"]),
            "认作": "缺必填列，没有读取"
            if one["rule"] == "sheet_refused"
            else "没有认出",
        }
        for one in told["unread"]
    ]
    rows += [
        {"文件": shown(one["name"]), "认作": "打不开"}
        for one in told["files"]
        if one["fault"]
    ]
    table = pd.DataFrame(rows)
    for heading in ("学校（所）", "时期", "没有读取的列"):
        if heading in table and not table[heading].fillna("").astype(str).any():
            table = table.drop(columns=heading)
    return whole_numbers(table, ("学校（所）", "行数", "错误", "警告"))


def issue_table(told: Told) -> pd.DataFrame:
    """Return a row an issue, the gravest first."""
    return whole_numbers(
        pd.DataFrame(
            [
                {
                    "程度": _SEVERITIES[one["severity"]],
                    MESSAGE: shown(one["message"], 400),
                    "文件": shown(one["file"]),
                    "工作表": shown(one["sheet"]),
                    "行": one["row"],
                    "列": shown(one["column"], 60),
                    "原值": shown(one["value"], 60),
                }
                for one in told["issues"]
            ]
        ),
        ("行",),
    )


def outcome_table(told: Told) -> pd.DataFrame:
    """Return a row a kind of sheet: what became, or becomes, of its rows."""
    names = {
        "label": "报表",
        "new": "新增",
        "changed": "更改",
        "unchanged": "未变",
        "removed": "移出",
        "ended": "到期",
        "rejected": "不存",
    }
    rows = pd.DataFrame(told["difference"]["sheets"], columns=list(names))
    return rows.rename(columns=names)


def change_table(told: Told) -> pd.DataFrame:
    """Return a row a value that is another than in the store: old → new."""
    return whole_numbers(
        pd.DataFrame(
            [
                {
                    "报表": one["label"],
                    "变动": one["kind"],
                    "学校或区域": shown(one["place"]),
                    "哪一行": shown(one["key"]),
                    "项目": one["column"],
                    "原来": shown(one["was"], 60),
                    "现在": shown(one["now"], 60),
                    "文件": shown(one["file"]),
                    "行": one["row"],
                }
                for one in told["difference"]["values"]
            ]
        ),
        ("行",),
    )


def effect_table(told: Told) -> pd.DataFrame:
    """Return a row a main number that the import moves: before → after."""
    names = {"label": "指标", "before": "此前", "after": "此后", "change": "变化"}
    rows = pd.DataFrame(told["difference"]["numbers"], columns=list(names))
    return rows.rename(columns=names)


def whole_numbers(table: pd.DataFrame, headings: Sequence[str]) -> pd.DataFrame:
    """Return a table whose counts are whole numbers, or nothing."""
    for heading in headings:
        if heading in table:
            table[heading] = table[heading].astype("Int64")
    return table


def _months(months: Sequence[int]) -> str:
    if not months:
        return ""
    first, last = min(months), max(months)
    if first == last:
        return month_text(first)
    return f"{month_text(first)}—{month_text(last)}"
