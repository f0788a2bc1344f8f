"""What the one query of indicators answers of stocks and silence."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import Connection, Engine, update

from data_access.databases import writing
from data_access.period import month_period
from data_access.request import SCHOOL, SETTLEMENT, area_at
from data_access.rollups import recompute_all
from data_access.scope import Scope
from data_access.tables import school
from tests import builders as add
from tests.contract.asking import EAST_ID, WEST_ID, ask, fill


def test_a_rate_is_the_sum_of_its_halves_and_the_unreported_stay_out(
    store: Engine,
) -> None:
    fill(
        store,
        lambda c: add.add_line(c, 1, bandwidth_low_mbps=100),
        lambda c: add.add_line(c, 2, bandwidth_low_mbps=50),
        # School 5 hangs on the district itself (市直) and still counts there.
        lambda c: add.add_line(c, 5, bandwidth_low_mbps=1000),
    )
    assert ask(store, "net_bw100_rate", by=area_at(1)) == {
        EAST_ID: (2, 3, 3, 4, 0.6667),
        WEST_ID: (None, None, 0, 1, None),
    }


def test_schools_of_a_district_itself_stand_beside_its_towns(store: Engine) -> None:
    fill(store, lambda c: add.add_line(c, 5, bandwidth_low_mbps=1000))
    by_town = ask(store, "net_bw100_rate", by=area_at(2), scope=Scope(EAST_ID, depth=1))
    assert by_town[EAST_ID] == (1, 1, 1, 1, 1.0)


def test_the_latest_snapshot_counts_unless_it_is_older_than_two_years(
    store: Engine,
) -> None:
    def line(day: date, mbps: float, school_id: int) -> Callable[[Connection], None]:
        return lambda c: add.add_line(
            c, school_id, snapshot_date=day, bandwidth_low_mbps=mbps
        )

    fill(
        store,
        line(date(2024, 9, 1), 50, 1),
        line(date(2025, 3, 1), 200, 1),
        line(date(2025, 10, 1), 10, 1),  # after the period's end
        line(date(2023, 9, 30), 500, 2),  # two years before 30 September 2025: too old
    )
    assert ask(store, "net_bw_mbps") == {0: (200, 1, 1, 5, 200)}


def test_a_range_meets_a_line_only_when_both_ends_agree(store: Engine) -> None:
    def line(school_id: int, low: float, high: float | None) -> None:
        with writing(store) as c:
            add.add_line(c, school_id, bandwidth_low_mbps=low, bandwidth_high_mbps=high)

    fill(store)
    line(1, 100, 999)  # at least 100: counts
    line(2, 10, 99)  # below: counts as not meeting
    line(3, 50, 150)  # 档位不明: in neither half
    line(4, 1000, None)  # that much or more: counts
    with writing(store) as connection:
        recompute_all(connection)
    assert ask(store, "net_bw100_rate") == {0: (2, 3, 3, 5, 0.6667)}
    # Ranges do not add up.
    assert ask(store, "net_bw_mbps") == {0: (None, None, 0, 5, None)}


def test_each_school_is_held_against_its_own_line(store: Engine) -> None:
    fill(
        store,
        lambda c: add.add_target(c, "net_bw_mbps", 100, settlement="rural"),
        lambda c: add.add_target(c, "net_bw_mbps", 500, settlement="urban"),
        lambda c: add.add_line(c, 3, bandwidth_low_mbps=100),  # rural, met
        lambda c: add.add_line(c, 4, bandwidth_low_mbps=400),  # urban, not met
    )
    assert ask(store, "net_bw_target_rate", by=SETTLEMENT)["rural"][:3] == (1, 1, 1)
    assert ask(store, "net_bw_target_rate", by=SETTLEMENT)["urban"][:3] == (0, 1, 1)


def test_a_silent_month_is_zero_only_when_it_was_submitted(store: Engine) -> None:
    fill(
        store,
        lambda c: add.add_resource_report(c, 1, approved_count=8),
        lambda c: add.add_submission(c, "resource_report", 2, is_zero_report=1),
    )
    assert ask(store, "res_month_new", by=SCHOOL) == {
        1: (8, None, 1, 1, 8),
        2: (0, None, 1, 1, 0),
        3: (None, None, 0, 1, None),
        4: (None, None, 0, 1, None),
        5: (None, None, 0, 1, None),
    }


def test_a_blank_in_a_report_is_unknown_though_it_was_submitted(store: Engine) -> None:
    fill(
        store,
        lambda c: add.add_resource_report(c, 1, approved_count=None),
        lambda c: add.add_submission(c, "resource_report", 1),
    )
    assert ask(store, "res_month_new") == {0: (None, None, 0, 5, None)}


def test_a_register_without_rows_is_zero(store: Engine) -> None:
    fill(
        store,
        lambda c: add.add_award(c),
        lambda c: add.add_award(c, "乙", level=1),  # 校级 is not counted
        lambda c: add.add_award(c, "丙", school_id=4, awarded_date=date(2024, 5, 1)),
    )
    assert ask(store, "tea_award_items_new") == {0: (1, None, 5, 5, 1)}
    assert ask(store, "tea_award_items") == {0: (2, None, 5, 5, 2)}


def test_a_register_that_holds_nothing_is_unknown_not_zero(store: Engine) -> None:
    # A project that is not closed is a register with a true zero.
    fill(store, lambda c: add.add_project(c, status="running", closed_date=None))

    assert ask(store, "tea_award_items") == {0: (None, None, 0, 5, None)}
    assert ask(store, "tea_projects_done") == {0: (0, None, 5, 5, 0)}


def test_a_cumulative_total_keeps_what_closed_schools_left(store: Engine) -> None:
    fill(
        store,
        lambda c: add.add_resource_report(c, 4, month=202401, approved_count=30),
        lambda c: c.execute(
            update(school)
            .where(school.c.school_id == 4)
            .values(close_date=date(2024, 9, 1))
        ),
    )
    assert ask(store, "res_total")[0][0] == 30
    assert ask(store, "res_total")[0][3] == 4


def test_a_school_with_one_half_missing_enters_neither(store: Engine) -> None:
    fill(
        store,
        lambda c: add.add_base(c, 1, student_count=200),
        lambda c: add.add_base(c, 4, student_count=900),
        lambda c: add.add_devices(c, 1, device_count=40),
    )
    assert ask(store, "dev_stu_per_terminal") == {0: (200, 40, 1, 5, 5.0)}


def test_stages_add_up_to_the_school_and_a_blank_stage_leaves_it_open(
    store: Engine,
) -> None:
    fill(
        store,
        lambda c: add.add_base(c, 2, stage="primary", multimedia_room_count=6),
        lambda c: add.add_base(
            c, 2, stage="junior_secondary", student_count=100, multimedia_room_count=3
        ),
        lambda c: add.add_base(c, 1, stage="primary", multimedia_room_count=None),
    )
    assert ask(store, "dev_mmroom_per100") == {0: (9, 300, 1, 5, 3.0)}
    primary = ask(store, "dev_mmroom_per100", stage="primary")
    # Four of the five schools teach primary pupils.
    assert primary == {0: (6, 200, 1, 4, 3.0)}


def test_the_base_of_last_year_has_run_out_after_a_year(store: Engine) -> None:
    fill(store, lambda c: add.add_base(c, 1, stat_year=2024))
    assert ask(store, "base_students")[0][0] == 200
    october = ask(store, "base_students", period=month_period(202510))
    assert october == {0: (None, None, 0, 5, None)}
