"""Needs saved from a worklist: one delivery, approved numbers kept, undone whole."""

from datetime import date

import pytest
from sqlalchemy import Engine, insert, select

from data_access.changes import undo_delivery
from data_access.databases import reading, writing
from data_access.period import month_period
from data_access.queries.plans import plan_steps, unit_price_of
from data_access.scope import Scope
from data_access.storing.needs import save_needs
from data_access.tables import equipment_plan, import_batch, import_delivery, unit_price
from tests import builders as build

YEAR, ITEM = "2026-2027", "学生终端"
NOW = month_period(202510)


@pytest.fixture
def zone(store: Engine) -> Engine:
    with writing(store) as connection:
        build.build_zone(connection)
        for school_id, need, approved in ((1, 5, 4), (2, 8, None)):
            build.add(
                connection,
                equipment_plan,
                school_year=YEAR,
                school_id=school_id,
                item=ITEM,
                need_count=need,
                approved_count=approved,
            )
    return store


def rows_of(engine: Engine) -> dict[int, tuple[int | None, int | None]]:
    plan = equipment_plan.c
    with reading(engine) as connection:
        found = connection.execute(
            select(plan.school_id, plan.need_count, plan.approved_count)
        )
        return {row.school_id: (row.need_count, row.approved_count) for row in found}


def test_a_need_is_written_and_what_was_approved_stays(zone: Engine) -> None:
    counts = save_needs(zone, YEAR, ITEM, {1: 9, 2: 8, 3: 2})

    assert (counts.new, counts.changed, counts.unchanged) == (1, 1, 1)
    assert rows_of(zone) == {1: (9, 4), 2: (8, None), 3: (2, None)}


def test_the_save_is_a_delivery_that_says_what_it_is(zone: Engine) -> None:
    save_needs(zone, YEAR, ITEM, {1: 9})

    with reading(zone) as connection:
        names = connection.scalars(select(import_delivery.c.name)).all()
        origins = connection.scalars(select(import_batch.c.origin)).all()
    assert names[-1] == "还差多少：学生终端，存为2026-2027学年需求"
    assert origins[-1] == "estimated"


def test_an_undo_takes_the_needs_back(zone: Engine) -> None:
    before = rows_of(zone)
    save_needs(zone, YEAR, ITEM, {1: 9, 3: 2})
    with reading(zone) as connection:
        delivery_id = connection.scalars(select(import_delivery.c.delivery_id)).all()[
            -1
        ]

    undo_delivery(zone, delivery_id)

    assert rows_of(zone) == before


def test_the_steps_are_added_up_and_what_nobody_filled_in_is_missing(
    zone: Engine,
) -> None:
    (row,) = plan_steps(zone, ITEM, Scope(), NOW).to_dict("records")

    assert (row["school_year"], row["school_count"]) == (YEAR, 2)
    assert (row["need_count"], row["approved_count"]) == (13, 4)
    assert row["bought_count"] != row["bought_count"]
    assert plan_steps(zone, ITEM, Scope(school_id=1), NOW)["need_count"].tolist() == [5]


def test_the_newest_price_of_the_day_counts(zone: Engine) -> None:
    with writing(zone) as connection:
        for day, price in ((date(2024, 1, 1), 2800), (date(2026, 1, 1), 3200)):
            values = {"item": ITEM, "valid_from": day, "price_yuan": price}
            connection.execute(
                insert(unit_price).values(**values, source_doc="询价", batch_id=1)
            )

    found = unit_price_of(zone, ITEM, NOW.end)

    assert found["price_yuan"].tolist() == [2800]
    assert unit_price_of(zone, "录播室", NOW.end).empty
