"""The dialog that stands open over a page, kept in the address: a link opens it too."""

import streamlit as st

from data_access.catalogue.indicators import INDICATORS
from pages.ui import address

OPENED = "opened"
DEFINITION, GAP, CHANGE = "definition", "gap", "change"


def begin() -> None:
    """Read which dialog is open; going to another page has closed it."""
    if address.is_page_changed():
        st.session_state.pop(OPENED, None)
    address.take(OPENED, "", _is_dialog)
    address.give(OPENED, "")


def opens(label: str, kind: str, indicator_id: str, key: str) -> bool:
    """Draw the button that opens a dialog; tell whether the dialog is open."""
    code = f"{kind}.{key}.{indicator_id}"
    st.button(
        label,
        key=f"{kind}-{key}-{indicator_id}",
        type="tertiary",
        on_click=lambda: address.choose(**{OPENED: code}),
    )
    return address.held(OPENED) == code


def close() -> None:
    """Note that the reader closed the dialog (a callback)."""
    address.choose(**{OPENED: ""})


def _is_dialog(text: str) -> bool:
    kind, _, rest = text.partition(".")
    is_known = rest.rpartition(".")[2] in INDICATORS
    return not text or (kind in (DEFINITION, GAP, CHANGE) and is_known)
