"""Odd rows of alliances, their activities and the events around lessons, by seed."""

import random
from datetime import date, timedelta

from sqlalchemy import Connection, update

from data_access import tables as t
from tests import builders as build
from tests.alliance_rows import add_alliance, add_sync_event

ALLIANCE_IDS = (91, 92)
SCHOOL_IDS = range(1, 6)
DAYS = [build.DAY + timedelta(days=n) for n in range(70)]
ENDS = [None, None, date(2025, 9, 30), date(2025, 10, 1), date(2025, 11, 15)]


def fill_alliances(connection: Connection, seed: int) -> None:
    """Write two alliances that overlap, activities of four kinds, other events."""
    rng = random.Random(seed)
    for area_id in ALLIANCE_IDS:
        add_alliance(connection, area_id)
        for school_id in rng.sample(SCHOOL_IDS, 4):
            build.add(
                connection,
                t.area_member,
                area_id=area_id,
                school_id=school_id,
                start_date=rng.choice([date(2025, 8, 31), *DAYS[::20]]),
                end_date=rng.choice(ENDS),
                role=rng.choice([None, "lead", "member"]),
            )
    for number in range(40):
        add_sync_event(
            connection,
            f"S{number}",
            {s: rng.choice([None, 0, 30]) for s in rng.sample(SCHOOL_IDS, 2)},
            sync_kind=rng.randint(1, 4),
            event_date=rng.choice(DAYS),
            lead_school_id=rng.choice(SCHOOL_IDS),
            area_id=rng.choice(ALLIANCE_IDS),
        )
        build.add(
            connection,
            t.classroom_event,
            event_no=f"C{number}",
            event_kind=rng.choice(["master", "research", "leading"]),
            event_date=rng.choice(DAYS),
            host_school_id=rng.choice(SCHOOL_IDS),
            live_view_count=rng.choice([None, 0, 120]),
            replay_view_count=rng.choice([None, 35]),
        )
    for minutes in (None, 31, 32, 36):
        same = t.lesson_receiver.c.receiving_school_id == rng.choice(SCHOOL_IDS)
        row = update(t.lesson_receiver).where(same)
        connection.execute(row.values(connected_minutes=minutes))
