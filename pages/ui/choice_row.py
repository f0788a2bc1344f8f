"""A switch within a dialog: its choice stays there and is no part of the address."""

from collections.abc import Mapping

import streamlit as st


def choose_here(key: str, options: Mapping[str, str]) -> str:
    """Draw a switch of codes and labels; return the code that is chosen."""
    first = next(iter(options))
    chosen = st.segmented_control(
        key,
        list(options),
        default=first,
        required=True,
        format_func=options.__getitem__,
        key=key,
        label_visibility="collapsed",
    )
    return chosen or first
