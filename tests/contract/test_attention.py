"""Schools that report zero month after month, on every kind of store."""

from sqlalchemy import Engine

from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.attention import zero_reporters
from data_access.scope import Scope
from tests.builders import add_submission, build_zone

MONTHS = (202505, 202506, 202509)
SHEET = "resource_report"


def found(store: Engine, scope: Scope) -> list[int]:
    rows = zero_reporters(store, scope, month_period(202509), MONTHS)
    return [int(school_id) for school_id in rows["school_id"]]


def test_zero_in_every_month_is_told(store: Engine) -> None:
    with writing(store) as connection:
        build_zone(connection)
        for month in MONTHS:
            add_submission(connection, SHEET, 1, month=month, is_zero_report=1)
            add_submission(connection, SHEET, 4, month=month, is_zero_report=1)
            held = {"month": month, "is_zero_report": int(month != 202506)}
            add_submission(connection, SHEET, 2, **held)
        add_submission(connection, SHEET, 3, month=202509, is_zero_report=1)

    assert found(store, Scope()) == [1, 4]
    assert found(store, Scope(2, 1)) == [1]
