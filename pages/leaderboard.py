"""排行榜: who achieved most in awards and uploads, told positively; 考核得分."""

from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from data_access.catalogue.boards import AWARDS, POINTS, RESOURCES
from data_access.catalogue.peers import peer_group_label
from data_access.period import previous
from data_access.request import SCHOOL, MeasureRequest
from data_access.scope import Scope
from data_access.standings import Standings, standings
from pages.charts.rank_bars import rank_bars
from pages.documents.downloads import downloads_of
from pages.ui import board_data, board_notes, cached, frame, notices
from pages.ui.board_choice import (
    BY_REGION,
    SCORES_PART,
    Choice,
    board_choice,
    chosen_part,
)
from pages.ui.board_tables import (
    bar_rows,
    named_keys,
    names_of,
    needing_support,
    shown_table,
    support_table,
    top_rows,
)
from pages.ui.board_words import (
    FEWEST_TEACHERS,
    PEER,
    RAW,
    measure_form,
    measure_label,
    own_words,
    points_words,
    rule_line,
    title_of,
    use_words,
)
from pages.ui.chart_click import draw_chart
from pages.ui.choice import switch
from pages.ui.definition import definition_button
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import Download, figure
from pages.ui.folded_names import NOBODY
from pages.ui.lesson_data import is_short
from pages.ui.origin import origin_of_tables
from pages.ui.published import RESULT_FACTS, published_part
from pages.ui.school_list import download_row
from pages.ui.school_picker import choose_school, school_picker
from pages.ui.score_part import score_part
from pages.ui.strong_rows import strong_first
from pages.ui.table_view import show_table
from pages.ui.view import View, current_view, go_to_area, open_school, period_text
from pages.ui.window import is_narrow, watch_window

_CHART_KEY = "board-chart"


def render() -> None:
    """Draw the page for the area and period in the address."""
    view = current_view()
    assert view is not None
    if _published(view):
        return
    if chosen_part() == SCORES_PART:
        score_part(view, downloads_of)
    else:
        _boards(view)
    watch_window()


def _boards(view: View) -> None:
    choice = board_choice(view)
    shown = replace(view, period=choice.period)
    found = _standings(view, choice, view.scope, choice.peer)
    left, right = st.columns([0.64, 0.36], gap="large")
    with left:
        _board(shown, choice, found)
    with right:
        _own_place(shown, choice)
        _rule(shown, choice)
        _support(shown, choice, found)


def _published(view: View) -> bool:
    """Show what was published where there are no schools to compare."""

    def files(title: str, table: pd.DataFrame, caption: str) -> list[Download]:
        lines, stem = export_lines(view, caption), file_stem(view, "公开报道的成果")
        return [*downloads_of(table, title, lines, stem)]

    if view.node.school_count:
        return False
    return published_part(view.node, RESULT_FACTS, files, key="board")


def _standings(
    view: View, choice: Choice, scope: Scope, peer: str | None, unit: str = ""
) -> Standings:
    is_school = (unit or choice.unit) == SCHOOL
    request = MeasureRequest(
        (),
        (choice.period, previous(choice.period)),
        scope,
        by=SCHOOL if is_school else view.child_by,
        peer_group=peer,
    )
    rows = board_data.board_rows(choice.board, request)
    decimals, _ = measure_form(choice.board, choice.basis)
    per = None if choice.basis == RAW else choice.board.per
    # Among peers, and among areas, small ones are compared with their like.
    is_mixed = is_school and peer is None and per is not None
    return standings(
        rows,
        per=per,
        decimals=decimals,
        top=choice.top,
        fewest_teachers=FEWEST_TEACHERS if is_mixed else 0,
    )


def _board(view: View, choice: Choice, found: Standings) -> None:
    names = names_of(choice.unit)
    when = period_text(view.period)
    title = title_of(found.ranked, names, choice.board, choice.basis, when)
    if choice.basis == PEER:
        title = f"{peer_group_label(choice.peer)}：{title}"
    keys = named_keys(found, choice)
    table = shown_table(found, choice, names)
    if choice.order == BY_REGION:
        table = strong_first(table, [names[key] for key in keys])
    caption = origin_of_tables(
        (choice.board.fact.table, "school_year_base"), view.period
    ).line
    if found.ranked.empty:
        st.markdown(f"##### {title}")
        notices.nothing(board_notes.nothing_words(choice, when))
        st.caption(caption)
        return
    lines = export_lines(view, caption, choice.board.rule)
    figure(
        title,
        table,
        caption,
        downloads_of(table, title, lines, file_stem(view, "排行榜")),
        key="board",
        draw=partial(_draw, view, choice, found, names),
        named=len(keys),
    )
    st.caption(board_notes.notes(view, choice, found, names))


def _draw(view: View, choice: Choice, found: Standings, names: dict[int, str]) -> None:
    if words := _first_words(choice, found):
        notices.remark(words)
    is_dark = frame.is_dark()
    own = int(choice.school["school_id"]) if choice.school else 0
    _, unit = measure_form(choice.board, choice.basis)
    axis = f"{measure_label(choice.board, choice.basis)}（{unit}）"
    spec = cached.remember_spec(
        "rank-bars",
        (view.scope, choice.period, _words_of(choice), own, is_narrow(), is_dark),
        lambda: rank_bars(
            bar_rows(found, choice, names, own),
            axis,
            is_dark=is_dark,
            is_narrow=is_narrow(),
        ),
    )
    key = f"{_CHART_KEY}-{view.node.key}-{choice.unit}"
    draw_chart(spec, key=key, go=partial(_follow, choice.unit))


def _first_words(choice: Choice, found: Standings) -> str:
    """Return what stands under the title: how resources are used."""
    if choice.board.id == RESOURCES and choice.order != BY_REGION:
        rows = top_rows(found, choice)
        return use_words(rows, choice.top if choice.unit == SCHOOL else len(rows))
    return ""


def _words_of(choice: Choice) -> tuple[str, ...]:
    return (
        choice.board.id,
        choice.basis,
        choice.unit,
        str(choice.top),
        choice.order,
        choice.peer or "",
    )


def _follow(unit: str, key: str) -> None:
    """Go where the reader clicked: a school's record, or one level down."""
    target = int(key)
    if unit == SCHOOL:
        schools = cached.schools().set_index("school_id")
        open_school(str(schools.loc[target, "school_code"]))
    else:
        go_to_area(cached.tree().get(target).key)


def _own_place(view: View, choice: Choice) -> None:
    st.markdown("##### 本校位置")
    school_picker("board", "搜一所学校（校名、简称、拼音首字母）")
    if choice.school is None:
        st.caption("选一所学校，看它在同组学校中的位置；只说它自己，不列后面的学校。")
        return
    peer = choice.school["peer_group"]
    key = int(choice.school["school_id"])
    found, where = _standings(view, choice, view.scope, peer, SCHOOL), view.node.name
    everyone = {*found.ranked["group_key"], *found.unranked["group_key"]}
    if key not in everyone:
        root = cached.tree().root
        assert root is not None
        found, where = _standings(view, choice, root.scope, peer, SCHOOL), root.name
    group = f"{where}{peer_group_label(peer)}"
    st.markdown(
        own_words(
            found,
            key,
            str(choice.school["name"]),
            group,
            choice.board,
            choice.basis,
        )
    )
    with st.container(horizontal=True):
        st.button(
            "打开学校档案",
            key="board-open",
            on_click=open_school,
            args=(str(choice.school["school_code"]),),
        )
        st.button(
            "不看本校",
            key="board-clear",
            type="tertiary",
            on_click=choose_school,
            args=("",),
        )


def _rule(view: View, choice: Choice) -> None:
    board = choice.board
    st.markdown("##### 怎么算的")
    st.caption(rule_line(board, board_data.points_rule()))
    if board.id == POINTS:
        with st.popover("积分表"):
            st.markdown(points_words(board_data.points_rule()))
    indicator = board.indicator if choice.basis == RAW else board.share_indicator
    if indicator:
        definition_button(indicator, view, "board")


def _support(view: View, choice: Choice, found: Standings) -> None:
    count = len(needing_support(found))
    # Where nothing at all is registered, the list would be everybody.
    if not count or found.ranked.empty:
        return
    if is_short(view):
        notices.remark("这个时间教学日少，没有登记或上传不说明什么，不列支持清单。")
        return
    word = "登记" if choice.board.subject == AWARDS else "上传"
    counted = "所" if choice.unit == SCHOOL else "个"
    title = f"支持清单（{count:,}{counted}）"
    if not switch(title, "support"):
        st.caption(f"本期没有{word}或未报送的，打开可看；不排名，供安排帮扶。")
        return
    table = support_table(found, choice.unit)
    caption = "按区划顺序排列，不分先后。未报送不等于零。"
    show_table(table, height=260, key="board-support", named=NOBODY)
    st.caption(caption)
    lines, stem = export_lines(view, caption), file_stem(view, "支持清单")
    download_row(downloads_of(table, "支持清单", lines, stem), "support")


if __name__ == "__main__":
    from app import main

    main()
