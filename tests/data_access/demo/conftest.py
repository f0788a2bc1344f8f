"""One demonstration store for all tests that look into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from data_access.databases import close_store, open_store, reading
from data_access.demo import DemoReport, build_demo


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo") / "zhijiao.db"


@pytest.fixture(scope="session")
def demo_report(no_real_store: None, demo_file: Path) -> Iterator[DemoReport]:
    engine = open_store(f"sqlite:///{demo_file}")
    yield build_demo(engine)
    close_store(engine)


@pytest.fixture
def demo(demo_report: DemoReport, demo_file: Path) -> Iterator[Connection]:
    with reading(open_store(f"sqlite:///{demo_file}")) as connection:
        yield connection
