"""What the one query of indicators answers of who counts."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import Connection, Engine, insert, update

from data_access.catalogue.codes import SETTLEMENT_TYPES
from data_access.databases import writing
from data_access.period import month_period, school_year_period
from data_access.queries.measures import measures
from data_access.request import (
    NET_TIER,
    SCHOOL,
    SETTLEMENT,
    TOWN_RURAL,
    MeasureRequest,
)
from data_access.scope import Scope
from data_access.tables import area_member, network_snapshot, school, subject_need
from tests import builders as add
from tests.contract.asking import EAST_ID, SEPTEMBER, ask, fill


def test_a_complete_file_takes_the_unlisted_out_of_those_who_must_report(
    store: Engine,
) -> None:
    fill(store, lambda c: add.add_line(c, 1))
    with writing(store) as connection:
        add.add(
            connection,
            network_snapshot,
            school_id=2,
            snapshot_date=add.DAY,
            is_listed=0,
            line_count=0,
        )
    assert ask(store, "net_bw100_rate") == {0: (1, 1, 1, 4, 1.0)}


def test_coverage_asks_only_the_schools_in_need(store: Engine) -> None:
    fill(
        store,
        lambda c: c.execute(
            update(school)
            .where(school.c.school_id.in_([2, 3]))
            .values(needs_delivery=1)
        ),
        lambda c: add.add_lesson(c, "L1", 3),
        lambda c: add.add_submission(c, "lesson_report", 2, is_zero_report=1),
    )
    assert ask(store, "c3_school_cover_rate") == {0: (1, 2, 2, 2, 0.5)}


def test_a_lesson_counts_once_and_each_receiver_once(store: Engine) -> None:
    fill(store, lambda c: add.add_lesson(c, "L1", 2, 3))
    assert ask(store, "c3_lessons")[0][4] == 1
    assert ask(store, "c3_recv_lessons")[0][4] == 2
    assert ask(store, "c3_person_times")[0][4] == 41 + 2 * 21


def test_a_need_is_filled_by_a_delivered_lesson_of_its_subject(store: Engine) -> None:
    def need(subject: str) -> Callable[[Connection], None]:
        return lambda c: add.add(
            c,
            subject_need,
            school_year="2025-2026",
            term=1,
            school_id=3,
            subject=subject,
        )

    fill(
        store,
        need("YL"),
        need("MS"),
        lambda c: add.add_lesson(c, "L1", 3, subject="YL"),
    )
    assert ask(store, "c3_gap_filled_rate") == {0: (1, 2, 1, 5, 0.5)}


def test_a_group_has_the_members_of_the_last_day(store: Engine) -> None:
    def member(school_id: int, end: date | None) -> Callable[[Connection], None]:
        return lambda c: c.execute(
            insert(area_member).values(
                area_id=EAST_ID,
                school_id=school_id,
                start_date=date(2024, 1, 1),
                end_date=end,
                batch_id=1,
            )
        )

    fill(
        store,
        member(1, None),
        member(4, date(2025, 9, 30)),  # left on the last day
        lambda c: add.add_line(c, 1),
        lambda c: add.add_line(c, 4),
    )
    group = Scope(EAST_ID, is_group=True)
    assert ask(store, "net_bw100_rate", scope=group)[0][:4] == (1, 1, 1, 1)


def test_a_share_is_cut_to_its_denominator(store: Engine) -> None:
    fill(
        store,
        lambda c: add.add_use_report(c, 1, due_lesson_count=10, used_lesson_count=12),
        lambda c: add.add_use_report(c, 2, due_lesson_count=10, used_lesson_count=2),
    )
    assert ask(store, "use_lesson_rate") == {0: (12, 20, 2, 5, 0.6)}


def test_a_year_sums_its_months_and_counts_persons_as_person_months(
    store: Engine,
) -> None:
    fill(
        store,
        lambda c: add.add_use_report(c, 1),
        lambda c: add.add_use_report(c, 1, month=202510, active_teacher_count=14),
        lambda c: add.add_use_report(c, 1, month=202508),  # the year before
    )
    year = ask(store, "use_teacher_active_rate", period=school_year_period(2025))
    assert year == {0: (26, 28, 1, 5, 0.9286)}


def test_an_empty_store_answers_with_no_rows(store: Engine) -> None:
    request = MeasureRequest(("net_bw100_rate",), (SEPTEMBER,))
    assert measures(store, request).empty


def test_a_school_was_small_in_the_years_when_it_was(store: Engine) -> None:
    fill(
        store,
        # Rural schools: one grows from 40 pupils to 300, the other the other way.
        lambda c: add.add_school(c),
        lambda c: add.add_base(c, 2, stat_year=2024, student_count=40),
        lambda c: add.add_base(c, 2, stat_year=2025, student_count=300),
        lambda c: add.add_base(c, 6, stat_year=2024, student_count=300),
        lambda c: add.add_base(c, 6, stat_year=2025, student_count=40),
    )
    # Nobody reported; school 3 is a 教学点, weak whatever its size.
    for month, weak in ((202503, 2), (202511, 6)):
        period = month_period(month)
        rows = ask(store, "c3_weak_cover_rate", by=SCHOOL, period=period)
        assert set(rows) == {weak, 3}, month


def test_schools_without_a_settlement_are_a_group_of_their_own(store: Engine) -> None:
    nothing = {"settlement_code": None}
    fill(
        store,
        lambda c: add.add_line(c, 1),
        lambda c: add.add_line(c, add.add_school(c, **nothing)),
        lambda c: add.add_school(c, **nothing),
    )
    whole = ask(store, "net_bw100_rate")[0]
    for by in (SETTLEMENT, NET_TIER, TOWN_RURAL):
        rows = ask(store, "net_bw100_rate", by=by)
        assert rows["unstated"] == (1, 1, 1, 2, 1)
        for place in (2, 3):
            assert sum(row[place] for row in rows.values()) == whole[place]
    assert SETTLEMENT_TYPES.label("unstated") == "未填城乡类型"
