"""What a leaderboard ranks: amounts, teachers, use; silence is not zero."""

from datetime import date

import pandas as pd
from sqlalchemy import Engine

from data_access.catalogue.boards import BOARDS
from data_access.databases import writing
from data_access.period import month_period, school_year_period
from data_access.queries.leaderboard import leaderboard, points_rule
from data_access.request import SCHOOL, MeasureRequest, area_at
from data_access.rollups import recompute_all
from data_access.scope import Scope
from data_access.tables import award_points
from tests import builders

SEPTEMBER, AUGUST = month_period(202509), month_period(202508)


def ask(store: Engine, board: str, **values: object) -> pd.DataFrame:
    given = {"indicators": (), "periods": (SEPTEMBER,), "by": SCHOOL, **values}
    rows = leaderboard(store, BOARDS[board], MeasureRequest(**given))
    return rows.set_index(["period_no", "group_key"]).sort_index()


def test_an_award_counts_where_it_was_won_and_no_entry_is_zero(store: Engine) -> None:
    with writing(store) as connection:
        builders.build_zone(connection)
        builders.add_base(connection, 1, full_time_teacher_count=20)
        builders.add_award(connection, "甲")
        builders.add_award(connection, "乙", level=3)
        # a district's prize is no 优课奖 of the board
        builders.add_award(connection, "丙", level=2)
        builders.add_award(connection, "丁", awarded_date=date(2025, 8, 20))
        recompute_all(connection)

    rows = ask(store, "good_lesson", periods=(SEPTEMBER, AUGUST))

    assert rows["amount"].tolist() == [2, 0, 0, 0, 0, 1, 0, 0, 0, 0]
    assert rows.loc[(0, 1), "teacher_count"] == 20
    assert pd.isna(rows.loc[(0, 2), "teacher_count"])


def test_points_come_from_the_printed_rule(store: Engine) -> None:
    with writing(store) as connection:
        builders.build_zone(connection)
        for level, points in ((5, 10.0), (4, 6.0)):
            builders.add(
                connection,
                award_points,
                level=level,
                grade="first",
                winner_kind="person",
                points=points,
            )
        builders.add_award(connection, "甲", level=5)
        builders.add_award(connection, "乙", level=4)
        recompute_all(connection)

    assert points_rule(store)["points"].tolist() == [10.0, 6.0]
    assert ask(store, "points").loc[(0, 1), "amount"] == 16


def test_without_a_register_nobody_has_zero(store: Engine) -> None:
    with writing(store) as connection:
        builders.build_zone(connection)
        recompute_all(connection)

    for board in ("points", "good_lesson", "project"):
        rows = ask(store, board)
        assert rows["amount"].isna().all()
        assert rows["reported"].tolist() == [0, 0, 0, 0, 0]


def test_a_silent_school_has_no_amount_and_a_zero_report_has_zero(
    store: Engine,
) -> None:
    with writing(store) as connection:
        builders.build_zone(connection)
        builders.add_resource_report(connection, 1, use_count=40)
        builders.add_submission(connection, "resource_report", 1)
        builders.add_submission(connection, "resource_report", 2, is_zero_report=1)
        recompute_all(connection)

    rows = ask(store, "resources")

    assert rows.loc[(0, 1), "amount"] == 8
    assert rows.loc[(0, 2), "amount"] == 0
    assert rows.loc[(0, 3), ["amount", "use_count"]].isna().all()
    assert rows.loc[(0, 1), ["use_count", "stored_count"]].tolist() == [40, 8]
    assert rows["reported"].tolist() == [1, 1, 0, 0, 0]


def test_an_area_divides_only_what_has_teachers(store: Engine) -> None:
    with writing(store) as connection:
        builders.build_zone(connection)
        builders.add_base(connection, 1, full_time_teacher_count=20)
        builders.add_award(connection, "甲")
        builders.add_award(connection, "乙", school_id=2)  # teachers unknown
        recompute_all(connection)

    rows = ask(store, "good_lesson", by=area_at(1), periods=(school_year_period(2025),))

    assert rows["amount"].tolist() == [2, 0]
    assert rows["amount_with_teachers"].dropna().tolist() == [1]
    assert rows["expected"].tolist() == [4, 1]


def test_scope_and_peer_group_narrow_the_schools(store: Engine) -> None:
    with writing(store) as connection:
        builders.build_zone(connection)
        recompute_all(connection)

    inside = ask(store, "points", scope=Scope(area_id=5, depth=2))
    peers = ask(store, "points", peer_group="primary-township_area")

    assert inside.index.get_level_values("group_key").tolist() == [2, 3]
    assert peers.index.get_level_values("group_key").tolist() == [1]
