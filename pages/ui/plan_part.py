"""From a list of work to next year's needs: the four steps of an item, and the save."""

from functools import partial

import pandas as pd
import streamlit as st

from data_access.catalogue.lacks import lack_of
from data_access.catalogue.numbers import compact, is_missing, plain
from data_access.period import school_year_of
from data_access.queries import plans as query
from data_access.storing.needs import save_needs
from pages.ui import cached
from pages.ui.import_access import Access, access
from pages.ui.origin import rows_behind
from pages.ui.table_view import show_table
from pages.ui.view import View
from pages.ui.worklist_data import Work

STEPS = {
    "need_count": "需求",
    "approved_count": "计划",
    "bought_count": "采购",
    "delivered_count": "下拨",
}
NOT_YET = "未填"
_SAVED = "_needs_saved"


def plan_part(work: Work, view: View, key: str) -> None:
    """Show what was needed, approved, bought and delivered; offer to save the list."""
    item = lack_of(work.indicator).item
    _save(work, view, key)
    rows: pd.DataFrame = cached.remember(
        "plan_steps",
        (item, view.scope, view.period),
        lambda: query.plan_steps(cached.store(), item, view.scope, view.period),
    )
    if rows.empty:
        return
    st.markdown(f"**{item}：需求→计划→采购→下拨**（{lack_of(work.indicator).unit}）")
    table = steps_table(rows)
    right = dict.fromkeys(table.columns[1:], st.column_config.Column(alignment="right"))
    show_table(table, height="content", column_config=right)
    st.caption(rows_behind("equipment_plan"))


def steps_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the four steps by school year; what nobody filled in is said."""
    columns = {
        "学年": rows["school_year"].tolist(),
        "学校（所）": rows["school_count"].tolist(),
    }
    columns |= {
        label: [NOT_YET if is_missing(value) else plain(value) for value in rows[name]]
        for name, label in STEPS.items()
    }
    columns["金额"] = [
        NOT_YET if is_missing(value) else f"{compact(value)}元"
        for value in rows["amount_yuan"]
    ]
    return pd.DataFrame(columns)


def next_year(view: View) -> str:
    """Return the school year after the one in view: 2027-2028."""
    year = school_year_of(view.period.last_month) + 1
    return f"{year}-{year + 1}"


def _save(work: Work, view: View, key: str) -> None:
    if access() is Access.CLOSED:
        return
    name = f"needs-{key}-{work.indicator.id}"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            f"存为 {next_year(view)} 学年需求",
            key=name,
            icon=":material/playlist_add:",
            on_click=partial(_store, work, next_year(view), name),
            help="只写需求数，不改已有的计划、采购、下拨；"
            "记为一批，可以在数据导入里撤销。",
        )
        said = st.session_state.pop(f"{_SAVED}-{name}", "")
        if said:
            st.markdown(said)


def _store(work: Work, school_year: str, name: str) -> None:
    """Save what the schools lack (a callback), then look at the data anew."""
    rows = work.below[["school_id", "lacking"]].dropna()
    needs = dict(zip(rows["school_id"], rows["lacking"].astype(int), strict=True))
    item = lack_of(work.indicator).item
    counts = save_needs(cached.store(), school_year, item, needs)
    cached.make_ready()
    st.session_state[f"{_SAVED}-{name}"] = (
        f"✓ 新增 {counts.new:,} 行，改动 {counts.changed:,} 行，"
        f"没有变的 {counts.unchanged:,} 行。撤销：数据导入里的批次。"
    )
