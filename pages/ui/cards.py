"""Headline cards: a large number, its state, its change, its way here."""

import html
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from data_access.catalogue.states import MET, NO_TARGET, State

SPARK_WIDTH, SPARK_HEIGHT = 96, 26
_STYLE = """
<style>
[data-testid="stLayoutWrapper"]:has(>[class*="st-key-card-"]){flex:1 1 auto}
[class*="st-key-card-"]{height:100%;background:rgba(128,140,160,.09);border-radius:8px;
 padding:.55rem .8rem .5rem;position:relative;gap:0!important;
 container-type:inline-size}
[class*="st-key-card-"] [data-testid="stElementContainer"]:has(button){
 position:absolute;top:.15rem;right:.5rem;width:auto!important}
[class*="st-key-card-"] [class*="st-key-work-"] [data-testid="stElementContainer"]{
 position:static!important}
[class*="st-key-card-"] [class*="st-key-work-"]{gap:.2rem .8rem!important;
 margin-top:auto}
[class*="st-key-card-"] [class*="st-key-work-"] button{min-height:1.3rem;padding:0}
[class*="st-key-card-"] button p{font-size:.78rem;opacity:.75}
.zj-kpi{line-height:1.25}
.zj-kpi .k-name{font-size:.88rem;opacity:.85;padding-right:2.4rem}
.zj-kpi .k-value{font-size:2.75rem;font-size:clamp(1.6rem,20cqi,3rem);
 font-weight:700;line-height:1.3;white-space:nowrap;letter-spacing:-.01em}
.zj-kpi .k-unit{font-size:.95rem;font-weight:400;margin-left:.2rem;opacity:.8}
.zj-kpi .k-row{display:flex;justify-content:space-between;align-items:center;
 gap:.15rem .5rem;font-size:.8rem;min-height:1.3rem}
.zj-kpi .k-dim{opacity:.75}
.zj-kpi .k-keep{white-space:nowrap}
.zj-kpi img{flex:0 1 auto;min-width:2.5rem}
@container (max-width:200px){.zj-kpi .k-unit{font-size:.8rem}
 .zj-kpi .k-keep{white-space:normal}
 .zj-kpi .k-row:has(img){flex-wrap:wrap}}
@media (max-width:640px){[data-testid="stHorizontalBlock"]:has(
 >[data-testid="stColumn"] [class*="st-key-card-"],
 >[data-testid="stColumn"] [class*="st-key-fact-"])>[data-testid="stColumn"]{
 min-width:calc(50% - .5rem);flex:1 1 calc(50% - .5rem)}}
</style>
"""


@dataclass(frozen=True)
class Card:
    """What a headline card says; empty texts are left out."""

    key: str
    label: str
    value: str
    unit: str = ""
    state: State = NO_TARGET
    target: str = ""
    change: str = ""
    way: str = ""
    points: tuple[float, ...] = ()
    warning: str = ""


def card_style() -> None:
    """Write the style of all cards once a page."""
    st.html(_STYLE)


def card(item: Card, *, is_dark: bool) -> None:
    """Draw one card's text; call it within a container keyed `card-…`."""
    colour = item.state.dark if is_dark else item.state.light
    sign = ""
    if item.state.sign:
        mark = f'<b style="color:{colour}">{_text(item.state.sign)}</b>'
        sign = f"{mark} <b>{_text(item.state.label)}</b>"
    target = f'<span class="k-dim">{kept(item.target)}</span>' if item.target else ""
    # The trend has the accent, which is also the colour of what has been met.
    line = sparkline(item.points, MET.dark if is_dark else MET.light)
    rows = [
        f"<span>{sign} {target}</span>{line}" if sign or target or line else "",
        _text(item.change),
        f'<span class="k-dim{"" if item.warning else " k-way"}">'
        f"{kept(item.warning or item.way)}</span>"
        if item.warning or item.way
        else "",
    ]
    lines = "".join(f'<div class="k-row">{row}</div>' for row in rows if row)
    st.html(
        f'<div class="zj-kpi"><div class="k-name">{_text(item.label)}</div>'
        f'<div class="k-value">{_text(item.value)}'
        f'<span class="k-unit">{_text(item.unit)}</span></div>{lines}</div>'
    )


def kept(text: str) -> str:
    """Return a line whose parts (between wide blanks) are never broken within."""
    parts = (f'<span class="k-keep">{_text(part)}</span>' for part in text.split("　"))
    return "　".join(parts)


def sparkline(points: Sequence[float], colour: str) -> str:
    """Return a small line of the values in their order; the last has a dot."""
    if len(points) < 2:
        return ""
    low, high = min(points), max(points)
    reach = (high - low) or 1.0
    step = (SPARK_WIDTH - 6) / (len(points) - 1)
    places = [
        (
            3 + number * step,
            SPARK_HEIGHT - 4 - (value - low) / reach * (SPARK_HEIGHT - 8),
        )
        for number, value in enumerate(points)
    ]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    x, y = places[-1]
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SPARK_WIDTH}" '
        f'height="{SPARK_HEIGHT}">'
        f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.8"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.6" fill="{colour}"/></svg>'
    )
    # The cleaner of st.html drops <svg> but leaves pictures that carry their data.
    data = b64encode(picture.encode()).decode()
    return f'<img alt="" src="data:image/svg+xml;base64,{data}"/>'


def _text(value: str) -> str:
    return html.escape(value)
