"""A group of schools follows the calendar of the area that it belongs to."""

from datetime import timedelta

from sqlalchemy import Engine

from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.teaching_time import teaching_time
from data_access.rollups import recompute_all
from tests import builders as add
from tests.alliance_rows import add_alliance


def test_a_group_has_the_teaching_days_of_its_parent(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        add_alliance(connection, 91, 1, 2)
        add.add_calendar(connection, {add.DAY + timedelta(days=n): 1 for n in range(3)})
        recompute_all(connection)
    month = month_period(add.DAY.year * 100 + add.DAY.month)

    found = teaching_time(store)

    assert found.days_in(91, month) == found.days_in(2, month) == 3
    assert found.is_short(91, month)
