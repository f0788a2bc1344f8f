"""What a page costs the server: warm against an empty page, cold in queries."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from sqlalchemy import event
from sqlalchemy.engine import Engine
from streamlit.testing.v1 import AppTest

from tests.benchmarks.server import EMPTY_APP, serving, warm_seconds
from tests.browser import PROJECT

PAGES = {
    "overview": "总览",
    "bandwidth": "宽带网络",
    "three_classrooms": "三个课堂",
    "leaderboard": "排行榜",
    "school": "学校档案",
    "definitions": "指标说明",
}


def warm_times(store: Path, folder: Path, school_code: str) -> dict[str, float]:
    """Return seconds of each page, and of the empty page under the key ''."""
    entry = folder / "empty" / "app.py"
    entry.parent.mkdir(exist_ok=True)
    entry.write_text(EMPTY_APP, "utf-8")
    settings = PROJECT / ".streamlit" / "config.toml"
    (entry.parent / ".streamlit").mkdir(exist_ok=True)
    plain = settings.read_text("utf-8").split("[theme")[0]
    (entry.parent / ".streamlit" / "config.toml").write_text(plain, "utf-8")
    address = f"sqlite:///{store}"
    found = {}
    with (
        serving(entry, folder) as empty,
        serving(PROJECT / "app.py", folder, ZHIJIAO_DATABASE_URL=address) as port,
    ):
        found[""] = warm_seconds(empty)
        for page in PAGES:
            query = f"school={school_code}" if page == "school" else ""
            url_path = "" if page == "overview" else page
            found[page] = warm_seconds(port, url_path, query)
        found[""] = min(found[""], warm_seconds(empty))
    return found


def cold_query_seconds(store: Path, school_code: str) -> dict[str, float]:
    """Return how long the queries of each page take when nothing is remembered."""
    os.environ["ZHIJIAO_DATABASE_URL"] = f"sqlite:///{store}"
    found = {}
    for page in PAGES:
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
        found[page] = replayed(store, statements)
    return found


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


def replayed(store: Path, statements: list[tuple[str, Any]]) -> float:
    """Return the least processor seconds of the statements, every row fetched."""
    times = []
    connection = sqlite3.connect(store)
    for _ in range(5):
        begun = time.process_time()
        for statement, values in statements:
            connection.execute(statement, values).fetchall()
        times.append(time.process_time() - begun)
    connection.close()
    return min(times)
