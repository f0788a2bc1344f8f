"""One empty store of every kind: what holds on one must hold on all."""

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
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
def postgres_original(postgres_url: str) -> Iterator[str]:
    """Copying a database that has the schema is faster than creating the schema."""
    with postgres_copy(postgres_url, "template1") as address:
        close_store(open_store(address))
        yield address


@contextmanager
def postgres_copy(address: str, original: str) -> Iterator[str]:
    """Give a copy of a database of the same server, and drop it: it has 10 MB."""
    server, name = address.rsplit("/", 1)[0], f"test_{uuid.uuid4().hex}"
    maintenance = f"{server}/postgres".replace("+psycopg", "")
    with psycopg.connect(maintenance, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {original}".encode())
        yield f"{server}/{name}"
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@contextmanager
def empty_address(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """Name an empty store with its schema, of the kind the test is run for."""
    if request.param == "embedded":
        path = folder / "zhijiao.db"
        shutil.copy(request.getfixturevalue("embedded_original"), path)
        yield f"sqlite:///{path}"
    elif request.param == "postgresql":
        original: str = request.getfixturevalue("postgres_original")
        with postgres_copy(original, original.rsplit("/", 1)[1]) as address:
            yield address
    else:
        yield os.environ[NAMED]


@pytest.fixture
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty store with its schema; a named one is given back as empty as it was."""
    with empty_address(request, tmp_path) as address:
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
