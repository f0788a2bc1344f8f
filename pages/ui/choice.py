"""A switch or a list whose choice stands in the address."""

from collections.abc import Mapping

import streamlit as st

from pages.ui import address

_ON = "1"


def choose_one(label: str, options: Mapping[str, str], name: str, chosen: str) -> None:
    """Draw a switch of codes and their labels for an address parameter.

    The widget's key carries the choice, so that Back and a link redraw it.
    """
    widget = f"choice-{name}-{chosen}"
    st.segmented_control(
        label,
        list(options),
        default=chosen,
        required=True,
        format_func=lambda code: options[code],
        key=widget,
        label_visibility="collapsed",
        on_change=lambda: address.choose(**{name: st.session_state[widget]}),
    )


def choose_from_list(
    label: str, options: Mapping[str, str], name: str, chosen: str
) -> None:
    """Draw a list to choose from, as choose_one: for more than a row of a switch."""
    widget = f"choice-{name}-{chosen}"
    st.selectbox(
        label,
        list(options),
        index=list(options).index(chosen),
        format_func=lambda code: options[code],
        key=widget,
        width=420,
        filter_mode=None,  # its words for "nothing found" are English
        on_change=lambda: address.choose(**{name: st.session_state[widget]}),
    )


def switch(label: str, name: str) -> bool:
    """Draw a switch that an address parameter holds; tell whether it is on."""
    chosen = address.take(name, "", ("", _ON).__contains__)
    widget = f"switch-{name}-{chosen}"
    st.toggle(
        label,
        value=chosen == _ON,
        key=widget,
        on_change=lambda: address.choose(
            **{name: _ON if st.session_state[widget] else ""}
        ),
    )
    address.give(name, "")
    return chosen == _ON
