"""An embedded store of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.databases import close_store, open_store


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """Where the settings of the test put the store."""
    return tmp_path / "data" / "zhijiao.db"


@pytest.fixture
def store(store_path: Path) -> Iterator[Engine]:
    engine = open_store()
    yield engine
    close_store(engine)
