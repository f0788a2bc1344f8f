"""还差多少 of a score: which schools are below the line, and where they lose points."""

import pandas as pd
import streamlit as st

from data_access.catalogue.assessment import SHOWN_DECIMALS, ItemState, least_of
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import plain
from data_access.catalogue.peers import peer_group_label
from data_access.queries.assessed import Assessed
from data_access.returns.worksheets import Worksheet, worksheet_files
from pages.ui import cached, score_data
from pages.ui.area_target import target_of
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import download_buttons
from pages.ui.folded_names import NOBODY
from pages.ui.score_words import LOCAL, scheme_label, when_text
from pages.ui.table_view import show_table
from pages.ui.view import View
from pages.ui.worklist import GAP
from pages.ui.worklist_tables import to_fill_in
from pages.ui.wrapped_texts import row_height, widths_config

MOST_LOST = 3
WIDTHS = {"失分最多的项目": 330}
PASSED = "pass"


def gaps_button(view: View, found: Assessed) -> None:
    """Draw 还差多少 beside the scores of schools."""
    if st.button(GAP, key=f"gap-score-{found.scheme}", type="tertiary"):
        _dialog(view, found)


@st.dialog("还差多少：从红到任务单", width="large")
def _dialog(view: View, found: Assessed) -> None:
    line, ground = _line(view, found)
    rows = below_line(found, line)
    names = cached.schools().set_index("school_id")
    table = gap_table(found, rows, names, line)
    out = int((found.schools["absence"] != "").sum())
    head = f"{len(rows)}所学校低于{plain(line, 1)}分，未参评{out}所另列"
    st.markdown(f"### {head}")
    st.caption(f"{ground}　{score_data.origin_line(view, found.scheme)}")
    if rows.empty:
        return
    show_table(
        table,
        height=360,
        column_config=widths_config(WIDTHS),
        row_height=row_height(table, WIDTHS),
        key=f"score-gaps-{found.scheme}",
        named=NOBODY,
    )
    codes = rows["school_id"].map(names["school_code"])
    _files(view, found, head, to_fill_in(table, codes))


def _line(view: View, found: Assessed) -> tuple[float, str]:
    """Return the line schools are held against, and where it is from."""
    target = target_of(score_data.INDICATOR_OF[found.scheme], view)
    if target is not None:
        return target, "线：目标值表"
    return least_of(PASSED), "线：合格线（本地自定，不是国家标准）"


def below_line(found: Assessed, line: float) -> pd.DataFrame:
    """Return the schools assessed below a line, the widest gap first."""
    rows = found.schools
    shown = rows["score"].round(SHOWN_DECIMALS)
    return rows[shown < line].sort_values(["score", "school_id"])


def gap_table(
    found: Assessed, rows: pd.DataFrame, names: pd.DataFrame, line: float
) -> pd.DataFrame:
    """Return one row a school below the line: its gap, and where it loses most."""
    return pd.DataFrame(
        {
            "学校": rows["school_id"].map(names["name"]),
            "同组": [peer_group_label(group) for group in rows["peer_group"]],
            "得分": [plain(score, SHOWN_DECIMALS) for score in rows["score"]],
            "差（分）": (line - rows["score"]).round(SHOWN_DECIMALS),
            "失分最多的项目": [_lost(found, int(key)) for key in rows["school_id"]],
        }
    )


def _lost(found: Assessed, school_id: int) -> str:
    rows = found.items[found.items["school_id"] == school_id]
    counted = rows["state"].isin([ItemState.COUNTED, ItemState.NOT_REPORTED])
    lost = (rows["weight"] - rows["points"])[counted].astype(float)
    worst = lost[lost > 0].sort_values(ascending=False).head(MOST_LOST)
    ids = rows.loc[worst.index, "indicator_id"]
    words = [
        f"{INDICATORS[name].short_label}失{points:.1f}分"
        for name, points in zip(ids, worst, strict=True)
    ]
    return "、".join(words) or "见半年考核各项"


def _files(view: View, found: Assessed, head: str, table: pd.DataFrame) -> None:
    label = scheme_label(found.scheme)
    caption = score_data.origin_line(view, found.scheme)
    lines = export_lines(view, caption, when_text(found), LOCAL)
    sheet = Worksheet(f"{label}得分：还差多少", head, table, lines)
    stem = file_stem(view, f"{label}任务单")
    files = worksheet_files(sheet, stem, ("下载任务单（可打印）", "下载CSV"))
    with st.container(horizontal=True):
        download_buttons(files, f"gap-score-{found.scheme}")
