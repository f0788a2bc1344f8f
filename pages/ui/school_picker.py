"""Choose a school by name, former name, code, pinyin or initials; it stays chosen."""

from typing import Any

import streamlit as st

from data_access import search
from pages.ui import address, cached
from pages.ui.notices import remark
from pages.ui.view import SCHOOL_KEY


def take_school() -> str:
    """Return the code of the chosen school, "" when none is."""
    return address.take(SCHOOL_KEY, "", lambda text: len(text) <= 64)


def give_school() -> None:
    """Write the chosen school into the address, after the widgets."""
    address.give(SCHOOL_KEY, "")


def choose_school(code: str) -> None:
    """Choose a school (a callback)."""
    address.choose(**{SCHOOL_KEY: code})


def school_picker(key: str, placeholder: str) -> None:
    """Draw a search box for schools; a click on a result chooses it."""
    typed = st.text_input(
        placeholder,
        key=f"pick-{key}",
        placeholder=placeholder,
        label_visibility="collapsed",
        live=True,
    )
    if not typed:
        return
    entries = [e for e in cached.search_entries() if e.kind == "school"]
    found = search.find(entries, typed, limit=8)
    if not found:
        remark(f"没有找到“{typed}”。可试学校标识码、曾用名、简称或拼音首字母。")
    for entry in found:
        st.button(
            f"{entry.label}　{entry.detail}",
            key=f"picked-{key}-{entry.key}",
            type="tertiary",
            on_click=_pick,
            args=(key, entry.key),
        )


def _pick(key: str, code: str) -> None:
    st.session_state[f"pick-{key}"] = ""
    choose_school(code)


def school_of(code: str) -> dict[str, Any] | None:
    """Return the row of queries.places.schools for a code, None when unknown."""
    rows = cached.schools()
    found = rows[rows["school_code"] == code].to_dict("records")
    return {str(k): v for k, v in found[0].items()} if found else None
