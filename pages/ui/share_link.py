"""The link of a view: where, when, what was chosen, and as of which state of data."""

from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from pages.ui import address, cached, served

AS_OF = "as_of"  # the state of the data that a link was sent at
THEN, YES = "then", "1"  # shown as it was then
_OF_THE_LINK = (AS_OF, THEN)


def parameters() -> dict[str, str]:
    """Return what a link of the view in front of the reader says."""
    chosen = {k: v for k, v in address.whole().items() if k not in _OF_THE_LINK}
    then = served.state_shown()
    if then is not None:
        return chosen | {AS_OF: then.name, THEN: YES}
    return chosen | {AS_OF: cached.data_key().name}


def link_here() -> str:
    """Return the link of the view, as the reader's own browser reaches it."""
    parts = urlsplit(st.context.url or "/")
    whole = parts._replace(path=parts.path or "/", query=urlencode(parameters()))
    return urlunsplit(whole)


def link_at(base: str) -> str:
    """Return the link of the same view in the public view at an address."""
    return f"{base.rstrip('/')}/{address.page()}?{urlencode(parameters())}"


def is_at_this_machine() -> bool:
    """Tell whether the reader's address opens on this machine only."""
    host = urlsplit(st.context.url or "").hostname or ""
    return host in ("localhost", "127.0.0.1", "::1")
