"""Some thirty schools with odd yearly bases and lines, from a seed."""

import random
from datetime import date

from sqlalchemy import Connection

from data_access.catalogue.balance import SEVEN
from tests import builders as build

TYPES = ("211", "211", "211", "312", "312", "311", "345", "218", "218", "513", "321")
TOWNS = (build.RIVER_TOWN, build.HILL_TOWN, build.LAKE_TOWN, build.EAST)
STAGES = ("primary", "junior_secondary")
COUNTS = ("qualified", "backbone", "pe", "music", "fine_art", "arts")
AREAS = ("teaching", "indoor_sports", "gym", "sports_field")


def fill_balance(connection: Connection, seed: int) -> None:
    """Write the zone, thirty more schools, their bases and the lines of the seven."""
    rng = random.Random(seed)
    build.build_zone(connection)
    for _ in range(30):
        school_id = build.add_school(
            connection,
            area=rng.choice(TOWNS),
            school_type=rng.choice(TYPES),
            settlement_code=rng.choice(["111", "121", "210"]),
            close_date=rng.choice([None, None, None, date(2025, 12, 10)]),
        )
        for year in rng.sample([2024, 2025, 2026], 2):
            add_bases(connection, rng, school_id, year)
    for name in SEVEN:
        for kind, code in (("zone", "*"), ("district", build.EAST)):
            build.add_target(
                connection,
                name,
                rng.choice([0.3, 0.5, 1.0]),
                scope_kind=kind,
                scope_code=code,
                stage="*" if kind == "zone" else rng.choice(STAGES),
                valid_from=date(2020, 1, rng.randint(1, 20)),
            )


def add_bases(
    connection: Connection, rng: random.Random, school_id: int, year: int
) -> None:
    """Add one or both stages; one row in ten has a blank."""
    for stage in rng.sample(STAGES, rng.choice([1, 2, 2])):
        row = base_columns(rng)
        if rng.random() < 0.1:
            row[rng.choice(list(row))] = None
        build.add_base(connection, school_id, stat_year=year, stage=stage, **row)


def base_columns(rng: random.Random) -> dict[str, float | None]:
    pupils = rng.choice([0, 20, 30, 60, 200, 900])
    columns: dict[str, float | None] = {"student_count": pupils}
    columns |= {f"{one}_teacher_count": rng.randint(1, 9) for one in COUNTS}
    columns |= {f"{one}_area_m2": rng.uniform(0.1, 9) * pupils for one in AREAS}
    columns["indoor_sports_area_m2"] = rng.choice([0.0, 10.5])
    columns["multimedia_room_count"] = rng.randint(0, 12)
    columns["equipment_value_yuan"] = float(rng.randint(0, 90_000))
    return columns
