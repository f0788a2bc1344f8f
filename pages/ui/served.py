"""What a run is given: noted for a link, taken from a link, held back from the public.

Every result goes through `serve`. A link keeps what its view was drawn from and later
shows exactly that, or says that it cannot: results of two states are never mixed. In
the public view only results made for it are given (catalogue.public_view).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data_access.catalogue.public_view import PUBLIC_RESULTS
from data_access.data_state import DataState
from data_access.errors import NotKept, NotPublic
from data_access.kept_views import MONTHS_KEPT
from data_access.settings import is_public_only

T = TypeVar("T")
Noted = list[tuple[str, tuple[Any, ...], Any]]

_NOTED: ContextVar[Noted | None] = ContextVar("noted_results", default=None)
_UNSAID = DataState("", -1, "")
_THEN: ContextVar[DataState | None] = ContextVar("state_of_the_link", default=_UNSAID)
_OF_SESSION = "_link_state"
_GRANTED: ContextVar[bool] = ContextVar("within_a_public_result", default=False)


def begin(*, is_shared: bool = False, then: DataState | None = None) -> None:
    """Begin a run: note what it is given, or give what was kept of a state."""
    _NOTED.set([] if is_shared else None)
    _THEN.set(then)
    if _is_in_a_run():
        st.session_state[_OF_SESSION] = then


def noted() -> Noted:
    """Return what this run was given: names, keys and results."""
    return list(_NOTED.get() or [])


def state_shown() -> DataState | None:
    """Return the state that a link shows as it was, None for the present."""
    found = _THEN.get()
    if found != _UNSAID:
        return found
    # A dialog's own run may have another thread; it belongs to the same view.
    return _state_of_session() if _is_in_a_run() else None


def _state_of_session() -> DataState | None:
    found: DataState | None = st.session_state.get(_OF_SESSION)
    return found


def _is_in_a_run() -> bool:
    return get_script_run_ctx(suppress_warning=True) is not None


def is_noting() -> bool:
    """Tell whether this run is shared: then specifications are built anew."""
    return _NOTED.get() is not None


def serve(name: str, key: tuple[Any, ...], find: Callable[[], T]) -> T:
    """Return a result, noted if the view is being shared.

    Raises:
        NotPublic: it is not one of those made for the public view.
    """
    hold(name)
    found = find()
    kept = _NOTED.get()
    if kept is not None:
        kept.append((name, key, found))
    return found


def hold(name: str) -> None:
    """Refuse, in the public view, what is not declared to be for it.

    Raises:
        NotPublic: the process is the public view, and this is not part of it.
    """
    if not is_public_only() or name in PUBLIC_RESULTS or _GRANTED.get():
        return
    raise NotPublic("not_public")


def hold_store() -> None:
    """Refuse the store itself where only kept or public results may be given.

    Raises:
        NotKept: the view is that of an earlier data version.
        NotPublic: the process is the public view.
    """
    if state_shown() is not None:
        raise not_kept()
    hold("")


def not_kept() -> NotKept:
    """Return the error that says a result of an earlier version is not there."""
    return NotKept("link_not_kept", months=MONTHS_KEPT)


def granted(build: Callable[[], T]) -> Callable[[], T]:
    """Return what builds a result and may ask for whatever it is made of."""

    def build_within() -> T:
        with _granting():
            return build()

    return build_within


@contextmanager
def _granting() -> Iterator[None]:
    token = _GRANTED.set(True)
    try:
        yield
    finally:
        _GRANTED.reset(token)
