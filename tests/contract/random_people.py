"""Odd rows of teachers, training, titles, helpers, honours and clubs, from a seed."""

import random
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from data_access import tables as t

SCHOOL_IDS = range(1, 6)
TEACHERS = [f"T{number}" for number in range(9)]
YEARS = ("2019-2020", "2020-2021", "2023-2024", "2024-2025", "2025-2026")
DAYS = (date(2018, 9, 1), date(2024, 2, 15), date(2025, 8, 31), date(2025, 10, 9))
LATER = (date(2025, 9, 30), date(2025, 11, 1), date(2026, 1, 5))


def fill_people(connection: Connection, rng: random.Random) -> None:
    """Write a few rows of each table; some teachers change schools."""
    for number in range(14):
        _put(connection, t.teacher, _stay(rng, number))
    for _ in range(60):
        _put(connection, t.training_record, _record(rng))
    for _ in range(12):
        _put(connection, t.helper_task, _task(rng))
        _put(connection, t.teacher_title, _title(rng))
        _put(connection, t.training_event, _event(rng))
        _put(connection, t.teacher_report, _report(rng))
        _put(connection, t.school_honor, _honor(rng))
        _put(connection, t.club, _club(rng))


def _put(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    """Write a row unless its key is taken."""
    same = [column == row[column.name] for column in table.primary_key]
    if connection.execute(select(table.c.school_id).where(*same)).first() is None:
        connection.execute(insert(table).values(**row, batch_id=1))


def _someone(rng: random.Random) -> dict[str, Any]:
    return {"school_id": rng.choice([1, 2, 3, 4]), "teacher_no": rng.choice(TEACHERS)}


def _stay(rng: random.Random, number: int) -> dict[str, Any]:
    return {
        "school_id": rng.choice(SCHOOL_IDS),
        "teacher_no": TEACHERS[number % len(TEACHERS)],
        "start_date": rng.choice([None, *DAYS]),
        "end_date": rng.choice([None, None, *LATER]),
        "is_full_time": rng.choice([None, 0, 1, 1]),
        "is_due_training": rng.choice([0, 1, 1]),
    }


def _record(rng: random.Random) -> dict[str, Any]:
    return {
        **_someone(rng),
        "programme": rng.choice(["uplift2", "uplift2", "continuing", "other"]),
        "school_year": rng.choice(YEARS),
        "term": rng.choice([1, 2]),
        "online_hours": rng.choice([None, 0.0, 12.5, 25.0, 60.0]),
        "school_hours": rng.choice([None, 0.0, 12.5, 25.0]),
        "other_hours": rng.choice([None, 100.0, 180.0]),
        "test_result": rng.choice([None, "passed", "failed", "untested"]),
    }


def _task(rng: random.Random) -> dict[str, Any]:
    return {
        **_someone(rng),
        "school_year": rng.choice(YEARS[-2:]),
        "session_count": rng.choice([None, 0, 1, 3]),
        "lesson_hours": rng.choice([None, 3.5, 4.0, 8.0]),
        "person_times": rng.choice([None, 49, 50, 90]),
    }


def _title(rng: random.Random) -> dict[str, Any]:
    return {
        **_someone(rng),
        "title": rng.choice(["教学能手", "学科带头人"]),
        "level": rng.choice([1, 2, 3]),
        "awarded_date": rng.choice(DAYS),
        "has_passed_ability": rng.choice([None, 0, 1]),
        "is_programme": rng.choice([None, 0, 1]),
    }


def _event(rng: random.Random) -> dict[str, Any]:
    return {
        "school_id": rng.choice(SCHOOL_IDS),
        "event_date": rng.choice(DAYS),
        "training_kind": rng.choice(["leader", "subject"]),
        "title": rng.choice(["甲", "乙"]),
        "session_count": rng.choice([None, 1, 2]),
        "person_times": rng.choice([None, 30]),
        "is_live": rng.choice([None, 0, 1]),
    }


def _report(rng: random.Random) -> dict[str, Any]:
    counts = ("shared_lesson_count", "courseware_count", "online_study_count")
    return {
        "school_id": rng.choice(SCHOOL_IDS),
        "school_year": rng.choice(YEARS[-2:]),
        "term": rng.choice([1, 2]),
        **{name: rng.choice([None, 0, 7]) for name in counts},
    }


def _honor(rng: random.Random) -> dict[str, Any]:
    return {
        "school_id": rng.choice(SCHOOL_IDS),
        "honor_kind": rng.choice(["model_campus", "annual_collective", "other"]),
        "level": rng.choice([2, 3, 4]),
        "awarded_date": rng.choice(DAYS),
    }


def _club(rng: random.Random) -> dict[str, Any]:
    return {
        "school_id": rng.choice(SCHOOL_IDS),
        "club_kind": rng.choice(["robot", "maker"]),
        "club_name": rng.choice(["甲社", "乙社"]),
        "start_date": rng.choice(DAYS),
        "end_date": rng.choice([None, *LATER]),
    }
