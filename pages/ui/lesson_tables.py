"""Rows of the three classrooms as tables with Chinese heads, ready to show."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data_access.catalogue.coverage import (
    ABSENT,
    COVERAGE_BY_CODE,
    TOOK_PART,
    UNSTATED,
)
from data_access.catalogue.numbers import plain, share
from data_access.catalogue.reporting_share import note_of, short_note
from data_access.catalogue.states import Direction, state_of
from data_access.request import SCHOOL
from pages.ui import cached, lesson_data
from pages.ui.hover_words import with_standing
from pages.ui.lesson_data import DELIVER, RECEIVE
from pages.ui.lesson_words import reason_label
from pages.ui.view import View
from pages.ui.window import is_narrow


def child_names(view: View) -> pd.DataFrame:
    """Return what lies just below: group_key, key (address or code), label."""
    if view.child_by == SCHOOL:
        rows = lesson_data.school_names(view)
        return pd.DataFrame(
            {"group_key": rows.index, "key": rows["code"], "label": rows["label"]}
        ).reset_index(drop=True)
    nodes = cached.tree().children(view.node)
    found = [(node.area_id, node.key, node.short_name) for node in nodes]
    return pd.DataFrame(found, columns=["group_key", "key", "label"])


def rate_rows(view: View, measures: pd.DataFrame, target: float | None) -> pd.DataFrame:
    """Return bars of what lies below, best first, the silent at the end.

    Columns: key, label, value, note (value and n/N), state (code), colours, and the
    measures' own numerator, denominator, reported, expected.
    """
    rows = child_names(view).merge(measures, on="group_key")
    rows = rows[(rows["expected"] > 0) | (rows["reported"] > 0)]
    states = [state_of(v, target, Direction.HIGHER) for v in rows["value"]]
    records = zip(states, rows.to_dict("records"), strict=True)
    notes = [f"{state.sign} {_rate_note(row)}".strip() for state, row in records]
    rows = rows.assign(
        note=notes,
        light=[state.light for state in states],
        dark=[state.dark for state in states],
        state=[f"{state.sign} {state.label}".strip() for state in states],
    )
    if len(rows):
        rows = with_standing(rows, str(rows["indicator"].iloc[0]), view, target)
    order = ["value", "denominator"]
    return rows.sort_values(order, ascending=False, kind="stable", na_position="last")


def _rate_note(row: Mapping[Any, Any]) -> str:
    reported, value = float(str(row["reported"])), float(str(row["value"]))
    if not reported:
        return share(None)
    if value != value:
        return "没有应开的课"
    counts = f"{plain(float(str(row['numerator'])))}/"
    counts += plain(float(str(row["denominator"])))
    thin = short_note(row) if is_narrow() else note_of(row)
    return f"{share(value)}　{counts}　{thin}".strip()


def rate_table(view: View, rows: pd.DataFrame, words: tuple[str, str]) -> pd.DataFrame:
    """Return the table under such bars; `words` head numerator and denominator."""
    return pd.DataFrame(
        {
            view.child_label: rows["label"],
            words[0]: rows["numerator"],
            words[1]: rows["denominator"],
            "比例（%）": (rows["value"] * 100).round(1),
            "状态": rows["state"],
            "已报（所）": rows["reported"],
            "应报（所）": rows["expected"],
            "提示": [note_of(row) for row in rows.to_dict("records")],
        }
    )


def coverage_rows(view: View, kind: str) -> pd.DataFrame:
    """Return every school in view: school_id, state, code, name, place, lessons."""
    of_kind = None if kind == "all" else int(kind)
    lessons = lesson_data.by_school(view, of_kind)
    rows = lesson_data.states_of(view, kind).join(
        lesson_data.school_names(view), on="school_id"
    )
    for role, column in ((DELIVER, "delivered"), (RECEIVE, "received")):
        of_role = lessons[lessons["role"] == role].set_index("school_id")
        amounts = rows["school_id"].map(of_role["lesson_count"])
        # Who reported and has no lesson has none; of the others nothing is known.
        is_known = rows["state"].isin([TOOK_PART.code, ABSENT.code])
        rows[column] = amounts.fillna(0).where(is_known, amounts)
    counts = zip(rows["delivered"], rows["received"], strict=True)
    return rows.assign(
        line1=[_state_text(code) for code in rows["state"]],
        line2=[_lesson_line(one, other) for one, other in counts],
    )


def _lesson_line(delivered: float, received: float) -> str:
    parts = ((delivered, "主讲{}节"), (received, "接收{}节次"))
    return "　".join(text.format(plain(n)) for n, text in parts if n > 0)


def coverage_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return schools with their state; lessons stay blank where none is known."""
    return pd.DataFrame(
        {
            "学校": rows["name"],
            "所在": rows["place"],
            "状态": [_state_text(code) for code in rows["state"]],
            "主讲（节）": rows["delivered"],
            "接收（节次）": rows["received"],
        }
    )


def _state_text(code: str) -> str:
    state = COVERAGE_BY_CODE[code]
    return f"{state.sign} {state.label}"


def not_held_rows(view: View) -> pd.DataFrame:
    """Return schools with planned lessons not held, most first, and why not.

    Columns: code, name, place, planned, held, missing, why.
    """
    rows = lesson_data.by_school(view)
    rows = rows[(rows["role"] == DELIVER) & rows["planned_count"].notna()]
    held = rows["planned_held_count"]
    rows = rows.assign(missing=rows["planned_count"] - held)
    rows = rows[rows["missing"] > 0].join(
        lesson_data.school_names(view), on="school_id"
    )
    why = reasons_with_rest(view, rows)
    texts = why.groupby("school_id")["text"].agg("、".join)
    rows = rows.assign(why=rows["school_id"].map(texts))
    rows = rows.rename(columns={"planned_count": "planned"}).assign(
        held=rows["planned_held_count"]
    )
    return rows.sort_values(["missing", "code"], ascending=[False, True])


def reasons_with_rest(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return reasons by school, those without a stated one included.

    Columns: school_id, reason, lesson_count, text. `rows`: school_id, missing.
    """
    stated = lesson_data.reasons(view)
    stated = stated[stated["school_id"].isin(rows["school_id"])]
    known = stated.groupby("school_id")["lesson_count"].sum()
    missing = rows.set_index("school_id")["missing"]
    rest = (missing - known.reindex(missing.index).fillna(0)).clip(lower=0)
    rest = rest[rest > 0]
    unstated = pd.DataFrame(
        {"school_id": rest.index, "reason": UNSTATED, "lesson_count": rest.to_numpy()}
    )
    parts = [part for part in (stated, unstated) if len(part)]
    both = pd.concat(parts, ignore_index=True) if parts else unstated
    both = both.sort_values("lesson_count", ascending=False, kind="stable")
    counts = zip(both["reason"], both["lesson_count"], strict=True)
    return both.assign(text=[f"{reason_label(r)}{plain(n)}节" for r, n in counts])


def reason_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return how many lessons each reason took, most first."""
    why = reasons_with_rest(view, rows)
    sums = why.groupby("reason")["lesson_count"].sum()
    sums = sums.sort_values(ascending=False, kind="stable")
    labels = [reason_label(str(code)) for code in sums.index]
    return pd.DataFrame({"原因": labels, "节数": sums.to_numpy()})


def not_held_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return that list with Chinese heads."""
    return pd.DataFrame(
        {
            "主讲学校": rows["name"],
            "所在": rows["place"],
            "未开（节）": rows["missing"],
            "应开（节）": rows["planned"],
            "实开（节）": rows["held"],
            "原因": rows["why"],
        }
    )


def pair_rows(view: View, pairs: pd.DataFrame) -> pd.DataFrame:
    """Return pairs with the names, codes and places of both ends."""
    names = lesson_data.school_names(view)
    ends = {
        "from": names.add_prefix("from_"),
        "to": names.add_prefix("to_"),
    }
    rows = pairs.join(ends["from"], on="delivering_school_id")
    rows = rows.join(ends["to"], on="receiving_school_id")
    return rows.assign(
        name=rows["from_name"] + " → " + rows["to_name"],
        line1=[f"{plain(count)}节" for count in rows["lesson_count"]],
        line2=[f"接收端参与{plain(count)}人次" for count in rows["person_times"]],
    )


def pair_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return pairs with Chinese heads."""
    return pd.DataFrame(
        {
            "主讲学校": rows["from_name"],
            "接收学校": rows["to_name"],
            "接收学校所在": rows["to_place"],
            "节次": rows["lesson_count"],
            "接收端人次": rows["person_times"],
        }
    )
