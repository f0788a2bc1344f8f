"""A store that cannot be opened is explained without giving secrets away."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from data_access.databases import close_store, open_store, reading, writing
from data_access.errors import SettingInvalid, StoreUnreachable


@pytest.fixture
def deaf_port() -> Iterator[int]:
    """A port that is taken but where nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield int(taken.getsockname()[1])


def test_the_folder_of_the_store_is_created(store: Engine, store_path: Path) -> None:
    assert store_path.is_file()
    assert store.url.database == str(store_path)


def test_a_closed_store_can_be_opened_again(store: Engine) -> None:
    close_store(store)
    again = open_store()

    assert again is not store
    with reading(again) as connection:
        assert connection.scalar(text("SELECT 1")) == 1
    close_store(again)


def test_a_server_that_is_down_is_named_without_its_password(deaf_port: int) -> None:
    address = f"postgresql://me:secret@127.0.0.1:{deaf_port}/zone?password=secret"
    with pytest.raises(StoreUnreachable) as raised:
        open_store(address)

    said = str(raised.value)
    assert f"postgresql://127.0.0.1:{deaf_port}/zone" in said
    assert "没有数据库在应答" in said
    assert "secret" not in said
    assert "me:" not in said


def test_a_database_that_does_not_exist_is_named(postgres_url: str) -> None:
    with pytest.raises(StoreUnreachable, match="没有这个数据库"):
        open_store(postgres_url.rsplit("/", 1)[0] + "/nowhere")


def test_a_server_that_goes_away_is_explained(empty_postgres_url: str) -> None:
    engine = open_store(empty_postgres_url)
    with (
        pytest.raises(StoreUnreachable),
        reading(engine) as connection,
        engine.connect() as other,
    ):
        own = connection.scalar(text("SELECT pg_backend_pid()"))
        other.execute(text(f"SELECT pg_terminate_backend({own})"))
        connection.execute(text("SELECT 1"))
    with reading(engine) as connection:
        assert connection.scalar(text("SELECT 1")) == 1
    close_store(engine)


def test_a_file_that_is_no_store_is_named(store_path: Path) -> None:
    store_path.parent.mkdir()
    store_path.write_bytes(b"PK not a database at all" * 100)
    with pytest.raises(StoreUnreachable, match="不是数据库文件") as raised:
        open_store()

    assert raised.value.values["database"] == str(store_path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in the way")
    with pytest.raises(StoreUnreachable, match="打不开"):
        open_store()


def test_a_file_damaged_while_open_is_explained(
    store: Engine, store_path: Path
) -> None:
    with writing(store) as connection:
        connection.execute(
            text("INSERT INTO data_version (version_id, version) VALUES (1, 1)")
        )
    store.dispose()
    store_path.write_bytes(b"gone" * 1000)
    with pytest.raises(StoreUnreachable), reading(store) as connection:
        connection.execute(text("SELECT * FROM data_version"))


@pytest.mark.parametrize("address", ["nonsense", "oracle+nothing://u:secret@h/d"])
def test_an_address_that_cannot_be_used_is_refused(address: str) -> None:
    with pytest.raises(SettingInvalid, match="ZHIJIAO_DATABASE_URL") as raised:
        open_store(address)

    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("synchronous", 1)],
)
def test_connections_are_set_up(store: Engine, pragma: str, value: object) -> None:
    with reading(store) as connection:
        assert connection.scalar(text(f"PRAGMA {pragma}")) == value
