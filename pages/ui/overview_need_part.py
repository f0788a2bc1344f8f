"""The part of the overview that says who needs attention: counts, then the names."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from pages.ui import address, overview_needs
from pages.ui.definition import definition_button
from pages.ui.figure import Download
from pages.ui.notices import nothing, remark
from pages.ui.origin import origin_of
from pages.ui.overview_need_tables import need_table, need_title
from pages.ui.overview_needs import Need
from pages.ui.school_list import download_row, school_list
from pages.ui.view import View, period_text

NEED = "need"
NOT_RANKED = "名单供安排帮扶，不排名；点一行打开学校档案。"
# Table, title, caption and name in; the files offered below the list out.
Files = Callable[[pd.DataFrame, str, str, str], Sequence[Download]]


def needs_part(view: View, files: Files) -> None:
    """Show who needs attention as counts; the names wait for a click."""
    found = {need.code: need for need in overview_needs.needs(view)}
    if not found:
        return
    chosen = address.take(NEED, "", lambda text: text in {"", *found})
    st.markdown("##### 需要关注")
    widget = f"need-choice-{chosen}"
    st.pills(
        "需要关注的学校（点选看名单）",
        list(found),
        default=chosen or None,
        format_func=lambda code: f"{found[code].label} {found[code].count:,} 所",
        key=widget,
        label_visibility="collapsed",
        on_change=lambda: address.choose(**{NEED: st.session_state[widget] or ""}),
    )
    note = overview_needs.season_note(view)
    if note:
        remark(note)
    if chosen:
        _named_need(view, found[chosen], files)
    address.give(NEED, "")


def _named_need(view: View, need: Need, files: Files) -> None:
    if not need.count:
        nothing(f"没有{need.label}的学校。")
        return
    table = need_table(need, view)
    title = need_title(need, table, view)
    caption = origin_of((need.indicator_id,), view.period).line
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{title}**", width="content")
        definition_button(need.indicator_id, view, "need")
    school_list(table, list(table["学校标识码"]), key=f"need-{need.code}")
    st.caption(f"{period_text(view.period)}　{caption}　{NOT_RANKED}")
    download_row(files(table, title, caption, need.label), "need")
