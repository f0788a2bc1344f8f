"""How far the data reach back, and which facts ever came in."""

from datetime import date

from sqlalchemy import Engine

from data_access.databases import writing
from data_access.queries.provenance import newest
from data_access.queries.reach import first_months, known_facts
from data_access.rollups import recompute_all
from tests import builders as add


def test_a_table_begins_with_its_first_month(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        add.add_base(connection, 1)
        add.add_line(connection, snapshot_date=date(2025, 9, 1))
        add.add_line(connection, snapshot_date=date(2024, 3, 31))
        add.add_resource_report(connection, 1, month=202404)
        recompute_all(connection)

    firsts = first_months(store).set_index("table_name")["first_month"].to_dict()

    assert firsts["network_snapshot"] == 202403
    assert firsts["resource_month"] == 202404
    assert firsts["school_year_base"] == 202509
    assert "lesson_month" not in firsts
    lasts = newest(store).set_index("table_name")["newest_month"]
    assert lasts["school_year_base"] == 202509, "more than a small number can hold"


def test_a_fact_is_known_once_any_school_reported_it(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        add.add_base(connection, 1)
        recompute_all(connection)

    known = set(known_facts(store)["fact"])

    assert "student_count" in known
    assert "equipped_classroom_count" not in known
    assert "good_lesson_award_total" in known, "in a register absent is zero"
