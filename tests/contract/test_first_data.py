"""Since when a part of the zone has data: the first month that is more than nothing."""

from datetime import date

from sqlalchemy import Engine

from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.first_data import first_months
from data_access.request import MeasureRequest
from data_access.rollups import recompute_all
from data_access.scope import Scope
from data_access.tables import digital_textbook
from tests import builders as add

FACTS = ("bandwidth_mbps", "resource_use_total", "student_count", "lesson_count")


def months(store: Engine, scope: Scope) -> dict[str, int]:
    request = MeasureRequest((), (month_period(202509),), scope)
    rows = first_months(store, FACTS, request)
    return dict(zip(rows["fact"], rows["first_month"], strict=True))


def test_a_fact_begins_with_the_first_month_that_counts(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        add.add_base(connection, 1, student_count=300)
        add.add_line(connection, snapshot_date=date(2025, 9, 1))
        add.add_line(connection, snapshot_date=date(2024, 3, 31))
        recompute_all(connection)

    whole = months(store, Scope())

    assert whole["bandwidth_mbps"] == 202403
    assert whole["student_count"] == 202509
    assert "lesson_count" not in whole


def test_what_a_term_tells_begins_with_its_first_month(store: Engine) -> None:
    key = {"school_year": "2024-2025", "term": 2, "grade": "11", "subject": "YW"}
    with writing(store) as connection:
        add.build_zone(connection)
        add.add(connection, digital_textbook, school_id=1, covered_class_count=2, **key)
        add.add_submission(connection, "resource_report", 1, month=202503)
        recompute_all(connection)
    request = MeasureRequest((), (month_period(202509),), Scope())

    rows = first_months(store, ("textbook_covered", "complete_month_count"), request)

    found = dict(zip(rows["fact"], rows["first_month"], strict=True))
    assert found == {"textbook_covered": 202502, "complete_month_count": 202503}


def test_another_school_has_no_data_by_its_neighbour(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        add.add_base(connection, 1, student_count=300)
        recompute_all(connection)

    assert months(store, Scope(school_id=1)) == {"student_count": 202509}
    assert months(store, Scope(school_id=2)) == {}
