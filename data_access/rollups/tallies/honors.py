"""What honours and clubs add to the counts of their schools."""

from sqlalchemy import literal, or_, select, union_all

from data_access.rollups.tallies.model import Tally, TallySource
from data_access.tables import club, school_honor

_CITY = 3
_honor = school_honor.c


def _honors(tally_id: str, kind: str, level: int = 1) -> Tally:
    day = _honor.awarded_date.label("day")
    rows = select(_honor.school_id, day, literal(1).label("amount"))
    return Tally(tally_id, rows.where(_honor.honor_kind == kind, _honor.level >= level))


def _clubs() -> Tally:
    begins = select(
        club.c.school_id, club.c.start_date.label("day"), literal(1).label("amount")
    )
    ends = select(
        club.c.school_id, club.c.end_date.label("day"), literal(-1).label("amount")
    )
    is_any = or_(club.c.end_date.is_(None), club.c.end_date > club.c.start_date)
    begins = begins.where(is_any)
    ends = ends.where(is_any, club.c.end_date.is_not(None))
    both = union_all(begins, ends).subquery()
    return Tally("club_count", select(both.c.school_id, both.c.day, both.c.amount))


HONORS = (
    TallySource(
        school_honor,
        (
            _honors("model_campus_total", "model_campus", _CITY),
            _honors("annual_collective_count", "annual_collective"),
        ),
    ),
    TallySource(club, (_clubs(),)),
)
