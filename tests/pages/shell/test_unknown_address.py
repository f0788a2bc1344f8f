"""Whoever opens an address that is no page is led to the first one, which says so."""

from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import JSONResponse
from starlette.routing import Route
from streamlit.web.server.starlette.starlette_app import create_streamlit_middleware
from streamlit.web.server.starlette.starlette_static_routes import (
    create_streamlit_static_assets_routes,
)

from data_access.messages.shell import NO_SUCH_FILE
from pages.shell.middleware import Shell, base_path
from pages.ui.lost_address import MISSING
from tests.asgi import ask

READER = {"accept": "text/html,*/*;q=0.8"}


def app(base: str = "") -> Starlette:
    own = Route(f"{base}/own", lambda _: JSONResponse({"no": "such plan"}, 404))
    return Starlette(
        routes=[own, *create_streamlit_static_assets_routes(base)],
        middleware=[
            Middleware(Shell, pages=["bandwidth"], base=base),
            *create_streamlit_middleware(),
        ],
    )


@pytest.mark.parametrize("base", ["", "/zhi", "/a/b"])
@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("/nothing", "nothing"),
        ("/带宽", "带宽"),
        ("/bandwidth/more", "bandwidth/more"),
        ("/a/b/c.html", "a/b/c.html"),
        ("/bandwidth.bak", "bandwidth.bak"),
    ],
)
def test_no_page_of_that_name(base: str, path: str, named: str) -> None:
    reply = ask(app(base), base + path, **READER)
    (location,) = reply.header("location")
    target = urlsplit(urljoin(base + path, location))

    assert reply.status == 302
    assert target.path == f"{base}/"
    assert parse_qs(target.query) == {MISSING: [named]}
    assert ask(app(base), f"{target.path}?{target.query}", **READER).status == 200


def test_what_else_the_link_said_is_kept() -> None:
    reply = ask(app(), "/bandwith?area=990101&period=202610", **READER)

    (location,) = reply.header("location")
    assert location == "./?area=990101&period=202610&missing=bandwith"


@pytest.mark.parametrize("path", ["//evil.example/x", "/..\\up", "/a//b"])
def test_an_address_the_server_refuses_leads_there_too(path: str) -> None:
    reply = ask(app("/zhi"), path, **READER)
    (location,) = reply.header("location")

    assert reply.status == 302
    assert location.startswith("/zhi/?missing=")


def test_outside_the_base_path_the_first_page_is_meant() -> None:
    assert ask(app("/zhi"), "/", **READER).header("location") == ["/zhi/"]


def test_a_missing_file_is_not_answered_with_a_page() -> None:
    reply = ask(app(), "/bandwidth/static/js/index.js", accept="*/*")

    assert (reply.status, reply.text) == (404, NO_SUCH_FILE)


def test_what_our_own_routes_say_stays() -> None:
    assert ask(app(), "/own", **READER).text == '{"no":"such plan"}'


@pytest.mark.parametrize(
    ("setting", "path"), [("", ""), (None, ""), ("zhi", "/zhi"), ("/a/b/", "/a/b")]
)
def test_base_path(setting: object, path: str) -> None:
    assert base_path(setting) == path
