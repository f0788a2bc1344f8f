"""How far schools are from their line, and why a value changed, on small stores."""

from datetime import date

import pytest
from sqlalchemy import Connection, Engine, update

from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.causes import causes
from data_access.queries.gaps import school_gaps
from data_access.request import MeasureRequest
from data_access.rollups import recompute_all
from data_access.tables import school
from tests import builders as build

NOW = month_period(202510)
RIVER, HILL, POINT, LAKE, HIGH = range(1, 6)


@pytest.fixture
def zone(store: Engine) -> Engine:
    with writing(store) as connection:
        build.build_zone(connection)
    return store


def base(connection: Connection, school_id: int, pupils: int, **more: object) -> None:
    given: dict[str, object] = {"stat_year": 2025, "stage": "primary", **more}
    build.add_base(connection, school_id, student_count=pupils, **given)


def rows_of(engine: Engine, name: str) -> dict[int, tuple[str, float, float, float]]:
    rows = school_gaps(engine, MeasureRequest((name,), (NOW,)))
    columns = ["standing", "value", "line", "lacking"]
    return dict(
        zip(rows["school_id"], rows[columns].itertuples(index=False), strict=True)
    )


def test_a_ratio_lacks_terminals_and_a_school_without_any_lacks_most(
    zone: Engine,
) -> None:
    with writing(zone) as connection:
        build.add_target(connection, "dev_stu_per_terminal", 5)
        for school_id, pupils, terminals in ((1, 101, 20), (2, 100, 20), (3, 7, 0)):
            base(connection, school_id, pupils)
            build.add_devices(
                connection, school_id, device_type="S_PC", device_count=terminals
            )
        recompute_all(connection)

    found = rows_of(zone, "dev_stu_per_terminal")

    assert tuple(found[RIVER]) == ("below", 5.05, 5, 1)
    assert found[HILL][0] == "met"
    assert (found[POINT][0], found[POINT][3]) == ("below", 2)
    assert found[LAKE][0] == found[HIGH][0] == "not_reported"


def test_a_line_met_to_the_last_pupil_is_met(zone: Engine) -> None:
    with writing(zone) as connection:
        build.add_target(connection, "dev_mmroom_per100", 2.3, stage="primary")
        base(connection, RIVER, 1000, multimedia_room_count=23)
        base(connection, LAKE, 1001, multimedia_room_count=23)
        recompute_all(connection)

    asked = MeasureRequest(("dev_mmroom_per100",), (NOW,), stage="primary")
    rows = school_gaps(zone, asked).set_index("school_id")

    assert rows.loc[RIVER, "standing"] == "met"
    assert rows.loc[LAKE, ["standing", "lacking"]].tolist() == ["below", 1]


def test_bandwidth_is_short_of_the_schools_own_line(zone: Engine) -> None:
    with writing(zone) as connection:
        build.add_target(connection, "net_bw_mbps", 100, settlement="rural")
        values = {HILL: (50, 50), POINT: (20, 90), RIVER: (50, None), LAKE: (200, 200)}
        for school_id, (low, high) in values.items():
            same = school.c.school_id == school_id
            group = None if school_id == LAKE else "rural"
            connection.execute(update(school).where(same).values(net_tier_group=group))
            build.add_line(
                connection,
                school_id,
                bandwidth_low_mbps=low,
                bandwidth_high_mbps=high,
            )
        recompute_all(connection)

    for name in ("net_bw_target_rate", "net_bw_mbps"):
        found = rows_of(zone, name)
        assert (found[HILL][0], found[HILL][3]) == ("below", 50)
        assert (found[POINT][0], found[POINT][3]) == ("below", 80)
        assert found[RIVER][0] == "unclear"
        assert found[LAKE][0] == "no_line"
        assert found[HIGH][0] == "not_reported"


def test_schools_that_open_close_or_fall_silent_are_told_apart(zone: Engine) -> None:
    later = month_period(202610)
    with writing(zone) as connection:
        for school_id, year in ((1, 2025), (1, 2026), (2, 2025), (3, 2025)):
            base(connection, school_id, 100 + year % 100, stat_year=year)
        for school_id in (LAKE, HIGH):
            base(connection, school_id, 50, stat_year=2026)
        days = {POINT: {"close_date": date(2026, 7, 1)}}
        days[LAKE] = {"open_date": date(2026, 9, 1)}
        for school_id, values in days.items():
            same = school.c.school_id == school_id
            connection.execute(update(school).where(same).values(**values))
        recompute_all(connection)

    rows = causes(zone, MeasureRequest(("base_students",), (NOW, later)))

    found = rows.set_index("school_id")
    kinds = {RIVER: "stayed", HILL: "stopped", POINT: "went"}
    assert found["kind"].to_dict() == {**kinds, LAKE: "came", HIGH: "started"}
    assert found["contribution"].to_dict() == {1: 1, 2: -125, 3: -125, 4: 50, 5: 50}
