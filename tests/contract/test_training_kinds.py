"""Trainings by kind: every session once, and the sums are those of the indicators."""

from datetime import date

import pytest
from sqlalchemy import Engine

from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.measures import measures
from data_access.queries.training_kinds import trainings_by_kind
from data_access.request import MeasureRequest
from data_access.rollups import recompute_all
from data_access.scope import Scope
from data_access.tables import training_event
from tests import builders as build

NOW = month_period(build.MONTH)
EVENTS = (
    # school, kind, sessions, person-times, live, day
    (1, "team", 2, 45, 1, build.DAY),
    (1, "subject", 3, 10, 0, build.DAY),
    (2, "subject", None, 7, 1, date(2025, 9, 30)),
    (4, "subject", 1, None, None, build.DAY),
    (1, "leader", 9, 9, 1, date(2025, 10, 1)),
)


@pytest.fixture
def zone(store: Engine) -> Engine:
    with writing(store) as connection:
        build.build_zone(connection)
        for number, (school_id, kind, sessions, persons, live, day) in enumerate(
            EVENTS
        ):
            build.add(
                connection,
                training_event,
                school_id=school_id,
                training_kind=kind,
                title=f"第{number}次",
                event_date=day,
                session_count=sessions,
                person_times=persons,
                is_live=live,
            )
        recompute_all(connection)
    return store


def test_each_kind_has_its_sessions_persons_and_hosts(zone: Engine) -> None:
    rows = trainings_by_kind(zone, Scope(), NOW).set_index("training_kind")

    assert list(rows.index) == ["subject", "team"]  # the leaders trained in October
    subject = rows.loc["subject"]
    # Where no sessions were written there was one.
    assert subject["session_count"] == 3 + 1 + 1
    assert subject["live_count"] == 1
    assert subject["person_times"] == 17
    assert (subject["unstated_count"], subject["school_count"]) == (1, 3)


@pytest.mark.parametrize("stage", [None, "primary", "junior_secondary"])
@pytest.mark.parametrize(
    "scope", [Scope(), Scope(area_id=2, depth=1)], ids=["city", "east"]
)
def test_the_kinds_add_up_to_the_indicators(
    zone: Engine, scope: Scope, stage: str | None
) -> None:
    rows = trainings_by_kind(zone, scope, NOW, stage)
    names = ("tea_training_sessions", "tea_training_persons")
    request = MeasureRequest(names, (NOW,), scope, stage=stage)
    whole = measures(zone, request).set_index("indicator")["value"]

    assert rows["session_count"].sum() == whole["tea_training_sessions"]
    assert rows["person_times"].sum() == whole["tea_training_persons"]
