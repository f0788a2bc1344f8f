"""The layer around Streamlit's server: its document made ours, no unknown address."""

import re
from collections.abc import Collection
from typing import Any
from urllib.parse import urlencode

from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data_access.messages.shell import NO_SUCH_FILE
from pages.shell.document import is_streamlits, rewritten

# Asked for without these, the document comes whole and as plain text.
_TO_LEAVE_OUT = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}
# What belongs to the bytes Streamlit meant to send.
_OF_THE_BYTES = {
    *(b"content-length", b"content-encoding", b"content-type"),
    *(b"etag", b"last-modified", b"accept-ranges"),
}
_FILES = ("/_stcore/", "/static/", "/media/", "/component/", "/assets/", "/wall/")
_REFUSED = (400, 404)
_LONGEST = 200  # of a name that is told back


def base_path(setting: object) -> str:
    """Return the path that all addresses begin with: /name, or nothing."""
    name = str(setting or "").strip("/")
    return f"/{name}" if name else ""


class Shell:
    """Rewrites Streamlit's document; leads unknown addresses to the first page."""

    def __init__(
        self, app: ASGIApp, *, pages: Collection[str] = (), base: str = ""
    ) -> None:
        """Take the server to stand around, its pages, the path they begin with."""
        self._app = app
        self._base = base
        self._files = tuple(f"{base}{path}" for path in _FILES)
        self._known = {f"{base}/{page}" for page in ("", "index.html", *pages)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if not self._may_be_document(scope):
            await self._app(scope, receive, send)
            return
        answer = _Answer(send)
        await self._app(_plain(scope), receive, answer.take)
        if not answer.is_held:
            return
        if answer.status == 200 and scope["path"] in self._known:
            response: ASGIApp = answer.in_chinese()
        elif _is_for_reading(scope):
            response = RedirectResponse(self._first_page(scope), 302)
        else:
            response = PlainTextResponse(NO_SUCH_FILE, 404)
        await response(scope, receive, send)

    def _may_be_document(self, scope: Scope) -> bool:
        return (
            scope["type"] == "http"
            and scope["method"] in ("GET", "HEAD")
            and not scope["path"].startswith(self._files)
        )

    def _first_page(self, scope: Scope) -> str:
        """Return the first page's address as seen from an unknown one, which it names.

        A relative one also holds where a proxy takes away the beginning of paths.
        """
        path, query = scope["path"], scope["query_string"].decode("latin-1")
        is_plain = path.startswith(f"{self._base}/") and not re.search(r"//|\\", path)
        own = path.removeprefix(self._base) if is_plain else path
        name = own.strip("/\\")[:_LONGEST]
        said = [query, urlencode({"missing": name}) if name else ""]
        up = "../" * (own.count("/") - 1) or "./"
        first = up if is_plain else f"{self._base}/"
        return "?".join(part for part in (first, "&".join(filter(None, said))) if part)


class _Answer:
    """Holds back Streamlit's document, and refusals in English; lets all else by."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message = {}
        self._body = b""
        self.is_held = False

    @property
    def status(self) -> int:
        return int(self._start["status"])

    async def take(self, message: Message) -> None:
        is_start = message["type"] == "http.response.start"
        if is_start and (_is_html(message) or _is_refusal(message)):
            self._start = message
        elif not self._start:
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish()

    async def _finish(self) -> None:
        if _is_html(self._start):
            self.is_held = self.status == 200 and is_streamlits(self._text)
        else:
            self.is_held = True
        if not self.is_held:
            await self._send(self._start)
            await self._send({"type": "http.response.body", "body": self._body})

    def in_chinese(self) -> HTMLResponse:
        response = HTMLResponse(rewritten(self._text))
        given = self._start["headers"]
        response.raw_headers += [one for one in given if one[0] not in _OF_THE_BYTES]
        return response

    @property
    def _text(self) -> str:
        return self._body.decode("utf-8", errors="replace")


def _plain(scope: Scope) -> dict[str, Any]:
    """Return the request for the whole document, whatever the browser knows of it."""
    kept = [one for one in scope["headers"] if one[0].lower() not in _TO_LEAVE_OUT]
    return {**scope, "method": "GET", "headers": kept, "extensions": {}}


def _is_html(start: Message) -> bool:
    """Tell whether an answer is a document."""
    return _kind(start).startswith(b"text/html")


def _is_refusal(start: Message) -> bool:
    """Tell whether an answer is a word of the server's own, no route's."""
    is_word = not _kind(start) or _kind(start).startswith(b"text/plain")
    return is_word and start["status"] in _REFUSED


def _kind(start: Message) -> bytes:
    kinds = [value for name, value in start["headers"] if name == b"content-type"]
    return kinds[0] if kinds else b""


def _is_for_reading(scope: Scope) -> bool:
    """Tell whether somebody opens an address, not a page one of its files."""
    wanted = [value for name, value in scope["headers"] if name == b"accept"]
    return any(b"text/html" in value for value in wanted)
