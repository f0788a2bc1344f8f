"""More odd rows from a seed: what the measures read beyond the raw activity."""

import random
from datetime import date

from sqlalchemy import Connection, delete, insert, update

from data_access import tables as t
from tests import builders as build
from tests.contract.random_platforms import fill_platforms
from tests.contract.random_zone import SCHOOL_IDS, fill_randomly

MONTHS = (202508, 202509, 202510, 202511, 202512)
SHEETS = ("lesson", "lesson_report", "classroom_use_report", "resource_report")
MORE_SHEETS = ("classroom_use", "resource")
GROUP_ID = 90
STAGES = ("primary", "junior_secondary")


def fill_facts(connection: Connection, seed: int) -> None:
    """Write everything of random_zone, then places, bases, targets and silence."""
    fill_randomly(connection, seed)
    rng = random.Random(seed)
    fill_places(connection, rng)
    fill_bases(connection, rng)
    fill_targets(connection, rng)
    fill_silence(connection, rng)
    fill_more(connection, rng)
    fill_platforms(connection, rng)


def fill_places(connection: Connection, rng: random.Random) -> None:
    days = [date(2025, 8, 20), date(2025, 10, 15), date(2025, 11, 30)]
    build.add(
        connection,
        t.area,
        area_id=GROUP_ID,
        name="高新区",
        short_name="高新区",
        kind="zone",
    )
    for school_id in SCHOOL_IDS:
        values = {
            "needs_delivery": rng.choice([None, 0, 1]),
            "is_town_center_up": rng.choice([None, 0, 1, 1]),
            "open_date": rng.choice([None, None, *days]),
            "settlement_type": rng.choice([None, "urban", "township_area", "rural"]),
            "net_tier_group": rng.choice([None, "urban", "rural"]),
            "close_date": rng.choice([None, None, None, date(2025, 12, 10)]),
        }
        same = t.school.c.school_id == school_id
        connection.execute(update(t.school).where(same).values(**values))
        if rng.random() < 0.7:
            build.add(
                connection,
                t.area_member,
                area_id=GROUP_ID,
                school_id=school_id,
                start_date=rng.choice(days),
                end_date=rng.choice([None, date(2025, 11, 30), date(2026, 1, 1)]),
            )


def fill_bases(connection: Connection, rng: random.Random) -> None:
    for school_id in SCHOOL_IDS:
        for year in rng.sample([2024, 2025, 2026], 2):
            for stage in rng.sample(STAGES, rng.choice([1, 2])):
                build.add_base(
                    connection,
                    school_id,
                    stat_year=year,
                    stage=stage,
                    student_count=rng.choice([None, 40, 60, 300]),
                    full_time_teacher_count=rng.choice([None, 10]),
                    classroom_count=rng.choice([None, 6, 12]),
                    equipped_classroom_count=rng.choice([None, 6, 12, 13]),
                    connected_classroom_count=rng.choice([None, 5]),
                    multimedia_room_count=rng.choice([None, 4]),
                    backbone_teacher_count=rng.choice([None, 0, 2]),
                    student_terminal_count=rng.choice([None, 0, 30]),
                    teacher_terminal_count=rng.choice([None, 9]),
                    equipment_value_yuan=rng.choice([None, 5000.0]),
                    full_time_it_teacher_count=rng.choice([None, 0, 2]),
                    part_time_it_teacher_count=rng.choice([None, 1]),
                    network_manager_count=rng.choice([None, 1]),
                    **balance_columns(rng),
                )


def balance_columns(rng: random.Random) -> dict[str, float | None]:
    few, many = [0, 1, 2, 3], [100.0, 350.5, 800.0]
    counts = ("qualified", "pe", "music", "fine_art", "arts")
    areas = ("teaching", "indoor_sports", "gym", "sports_field")
    columns = {f"{name}_teacher_count": rng.choice(few) for name in counts}
    columns |= {f"{name}_area_m2": rng.choice(many) for name in areas}
    # Few rows would be whole if each column were left blank by its own dice.
    if rng.random() < 0.3:
        columns[rng.choice(list(columns))] = None
    return columns


def fill_targets(connection: Connection, rng: random.Random) -> None:
    places = [("zone", "*"), ("district", build.EAST), ("town", build.RIVER_TOWN)]
    places.append(("school", build.SCHOOLS[1][0]))
    for kind, code in rng.sample(places, 3):
        for valid_from in (date(2018, 1, 1), date(2022, 1, 1)):
            build.add_target(
                connection,
                "net_bw_mbps",
                rng.choice([50.0, 100.0, 200.0]),
                scope_kind=kind,
                scope_code=code,
                valid_from=valid_from,
                stage=rng.choice(["*", "primary"]),
                settlement=rng.choice(["*", "urban", "rural"]),
            )


def fill_silence(connection: Connection, rng: random.Random) -> None:
    """Submit sheets that have no rows; leave blanks in reports that are in."""
    connection.execute(delete(t.submission))
    for school_id in SCHOOL_IDS:
        for month in rng.sample(MONTHS, 4):
            for sheet in (*SHEETS, *rng.sample(MORE_SHEETS, 1)):
                if rng.random() < 0.8:
                    build.add_submission(connection, sheet, school_id, month=month)
    blank = {"approved_count": None, "reviewed_count": None}
    report = t.resource_report
    connection.execute(
        update(report)
        .where(report.c.school_id == rng.choice(SCHOOL_IDS))
        .values(**blank)
    )


def fill_more(connection: Connection, rng: random.Random) -> None:
    for number in range(12):
        build.add_project(
            connection,
            f"K{number}",
            school_id=rng.choice(SCHOOL_IDS),
            level=rng.choice([1, 2, 4]),
            closed_date=date(2025, rng.randint(8, 12), 3),
        )
        key = {"school_id": SCHOOL_IDS[number % 5], "subject": f"S{number}"}
        term = {"school_year": "2025-2026", "term": rng.choice([1, 2])}
        needed = rng.choice(["YY", "MS", key["subject"]])
        key["subject"] = needed if number < 5 else key["subject"]
        build.add(connection, t.subject_need, **key, **term)
    for school_id in rng.sample(SCHOOL_IDS, 3):
        for month in rng.sample([202411, 202412, 202509, 202511], 2):
            speed = {"download_mbps": rng.choice([None, 90.0, 250.0])}
            key = {"school_id": school_id, "month": month}
            build.add(connection, t.network_measurement, **key, **speed)


def unlist_some(connection: Connection, seed: int) -> None:
    """End stocks as a complete file does: after the snapshots are computed."""
    rng = random.Random(seed)
    for table in (t.network_snapshot, t.device_snapshot, t.room_snapshot):
        row = {"school_id": rng.choice(SCHOOL_IDS), "snapshot_date": date(2025, 11, 29)}
        connection.execute(insert(table).values(**row, is_listed=0, batch_id=1))
