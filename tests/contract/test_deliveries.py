"""The list of deliveries: what came in, and what became of it."""

from sqlalchemy import Connection, Engine

from data_access.databases import writing
from data_access.queries.deliveries import deliveries
from data_access.storing import start_batch, start_delivery


def delivered(connection: Connection, name: str, undoes_id: int | None = None) -> int:
    kind = "undo" if undoes_id else "folder"
    number = start_delivery(
        connection, kind=kind, name=name, file_count=2, undoes_id=undoes_id
    )
    for file in ("甲.xlsx", "乙.xlsx"):
        start_batch(
            connection,
            file_name=file,
            file_hash="",
            origin="reported",
            delivery_id=number,
        )
    return number


def test_the_newest_come_first_with_their_state(store: Engine) -> None:
    with writing(store) as connection:
        first = delivered(connection, "一月")
        second = delivered(connection, "二月")
        undo = delivered(connection, "二月", undoes_id=second)

    rows = deliveries(store)

    assert list(rows["delivery_id"]) == [undo, second, first]
    assert list(rows["state"]) == ["undo", "undone", "standing"]
    assert list(rows["file_count"]) == [2, 2, 2]
    assert list(rows["stored_count"]) == [0, 0, 0]


def test_an_undo_that_is_undone_brings_its_delivery_back(store: Engine) -> None:
    with writing(store) as connection:
        first = delivered(connection, "一月")
        undo = delivered(connection, "一月", undoes_id=first)
        delivered(connection, "一月", undoes_id=undo)

    rows = deliveries(store)

    assert list(rows["state"]) == ["undo", "undone", "standing"]


def test_an_empty_store_has_none(store: Engine) -> None:
    assert deliveries(store).empty
