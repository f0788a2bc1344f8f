"""A page of the public view: cards, areas in 区划顺序, the best by name, 口径."""

from functools import partial

import pandas as pd
import streamlit as st

from data_access.catalogue.boards import BOARDS
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.public_view import PUBLIC_PAGES
from pages.charts.rank_bars import rank_bars
from pages.documents.downloads import downloads_of
from pages.ui import address, public_data
from pages.ui.cards import card, card_style
from pages.ui.chart_click import draw_chart
from pages.ui.choice import choose_from_list
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import figure
from pages.ui.frame import is_dark
from pages.ui.notices import nothing, remark
from pages.ui.view import View, current_view, go_to_area
from pages.ui.window import is_narrow

SHOWN = "show"
IN_A_ROW = 4
WHAT_IT_IS = "公开视图：只读，只有合计和前列；没有教师、原始记录、未报送名单。"
NO_SCHOOLS = "到学校一级只有合计，不列学校。"
EMPTY = "这个范围和时间没有可以公开的数。请换一个范围或时间。"


def render(page_name: str) -> None:
    """Draw the public form of a page for the area and period in the address."""
    view = current_view()
    assert view is not None
    page = PUBLIC_PAGES[page_name]
    st.caption(WHAT_IT_IS)
    found = public_data.cards(page.indicators, view)
    if not found:
        nothing(EMPTY)
        return
    card_style()
    for start in range(0, len(found), IN_A_ROW):
        row = found[start : start + IN_A_ROW]
        for column, one in zip(st.columns(IN_A_ROW, gap="small"), row, strict=False):
            with column, st.container(key=f"card-{one.key}", height="stretch"):
                card(one, is_dark=is_dark())
    names = [one.key for one in found]
    st.caption(public_data.caption(tuple(names), view))
    _areas(view, names)
    for board_id in page.boards:
        _best(view, board_id)
    _definitions(names)


def _areas(view: View, names: list[str]) -> None:
    """Draw one of the indicators for the areas below, the one of the link first."""
    if not view.has_child_areas:
        remark(NO_SCHOOLS)
        return
    asked = [text for text in st.query_params.to_dict().values() if text in names]
    default = asked[0] if asked else names[0]
    shown = address.take(SHOWN, default, names.__contains__)
    labels = {name: INDICATORS[name].label for name in names}
    choose_from_list("看哪个指标", labels, SHOWN, shown)
    address.give(SHOWN, names[0])
    found = public_data.areas(shown, view)
    head = f"{INDICATORS[shown].label}"
    table = found.rows[["name", "text"]].set_axis([view.child_label, head], axis=1)
    caption = public_data.caption((shown,), view)
    lines = export_lines(view, caption)
    downloads = downloads_of(table, found.title, lines, file_stem(view, head))
    draw = partial(_bars, found.rows, head, view)
    figure(found.title, table, caption, downloads, key="public-areas", draw=draw)


def _bars(rows: pd.DataFrame, head: str, view: View) -> None:
    known = rows[rows["value"].notna()]
    bars = known.assign(
        label=known["name"], note=known["text"], is_marked=False, is_own=False
    )
    spec = rank_bars(bars, head, is_dark=is_dark(), is_narrow=is_narrow())
    draw_chart(spec, key=f"public-bars-{view.node.key}-{head}", go=go_to_area)
    if silent := len(rows) - len(known):
        remark(f"另有{silent}个{view.child_label}没有数或学校太少，不单列。")


def _best(view: View, board_id: str) -> None:
    board = BOARDS[board_id]
    table = public_data.best(board_id, view)
    if table.empty:
        return
    title = f"{board.label}前列：{len(table)}所"
    caption = f"{board.rule}只列前列，其余不排名。"
    lines = export_lines(view, caption)
    downloads = downloads_of(table, title, lines, file_stem(view, board.label))
    figure(title, table, caption, downloads, key=f"public-best-{board_id}")


def _definitions(names: list[str]) -> None:
    with st.expander("口径：这些数怎么算的"):
        for name in names:
            one = INDICATORS[name]
            st.markdown(
                f"**{one.label}**（{one.unit}）　{one.definition}　"
                f"分母：{one.denominator_note}"
            )
