"""One request to a server's application, without a server."""

import asyncio
from typing import Any, NamedTuple

from starlette.types import ASGIApp, Message


class Reply(NamedTuple):
    """What came back."""

    status: int
    headers: list[tuple[str, str]]
    text: str

    def header(self, name: str) -> list[str]:
        return [value for given, value in self.headers if given == name]


def ask(app: ASGIApp, path: str, method: str = "GET", **headers: str) -> Reply:
    """Send one request, as a browser would."""
    sent: list[Message] = []
    path, _, query = path.partition("?")
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "root_path": "",
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [
            (name.replace("_", "-").encode(), value.encode())
            for name, value in {"host": "127.0.0.1", **headers}.items()
        ],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }

    request: list[Message] = [{"type": "http.request", "body": b""}]

    async def receive() -> Message:
        if not request:
            await asyncio.Event().wait()  # whoever asked stays and waits
        return request.pop()

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))  # type: ignore[arg-type]
    start, *parts = sent
    return Reply(
        start["status"],
        [(name.decode(), value.decode()) for name, value in start["headers"]],
        b"".join(part.get("body", b"") for part in parts).decode(),
    )
