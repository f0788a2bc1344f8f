"""Streamlit's document leaves our server in Chinese, with our scripts in order."""

import json
import re
from itertools import pairwise

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route
from streamlit.web.server.starlette.starlette_app import create_streamlit_middleware
from streamlit.web.server.starlette.starlette_static_routes import (
    create_streamlit_static_assets_routes,
)

from data_access.messages import shell
from pages.shell import head
from pages.shell.document import rewritten
from pages.shell.middleware import Shell
from tests.asgi import Reply, ask

BROWSER = {"accept": "text/html,*/*", "accept_encoding": "gzip, deflate"}
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture
def app() -> Starlette:
    """Return Streamlit's document and what it stands behind, with our layer."""
    own = Route("/own", lambda _: HTMLResponse("<p>own</p>"))
    return Starlette(
        routes=[own, *create_streamlit_static_assets_routes("")],
        middleware=[
            Middleware(Shell, pages=["bandwidth"]),
            *create_streamlit_middleware(),
        ],
    )


def document(app: Starlette, path: str = "/") -> Reply:
    return ask(app, path, **BROWSER)


@pytest.mark.parametrize("path", ["/", "/bandwidth", "/index.html"])
def test_the_document_says_it_is_chinese_and_holds_no_english_sentence(
    app: Starlette, path: str
) -> None:
    text = document(app, path).text

    assert '<html lang="zh-CN">' in text
    assert f"<title>{shell.TITLE}</title>" in text
    assert f"<noscript><p>{shell.NO_SCRIPT}</p></noscript>" in text
    assert "Reading this" not in text


def test_words_stand_before_scripts_and_scripts_in_order_around_the_bundle(
    app: Starlette,
) -> None:
    text = document(app).text
    marks = [
        "img-src 'self' data: blob:;",  # before anything could be asked for
        "window.zhijiaoWords=",
        *(f"assets/scripts/{name}?v=" for name in head.EARLY),
        '<script type="module"',
        *(f"assets/scripts/{name}?v=" for name in head.LATE),
        "</head>",
    ]
    places = [text.index(mark) for mark in marks]

    assert all(before < after for before, after in pairwise(places))


def test_no_header_of_the_old_bytes_is_left(app: Starlette) -> None:
    first = document(app, "/bandwidth")
    size = str(len(first.text.encode()))

    assert first.header("content-length") == [size]
    assert first.header("content-type") == ["text/html; charset=utf-8"]
    assert first.header("cache-control") == ["no-cache"]
    for gone in ("content-encoding", "etag", "last-modified"):
        assert not first.header(gone)


def test_a_browser_that_knows_streamlits_document_gets_ours(app: Starlette) -> None:
    known = Starlette(routes=create_streamlit_static_assets_routes(""))
    (tag,) = ask(known, "/").header("etag")

    assert ask(known, "/", if_none_match=tag).status == 304
    assert ask(app, "/", if_none_match=tag).status == 200
    assert ask(app, "/", range="bytes=0-10").status == 200


def test_what_is_not_streamlits_document_passes_as_it_is(app: Starlette) -> None:
    own, icon = document(app, "/own"), ask(app, "/static/none.js", "POST")

    assert own.text == "<p>own</p>"
    assert own.header("content-length") == ["10"]
    assert icon.status == 405


def test_words_cannot_end_the_script_they_stand_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = {"a": {"b": "</script><script>alert(1)</script>"}}
    monkeypatch.setattr(head, "SCRIPT_WORDS", words)
    line = head.early_lines().split("window.zhijiaoWords=")[1]

    assert json.loads(line[: line.index("</script>")]) == words


def test_every_listed_script_is_there_and_each_says_what_it_does() -> None:
    files = {path.name: path for path in head.SCRIPTS.glob("*.js")}

    assert {*head.EARLY, *head.LATE} <= set(files)
    for path in files.values():
        text = path.read_text("utf-8")
        assert text.startswith("// ")
        assert len(text.splitlines()) <= 300
        code = re.sub(r"//[^\n]*", "", text)
        assert not CHINESE.search(code)


def test_another_streamlit_without_the_places_we_write_to_is_noticed() -> None:
    with pytest.raises(AssertionError, match="has no"):
        rewritten("<p>not the document</p>")
