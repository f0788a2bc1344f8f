"""A page of the app as its address opens it, over a store of a few rows."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.databases import close_store, open_store, writing
from data_access.rollups import recompute_all

Fill = Callable[[Connection], object]
APP = str(Path(__file__).resolve().parent.parent / "app.py")
PATIENCE = 120  # seconds; a page takes one where nobody else works


def write_store(address: str, fill: Fill) -> None:
    """Write what `fill` puts in, and what follows from it, into a new store."""
    engine = open_store(address)
    with writing(engine) as connection:
        fill(connection)
        recompute_all(connection)
    close_store(engine)


def app_at(page: str, **address: str) -> AppTest:
    """Return the app at a page's address, not yet run."""
    app = AppTest.from_file(APP, default_timeout=PATIENCE)
    if page != "overview":  # it answers at the root
        app.switch_page(f"pages/{page}.py")
    for name, value in address.items():
        app.query_params[name] = value
    return app


def opened_page(page: str, **address: str) -> AppTest:
    """Open a page that has an answer."""
    return held(app_at(page, **address).run())


def held(app: AppTest) -> AppTest:
    """Hold an app to showing neither a traceback nor an error."""
    assert not app.exception, app.exception[0].value
    assert not app.error, app.error[0].value
    return app
