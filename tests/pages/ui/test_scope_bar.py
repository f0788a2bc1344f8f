"""The period picker moves the page as soon as another length is chosen."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.databases import close_store, open_store, writing
from data_access.period import PeriodKind
from data_access.rollups import recompute_all
from tests import builders as add

PROJECT = Path(__file__).resolve().parents[3]
NEWEST = 202610


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """Return 指标说明 (the lightest page) over a store up to 2026年10月."""
    address = f"sqlite:///{tmp_path / 'zhijiao.db'}"
    engine = open_store(address)
    with writing(engine) as connection:
        add.build_zone(connection)
        school_id = add.add_school(connection, needs_delivery=1)
        held = {"month": NEWEST, "lesson_count": 3, "received_count": 3}
        add.add_lesson_report(connection, school_id, **held)
        recompute_all(connection)
    close_store(engine)
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", address)
    return AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60)


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
