"""The frame every page stands in: title, tag, style; and what the reader is told."""

import html
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from data_access.area_tree import AreaNode
from data_access.catalogue.zone import SIMULATED, SIMULATED_DARK, SIMULATED_LIGHT
from pages.ui import cached
from pages.ui.focus_style import focus_style
from pages.ui.meeting_style import meeting_style
from pages.ui.mode import is_meeting
from pages.ui.paper import paper

_STYLE = """
<style>
[data-testid="stMainBlockContainer"]{padding:4.1rem 1.5rem 2rem;max-width:1800px}
[data-testid="stElementToolbar"]{display:none}
[data-testid="stVerticalBlock"]{gap:.6rem}
.zj-head{display:flex;align-items:center;gap:.6rem;white-space:nowrap}
.zj-head h1{font-size:1.45rem;line-height:1.3;margin:0;padding:0;font-weight:700}
.st-key-head{row-gap:.3rem;padding-bottom:.2rem}
.zj-tag{font-size:.8rem;border:1px solid;border-radius:4px;
 padding:0 .4rem;white-space:nowrap;background:rgba(245,158,11,.08)}
[data-testid="stButtonGroup"]>div{flex-wrap:wrap;row-gap:.2rem}
[data-testid="stLayoutWrapper"]:has(>.st-key-view-tools){margin-left:auto}
.st-key-view-tools{gap:.3rem .9rem}
.zj-tool{font:inherit;font-size:.875rem;color:inherit;background:none;border:0;
 padding:.2rem 0;
 cursor:pointer;white-space:nowrap}
.zj-tool:hover{text-decoration:underline}
:root:not(:fullscreen) .zj-leave,:fullscreen .zj-enter{display:none}
.zj-note{font-size:.8rem;opacity:.75}
[role="listbox"][data-empty] [role="option"] *{font-size:0!important}
[role="listbox"][data-empty] [role="option"]>*::after{content:"没有找到";
 font-size:.9rem}
@media (prefers-reduced-motion:reduce){*{animation:none!important;
 transition:none!important}}
@media (max-width:640px){[data-testid="stMainBlockContainer"]{
 padding:4rem .7rem 2rem}}
</style>
"""


@contextmanager
def head(title: str, *, tag: str = "") -> Iterator[None]:
    """Draw one line: title, tags (模拟数据, another), beside them what is within."""
    with st.container(horizontal=True, vertical_alignment="center", key="head"):
        _page_title(title, tag)
        yield


def _page_title(title: str, other: str) -> None:
    zone = cached.zone()
    tag = ""
    if zone.get("is_simulated"):
        colour = SIMULATED_DARK if is_dark() else SIMULATED_LIGHT
        tag = f'<span class="zj-tag" style="color:{colour}">{SIMULATED}</span>'
    if other:
        tag += f'<span class="zj-tag">{_text(other)}</span>'
    style = _STYLE + (_on_light_buttons() if is_dark() else "")
    style += focus_style(is_dark=is_dark())
    style += meeting_style() if is_meeting() else ""
    mark = " zj-meeting" if is_meeting() else ""  # read by scripts/keys.js
    st.html(
        f'{style}<div class="zj-head{mark}"><h1>{_text(title)}</h1>{tag}</div>',
        width="content",
    )


def _on_light_buttons() -> str:
    """Return the style of main buttons in the dark: white on light blue is unread."""
    ground = st.get_option("theme.dark.backgroundColor")
    button = '[data-testid^="stBase"][data-testid*="utton-primary"]:not(:disabled)'
    chip = '[data-testid="stMultiSelectTagsContainer"] [data-tag]'
    both = f"{button},{button} *,{chip},{chip} *"
    return f"<style>{both}{{color:{ground}!important}}</style>"


def foot(node: AreaNode) -> None:
    """Draw the zone's footer and, where it is true, the note on its data."""
    zone = cached.zone()
    footer = str(zone.get("footer") or "")
    organiser = str(zone.get("organiser") or "")
    first = "" if footer.startswith(organiser) else organiser
    lines = [line for line in (first, footer, data_note(node)) if line]
    if lines:
        text = "　".join(_text(line) for line in lines)
        st.html(f'<div class="zj-note">{text}</div>')


def data_note(node: AreaNode) -> str:
    """Return the note on the zone's data as far as it holds for an area.

    Of a zone with one area in focus the note is about that area alone.
    """
    zone, tree = cached.zone(), cached.tree()
    note, focus = str(zone.get("note") or ""), str(zone.get("focus_area_code") or "")
    if not note or focus not in tree or focus == node.key:
        return note
    named = tree.find(focus)
    is_above = node.key in {above.key for above in tree.path(named)}
    return f"其中{named.name}{note}" if is_above else ""


def is_dark() -> bool:
    """Tell whether charts and maps stand on a dark ground; paper is white."""
    return paper() is None and is_dark_screen()


def is_dark_screen() -> bool:
    """Tell whether the reader's theme is dark."""
    return st.context.theme.type == "dark"


def _text(value: object) -> str:
    return html.escape(str(value)) if value is not None else ""
