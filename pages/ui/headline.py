"""Large numbers in a row: each with its state, its change, n/N and its 口径."""

import html
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import change_text, full_text, unit_text, value_text
from data_access.catalogue.states import NO_TARGET, THIN_REPORTING, State, state_of
from pages.ui.definition import definition_button
from pages.ui.view import View

_STYLE = """
<style>
.zj-card{line-height:1.25;margin-top:-.8rem}
.zj-name{font-size:.95rem;opacity:.8}
.zj-card .zj-value{font-size:2.6rem;font-weight:700;white-space:nowrap}
.zj-card .zj-unit{font-size:1rem;font-weight:400;margin-left:.2rem;opacity:.8}
.zj-card .zj-line{font-size:.85rem;opacity:.85}
</style>
"""


@dataclass(frozen=True)
class Headline:
    """One number of the area and period in view, and what it is held against."""

    indicator: str
    value: float | None
    before: float | None = None
    target: float | None = None
    counts: str = ""
    reported: int = 0
    expected: int = 0


def headlines(items: Sequence[Headline], view: View, *, is_dark: bool) -> None:
    """Draw the numbers side by side, each with its 口径 button."""
    st.html(_STYLE)
    for column, item in zip(st.columns(len(items)), items, strict=True):
        with column:
            label = html.escape(INDICATORS[item.indicator].label)
            with st.container(horizontal=True, vertical_alignment="center", gap=None):
                st.html(f'<div class="zj-name">{label}　</div>', width="content")
                definition_button(item.indicator, view, "headline")
            st.html(_card(item, is_dark))


def _card(item: Headline, is_dark: bool) -> str:
    indicator = INDICATORS[item.indicator]
    number = html.escape(value_text(indicator, item.value))
    unit = html.escape(unit_text(indicator)) if item.value == item.value else ""
    state = state_of(item.value, item.target, indicator.direction)
    lines = [
        f"{_state_line(item, state, is_dark)}　{html.escape(item.counts)}".strip("　"),
        html.escape(_change_line(item)),
    ]
    below = "".join(f'<div class="zj-line">{line}</div>' for line in lines if line)
    return (
        f'<div class="zj-card"><div class="zj-value">{number}'
        f'<span class="zj-unit">{unit}</span></div>'
        f"{below}</div>"
    )


def _state_line(item: Headline, state: State, is_dark: bool) -> str:
    if item.target is None or state is NO_TARGET:
        return ""
    target = full_text(INDICATORS[item.indicator], item.target)
    colour = state.dark if is_dark else state.light
    return (
        f'<b style="color:{colour}">{state.sign}</b> {state.label}'
        f"（目标{html.escape(target)}）"
    )


def _change_line(item: Headline) -> str:
    change = change_text(INDICATORS[item.indicator], item.value, item.before)
    parts = [f"较上期{change}"] if item.before == item.before else []
    if item.expected and item.reported / item.expected < THIN_REPORTING:
        parts.append("报送不足八成，只供参考")
    due = f"/应报{item.expected:,}" if item.expected else ""
    parts.append(f"已报{item.reported:,}{due}所")
    return "　".join(parts)
