"""Missing subjects: the matrix, and who fills a subject where."""

import pandas as pd

from data_access.catalogue.codes import SUBJECTS
from data_access.catalogue.numbers import plain, share
from data_access.catalogue.states import MET, MISSED
from pages.ui import cached, lesson_data
from pages.ui.lesson_words import subject_label
from pages.ui.view import View

COLUMNS = ["key", "label", "subject", "share", "text", "need_count", "filled_count"]


def shows_areas(view: View) -> bool:
    """Tell whether the matrix has areas as rows (the whole zone) or schools."""
    return view.node.depth == 0 and view.has_child_areas


def subjects_in(view: View) -> list[str]:
    """Return the codes of the missing subjects, in the order of the code list."""
    found = set(lesson_data.needs_of_schools(view)["subject"])
    return [code for code in SUBJECTS.labels if code in found]


def matrix_cells(view: View) -> pd.DataFrame:
    """Return a cell an area or school and subject: see COLUMNS; worst rows first."""
    return _area_cells(view) if shows_areas(view) else _school_cells(view)


def _area_cells(view: View) -> pd.DataFrame:
    rows = lesson_data.needs_of_areas(view)
    nodes = {node.area_id: node for node in cached.tree().children(view.node)}
    rows = rows[rows["area_id"].isin(list(nodes))]
    shares = rows["filled_count"] / rows["need_count"]
    counts = zip(shares, rows["filled_count"], rows["need_count"], strict=True)
    cells = rows.assign(
        key=[nodes[area_id].key for area_id in rows["area_id"]],
        label=[nodes[area_id].short_name for area_id in rows["area_id"]],
        subject=[subject_label(code) for code in rows["subject"]],
        share=shares,
        text=[f"{share(s, 0)}　{n}/{of}" for s, n, of in counts],
    )
    return _worst_first(cells)


def _school_cells(view: View) -> pd.DataFrame:
    rows = lesson_data.needs_of_schools(view).join(
        lesson_data.school_names(view), on="school_id"
    )
    filled = (rows["lesson_count"] > 0).astype(int)
    cells = rows.assign(
        key=rows["code"],
        label=rows["label"],
        subject=[subject_label(code) for code in rows["subject"]],
        share=filled.astype(float),
        text=[_cell_text(count) for count in rows["lesson_count"]],
        need_count=1,
        filled_count=filled,
    )
    return _worst_first(cells)


def _cell_text(lessons: float) -> str:
    if lessons > 0:
        return f"{MET.sign} 已补{plain(lessons)}节"
    return f"{MISSED.sign} 未补"


def _worst_first(cells: pd.DataFrame) -> pd.DataFrame:
    sums = cells.groupby("label")[["need_count", "filled_count"]].sum()
    open_ones = (sums["need_count"] - sums["filled_count"]).rename("open")
    rows = cells.join(open_ones, on="label")
    order = ["open", "label"]
    return rows.sort_values(order, ascending=[False, True], kind="stable")[COLUMNS]


def matrix_table(view: View, cells: pd.DataFrame) -> pd.DataFrame:
    """Return the matrix with a column a subject; a blank needs nothing."""
    head = view.child_label if shows_areas(view) else "学校"
    wide = cells.pivot_table(
        index="label", columns="subject", values="text", aggfunc="first"
    )
    wide = wide.reindex(cells["label"].drop_duplicates())
    return wide.reset_index(names=head).fillna("")


def subject_rows(view: View, subject: str, *, is_points: bool) -> pd.DataFrame:
    """Return schools that cannot teach a subject, with who delivers it.

    Columns: code, name, place, is_teaching_point, lesson_count, hosts (in words).
    """
    rows = lesson_data.needs_of_schools(view)
    rows = rows[rows["subject"] == subject]
    if is_points:
        rows = rows[rows["is_teaching_point"] == 1]
    names = lesson_data.school_names(view)
    given = lesson_data.deliverers_of(view, subject)
    given = given.join(names["name"], on="delivering_school_id")
    counts = zip(given["name"], given["lesson_count"], strict=True)
    given = given.assign(text=[f"{name}（{plain(n)}节）" for name, n in counts])
    hosts = given.groupby("receiving_school_id")["text"].agg("、".join)
    rows = rows.join(names, on="school_id").assign(
        hosts=rows["school_id"].map(hosts).fillna("")
    )
    order = ["lesson_count", "code"]
    return rows.sort_values(order, ascending=[False, True], kind="stable")


def subject_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return that list with Chinese heads."""
    return pd.DataFrame(
        {
            "学校": rows["name"],
            "所在": rows["place"],
            "教学点": ["是" if one else "否" for one in rows["is_teaching_point"]],
            "状态": [_cell_text(count) for count in rows["lesson_count"]],
            "接收（节）": rows["lesson_count"],
            "主讲学校": rows["hosts"],
        }
    )
