"""The period picker moves the page as soon as another length is chosen."""

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.period import PeriodKind
from tests import builders as add
from tests.opening import app_at

NEWEST = 202610


def fill(connection: Connection) -> None:
    """Write a report of 2026年10月."""
    add.build_zone(connection)
    school_id = add.add_school(connection, needs_delivery=1)
    held = {"month": NEWEST, "lesson_count": 3, "received_count": 3}
    add.add_lesson_report(connection, school_id, **held)


@pytest.fixture
def app(at_small_store: None) -> AppTest:
    """Return 总览 over a store up to 2026年10月."""
    return app_at("overview")


def choose(app: AppTest, kind: PeriodKind) -> str:
    """Choose a length; return the period that the page is then about."""
    [control] = [w for w in app.button_group if w.label == "时间长度"]
    control.set_value(kind).run()
    assert not app.exception
    [shown] = [w for w in app.selectbox if w.label == "时间"]
    assert shown.value == app.session_state["period"]
    return str(shown.value)


def test_another_length_takes_effect_at_once(app: AppTest) -> None:
    app.run()

    assert choose(app, PeriodKind.SCHOOL_YEAR) == "2026-2027"
    assert choose(app, PeriodKind.TERM) == "2026-2027-1"
    assert choose(app, PeriodKind.MONTH) == "2026-10"


def test_a_shorter_length_is_the_newest_with_data_inside(app: AppTest) -> None:
    app.query_params["period"] = "2024-2025"
    app.run()

    assert choose(app, PeriodKind.TERM) == "2024-2025-2"
    assert choose(app, PeriodKind.MONTH) == "2025-08"


def test_a_period_beyond_the_data_stands_in_the_list(app: AppTest) -> None:
    app.query_params["period"] = "2026-12"
    app.run()

    assert choose(app, PeriodKind.TERM) == "2026-2027-1"
