"""One empty store of every kind: what holds on one must hold on all."""

import os
import shutil
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine, delete, func, select

from data_access.databases import close_store, open_store, reading, writing
from data_access.tables import metadata

NAMED = "ZHIJIAO_TEST_DATABASE_URL"
KINDS = ["embedded", pytest.param("postgresql", marks=pytest.mark.postgres)]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "store" in metafunc.fixturenames:
        named = ["named"] if os.environ.get(NAMED) else []
        metafunc.parametrize("store", [*KINDS, *named], indirect=True)


@pytest.fixture(scope="session")
def embedded_original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("original") / "zhijiao.db"
    close_store(open_store(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def copy_postgres(
    request: pytest.FixtureRequest,
) -> Callable[[], str]:
    """Copying a database that has the schema is faster than creating the schema."""
    server: str = request.getfixturevalue("postgres_url").rsplit("/", 1)[0]
    original = f"original_{uuid.uuid4().hex}"

    def create(name: str, like: str) -> str:
        address = f"{server}/postgres".replace("+psycopg", "")
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {like}".encode())
        return f"{server}/{name}"

    close_store(open_store(create(original, "template1")))
    return lambda: create(f"test_{uuid.uuid4().hex}", original)


@pytest.fixture
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty store with its schema, of the kind the test is run for."""
    if request.param == "embedded":
        path = tmp_path / "zhijiao.db"
        shutil.copy(request.getfixturevalue("embedded_original"), path)
        address = f"sqlite:///{path}"
    elif request.param == "postgresql":
        address = request.getfixturevalue("copy_postgres")()
    else:
        address = os.environ[NAMED]
    engine = open_store(address)
    if request.param == "named":
        refuse_rows(engine)
    yield engine
    if request.param == "named":
        remove_rows(engine)
    close_store(engine)


def refuse_rows(engine: Engine) -> None:
    """Never empty a store that somebody keeps rows in."""
    with reading(engine) as connection:
        for table in metadata.sorted_tables:
            count = connection.scalar(select(func.count()).select_from(table))
            assert count == 0, f"{NAMED} names a store with rows in {table.name}"


def remove_rows(engine: Engine) -> None:
    with writing(engine) as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table))
