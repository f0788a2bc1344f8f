"""The one bar above every page: where (breadcrumb, search), when (period)."""

import streamlit as st

from data_access.area_tree import AreaNode
from data_access.catalogue.areas import area_label
from data_access.period import (
    PeriodKind,
    add_months,
    parse_period,
    period_of,
)
from data_access.settings import is_public_only
from pages.ui import address, cached
from pages.ui.search_box import search_box
from pages.ui.view import (
    PERIOD,
    View,
    current_view,
    go_to_area,
    period_text,
)

KIND_LABELS = {
    PeriodKind.MONTH: "月",
    PeriodKind.TERM: "学期",
    PeriodKind.SCHOOL_YEAR: "学年",
}
_EARLIEST = 201809


def scope_bar() -> View | None:
    """Draw the bar and return what is in view; None when the store is empty."""
    view = current_view()
    if view is None:
        return None
    with st.container(
        horizontal=True, vertical_alignment="center", key="scope-bar", width="content"
    ):
        _breadcrumb(view)
        _children_menu(view)
    if not is_public_only():
        search_box(view)
    _period_picker(view)
    return current_view()


def _breadcrumb(view: View) -> None:
    for node in cached.tree().path(view.node):
        is_here = node.area_id == view.node.area_id
        st.button(
            node.name if is_here else f"{node.name} ›",
            key=f"crumb-{node.key}",
            type="primary" if is_here else "tertiary",
            on_click=go_to_area,
            args=(node.key,),
            help=area_label(node.kind),
        )


def _children_menu(view: View) -> None:
    below = cached.tree().children(view.node)
    groups = cached.tree().groups if view.node.depth == 0 else []
    if not below and not groups:
        return
    with st.popover(f"下到{view.child_label}", key="scope-children"):
        _buttons(below)
        if groups:
            st.caption("功能区与教育联合体（与行政区划有重叠，不相加）")
            _buttons(groups)


def _buttons(nodes: list[AreaNode]) -> None:
    with st.container(horizontal=True):
        for node in nodes:
            st.button(
                f"{node.short_name}（{node.school_count}）",
                key=f"down-{node.key}",
                type="tertiary",
                on_click=go_to_area,
                args=(node.key,),
            )


def _period_picker(view: View) -> None:
    with st.popover(period_text(view.period), key="period-menu"):
        kind_key = f"period-kind-{view.period.key}"
        st.segmented_control(
            "时间长度",
            list(KIND_LABELS),
            default=view.period.kind,
            required=True,
            format_func=lambda k: KIND_LABELS[k],
            key=kind_key,
            on_change=_choose_kind,
            args=(kind_key, view),
        )
        options = _periods(view)
        choice_key = f"period-choice-{view.period.key}"
        st.selectbox(
            "时间",
            options,
            index=options.index(view.period.key),
            key=choice_key,
            format_func=lambda key: period_text(parse_period(key)),
            on_change=_choose_period,
            args=(choice_key,),
        )


def _choose_kind(widget: str, view: View) -> None:
    """Move to the period of another length around the one in view, at once.

    A longer period holds several shorter ones: the newest with data is meant.
    """
    newest = min(view.period.last_month, view.default_period.last_month)
    month = max(view.period.first_month, newest)
    kind = PeriodKind(st.session_state[widget])
    address.choose(**{PERIOD: period_of(month, kind).key})


def _choose_period(widget: str) -> None:
    address.choose(**{PERIOD: st.session_state[widget]})


def _periods(view: View) -> list[str]:
    """Return the periods as long as the one in view, which is always among them."""
    month, found = view.default_period.last_month, {view.period.key}
    while month >= min(_EARLIEST, view.default_period.first_month):
        period = period_of(month, view.period.kind)
        found.add(period.key)
        month = add_months(period.first_month, -1)
    return sorted(found, reverse=True)
