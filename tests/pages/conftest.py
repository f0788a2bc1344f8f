"""One small store a module of pages' tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data_access.databases import close_store, open_store, writing
from tests import builders
from tests.opening import Fill, write_store


@pytest.fixture(scope="module")
def small_store(
    request: pytest.FixtureRequest,
    no_real_store: None,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    """Name a store with what the module's own `fill` puts in; nobody writes to it."""
    path: Path = (
        tmp_path_factory.mktemp(request.module.__name__.split(".")[-1]) / "x.db"
    )
    address = f"sqlite:///{path}"
    write_store(address, request.module.fill)
    written = path.read_bytes()
    yield address
    close_store(open_store(address))
    assert path.read_bytes() == written, "a test changed the store that others read"


@pytest.fixture
def at_small_store(small_store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the settings name the module's store."""
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", small_store)


@pytest.fixture
def own_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Fill], None]]:
    """Return what fills a store of the test's own, where the settings look."""
    address = f"sqlite:///{tmp_path / 'zhijiao.db'}"
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", address)
    yield lambda fill: write_store(address, fill)
    close_store(open_store(address))


@pytest.fixture
def at_published_totals(
    published_original: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let the settings name a real zone of which only published totals are known."""
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{published_original}")


@pytest.fixture
def store_url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Name an empty store of the test's own, where the settings look."""
    address = f"sqlite:///{tmp_path / 'zhijiao.db'}"
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", address)
    open_store(address)
    yield address
    close_store(open_store(address))


@pytest.fixture
def zone_url(store_url: str) -> str:
    """Name such a store with five schools, for which nobody has reported."""
    with writing(open_store(store_url)) as connection:
        builders.build_zone(connection)
    return store_url


@pytest.fixture
def at_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sit at the machine: apps of tests know no address of a visitor."""
    monkeypatch.setattr("pages.ui.import_access.is_at_the_machine", lambda *_: True)
