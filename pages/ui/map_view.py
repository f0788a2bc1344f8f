"""A map on the page: no basemap, click to go down, legend, source in the corner."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import streamlit as st

from data_access.catalogue.indicators import Form, Indicator
from data_access.catalogue.numbers import share, value_text
from pages.ui.enlarged_chart import sized
from pages.ui.mode import is_meeting
from pages.ui.picture_facts import description
from pages.ui.view import go_to_area, open_school
from pages.ui.webgl import has_webgl

AREA_LAYER, SCHOOL_PREFIX = "areas", "schools"
UNREVIEWED = "内部示意，未经审图，不得公开"
SKETCH = "学校分布示意"
METRIC_WORDS = ("公里", "米")
ALL = ""
# Values are escaped by Streamlit; escaping them here would show the escapes.
TOOLTIP = {
    "html": "<b>{name}</b><br/>{line1}<br/>{line2}",
    "style": {"fontSize": "13px", "padding": "6px 8px", "borderRadius": "6px"},
}
_STYLE = """
<style>
.zj-corner{font-size:12px;opacity:.8;text-align:right;margin-top:-.35rem}
.zj-shades{font-size:12px;display:flex;gap:.7rem;flex-wrap:wrap;opacity:.9}
.zj-shades i{display:inline-block;width:1rem;height:.7rem;margin-right:.25rem;
 border:1px solid rgba(128,128,128,.5)}
</style>
"""


class FlatMap(Protocol):
    """A map's deck.gl JSON (a text) that can also be drawn without WebGL2."""

    def flat(self, height: int) -> dict[str, Any]:
        """Return the same map as a Vega-Lite specification."""


_TOLD_STYLE = """
<style>.zj-told{position:absolute;width:1px;height:1px;overflow:hidden;
 clip-path:inset(50%)}</style>
"""


class RawDeck:
    """A finished specification in the shape that st.pydeck_chart takes."""

    layers = None
    mapbox_key = None

    def __init__(self, specification: str) -> None:
        """Keep the JSON; it is sent as it is."""
        self._json = specification
        self._tooltip = TOOLTIP

    def to_json(self) -> str:
        """Return the specification."""
        return self._json


@dataclass(frozen=True)
class LegendEntry:
    """One class in a legend: what it is called, its colour, how many."""

    code: str
    label: str
    colour: str
    count: int
    is_hollow: bool = False


def draw_map(specification: FlatMap, *, key: str, height: int, note: str) -> None:
    """Draw a map; a click on an area goes down, one on a school opens its record.

    `key` names the level too (f"map-{area}"), so that each level starts unselected.
    """
    # A canvas that is given another height shows its old picture stretched meanwhile.
    widget = f"{key}-{height}"
    follow = partial(_follow, widget)
    told = description()
    # A canvas has no words of its own; the picture is told of just before it.
    label = html.escape(told, quote=True)
    st.html(f'{_TOLD_STYLE}<div class="zj-told" role="img" aria-label="{label}"></div>')
    if has_webgl() and not is_meeting():
        st.pydeck_chart(
            RawDeck(str(specification)),
            height=height,
            key=widget,
            on_select=follow,
            selection_mode="single-object",
        )
    else:
        flat = {**sized(specification.flat(height)), "description": told}
        with st.container(key=f"flat-{widget}"):
            st.vega_lite_chart(
                flat, key=widget, theme=None, width="stretch", on_select=follow
            )
    st.html(f'{_STYLE}<div class="zj-corner">{html.escape(note)}</div>')


def corner_note(source: str, approval_no: str, is_sketch: bool) -> str:
    """Return the corner's words: the outline's source and 审图号, or a warning."""
    parts = [SKETCH] if is_sketch else []
    if approval_no:
        parts.append(f"边界：{source}　审图号：{approval_no}")
    else:
        parts += [f"边界：{source}"] if source else []
        parts.append(UNREVIEWED)
    return "　".join(parts)


def legend(entries: Sequence[LegendEntry], *, name: str, chosen: str) -> None:
    """Draw a legend with counts; a click keeps one class, another click all.

    `name` is the address parameter that holds the chosen class.
    """
    widget = f"legend-{name}-{chosen or 'all'}"
    labels = {entry.code: f"{entry.label} {entry.count:,}" for entry in entries}
    st.html(_swatches(widget, entries))
    st.pills(
        "图例（点选可筛选）",
        list(labels),
        default=chosen if chosen in labels else None,
        format_func=lambda code: labels[code],
        key=widget,
        label_visibility="collapsed",
        on_change=_choose,
        args=(name, widget),
    )


def shade_legend(
    indicator: Indicator,
    classes: Sequence[tuple[float | None, float | None, str]],
) -> None:
    """Draw the classes of a shaded indicator: from, below (None: open), colour."""
    parts = [f"底色：{html.escape(indicator.short_label)}"]
    for low, below, colour in classes:
        swatch = f'<i style="background:{colour}"></i>'
        text = html.escape(_class_text(indicator, low, below))
        parts.append(f"<span>{swatch}{text}</span>")
    st.html(f'{_STYLE}<div class="zj-shades">{"".join(parts)}</div>')


def _class_text(indicator: Indicator, low: float | None, below: float | None) -> str:
    """Write the limits of a class: 不足60%, 60%起, 100%."""
    if low is None:
        return f"不足{_limit_text(indicator, below)}" if below is not None else "全部"
    is_whole = indicator.form is Form.SHARE and low >= 1
    return _limit_text(indicator, low) + ("" if is_whole else "起")


def _limit_text(indicator: Indicator, value: float) -> str:
    if indicator.form is Form.SHARE:
        return share(value, 0)
    return value_text(indicator, value)


def _choose(name: str, widget: str) -> None:
    st.session_state[name] = st.session_state.get(widget) or ALL


def _swatches(widget: str, entries: Sequence[LegendEntry]) -> str:
    rules = [
        f".st-key-{widget} button{{padding:0 .45rem;min-height:1.5rem}}",
        f".st-key-{widget} button p{{font-size:.78rem}}",
    ]
    for number, entry in enumerate(entries, start=1):
        fill = "transparent" if entry.is_hollow else entry.colour
        rules.append(
            f".st-key-{widget} button:nth-of-type({number})::before{{content:'';"
            f"width:.7rem;height:.7rem;border-radius:50%;margin-right:.35rem;"
            f"flex:none;background:{fill};border:1.5px solid {entry.colour}}}"
        )
    return f"<style>{''.join(rules)}</style>"


def _follow(key: str) -> None:
    """Go where the reader clicked; an emptied selection leads nowhere."""
    target = picked(st.session_state.get(key))
    if target is None:
        return
    kind, name = target
    if kind == AREA_LAYER:
        go_to_area(name)
    else:
        open_school(name)


def picked(state: Any) -> tuple[str, str] | None:
    """Return what a map's selection points at: a layer kind and a key, or nothing.

    A map drawn by deck.gl tells the objects, a flat one the keys and codes alone.
    """
    selection = state.get("selection") if hasattr(state, "get") else None
    for name, field in ((SCHOOL_PREFIX, "code"), (AREA_LAYER, "key")):
        chosen = selection.get(name) if selection else None
        if chosen and chosen[0].get(field):
            return name, str(chosen[0][field])
    objects = selection.get("objects") if selection else None
    for layer, found in (objects or {}).items():
        first = found[0] if found else None
        if first and layer == AREA_LAYER:
            return AREA_LAYER, str(first["properties"]["key"])
        if first and layer.startswith(SCHOOL_PREFIX):
            return SCHOOL_PREFIX, str(first["code"])
    return None
