"""The pickers of a comparison: view, indicators by subject, places, years."""

import streamlit as st

from data_access import search
from data_access.catalogue.indicators import INDICATORS, SUBJECT_LABELS, Indicator
from pages.ui import address, cached
from pages.ui.choice import choose_one
from pages.ui.compare_choice import (
    BETWEEN,
    ITEMS,
    LEVEL,
    MOST_ITEMS,
    MOST_SCHOOLS,
    PEERS,
    PLACES,
    SCATTER,
    SCHOOLS,
    SHOWN,
    USUAL_ITEMS,
    VIEWS,
    YEAR_CHOICES,
    YEARS,
    Choice,
    joined,
)
from pages.ui.compare_places import levels_of, nodes_of, school_places
from pages.ui.notices import remark
from pages.ui.view import View

_TYPED = "_compare_school_search"


def draw_pickers(view: View, choice: Choice) -> None:
    """Draw every picker of the view chosen."""
    left, right = st.columns([0.3, 0.7], vertical_alignment="bottom")
    with left:
        choose_one("怎么看", VIEWS, SHOWN, choice.shown)
    with right:
        _items(choice)
    if choice.shown == PEERS:
        return
    levels = {level.code: level.label for level in levels_of(view)}
    with st.container(horizontal=True, vertical_alignment="center"):
        if len(levels) > 1:
            choose_one("比什么地方", levels, LEVEL, choice.level.code)
        if choice.shown != SCATTER:
            choose_one("时间", YEAR_CHOICES, YEARS, str(choice.years))
        if not choice.level.is_school:
            _areas(view, choice)
    if choice.level.is_school:
        _schools(choice)


def _items(choice: Choice) -> None:
    order = sorted(INDICATORS.values(), key=_place)
    _several(
        f"指标（按主题排列，最多 {MOST_ITEMS} 项；再选一项就换掉最早选的）",
        [one.id for one in order],
        choice.items,
        ITEMS,
        {one.id: f"{SUBJECT_LABELS[one.subject]}·{one.label}" for one in order},
        most=MOST_ITEMS,
        default=USUAL_ITEMS,
    )


def _place(indicator: Indicator) -> tuple[int, bool]:
    return list(SUBJECT_LABELS).index(indicator.subject), not indicator.is_core


def _areas(view: View, choice: Choice) -> None:
    nodes = {node.key: node.name for node in nodes_of(view, choice.level)}
    chosen = len(choice.places)
    label = f"只看选中的 {chosen} 个" if chosen else f"全部 {len(nodes)} 个"
    with st.popover(label, key="compare-places"):
        word = f"只看哪些{choice.level.label}（不选＝全部）"
        _several(word, list(nodes), choice.places, PLACES, nodes)


def _schools(choice: Choice) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        typed = st.text_input(
            "添加学校",
            key=_TYPED,
            placeholder="按校名、简称、标识码或拼音找",
            live=True,
            width=280,
            disabled=len(choice.schools) >= MOST_SCHOOLS,
        )
        if choice.schools:
            names = {place.key: place.name for place in school_places(choice.schools)}
            word = f"正在比的学校（最多 {MOST_SCHOOLS} 所）"
            _several(word, list(names), choice.schools, SCHOOLS, names)
    if typed:
        _found(typed, choice)


def _found(typed: str, choice: Choice) -> None:
    entries = [
        one
        for one in cached.search_entries()
        if one.kind == "school" and one.key not in choice.schools
    ]
    found = search.find(entries, typed, limit=8)
    if not found:
        remark(f"没有找到“{typed}”。可试学校标识码、简称或拼音首字母。")
    with st.container(horizontal=True):
        for entry in found:
            st.button(
                f"＋ {entry.label}　{entry.detail}",
                key=f"compare-add-{entry.key}",
                type="tertiary",
                on_click=_add,
                args=(entry.key, choice.schools),
            )


def _add(code: str, chosen: tuple[str, ...]) -> None:
    st.session_state[_TYPED] = ""
    address.choose(**{SCHOOLS: joined((*chosen, code))})


def _several(
    label: str,
    options: list[str],
    chosen: tuple[str, ...],
    name: str,
    words: dict[str, str],
    *,
    most: int = 0,
    default: str = "",
) -> None:
    """Draw a choice of several; its key carries the choice, as in choose_one."""
    widget = f"compare-{name}-{BETWEEN.join(chosen)}"
    st.multiselect(
        label,
        options,
        default=list(chosen),
        format_func=words.__getitem__,
        key=widget,
        placeholder="请选择",
        select_all=False,  # its words are English, and so many cannot be compared
        on_change=lambda: address.choose(
            # Streamlit's own limit speaks English: the latest choices are kept.
            **{name: joined(st.session_state[widget][-most:]) or default}
        ),
    )
