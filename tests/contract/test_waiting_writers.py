"""A second import waits for the first, says so, and then goes in."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from data_access.databases import reading, transactions, writing
from data_access.errors import StoreUnusable
from data_access.ingest.pipeline import import_files
from data_access.ingest.progress import Progress
from data_access.storing import start_batch
from data_access.tables import area, import_batch
from tests.contract.rows import add_parents


class Told(Progress):
    def __init__(self) -> None:
        self.is_waiting = threading.Event()

    def wait(self) -> None:
        self.is_waiting.set()


@pytest.fixture(autouse=True)
def short_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transactions, "FIRST_TRY_SECONDS", 0.05)
    monkeypatch.setattr(transactions, "NEXT_TRY_SECONDS", 0.05)


def test_an_import_waits_for_another_and_says_so(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "行政区划.csv"
    path.write_text("区划代码,名称,级别\n990101,东区,区县\n", "utf-8")
    told = Told()
    second = threading.Thread(
        target=import_files, args=([path],), kwargs={"engine": store, "progress": told}
    )
    with writing(store) as connection:
        start_batch(connection, file_name="先来.csv", file_hash="0", origin="reported")
        second.start()
        assert told.is_waiting.wait(60)
    second.join()

    with reading(store) as connection:
        names = connection.scalars(select(import_batch.c.file_name)).all()
        assert names == ["先来.csv", "行政区划.csv"]
        assert "东区" in connection.scalars(select(area.c.name)).all()


def test_who_has_waited_long_enough_is_told_how_long(store: Engine) -> None:
    calls: list[int] = []
    with (
        writing(store),
        pytest.raises(StoreUnusable, match="另一个导入") as raised,
        writing(store, wait_seconds=0.3, on_wait=lambda: calls.append(1)),
    ):
        pass

    assert raised.value.values == {"seconds": "0.3"}
    assert calls


def test_who_need_not_wait_is_told_nothing(store: Engine) -> None:
    calls: list[int] = []
    with writing(store, on_wait=lambda: calls.append(1)) as connection:
        add_parents(connection)

    assert not calls
