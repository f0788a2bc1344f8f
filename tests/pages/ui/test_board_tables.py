"""A leaderboard shows the first schools, and every area."""

import pandas as pd
import pytest

from data_access.catalogue.boards import BOARDS
from data_access.period import month_period
from data_access.request import SCHOOL
from data_access.standings import Standings
from pages.ui.board_choice import AREA, BY_VALUE, Choice
from pages.ui.board_tables import top_rows


@pytest.mark.parametrize(("unit", "count"), [(SCHOOL, 10), (AREA, 12)])
def test_the_first_ten_of_twelve_schools_and_all_areas(unit: str, count: int) -> None:
    ranked = pd.DataFrame({"group_key": range(12), "rank": range(1, 13)})
    found = Standings(ranked, pd.DataFrame(), {}, has_before=False)
    choice = Choice(
        BOARDS["points"], "raw", unit, 10, BY_VALUE, month_period(202509), None, None
    )

    assert len(top_rows(found, choice)) == count
