"""A running server, asked over its own websocket to draw a page again."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.util import calc_hash
from websockets.sync.client import ClientConnection, connect

from tests.browser import start_server

RERUNS = 9
EMPTY_APP = "import streamlit as st\n\nst.write('你好')\n"


@contextmanager
def serving(entry: Path, folder: Path, **environment: str) -> Iterator[int]:
    """Run an app and give its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    server = start_server(entry, port, folder / f"{port}.log", **environment)
    yield port
    server.terminate()
    try:
        server.wait(timeout=20)
    except subprocess.TimeoutExpired:
        server.kill()


class Viewer:
    """One reader's connection: draws a page and times it."""

    def __init__(self, port: int, page: str = "", query: str = "") -> None:
        """Connect as the browser does."""
        address = f"ws://127.0.0.1:{port}/_stcore/stream"
        self.socket: ClientConnection = connect(
            address,
            subprotocols=["streamlit"],
            origin=f"http://127.0.0.1:{port}",
            max_size=None,
        )
        self.page, self.query = page, query

    def draw(self) -> float:
        """Return the seconds from asking for a run to its end."""
        message = BackMsg()
        message.rerun_script.query_string = self.query
        if self.page:
            message.rerun_script.page_script_hash = calc_hash(self.page)
            message.rerun_script.page_name = self.page
        begun = time.perf_counter()
        self.socket.send(message.SerializeToString())
        while True:
            answer = ForwardMsg.FromString(self.socket.recv(timeout=300))
            if answer.WhichOneof("type") == "script_finished":
                return time.perf_counter() - begun

    def close(self) -> None:
        """Leave."""
        self.socket.close()


def warm_seconds(port: int, page: str = "", query: str = "") -> float:
    """Return the least time of drawing a page whose caches are warm.

    The least, not the middle: other work on the machine only ever adds.
    """
    viewer = Viewer(port, page, query)
    for _ in range(3):
        viewer.draw()
    times = [viewer.draw() for _ in range(RERUNS)]
    viewer.close()
    return min(times)
