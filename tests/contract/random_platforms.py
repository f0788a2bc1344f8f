"""Odd rows of platforms, experiments and textbooks, from a seed."""

import random

from sqlalchemy import Connection

from data_access import tables as t
from data_access.catalogue.facts import FACTS
from data_access.tables.platforms import PLATFORM_COUNTS
from tests import builders as build
from tests.contract.random_zone import SCHOOL_IDS

MONTHS = (202411, 202501, 202509, 202510, 202512)
PLATFORMS = sorted(
    {
        (platform, user)
        for fact in FACTS.values()
        if fact.table == "platform_month"
        for platform in dict(fact.where)["platform"]
        for user in dict(fact.where)["user_type"]
    }
)


def fill_platforms(connection: Connection, rng: random.Random) -> None:
    for platform, user in PLATFORMS:
        for school_id in rng.sample(SCHOOL_IDS, 3):
            for month in rng.sample(MONTHS, 2):
                counts = {name: rng.choice([None, 0, 8]) for name in PLATFORM_COUNTS}
                counts["opened_count"] = rng.choice([0, 5, 11])
                key = {"platform": platform, "user_type": user}
                key |= {"school_id": school_id, "month": month}
                build.add(connection, t.platform_month, **key, **counts)
    for school_id in SCHOOL_IDS:
        for month in rng.sample(MONTHS, 2):
            for subject in ("WL", "HX"):
                key = {"school_id": school_id, "month": month, "subject": subject}
                counts = {"required_count": rng.choice([None, 4, 6])}
                counts["done_count"] = rng.choice([None, 0, 4, 7])
                build.add(connection, t.experiment_month, **key, **counts)
        for term in rng.sample([1, 2], rng.choice([0, 1, 2])):
            fill_textbooks(connection, rng, school_id, term)


def fill_textbooks(
    connection: Connection, rng: random.Random, school_id: int, term: int
) -> None:
    for grade in ("13", "21"):
        build.add(
            connection,
            t.digital_textbook,
            school_id=school_id,
            school_year="2025-2026",
            term=term,
            grade=grade,
            subject="SX",
            class_count=rng.choice([None, 4]),
            covered_class_count=rng.choice([None, 0, 3]),
            weekly_lesson_count=rng.choice([None, 1.5, 2.0]),
            has_full_set=rng.choice([None, 0, 1]),
        )
