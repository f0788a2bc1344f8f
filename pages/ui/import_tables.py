"""What a job found, as tables to show."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from data_access.catalogue.numbers import month_text
from data_access.messages.commands import SEVERITY_WORDS
from pages.ui.plain_text import shown

Told = Mapping[str, Any]
_MARKS = {"error": "✕", "warning": "△", "info": "·"}
_SEVERITIES = {name: f"{_MARKS[name]} {word}" for name, word in SEVERITY_WORDS.items()}


def sheet_table(told: Told) -> pd.DataFrame:
    """Return a row a sheet: what it was taken for, and how much is in it."""
    rows = [
        {
            "文件": shown(sheet["file"]),
            "工作表": shown(sheet["sheet"]),
            "认作": sheet["label"],
            "学校（所）": sheet.get("schools"),
            "时期": _months(sheet.get("months") or ()),
            "行数": sheet["read"],
            "错误": sheet["errors"],
            "警告": sheet["warnings"],
            "没有读取的列": shown("、".join(sheet["unmatched"]), 80),
        }
        for sheet in told["sheets"]
    ]
    rows += [
        {"文件": shown(one["file"]), "工作表": shown(one["sheet"]), "认作": "没有认出"}
        for one in told["unread"]
    ]
    rows += [
        {"文件": shown(one["name"]), "认作": "打不开"}
        for one in told.get("files", ())
        if one.get("fault")
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
                    "问题和处理办法": shown(one["message"], 400),
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
        "read": "读取行数",
        "new": "新增",
        "changed": "更改",
        "unchanged": "未变",
        "removed": "移出",
        "rejected": "不存",
    }
    rows = pd.DataFrame(list(told["sheets"]))
    if rows.empty:
        return pd.DataFrame(columns=list(names.values()))
    found = [name for name in names if name in rows]
    totals = rows[found].groupby("label", sort=False).sum().reset_index()
    return totals.rename(columns=names)


def change_table(told: Told) -> pd.DataFrame:
    """Return a row a value that is another than in the store: old → new."""
    return pd.DataFrame(
        [
            {
                "报表": one["label"],
                "哪一行": shown(one["where"], 120),
                "项目": one["column"],
                "原来": shown(one["old"], 60),
                "现在": shown(one["new"], 60),
            }
            for one in told.get("changes", ())
        ]
    )


def effect_table(told: Told) -> pd.DataFrame:
    """Return a row a main number that the import moves: before → after."""
    return pd.DataFrame(
        [
            {
                "指标": one["label"],
                "时期": one["period"],
                "导入前": one["before"],
                "导入后": one["after"],
                "变化": one["change"],
            }
            for one in told.get("effect", ())
        ]
    )


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
