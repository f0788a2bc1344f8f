"""What every test stands on: no real store, no network, nothing left behind."""

import ipaddress
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import configuration, settings

pytest_plugins = [
    "tests.browser",
    "tests.dear_first",
    "tests.done_once",
    "tests.demo_store",
    "tests.office",
    "tests.offline",
    "tests.postgres_server",
]

collect_ignore = ["benchmarks"]  # `make bench` measures; tests never do

MARKED_BY_FIXTURE = {
    "chromium_path": "browser",
    "browser_page": "browser",
    "kept_page": "browser",
    "postgres_url": "postgres",
    "edit_in_office": "office",
}

settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")


MAIN = sys.modules["__main__"]


@pytest.fixture(autouse=True)
def own_main() -> Iterator[None]:
    """Put the tests' own main module back: a page that was run leaves its in place.

    A worker process begins by running the main module of who started it.
    """
    yield
    sys.modules["__main__"] = MAIN


def pytest_configure(config: pytest.Config) -> None:
    """Let Hypothesis keep its character tables outside the project."""
    folder = tempfile.TemporaryDirectory(prefix="zhijiao-hypothesis-")
    config.add_cleanup(folder.cleanup)
    configuration.set_hypothesis_home_dir(folder.name)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by the fixtures they ask for, so that nobody forgets."""
    for item in items:
        for fixture, marker in MARKED_BY_FIXTURE.items():
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(marker)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what this machine cannot run, or fail where everything has to run."""
    # Imported late: pytest rewrites the asserts of its plugins before their import.
    from tests.browser import chromium_problem
    from tests.office import office_problem
    from tests.postgres_server import postgres_problem

    problems = {
        "browser": chromium_problem,
        "office": office_problem,
        "postgres": postgres_problem,
    }
    for marker, problem in problems.items():
        sentence = problem() if item.get_closest_marker(marker) else None
        if sentence and os.environ.get("ZHIJIAO_TEST_ALL") == "1":
            pytest.fail(sentence, pytrace=False)
        if sentence:
            pytest.skip(sentence)


def is_local(address: object) -> bool:
    """Tell whether a socket address stays on this machine."""
    if not isinstance(address, tuple):
        return True  # a Unix socket
    if address[0] in ("localhost", ""):
        return True
    try:
        return ipaddress.ip_address(address[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Refuse every connection that would leave the machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        assert is_local(address), f"a test tried to reach {address!r}"
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


def point_to_empty_store(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let the settings name a store that does not exist yet."""
    patch.delenv("ZHIJIAO_DATABASE_URL", raising=False)
    patch.setenv("ZHIJIAO_DATA_FOLDER", str(folder / "data"))


@pytest.fixture(scope="session", autouse=True)
def no_real_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep fixtures of a whole session away from the store of this machine."""
    with pytest.MonkeyPatch.context() as patch:
        point_to_empty_store(patch, tmp_path_factory.mktemp("session"))
        yield


@pytest.fixture(autouse=True)
def own_empty_store(
    no_real_store: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Give each test an address where no store is, unless it sets another."""
    point_to_empty_store(monkeypatch, tmp_path)


@pytest.fixture(autouse=True)
def forget_cached_results() -> Iterator[None]:
    """Let no test see what Streamlit remembered from another."""
    yield
    if "streamlit" in sys.modules:
        streamlit = sys.modules["streamlit"]
        streamlit.cache_data.clear()
        streamlit.cache_resource.clear()
