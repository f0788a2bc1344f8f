"""A server of the demonstration that cannot reach anything, and may not try."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

GUARD = '''
"""Refuse and note every attempt of this server to leave the machine."""

import socket

_connect, _look_up = socket.socket.connect, socket.getaddrinfo
LOCAL = ("127.0.0.1", "localhost", "::1", "", None)


def note(host):
    with open({notes!r}, "a") as file:
        file.write(f"{{host}}\\n")
    raise OSError(f"no network: {{host}}")


def connect(self, address):
    if isinstance(address, tuple) and address[0] not in LOCAL:
        note(address[0])
    return _connect(self, address)


def look_up(host, *rest, **named):
    if host not in LOCAL:
        note(host)
    return _look_up(host, *rest, **named)


socket.socket.connect, socket.getaddrinfo = connect, look_up
'''


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Give a server's environment without network; nothing may have asked for it."""
    folder = tmp_path_factory.mktemp("offline")
    notes = folder / "notes.txt"
    guard = folder / "sitecustomize.py"
    guard.write_text(GUARD.format(notes=str(notes)), "utf-8")
    yield {"PYTHONPATH": str(folder)}
    assert not notes.exists(), notes.read_text()


@pytest.fixture(scope="module")
def demo_copy(demo_original: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("way") / "zhijiao.db"
    shutil.copy(demo_original, path)
    return f"sqlite:///{path}"


@pytest.fixture(scope="module")
def offline_app(
    start_app: Callable[..., str], offline: dict[str, str], demo_copy: str
) -> str:
    """Serve a copy of the demonstration without network; name its address."""
    return start_app(ZHIJIAO_DATABASE_URL=demo_copy, **offline)
