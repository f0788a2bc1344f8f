"""The layer around Streamlit's server that rewrites the document it sends."""

from typing import Any

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.shell.document import is_streamlits, rewritten

# Asked for without these, the document comes whole and as plain text.
_TO_LEAVE_OUT = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}
# What belongs to the bytes Streamlit meant to send.
_OF_THE_BYTES = {
    *(b"content-length", b"content-encoding", b"content-type"),
    *(b"etag", b"last-modified", b"accept-ranges"),
}
_FILES = ("/_stcore/", "/static/", "/media/", "/component/", "/assets/")


class Shell:
    """Rewrites Streamlit's document; everything else passes as it is."""

    def __init__(self, app: ASGIApp, *, base: str = "") -> None:
        """Take the server to stand around and the path all addresses begin with."""
        self._app = app
        self._files = tuple(f"{base}{path}" for path in _FILES)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if not self._may_be_document(scope):
            await self._app(scope, receive, send)
            return
        answer = _Answer(send)
        await self._app(_plain(scope), receive, answer.take)
        if answer.document is not None:
            response = HTMLResponse(rewritten(answer.document))
            response.raw_headers += answer.headers
            await response(scope, receive, send)

    def _may_be_document(self, scope: Scope) -> bool:
        return (
            scope["type"] == "http"
            and scope["method"] in ("GET", "HEAD")
            and not scope["path"].startswith(self._files)
        )


class _Answer:
    """Holds Streamlit's document back to be rewritten; lets all else through."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message = {}
        self._body = b""
        self.document: str | None = None
        self.headers: list[tuple[bytes, bytes]] = []

    async def take(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self._start = message
        elif not self._start:
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish()

    async def _finish(self) -> None:
        text = self._body.decode("utf-8", errors="replace")
        if self._start["status"] == 200 and is_streamlits(text):
            self.document = text
            given = self._start["headers"]
            self.headers = [one for one in given if one[0] not in _OF_THE_BYTES]
            return
        await self._send(self._start)
        await self._send({"type": "http.response.body", "body": self._body})


def _plain(scope: Scope) -> dict[str, Any]:
    """Return the request for the whole document, whatever the browser knows of it."""
    kept = [one for one in scope["headers"] if one[0].lower() not in _TO_LEAVE_OUT]
    return {**scope, "method": "GET", "headers": kept, "extensions": {}}


def _is_html(start: Message) -> bool:
    """Tell whether an answer is a document."""
    kinds = [
        value for name, value in start["headers"] if name.lower() == b"content-type"
    ]
    return any(kind.startswith(b"text/html") for kind in kinds)
