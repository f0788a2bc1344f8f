"""The one place that remembers: query results and finished specs, by data version.

Every key carries the store and its data version: nothing is stale after an import,
nothing is computed again between imports, and all viewers share one cache. Frames
that come from here are shared: never write into them.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar, cast

import pandas as pd
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data_access import search
from data_access.area_tree import AreaTree, build_tree
from data_access.data_state import DataState
from data_access.databases import Store, open_store
from data_access.kept_views import digest_of, kept_result
from data_access.period import Period
from data_access.queries import measures as measures_query
from data_access.queries import places, provenance
from data_access.queries.small_groups import small_groups, without_small_groups
from data_access.request import SCHOOL, MeasureRequest
from data_access.settings import demo_is_wanted, load_settings
from pages.ui import served
from pages.ui.mode import is_meeting

T = TypeVar("T")

_KEY = "_data_key"
_HELD: ContextVar[DataState | None] = ContextVar("held_data_key", default=None)
_FRAMES = 400
_SPECS = 400


def store() -> Store:
    """Return the engine of the configured store (opened once a process).

    Raises:
        NotKept: the view is that of an earlier data version.
        NotPublic: the process shows the public view, and this is outside of it.
    """
    served.hold_store()
    return _store()


def _store() -> Store:
    return open_store(load_settings().database_url)


@st.cache_resource(show_spinner="正在打开数据库：较旧的库先备份，再升级…")
def _open_once(url: str) -> None:
    open_store(url)


@st.cache_resource(show_spinner="首次启动：正在生成模拟示范区数据，约需15秒…")
def _build_demo_once(url: str) -> None:
    from data_access.demo import ensure_demo

    ensure_demo(open_store(url))


def make_ready() -> None:
    """Begin a run: fill an unnamed store with the demo, look at the data version."""
    _open_once(load_settings().database_url)
    if demo_is_wanted():
        _build_demo_once(load_settings().database_url)
    st.session_state[_KEY] = _read_data_key()


def data_key() -> DataState:
    """Return what every cached result depends on: the store and its data version.

    It is looked up once a run: one page is drawn from one state of the data. What
    answers outside of a run (a route) holds a state itself, or reads the newest.
    """
    held = _HELD.get()
    if held is not None:
        return held
    if get_script_run_ctx(suppress_warning=True) is None:
        return _read_data_key()
    if _KEY not in st.session_state:
        st.session_state[_KEY] = _read_data_key()
    key: DataState = st.session_state[_KEY]
    return key


@contextmanager
def one_state() -> Iterator[DataState]:
    """Hold one state of the data outside of a run: what is built within agrees."""
    token = _HELD.set(data_key())
    try:
        yield data_key()
    finally:
        _HELD.reset(token)


def _read_data_key() -> DataState:
    return places.state(_store())


@st.cache_resource(max_entries=_FRAMES, show_spinner=False)
def _remember(name: str, key: tuple[Any, ...], _build: Callable[[], Any]) -> Any:
    return _build()


def remember(name: str, key: tuple[Any, ...], build: Callable[[], T]) -> T:
    """Return what `build` gives for a name and a key of frozen values.

    The data key is added; `build` is called only when nothing is remembered.
    """
    then = served.state_shown()
    if then is not None:
        return cast(T, _kept(name, then, key))
    whole = (*data_key(), *key)
    find = partial(_remember, name, whole, served.granted(build))
    return cast(T, served.serve(name, key, find))


def read_anew(name: str, key: tuple[Any, ...], build: Callable[[], T]) -> T:
    """Return what `build` gives now: for what changes without a data version."""
    then = served.state_shown()
    if then is not None:
        return cast(T, _kept(name, then, key))
    return served.serve(name, key, served.granted(build))


def _kept(name: str, then: DataState, key: tuple[Any, ...]) -> Any:
    place = ("kept", *then, digest_of(name, key))
    is_there, found = _remember(name, place, lambda: kept_result(then, name, key))
    if not is_there:
        raise served.not_kept()
    return found


@st.cache_resource(max_entries=_SPECS, show_spinner=False)
def _remember_spec(name: str, key: tuple[Any, ...], _build: Callable[[], Any]) -> Any:
    return _build()


def remember_spec(name: str, key: tuple[Any, ...], build: Callable[[], T]) -> T:
    """Return a finished chart or deck specification, built once a data version."""
    served.hold(name)
    if served.state_shown() is not None or served.is_noting():
        return build()  # from kept results, or to note what it is built from
    room = (is_meeting(),)  # fewer are named there
    return cast(T, _remember_spec(name, (*data_key(), *room, *key), build))


def measures(request: MeasureRequest) -> pd.DataFrame:
    """Return queries.measures for a request; nothing of one or two teachers."""

    def build() -> pd.DataFrame:
        return without_small_groups(measures_query.measures(store(), request), request)

    return remember("measures", (request,), build)


def is_of_few(request: MeasureRequest, schools: "pd.Series[int]") -> "pd.Series[bool]":
    """Tell of which schools a request would tell what one or two teachers do."""
    by_school = replace(request, by=SCHOOL)
    found = measures(by_school)
    return schools.isin(found.loc[small_groups(found, by_school), "group_key"])


def zone() -> dict[str, Any]:
    """Return the zone's profile as a dictionary, empty in an empty store."""

    def build() -> dict[str, Any]:
        rows = places.zone(store()).to_dict("records")
        return {str(k): v for k, v in rows[0].items()} if rows else {}

    return remember("zone", (), build)


def tree() -> AreaTree:
    """Return the areas of the zone."""
    return remember("tree", (), lambda: build_tree(places.areas(store())))


def areas() -> pd.DataFrame:
    """Return queries.places.areas."""
    return remember("areas", (), lambda: places.areas(store()))


def schools() -> pd.DataFrame:
    """Return queries.places.schools."""
    return remember("schools", (), lambda: places.schools(store()))


def lineage() -> pd.DataFrame:
    """Return queries.places.lineage."""
    return remember("lineage", (), lambda: places.lineage(store()))


def outlines(area_ids: tuple[int, ...]) -> pd.DataFrame:
    """Return queries.places.outlines of some areas."""
    return remember("outlines", (area_ids,), lambda: places.outlines(store(), area_ids))


def newest(until: Period | None = None) -> pd.DataFrame:
    """Return queries.provenance.newest, perhaps up to a period's end."""
    return remember("newest", (until,), lambda: provenance.newest(store(), until))


def origins(tables: tuple[str, ...]) -> pd.DataFrame:
    """Return queries.provenance.provenance of some tables."""
    return remember(
        "origins", (tables,), lambda: provenance.provenance(store(), tables)
    )


def search_entries() -> list[search.Entry]:
    """Return everything that the search box finds: areas first, then schools."""
    return remember("search", (), _build_entries)


def _build_entries() -> list[search.Entry]:
    nodes = tree().all
    names = {node.area_id: node.name for node in nodes}
    found = [
        search.Entry(
            "area",
            node.key,
            node.name,
            names.get(node.parent_id or 0, ""),
            (node.name, node.short_name),
            *search.letters(node.name),
        )
        for node in nodes
    ]
    rows = places.schools(store()), places.school_aliases(store())
    return [*found, *search.school_entries(*rows, names)]


def deliveries() -> pd.DataFrame:
    """Return changes.listing.deliveries, read anew and loaded only when asked for."""
    from data_access.changes.listing import deliveries as listed

    return listed(store())


def published_totals() -> pd.DataFrame:
    """Return queries.places.published_totals."""
    return remember("totals", (), lambda: places.published_totals(store()))
