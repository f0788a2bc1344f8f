"""Reading and writing mean the same on every kind of store."""

import pytest
from sqlalchemy import Engine, delete, func, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from data_access.databases import (
    data_version,
    open_store,
    raise_data_version,
    reading,
    writing,
)
from data_access.errors import StoreUnusable
from data_access.tables import area, lesson_plan, school, school_name, school_stage
from tests.contract.rows import add_parents


def count(store: Engine, table: object = school) -> int | None:
    with reading(store) as connection:
        return connection.scalar(select(func.count()).select_from(table))


def test_an_address_has_one_engine(store: Engine) -> None:
    address = store.url.render_as_string(hide_password=False)

    assert open_store(address) is store


def test_written_rows_are_there_afterwards(store: Engine) -> None:
    with writing(store) as connection:
        add_parents(connection)

    assert count(store) == 3


def test_a_failure_leaves_nothing(store: Engine) -> None:
    with pytest.raises(RuntimeError), writing(store) as connection:
        add_parents(connection)
        raise RuntimeError

    assert count(store) == 0


def test_a_reader_cannot_write(store: Engine) -> None:
    with pytest.raises(DBAPIError), reading(store) as connection:
        add_parents(connection)

    assert count(store) == 0


def test_a_reader_sees_one_state_throughout(store: Engine) -> None:
    with reading(store) as connection:
        schools = select(func.count()).select_from(school)
        before = connection.scalar(schools)
        with writing(store) as other:
            add_parents(other)

        assert connection.scalar(schools) == before == 0
    assert count(store) == 3


def test_a_connection_used_for_reading_can_write_later(store: Engine) -> None:
    for _ in range(20):
        count(store)
    with writing(store) as connection:
        add_parents(connection)

    assert count(store) == 3


def test_a_second_writer_is_told_that_one_is_at_work(store: Engine) -> None:
    with (
        writing(store),
        pytest.raises(StoreUnusable, match="另一个导入") as raised,
        writing(store, wait_seconds=0.1),
    ):
        pass

    assert raised.value.values == {"seconds": "0.1"}


def test_a_writer_can_follow_one_that_failed(store: Engine) -> None:
    with pytest.raises(RuntimeError), writing(store):
        raise RuntimeError
    with writing(store, wait_seconds=0.1) as connection:
        add_parents(connection)

    assert count(store) == 3


def test_the_data_version_rises_with_each_commit(store: Engine) -> None:
    with reading(store) as connection:
        versions = [data_version(connection)]
    for _ in range(2):
        with writing(store) as connection:
            versions.append(raise_data_version(connection))
    with writing(store) as connection:
        versions.append(raise_data_version(connection, above=9))
    with reading(store) as connection:
        versions.append(data_version(connection))

    assert versions == [0, 1, 2, 10, 10]


def test_the_data_version_of_a_failed_write_is_not_kept(store: Engine) -> None:
    with pytest.raises(RuntimeError), writing(store) as connection:
        raise_data_version(connection)
        raise RuntimeError
    with reading(store) as connection:
        assert data_version(connection) == 0


def test_a_row_without_its_parent_is_refused(store: Engine) -> None:
    with pytest.raises(IntegrityError), writing(store) as connection:
        connection.execute(insert(school_stage).values(school_id=7, stage="primary"))

    assert count(store, school_stage) == 0


def test_a_parent_may_come_after_its_child(store: Engine) -> None:
    with writing(store) as connection:
        connection.execute(insert(school_stage).values(school_id=1, stage="primary"))
        add_parents(connection)

    assert count(store, school_stage) == 1


def test_a_parent_may_be_replaced_in_one_transaction(store: Engine) -> None:
    with writing(store) as connection:
        add_parents(connection)
    with writing(store) as connection:
        row = connection.execute(select(area)).mappings().one()
        connection.execute(delete(area))
        connection.execute(insert(area).values({**row, "name": "西区"}))
    with reading(store) as connection:
        assert connection.scalar(select(area.c.name)) == "西区"


def test_a_parent_with_children_cannot_go(store: Engine) -> None:
    with writing(store) as connection:
        add_parents(connection)
    with pytest.raises(IntegrityError), writing(store) as connection:
        connection.execute(delete(area))

    assert count(store, area) == 1


@pytest.mark.parametrize("weekday", [0, 8])
def test_a_value_outside_its_check_is_refused(store: Engine, weekday: int) -> None:
    with writing(store) as connection:
        add_parents(connection)
    plan = {
        "plan_no": "P1",
        "delivering_school_id": 1,
        "classroom_kind": 1,
        "school_year": "2025-2026",
        "term": 1,
        "weekday": weekday,
        "period_no": 1,
        "subject": "music",
        "start_week": 1,
        "end_week": 18,
        "batch_id": 1,
    }
    with pytest.raises(IntegrityError), writing(store) as connection:
        connection.execute(insert(lesson_plan).values(plan))


def test_a_value_that_must_be_there_is_missed(store: Engine) -> None:
    missing = {"school_id": 1, "name": "老校名", "name_kind": None, "batch_id": 1}
    with writing(store) as connection:
        add_parents(connection)
    with pytest.raises(IntegrityError), writing(store) as connection:
        connection.execute(insert(school_name).values(missing))
