"""Subjects filled at weak schools: the matrix, and who delivers what to whom."""

import streamlit as st

from pages.ui import address, lesson_subjects, notices
from pages.ui import lesson_words as words
from pages.ui.chart_click import draw_chart
from pages.ui.choice import choose_one
from pages.ui.folded_names import NOBODY
from pages.ui.lesson_pictures import Charts
from pages.ui.mode import is_meeting
from pages.ui.school_list import school_list
from pages.ui.view import View, go_to_area, open_school

SUBJECT, WHO = "subject", "who"
EVERYONE, POINTS = "all", "points"
MUSIC = "YL"
MOST_ROWS = 40


def subject_part(view: View, kind: str, charts: Charts) -> None:
    """Draw who fills a subject, then the matrix of all missing subjects."""
    codes = lesson_subjects.subjects_in(view)
    if not codes:
        notices.nothing(words.NO_NEEDS)
        return
    default = MUSIC if MUSIC in codes else codes[0]
    subject = address.take(SUBJECT, default, lambda text: text in codes)
    who = address.take(WHO, EVERYONE, lambda text: text in (EVERYONE, POINTS))
    with st.container(horizontal=True):
        labels = {code: words.subject_label(code) for code in codes}
        choose_one("学科", labels, SUBJECT, subject)
        choose_one("学校", {EVERYONE: "全部学校", POINTS: "只看教学点"}, WHO, who)
    left, right = st.columns([6, 4], gap="medium")
    with left:
        _filled(view, subject, who, charts)
    with right:
        _matrix(view, charts)
    address.give(SUBJECT, default)
    address.give(WHO, EVERYONE)


def _filled(view: View, subject: str, who: str, charts: Charts) -> None:
    is_points = who == POINTS
    rows = lesson_subjects.subject_rows(view, subject, is_points=is_points)
    title = words.subject_title(subject, rows, is_points)
    table = lesson_subjects.subject_table(rows)

    def listing() -> None:
        key = f"c3-filled-{view.node.key}-{subject}-{who}"
        school_list(table, list(rows["code"]), key=key, rows=16)
        st.caption("点一行打开这所学校的档案。")

    charts.show(view, "filled", title, table, listing, has_table=False)


def _matrix(view: View, charts: Charts) -> None:
    cells = lesson_subjects.matrix_cells(view)
    first = cells["label"].drop_duplicates().head(MOST_ROWS)
    count = cells["label"].nunique()
    columns = [words.subject_label(c) for c in lesson_subjects.subjects_in(view)]

    go = go_to_area if lesson_subjects.shows_areas(view) else open_school

    def picture() -> None:
        spec = charts.matrix(view, cells[cells["label"].isin(first)], columns)
        draw_chart(spec, key=f"c3-matrix-{view.node.key}", go=go)

    most = count if is_meeting() else MOST_ROWS  # there none is drawn
    title = words.matrix_title(cells, count, most)
    table = lesson_subjects.matrix_table(view, cells)
    unit = "个" if lesson_subjects.shows_areas(view) else "所"
    charts.show(view, "matrix", title, table, picture, named=NOBODY, unit=unit)
