"""Where the keyboard is, seen on every control, menu, table and map."""

import streamlit as st

_PARTS = 'a,button,input,textarea,summary,canvas,[tabindex]:not([tabindex="-1"])'


def focus_style(*, is_dark: bool) -> str:
    """Return the style: a ring of the theme's main colour; no stops without use."""
    colour = st.get_option(f"theme.{'dark' if is_dark else 'light'}.primaryColor")
    ring = f"outline:3px solid {colour}!important"
    return (
        f"<style>:is({_PARTS}):focus-visible{{{ring};outline-offset:2px}}"
        # A canvas fills a box that cuts what stands around it; so does the page.
        f':is(canvas,[data-testid="stMain"],.deck-events-root):focus-visible{{{ring};'
        "outline-offset:-3px}"
        # The row that the keyboard is on, in a list: scripts/table_keys.js. Its words
        # are for screen readers.
        f".zj-row{{position:absolute;left:1px;right:1px;border:3px solid {colour};"
        "box-sizing:border-box;pointer-events:none;overflow:hidden;font-size:0}"
        # The small chains beside headings: a stop of Tab each, in English.
        '[data-testid="stHeaderActionElements"]{display:none}</style>'
    )
