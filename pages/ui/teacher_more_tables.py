"""Rows of the helper group school by school, and of trainings by kind."""

import pandas as pd

from data_access.catalogue.codes import TRAINING_KINDS
from data_access.catalogue.numbers import plain
from data_access.catalogue.teachers import (
    HELPER_HOURS,
    HELPER_PERSONS,
    HELPER_SESSIONS,
)
from pages.ui import lesson_data, teacher_data
from pages.ui import teacher_words as words
from pages.ui.view import View

# What the lines of a helper's year are called where a column is narrow.
HEADS = {
    "tea_helper_session_rate": f"≥{HELPER_SESSIONS}次（人）",
    "tea_helper_hours_rate": f"≥{HELPER_HOURS}课时（人）",
    "tea_helper_persons_rate": f"≥{HELPER_PERSONS}人次（人）",
    "tea_helper_task_rate": "三项都完成（人）",
}


def helper_schools(view: View) -> pd.DataFrame:
    """Return the schools with members of the helper group, most left to do first.

    Columns: code, label, place, members, is_small, and of each line who reached it
    (missing where the members are too few to be told).
    """
    rows = teacher_data.schools(view, *HEADS)
    rows = rows[rows["denominator"] > 0]
    wide = rows.pivot_table(
        index="group_key", columns="indicator", values="numerator", dropna=False
    ).reindex(columns=list(HEADS))
    members = rows.drop_duplicates("group_key").set_index("group_key")["denominator"]
    found = wide.assign(members=members.reindex(wide.index))
    found = found.join(lesson_data.school_names(view)[["code", "label", "place"]])
    done = found[teacher_data.HELPERS]
    found = found.assign(is_small=done.isna(), left=found["members"] - done)
    order = ["left", "members", "label"]
    return found.sort_values(order, ascending=[False, False, True], ignore_index=True)


def helper_school_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the same with Chinese heads; too few members are said, not shown."""

    def counts(name: str) -> list[str]:
        return [plain(value) if value == value else "—" for value in rows[name]]

    return pd.DataFrame(
        {
            "学校": rows["label"],
            "区域": rows["place"],
            "成员（人）": counts("members"),
            **{head: counts(name) for name, head in HEADS.items()},
            "提示": [words.TOO_FEW if few else "" for few in rows["is_small"]],
        }
    )


def kind_rows(view: View) -> pd.DataFrame:
    """Return trainings by kind as bars: every kind, also one that was not held.

    Columns: label, value (sessions), note, and those of queries.training_kinds.
    """
    names = list(TRAINING_KINDS.labels)
    known = teacher_data.kinds(view).set_index("training_kind")
    rows = known.reindex(names).fillna(0.0).reset_index()
    pairs = zip(rows["session_count"], rows["person_times"], strict=True)
    return rows.assign(
        label=[TRAINING_KINDS.label(kind) for kind in names],
        value=rows["session_count"],
        note=[f"{plain(s)}场　{plain(p)}人次" for s, p in pairs],
    )


def kind_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the kinds as a table."""
    heads = {
        "label": "培训类别",
        "event_count": "活动（次）",
        "session_count": "场次（场）",
        "live_count": "其中直播（场）",
        "person_times": "人次（人次）",
        "school_count": "承办学校（所）",
    }
    table = rows[list(heads)].rename(columns=heads)
    numbers = list(heads.values())[1:]
    return table.astype(dict.fromkeys(numbers, int))
