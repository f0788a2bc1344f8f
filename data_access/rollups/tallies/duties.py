"""Posts of a school that somebody holds: from the first day to the last."""

from sqlalchemy import literal, select, union_all

from data_access.catalogue.codes import POSTS
from data_access.rollups.tallies.model import Tally, TallySource
from data_access.tables import duty


def _held(post: str) -> Tally:
    """One comes with the first day of a post and goes with its last."""
    own = duty.c.post == post
    begun = select(
        duty.c.school_id, duty.c.start_date.label("day"), literal(1).label("amount")
    ).where(own)
    ended = select(duty.c.school_id, duty.c.end_date, literal(-1)).where(
        own, duty.c.end_date.is_not(None)
    )
    return Tally(f"post_{post}_count", select(union_all(begun, ended).subquery()))


DUTIES = TallySource(duty, tuple(_held(post) for post in POSTS.labels))
