"""A small store full of odd rows, from a seed."""

import random
from datetime import date, timedelta

from sqlalchemy import Connection, insert, select

from data_access.tables import award_points, classroom_use, duty, room_use
from tests import builders as build
from tests.contract.random_alliances import fill_alliances
from tests.contract.random_people import fill_people

START = date(2025, 9, 1)
DAYS = [START + timedelta(days=n) for n in range(70)]
SCHOOL_IDS = range(1, 6)
BOARDS = ("BBT", "BBT_INT", "BBT_TV")
PLANS = [f"P{number}" for number in range(8)]


def fill_randomly(connection: Connection, seed: int) -> None:
    """Write raw rows of every subject."""
    rng = random.Random(seed)
    batch_id = build.build_zone(connection)
    points = {"level": 4, "grade": "first", "winner_kind": "person", "points": 6.0}
    low = {**points, "level": 3, "points": 3.0}
    for row in (points, low):
        connection.execute(insert(award_points).values(**row, batch_id=batch_id))
    fill_equipment(connection, rng)
    fill_lessons(connection, rng)
    fill_usage(connection, rng)
    for number in range(25):
        build.add_award(
            connection,
            f"第{number}人",
            school_id=rng.choice(SCHOOL_IDS),
            level=rng.choice([2, 3, 4]),
            awarded_date=rng.choice(DAYS),
            work_title=rng.choice([None, "", "作品一", "作品二"]),
            person_count=rng.choice([None, 1, 3]),
        )
    fill_duties(connection, rng)
    fill_people(connection, rng)
    fill_alliances(connection, seed)


def fill_equipment(connection: Connection, rng: random.Random) -> None:
    for number in range(40):
        low = rng.choice([None, 0.0, 50.0, 200.0])
        high = None if low is None else rng.choice([None, low, low + 100])
        build.add_line(
            connection,
            rng.choice(SCHOOL_IDS),
            snapshot_date=rng.choice(DAYS[::14]),
            line_no=number,
            bandwidth_low_mbps=low,
            bandwidth_high_mbps=high,
            is_connected=rng.choice([None, 0, 1]),
            access_method=rng.choice([None, "fibre", "mobile"]),
            wifi_scope=rng.choice([None, "full", "partial"]),
            has_wifi6=rng.choice([None, 0, 1]),
            has_5g=rng.choice([None, 0, 1]),
        )
        build.add_devices(
            connection,
            rng.choice(SCHOOL_IDS),
            snapshot_date=rng.choice(DAYS[::14]),
            batch_no=str(number),
            device_type=rng.choice(
                ["S_PC", "S_MOB", "T_PC", "LAPTOP", "REMOTE", "THIN", "AP", *BOARDS]
            ),
            device_count=rng.choice([None, 5, 20]),
            working_count=rng.choice([None, 4]),
            purchase_year=rng.choice([None, 2015, 2019, 2024]),
            is_programme=rng.choice([None, 0, 0, 1]),
        )
        build.add_room(
            connection,
            rng.choice(SCHOOL_IDS),
            snapshot_date=rng.choice(DAYS[::14]),
            room_no=str(number),
            room_type=rng.choice(["LAB", "RECROOM", "TV", "CLASSROOM", "REMOTE_H"]),
            room_count=rng.choice([None, 2]),
            has_monitor=rng.choice([None, 0, 1]),
            can_deliver=rng.choice([None, 0, 0, 1]),
        )


def fill_lessons(connection: Connection, rng: random.Random) -> None:
    school_days = {
        START + timedelta(days=n): n // 7 + 1 for n in range(110) if n % 7 < 5
    }
    build.add_calendar(connection, school_days)
    district_days = {day: n // 7 + 1 for n, day in enumerate(DAYS[:30])}
    build.add_calendar(connection, district_days, area_id=3)
    fill_plans(connection, rng)
    fill_held(connection, rng)
    build.add_submission(connection, "lesson", 4, month=202512)
    for sheet in ("lesson_report", "classroom_use_report", "resource_report"):
        for school_id in SCHOOL_IDS:
            month = rng.choice([202509, 202511, 202601])
            build.add_submission(connection, sheet, school_id, month=month)
    for school_id in SCHOOL_IDS:
        for role in ("deliver", "receive"):
            build.add_lesson_report(
                connection, school_id, role=role, month=rng.choice([202509, 202511])
            )


def fill_plans(connection: Connection, rng: random.Random) -> None:
    for plan_no in PLANS:
        build.add_plan(
            connection,
            plan_no,
            *rng.sample(SCHOOL_IDS, 2),
            delivering_school_id=rng.choice([1, 2, 4]),
            classroom_kind=rng.choice([1, 3]),
            weekday=rng.randint(1, 5),
            subject=rng.choice(["YY", "MS"]),
            start_week=rng.choice([1, 2]),
            end_week=rng.choice([5, 20]),
        )


def fill_held(connection: Connection, rng: random.Random) -> None:
    for number in range(60):
        day, school_id = rng.choice(DAYS), rng.choice([1, 2, 4])
        build.add_lesson(
            connection,
            f"L{number}",
            *rng.sample(SCHOOL_IDS, rng.choice([0, 1, 3])),
            delivering_school_id=school_id,
            lesson_date=day,
            classroom_kind=rng.choice([1, 3]),
            plan_no=rng.choice([None, *PLANS]),
            subject=rng.choice(["YY", "MS"]),
            status=rng.choice(["completed", "completed", "cancelled"]),
            student_count=rng.choice([None, 30]),
            teacher_count=rng.choice([None, 1]),
        )
        if number % 4 == 0:
            given = {"delivering_school_id": school_id, "lesson_date": day}
            build.add_reception(connection, f"L{number}", 5, class_name="二班", **given)


def fill_usage(connection: Connection, rng: random.Random) -> None:
    for number in range(60):
        key = {"school_id": rng.choice(SCHOOL_IDS), "use_date": rng.choice(DAYS)}
        same = [classroom_use.c[name] == value for name, value in key.items()]
        if connection.execute(select(classroom_use).where(*same)).first() is None:
            used = rng.choice([None, 10, 20])
            build.add_use(connection, **key, used_lesson_count=used)
        build.add_resource(
            connection,
            f"R{number}",
            school_id=rng.choice(SCHOOL_IDS),
            uploaded_date=rng.choice(DAYS),
            review_status=rng.choice(["pending", "approved", "rejected"]),
            reviewed_date=rng.choice([None, rng.choice(DAYS)]),
            download_count=rng.choice([None, 3]),
            citation_count=rng.choice([None, 1]),
        )
    fill_rooms(connection, rng)
    for school_id in SCHOOL_IDS:
        for month in rng.sample([202508, 202509, 202510, 202511], 2):
            classes = {"active_class_count": rng.choice([None, 5])}
            classes["teaching_class_count"] = rng.choice([None, 6])
            build.add_use_report(connection, school_id, month=month, **classes)
            build.add_resource_report(connection, school_id, month=month)


def fill_duties(connection: Connection, rng: random.Random) -> None:
    for number in range(14):
        build.add(
            connection,
            duty,
            school_id=rng.choice(SCHOOL_IDS),
            post=rng.choice(["leader", "reporter"]),
            start_date=DAYS[number],
            end_date=rng.choice([None, None, DAYS[-1], DAYS[number + 14]]),
        )


def fill_rooms(connection: Connection, rng: random.Random) -> None:
    """Monitored rooms of two schools, also in months without a school's own row."""
    days = [date(2025, 8, 4), date(2025, 8, 5), date(2025, 10, 9), date(2025, 12, 1)]
    for school_id in (2, 5):
        for day in days:
            for room_no, period_no in (("A1", 1), ("A1", 2), ("B2", 1)):
                build.add(
                    connection,
                    room_use,
                    school_id=school_id,
                    use_date=day,
                    room_no=room_no,
                    period_no=period_no,
                    is_due=rng.choice([None, 0, 1, 1]),
                    used_minutes=rng.choice([None, 0, 12, 40]),
                    is_online=rng.choice([None, 0, 1]),
                )
