"""What one school's record reads: by its key, nothing of other schools."""

from datetime import date

import pytest
from sqlalchemy import Connection, Engine

from data_access.databases import writing
from data_access.period import month_period, school_year_period
from data_access.queries import raw_records, school_lessons, school_record
from data_access.queries.raw_records import RECORDS
from data_access.rollups import recompute_all
from data_access.tables import school_code_history, school_name, subject_need
from tests import builders

SEPTEMBER = month_period(202509)
CODE = builders.SCHOOLS[0][0]


def fill(connection: Connection) -> None:
    builders.build_zone(connection)
    for school_id in (1, 2):
        builders.add_line(connection, school_id)
        builders.add_devices(connection, school_id)
        builders.add_room(connection, school_id)
        builders.add_base(connection, school_id)
        builders.add_use(connection, school_id)
    builders.add_line(connection, 1, line_no=2, bandwidth_low_mbps=200.0)
    builders.add_plan(connection, "P1", 3)
    builders.add_lesson(connection, "L1", 3, plan_no="P1")
    gone = {"status": "cancelled", "not_held_reason": "network"}
    builders.add_lesson(connection, "L2", **gone)
    builders.add_resource(connection, "R1")
    builders.add_award(connection)
    builders.add_project(connection)
    builders.add_target(connection, "net_bw_mbps", 100.0)
    builders.add_submission(connection, "lesson", 1)
    builders.add_submission(connection, "resource_report", 1, is_zero_report=1)


def fill_former(connection: Connection) -> None:
    name = {"name": "河镇小学", "name_kind": "former", "until_date": date(2020, 8, 31)}
    builders.add(connection, school_name, school_id=1, **name)
    builders.add(connection, school_code_history, school_id=1, former_code="2199000901")
    need = {"school_year": "2025-2026", "term": 1, "subject": "YY"}
    builders.add(connection, subject_need, school_id=3, **need)


@pytest.fixture
def filled(store: Engine) -> Engine:
    with writing(store) as connection:
        fill(connection)
        fill_former(connection)
        recompute_all(connection)
    return store


def test_a_school_is_found_by_its_code_and_by_its_former_one(filled: Engine) -> None:
    for code in (CODE, "2199000901"):
        head = school_record.school_head(filled, code)
        assert head["name"].tolist() == ["河镇中心小学"]
        assert head["file_name"].tolist() == ["学校.xlsx"]

    assert school_record.school_head(filled, "0").empty


def test_names_codes_and_lines(filled: Engine) -> None:
    names = school_record.other_names(filled, 1)
    codes = school_record.former_codes(filled, 1)
    lines = school_record.school_lines(filled, 1)

    assert names[["name", "name_kind"]].to_numpy().tolist() == [["河镇小学", "former"]]
    assert codes["former_code"].tolist() == ["2199000901"]
    assert lines.to_numpy().tolist() == [["net_bw_mbps", 100.0]]


def test_histories_are_the_schools_own(filled: Engine) -> None:
    bandwidth = school_record.bandwidth_history(filled, 1)
    devices = school_record.device_history(filled, 1)

    assert bandwidth["bandwidth_low_mbps"].tolist() == [300.0]
    assert devices["student_terminal_count"].tolist() == [10]
    assert school_record.room_history(filled, 1)["recording_room_count"].tolist() == [1]
    assert school_record.base_history(filled, 1)["student_count"].tolist() == [200]
    assert school_record.use_history(filled, 1)["used_lesson_count"].tolist() == [24]
    assert school_record.resource_history(filled, 1)["approved_count"].tolist() == [1]
    assert school_record.use_history(filled, 4).empty


def test_single_records_stand_for_the_monthly_report(filled: Engine) -> None:
    rows = school_record.submissions(filled, 1, school_year_period(2025))

    assert rows[["counts_as", "month", "is_zero_report"]].to_numpy().tolist() == [
        ["lesson_report", 202509, 0],
        ["resource_report", 202509, 1],
    ]


def test_partners_stand_at_both_ends(filled: Engine) -> None:
    given = school_lessons.partners(filled, 1, SEPTEMBER)
    taken = school_lessons.partners(filled, 3, SEPTEMBER)

    columns = ["role", "partner_name", "month_count", "lesson_count"]
    assert given[columns].to_numpy().tolist() == [["deliver", "柳坡教学点", 1, 1]]
    assert taken[columns].to_numpy().tolist() == [["receive", "河镇中心小学", 1, 1]]


def test_subjects_needs_and_lessons_not_held(filled: Engine) -> None:
    needs = school_lessons.subject_needs(filled, 3, SEPTEMBER)
    missed = school_lessons.lessons_not_held(filled, 1, SEPTEMBER)
    subjects = school_lessons.lesson_subjects(filled, 1, SEPTEMBER)

    assert needs[["subject", "lesson_count"]].to_numpy().tolist() == [["YY", 1]]
    assert missed[
        ["subject", "not_held_reason", "lesson_count"]
    ].to_numpy().tolist() == [["YY", "network", 1]]
    assert subjects[["role", "lesson_count"]].to_numpy().tolist() == [["deliver", 1]]
    assert school_lessons.lesson_history(filled, 1)["lesson_count"].sum() == 1


def test_raw_rows_name_their_file_and_no_person(filled: Engine) -> None:
    counts = {}
    for kind in RECORDS:
        school_id = 3 if kind == "lesson_receiver" else 1
        rows = raw_records.raw_records(filled, kind, school_id, SEPTEMBER, limit=5)
        assert {"winner", "certificate_no", "batch_id"}.isdisjoint(rows.columns)
        assert rows["file_name"].eq("学校.xlsx").all()
        counts[kind] = len(rows)

    silent = {"lesson_report": 0, "classroom_use_report": 0, "resource_report": 0}
    two = {"network_line": 2, "lesson": 2}
    assert counts == {**dict.fromkeys(RECORDS, 1), **silent, **two}


def test_raw_rows_stop_at_the_limit_and_at_the_period(filled: Engine) -> None:
    august = month_period(202508)

    assert len(raw_records.raw_records(filled, "lesson", 1, SEPTEMBER, limit=1)) == 1
    assert raw_records.raw_records(filled, "lesson", 1, august, limit=5).empty
    assert raw_records.raw_records(filled, "network_line", 1, august, limit=5).empty
