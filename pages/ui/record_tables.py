"""A school's rows display-ready: Chinese headings, labels for codes, names for keys."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from data_access.catalogue.codes import ROLES, SUBJECTS, CodeList
from data_access.catalogue.facts import FACTS
from data_access.catalogue.numbers import month_text
from data_access.catalogue.sheets import SHEETS, Kind, SheetColumn
from pages.ui import cached

FILE, ROW = "文件", "行"


def labelled(rows: pd.DataFrame, sheet_id: str) -> pd.DataFrame:
    """Return rows of a sheet's table under the headings of its template."""
    fields = {c.field: c for c in SHEETS[sheet_id].columns if c.field in rows.columns}
    shown: dict[str, object] = {}
    if "file_name" in rows.columns:
        shown[FILE] = rows["file_name"]
        shown[ROW] = [
            f"第 {int(n)} 行" if n == n and n is not None else "—"
            for n in rows["source_row"]
        ]
    for name in rows.columns:
        if name in fields:
            column = fields[name]
            is_said = not column.unit or column.unit in column.header
            unit = "" if is_said else f"（{column.unit}）"
            shown[f"{column.header}{unit}"] = _shown(rows[name], column)
    return pd.DataFrame(shown)


def _shown(values: "pd.Series[Any]", column: SheetColumn) -> "pd.Series[Any]":
    if column.field.endswith("school_id"):
        return values.map(_school_names())
    if column.codes is not None:
        return _each(values, label_with(column.codes))
    change: Mapping[Kind, Callable[[Any], Any]] = {
        Kind.YES_NO: lambda flag: "是" if flag else "否",
        Kind.MONTH: lambda month: month_text(int(month)),
        Kind.DATE: lambda day: str(day)[:10],
    }
    return _each(values, change[column.kind]) if column.kind in change else values


def _each(values: "pd.Series[Any]", change: Callable[[Any], Any]) -> "pd.Series[Any]":
    known = [None if pd.isna(v) else change(v) for v in values]
    return pd.Series(known, index=values.index, dtype=object)


def label_with(codes: CodeList) -> Callable[[Any], str]:
    """Return a function that gives a code's label; 1.0 is the code 1."""

    def label(code: Any) -> str:
        whole = int(code) if isinstance(code, float) and code.is_integer() else code
        return codes.label(whole)

    return label


def _school_names() -> dict[int, str]:
    schools = cached.schools()
    return dict(zip(schools["school_id"], schools["name"], strict=True))


def stock_table(rows: pd.DataFrame, table: str) -> pd.DataFrame:
    """Return a snapshot history under the labels of its facts, newest first."""
    labels = {
        fact.column: f"{fact.label.removesuffix(f'{fact.unit}数')}（{fact.unit}）"
        for fact in FACTS.values()
        if fact.table == table and fact.column in rows.columns
    }
    shown = rows[rows["is_listed"] == 1].iloc[::-1]
    dated = {"日期": [str(day)[:10] for day in shown["snapshot_date"]]}
    return pd.DataFrame(
        {**dated, **{label: shown[name].array for name, label in labels.items()}}
    )


def partner_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the partners of a school in the three classrooms."""
    return pd.DataFrame(
        {
            "本校角色": rows["role"].map(ROLES.label),
            "对方学校": rows["partner_name"],
            "课堂节数（节）": rows["lesson_count"],
            "有课的月数": rows["month_count"],
            "从": _each(rows["first_month"], lambda m: month_text(int(m))),
            "到": _each(rows["last_month"], lambda m: month_text(int(m))),
        }
    )


def subject_table(subjects: pd.DataFrame, needs: pd.DataFrame) -> pd.DataFrame:
    """Return subjects taught or received, and which of the needed ones are filled."""
    needed = dict(zip(needs["subject"], needs["lesson_count"], strict=True))
    rows = [
        {
            "学科": SUBJECTS.label(row["subject"]),
            "本校角色": ROLES.label(row["role"]),
            "应开（节）": row["planned_count"],
            "按计划实开（节）": row["planned_held_count"],
            "实开（节）": row["lesson_count"],
            "缺课补齐": "✓ 已补上" if row["subject"] in needed else "",
        }
        for row in subjects.to_dict("records")
    ]
    taught = {
        row["subject"]
        for row in subjects.to_dict("records")
        if row["role"] == "receive" and row["lesson_count"]
    }
    rows += [
        {"学科": SUBJECTS.label(name), "缺课补齐": "○ 还没有补上"}
        for name in needed
        if name not in taught
    ]
    return pd.DataFrame(rows)
