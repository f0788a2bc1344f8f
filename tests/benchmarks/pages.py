"""What a page costs the server: warm against an empty page, cold in queries."""

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from sqlalchemy import event
from sqlalchemy.engine import Engine
from streamlit.testing.v1 import AppTest

from app import MENU
from tests.benchmarks.server import EMPTY_APP, serving, warm_seconds
from tests.browser import PROJECT

ROUNDS = 5
TURNS = 2
# Every page of the menu, in its order: a new page is measured without being named here.
PAGES = {
    module.__name__.rpartition(".")[2]: title
    for pages in MENU.values()
    for module, title in pages
}


def warm_times(
    stores: Sequence[Path], folder: Path, school_code: str
) -> list[dict[str, float]]:
    """Return seconds of each page, and of the empty page under the key ''.

    One dictionary a store; they take turns, as in `cold_query_seconds`.
    """
    entry = _empty_app(folder)
    found: list[dict[str, float]] = [{} for _ in stores]
    with ExitStack() as servers:
        empty = servers.enter_context(serving(entry, folder))
        ports = [servers.enter_context(_serving(store, folder)) for store in stores]
        least = warm_seconds(empty)
        for page in PAGES:
            query = f"school={school_code}" if page == "school" else ""
            url_path = "" if page == "overview" else page
            for port, times in [*zip(ports, found, strict=True)] * TURNS:
                seconds = warm_seconds(port, url_path, query)
                times[page] = min(times.get(page, seconds), seconds)
        least = min(least, warm_seconds(empty))
    return [{"": least, **times} for times in found]


def _serving(store: Path, folder: Path) -> AbstractContextManager[int]:
    address = f"sqlite:///{store}"
    return serving(PROJECT / "app.py", folder, ZHIJIAO_DATABASE_URL=address)


def _empty_app(folder: Path) -> Path:
    entry = folder / "empty" / "app.py"
    entry.parent.mkdir(exist_ok=True)
    entry.write_text(EMPTY_APP, "utf-8")
    settings = PROJECT / ".streamlit" / "config.toml"
    (entry.parent / ".streamlit").mkdir(exist_ok=True)
    plain = settings.read_text("utf-8").split("[theme")[0]
    (entry.parent / ".streamlit" / "config.toml").write_text(plain, "utf-8")
    return entry


def cold_query_seconds(
    stores: Sequence[Path], school_code: str
) -> list[dict[str, float]]:
    """Return how long the queries of each page take when nothing is remembered.

    One dictionary a store, each asked what the page asks of the first: the stores take
    turns, so that what else the machine does falls on all of them alike.
    """
    found: list[dict[str, float]] = [{} for _ in stores]
    for page in PAGES:
        asked = [_queries_of(page, stores[0], school_code)] * len(stores)
        for number, seconds in enumerate(replayed(stores, asked)):
            found[number][page] = seconds
    return found


def _queries_of(page: str, store: Path, school_code: str) -> list[tuple[str, Any]]:
    os.environ["ZHIJIAO_DATABASE_URL"] = f"sqlite:///{store}"
    st.cache_data.clear()
    st.cache_resource.clear()
    with recorded() as statements:
        app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=300)
        if page != "overview":
            app.switch_page(f"pages/{page}.py")
        if page == "school":
            app.query_params["school"] = school_code
        app.run()
    failed = [*app.exception, *app.error]
    assert not failed, f"{page}: {failed[0].value}"
    return statements


@contextmanager
def recorded() -> Iterator[list[tuple[str, Any]]]:
    """Keep every statement that goes to a store."""
    statements: list[tuple[str, Any]] = []

    def keep(_c: Any, _k: Any, statement: str, values: Any, *_rest: Any) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "WITH")):
            statements.append((statement, values))

    event.listen(Engine, "before_cursor_execute", keep)
    yield statements
    event.remove(Engine, "before_cursor_execute", keep)


def replayed(
    stores: Sequence[Path], asked: Sequence[list[tuple[str, Any]]]
) -> list[float]:
    """Return a store's sum of the least processor seconds of each of its statements.

    Every row is fetched.
    """
    least = [[float("inf")] * len(statements) for statements in asked]
    connections = [sqlite3.connect(store) for store in stores]
    for _ in range(ROUNDS):
        for connection, statements, times in zip(
            connections, asked, least, strict=True
        ):
            for number, (statement, values) in enumerate(statements):
                begun = time.process_time()
                connection.execute(statement, values).fetchall()
                times[number] = min(times[number], time.process_time() - begun)
    for connection in connections:
        connection.close()
    return [sum(times) for times in least]
