"""Rows of the page of the teachers, ready for bars and tables."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import full_text, month_text, plain, share
from data_access.catalogue.reporting_share import note_of
from data_access.catalogue.states import NOT_REPORTED, State, state_of
from pages.ui import teacher_data
from pages.ui import teacher_words as words
from pages.ui.area_target import target_of
from pages.ui.hover_words import with_standing
from pages.ui.lesson_tables import child_names
from pages.ui.view import View, period_text

BANDS = (
    ("full", "全员达标", 1.0),
    ("high", "90%以上", 0.9),
    ("mid", "80%至90%", 0.8),
    ("low", "不足80%", 0.0),
)
RESULTS = (
    "tea_backbone_fostered",
    "tea_title_precondition_rate",
    "tea_projects_done",
    "hon_model_schools",
    "use_club_rate",
)
OF_THE_YEAR = ("tea_share_lessons", "hon_annual_collectives")


def below_rows(view: View, indicator: str) -> pd.DataFrame:
    """Return what lies below with its bar: key, label, value, note, light, dark."""
    target = target_of(indicator, view)
    rows = child_names(view).merge(
        teacher_data.below(view, (indicator,)), on="group_key"
    )
    rows = rows[rows["expected"] > 0]
    records = rows.to_dict("records")
    states = [_state(row, target, indicator) for row in records]
    rows = rows.assign(
        note=[_note(row, state) for row, state in zip(records, states, strict=True)],
        light=[state.light for state in states],
        dark=[state.dark for state in states],
        state=[f"{state.sign} {state.label}".strip() for state in states],
    )
    rows = with_standing(rows, indicator, view, target)
    return rows.sort_values("value", ascending=False, kind="stable", na_position="last")


def _state(row: Mapping[Any, Any], target: float | None, indicator: str) -> State:
    if not row["reported"]:
        return NOT_REPORTED
    return state_of(row["value"], target, INDICATORS[indicator].direction)


def _note(row: Mapping[Any, Any], state: State) -> str:
    if not row["reported"]:
        return f"{state.sign} {state.label}".strip()
    if row["value"] != row["value"]:
        return words.TOO_FEW if row["denominator"] else "—"
    counts = f"{plain(row['numerator'])}/{plain(row['denominator'])}"
    text = f"{state.sign} {share(row['value'])}　{counts}　{note_of(row)}"
    return text.strip()


def below_table(view: View) -> pd.DataFrame:
    """Return what lies below with all four shares of trained teachers."""
    rows = teacher_data.below(view, teacher_data.TRAINED)
    names = child_names(view).set_index("group_key")["label"]
    first = rows[rows["indicator"] == teacher_data.HOURS].set_index("group_key")
    first = first[(first["expected"] > 0) & first.index.isin(names.index)]
    table = pd.DataFrame(
        {
            view.child_label: names.reindex(first.index),
            "满25＋25学时（人）": first["numerator"],
            "应训教师（人）": first["denominator"],
        }
    )
    for name in teacher_data.TRAINED:
        values = rows[rows["indicator"] == name].set_index("group_key")["value"]
        head = f"{INDICATORS[name].short_label}（%）"
        table[head] = (values.reindex(first.index).astype(float) * 100).round(1)
    table["已报（所）"], table["应报（所）"] = first["reported"], first["expected"]
    table["提示"] = [note_of(row) for row in first.to_dict("records")]
    return table.reset_index(drop=True)


def rate_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of bars with both halves and who reported."""
    return pd.DataFrame(
        {
            view.child_label: rows["label"],
            "完成（人）": rows["numerator"],
            "成员（人）": rows["denominator"],
            "完成率（%）": (rows["value"].astype(float) * 100).round(1),
            "提示": [
                words.TOO_FEW if n > 0 and v != v else ""
                for n, v in zip(rows["denominator"], rows["value"], strict=True)
            ],
        }
    )


def spread_rows(view: View) -> pd.DataFrame:
    """Return how many schools lie in each band: key, label, value, note."""
    rows = teacher_data.schools(view, teacher_data.HOURS)
    sent = rows[rows["reported"] > 0]
    known = sent["value"].dropna().astype(float)
    counts, above = [], float("inf")
    for key, label, low in BANDS:
        counts.append((key, label, int(((known >= low) & (known < above)).sum())))
        above = low
    small = int((sent["value"].isna() & (sent["denominator"] > 0)).sum())
    counts.append(("small", words.TOO_FEW, small))
    counts.append(("silent", NOT_REPORTED.label, int((rows["reported"] == 0).sum())))
    found = pd.DataFrame(counts, columns=["key", "label", "value"])
    return found.assign(note=[f"{count:,}所" for count in found["value"]])


def spread_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the bands as a table."""
    return pd.DataFrame({"学校的达标率": rows["label"], "学校（所）": rows["value"]})


def helper_rows(view: View) -> pd.DataFrame:
    """Return the lines of a helper's year as bars: key, label, value, note."""
    rows = teacher_data.own(view, tuple(words.LINES), view.period)
    records = []
    for name, label in words.LINES.items():
        done, members, value = (
            float(str(rows[column][name]))
            for column in ("numerator", "denominator", "value")
        )
        counts = f"{plain(done)}／{plain(members)}名"
        records.append({"key": name, "label": label, "value": value, "note": counts})
    return pd.DataFrame(records)


def helper_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the lines of a helper's year as a table."""
    return pd.DataFrame(
        {
            "任务": rows["label"],
            "完成的成员／成员": rows["note"],
            "比例（%）": (rows["value"] * 100).round(1),
        }
    )


def month_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the months as bars: label, value (sessions), note."""
    months = zip(rows["sessions"], rows["persons"], strict=True)
    return pd.DataFrame(
        {
            "label": [month_text(month) for month in rows["month"]],
            "value": rows["sessions"].fillna(0),
            "note": [
                f"{plain(s)}场　{plain(p)}人次" if s == s else NOT_REPORTED.label
                for s, p in months
            ],
        }
    )


def month_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the months as a table."""
    return pd.DataFrame(
        {
            "月份": [month_text(month) for month in rows["month"]],
            "培训场次（场）": rows["sessions"],
            "培训人次（人次）": rows["persons"],
        }
    )


def result_table(view: View) -> pd.DataFrame:
    """Return titles, projects, honours and clubs with their period and target."""
    year = teacher_data.year_of_reports(view)
    asked = [(name, view.period) for name in RESULTS]
    asked += [(name, year) for name in OF_THE_YEAR]
    records = []
    for name, period in asked:
        indicator = INDICATORS[name]
        found = teacher_data.own(view, (name,), period)
        row = found.iloc[0].to_dict() if len(found) else {}
        target = target_of(name, view)
        is_known = bool(row.get("reported"))
        sent, due = plain(row.get("reported", 0)), plain(row.get("expected", 0))
        records.append(
            {
                "指标": indicator.label,
                "数值": full_text(indicator, row["value"]) if is_known else "未报送",
                "目标": full_text(indicator, target) if target is not None else "—",
                "时间": period_text(period),
                "已报／应报（所）": f"{sent}/{due}",
                "口径": indicator.definition,
            }
        )
    return pd.DataFrame(records)
