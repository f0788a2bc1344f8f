"""The demonstration store as a connection that reads."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from data_access.databases import open_store, reading


@pytest.fixture
def demo(demo_original: Path) -> Iterator[Connection]:
    with reading(open_store(f"sqlite:///{demo_original}")) as connection:
        yield connection
