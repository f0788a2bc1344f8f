"""The school of a scene whose plan names none: the one with most points of awards."""

from data_access.catalogue.boards import BOARDS, POINTS
from data_access.period import PeriodKind, period_of
from data_access.request import SCHOOL, MeasureRequest
from data_access.standings import standings
from pages.ui import board_data, cached
from pages.ui.view import newest_period


def picked_school() -> str | None:
    """Return its code; None where nobody has reported awards in the school year."""
    return cached.remember("picked_school", (), _pick)


def _pick() -> str | None:
    root = cached.tree().root
    if root is None:
        return None
    year = period_of(newest_period().last_month, PeriodKind.SCHOOL_YEAR)
    asked = MeasureRequest((), (year,), root.scope, by=SCHOOL)
    rows = board_data.board_rows(BOARDS[POINTS], asked)
    ranked = standings(rows, per=None, decimals=BOARDS[POINTS].decimals, top=1).ranked
    if ranked.empty:
        return None
    schools = cached.schools()
    own = schools[schools["school_id"] == int(ranked["group_key"].iloc[0])]
    return None if own.empty else str(own["school_code"].iloc[0])
