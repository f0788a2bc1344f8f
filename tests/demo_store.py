"""The demonstration city as a store, built once for all tests of a run."""

import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from data_access.databases import close_store, open_store
from data_access.demo import build_demo
from data_access.demo.published import build_published_zone

PATIENCE = 600  # seconds that a worker waits for the one that builds


def build_into(path: Path) -> None:
    """Write the demonstration city into a new store, beside it what was counted."""
    engine = open_store(f"sqlite:///{path}")
    counts = build_demo(engine).row_counts
    close_store(engine)
    path.with_suffix(".json").write_text(json.dumps(counts), "utf-8")


def build_once(folder: Path) -> Path:
    """Build the store, or wait until the worker that came first has built it."""
    path, done = folder / "zhijiao.db", folder / "done"
    try:
        folder.mkdir()
    except FileExistsError:
        deadline = time.monotonic() + PATIENCE
        while not done.exists():
            assert time.monotonic() < deadline, "another worker did not build the demo"
            time.sleep(0.2)
        return path
    build_into(path)
    done.touch()
    return path


@pytest.fixture(scope="session")
def demo_original(
    no_real_store: None, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Name the file of the demonstration store; tests read it, none writes."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # all workers of a run share it
    return build_once(folder / "demonstration")


@pytest.fixture(scope="session")
def demo_counts(demo_original: Path) -> dict[str, int]:
    """Return how many rows of each table the building of the store reported."""
    counts: dict[str, int] = json.loads(demo_original.with_suffix(".json").read_text())
    return counts


@pytest.fixture(scope="session")
def published_original(
    no_real_store: None, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Name the file of 榆阳区's published totals; tests read it, none writes."""
    path = tmp_path_factory.mktemp("published") / "zhijiao.db"
    engine = open_store(f"sqlite:///{path}")
    build_published_zone(engine, "榆阳区")
    close_store(engine)
    return path


@pytest.fixture
def demo_url(demo_original: Path, tmp_path: Path) -> Iterator[str]:
    """Name a demonstration store of the test's own."""
    copy = tmp_path / "demonstration.db"
    shutil.copy(demo_original, copy)
    address = f"sqlite:///{copy}"
    yield address
    close_store(open_store(address))
