"""A delivery that is undone leaves no trace but its history."""

import random
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, select

from data_access import tables as t
from data_access.changes import undo_delivery
from data_access.databases import writing
from data_access.errors import UndoRefused
from data_access.rollups import recompute_all
from data_access.storing import start_delivery
from tests.contract import random_deliveries as made
from tests.contract.random_deliveries import deliver, dump
from tests.contract.random_zone import fill_randomly


@pytest.fixture
def filled(store: Engine) -> Iterator[Engine]:
    with writing(store) as connection:
        start_delivery(connection, kind="file", name="原有")
        fill_randomly(connection, seed=5)
        recompute_all(connection)
    yield store


@pytest.mark.parametrize("seed", range(2))
def test_undone_is_as_before_and_undone_again_as_after(
    filled: Engine, seed: int
) -> None:
    rng = random.Random(seed)
    for _ in range(3):
        before, version = dump(filled), made.version(filled)
        delivery = deliver(filled, rng)
        after = dump(filled)
        assert after != before

        [undone] = undo_delivery(filled, delivery).undone
        assert dump(filled) == before
        assert made.version(filled) == version + 3
        [_] = undo_delivery(filled, undone.undo_id).undone
        assert dump(filled) == after


@pytest.mark.parametrize("seed", range(2))
def test_later_deliveries_are_named_or_undone_newest_first(
    filled: Engine, seed: int
) -> None:
    rng = random.Random(seed)
    states, ids = [dump(filled)], []
    for _ in range(3):
        ids.append(deliver(filled, rng, made.places, made.schools, made.zone))
        states.append(dump(filled))

    with pytest.raises(UndoRefused, match="没有撤销任何一批") as refused:
        undo_delivery(filled, ids[0])
    named = str(refused.value)
    assert dump(filled) == states[-1]
    plan = undo_delivery(filled, ids[0], dry_run=True)
    assert dump(filled) == states[-1]
    order = [each.delivery.delivery_id for each in plan.undone]
    assert order == sorted(order, reverse=True)
    assert order[-1] == ids[0]
    assert all(f"第 {number} 批" in named for number in order)

    done = undo_delivery(filled, ids[0], with_later=True)
    assert [each.delivery for each in done.undone] == [
        each.delivery for each in plan.undone
    ]
    if len(order) == len(ids):
        assert dump(filled) == states[0]
    for each in reversed(done.undone):
        undo_delivery(filled, each.undo_id)
    assert dump(filled) == states[-1]


def test_rows_of_others_that_would_lose_their_school_are_named(filled: Engine) -> None:
    rng = random.Random(1)
    school = deliver(filled, rng, made.schools)
    with writing(filled) as connection:
        newest = max(made.schools_of(connection))
    start = dump(filled)

    def of_newest(connection, batch, rng):
        columns = ["school_id", "snapshot_date", "line_no"]
        rows = [(newest, made.DAYS[0], 7)]
        return [made.store_rows(connection, batch, t.network_line, columns, rows)]

    lines = deliver(filled, rng, of_newest)
    with pytest.raises(UndoRefused, match=f"第 {lines} 批"):
        undo_delivery(filled, school)
    undo_delivery(filled, school, with_later=True)
    with writing(filled) as connection:
        assert newest not in made.schools_of(connection)

    with writing(filled) as connection:
        undos = t.import_delivery.c.kind == "undo"
        ids = connection.scalars(select(t.import_delivery.c.delivery_id).where(undos))
        first, second = sorted(ids)
    # The lines cannot come back before their school does.
    with pytest.raises(UndoRefused, match=f"第 {second} 批"):
        undo_delivery(filled, first)
    undo_delivery(filled, second)
    assert dump(filled) == start


def test_an_undone_delivery_is_not_undone_again(filled: Engine) -> None:
    rng = random.Random(2)
    delivery = deliver(filled, rng, made.zone)
    [undone] = undo_delivery(filled, delivery).undone
    with pytest.raises(UndoRefused, match=f"请撤销第 {undone.undo_id} 批"):
        undo_delivery(filled, delivery)
    with pytest.raises(UndoRefused, match="没有第 999 批"):
        undo_delivery(filled, 999)


def test_deliveries_after_an_undo_find_free_ids(filled: Engine) -> None:
    rng = random.Random(3)
    first = deliver(filled, rng, made.schools, made.places)
    [undone] = undo_delivery(filled, first).undone
    deliver(filled, rng, made.schools, made.places)
    with writing(filled) as connection:
        schools = connection.scalars(select(t.school.c.school_id)).all()
        kept = t.replaced_row.c.table_name == "school"
        old = connection.scalars(select(t.replaced_row.c.row_key).where(kept)).all()
    assert len(set(schools)) == len(schools)
    assert len(set(old)) > 1
    assert undone.removed
