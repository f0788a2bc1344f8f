"""Counts of teachers, titles, helpers and clubs say what counting one by one says."""

from collections import defaultdict

import pytest
from sqlalchemy import Connection, Engine, select

from data_access import tables as t
from data_access.databases import writing
from data_access.rollups import TALLY_SOURCES, recompute_all
from tests.contract.random_people import SCHOOL_IDS
from tests.contract.random_zone import fill_randomly
from tests.contract.slow_people import SlowPeople
from tests.contract.slow_tallies import COUNTED_HERE

MONTHS = (
    201901,
    202001,
    202008,
    202404,
    202409,
    202501,
    202509,
    202510,
    202601,
    202608,
)


@pytest.mark.parametrize("seed", range(1, 9))
def test_counts_of_teachers_say_what_counting_says(store: Engine, seed: int) -> None:
    with writing(store) as connection:
        fill_randomly(connection, seed)
        recompute_all(connection)
        found = added_up(connection)
        slow = SlowPeople(connection)

    counted = {
        (name, school_id, month): count
        for school_id in SCHOOL_IDS
        for month in MONTHS
        for name, count in slow.counts(school_id, month).items()
    }
    wrong = {key: (found[key], n) for key, n in counted.items() if found[key] != n}
    assert not wrong
    assert any(counted.values())
    here = {name for name, *_ in counted}
    assert here | COUNTED_HERE == {name for s in TALLY_SOURCES for name in s.ids}


def added_up(connection: Connection) -> dict[tuple[str, int, int], float]:
    sums: dict[tuple[str, int, int], float] = defaultdict(float)
    for row in connection.execute(select(t.tally_month)).mappings():
        for month in MONTHS:
            if row["month"] <= month:
                sums[row["tally"], row["school_id"], month] += row["amount"] or 0
    return sums
