"""Texts that strangers wrote: shown letter by letter, never as markup."""

import html

import streamlit as st

from data_access.jobs.names import visible

LONGEST = 160


def shown(text: object, longest: int = LONGEST) -> str:
    """Return a text without invisible marks, cut to a length that can be read."""
    clean = visible(str(text)) if text is not None else ""
    return clean if len(clean) <= longest else f"{clean[:longest]}…"


def escaped(text: object, longest: int = LONGEST) -> str:
    """Return a text for `st.html`: what looks like markup stays letters."""
    return html.escape(shown(text, longest))


def write(text: object, kind: str = "") -> None:
    """Write a stranger's text as a line; `kind` is a class of the page's style."""
    st.html(f'<div class="{kind}">{escaped(text, 2_000)}</div>')
