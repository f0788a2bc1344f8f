"""The frame every page stands in: title, tag, style; and what the reader is told."""

import html

import streamlit as st

from pages.ui import cached

SIMULATED = "模拟数据"

_STYLE = """
<style>
[data-testid="stMainBlockContainer"]{padding:3.4rem 1.5rem 2rem;max-width:1800px}
[data-testid="stElementToolbar"]{display:none}
[data-testid="stVerticalBlock"]{gap:.6rem}
.zj-head{display:flex;align-items:baseline;gap:.75rem;flex-wrap:wrap}
.zj-head h1{font-size:1.45rem;line-height:1.3;margin:0;padding:0;font-weight:700}
.zj-head .zj-zone{opacity:.72;font-size:.9rem}
.zj-tag{font-size:.8rem;border:1px solid #B45309;color:#B45309;border-radius:4px;
 padding:0 .4rem;white-space:nowrap;background:rgba(245,158,11,.08)}
.zj-note{font-size:.8rem;opacity:.75}
@media (prefers-reduced-motion:reduce){*{animation:none!important;
 transition:none!important}}
@media (max-width:640px){[data-testid="stMainBlockContainer"]{
 padding:3.2rem .7rem 2rem}}
</style>
"""


def page_head(title: str) -> None:
    """Draw the page's title, the zone's name and the tag of simulated data."""
    zone = cached.zone()
    tag = ""
    if zone.get("is_simulated"):
        tag = (
            f'<span class="zj-tag" title="{_text(zone.get("note"))}">{SIMULATED}</span>'
        )
    st.html(
        f'{_STYLE}<div class="zj-head"><h1>{_text(title)}</h1>'
        f'<span class="zj-zone">{_text(zone.get("title"))}</span>{tag}</div>'
    )


def foot() -> None:
    """Draw the zone's footer and the note on its data."""
    zone = cached.zone()
    lines = [zone.get("organiser"), zone.get("footer"), zone.get("note")]
    if any(lines):
        text = "　".join(_text(line) for line in lines if line)
        st.html(f'<div class="zj-note">{text}</div>')


def is_dark() -> bool:
    """Tell whether the reader's theme is dark, for charts and maps."""
    return st.context.theme.type == "dark"


def _text(value: object) -> str:
    return html.escape(str(value)) if value is not None else ""
