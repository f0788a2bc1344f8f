"""What events around the three classrooms, and the lines of lessons, add to counts."""

from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, literal, or_, select

from data_access.rollups.tallies.model import Tally, TallySource
from data_access.tables import classroom_event, lesson_receiver, school

# A lesson was connected well for so much of its minutes (domain.md §3.4).
CONNECTED_SHARE = 0.8
LESSON_MINUTES, PRIMARY_LESSON_MINUTES = 45, 40

_event, _received = classroom_event.c, lesson_receiver.c
_VIEWS = func.coalesce(_event.live_view_count, 0) + func.coalesce(
    _event.replay_view_count, 0
)
_HAS_VIEWS = or_(_event.live_view_count.is_not(None), _event.replay_view_count >= 0)


def _held(
    kind: str, amount: ColumnElement[Any], *conditions: ColumnElement[bool]
) -> Select[Any]:
    return select(
        _event.host_school_id.label("school_id"),
        _event.event_date.label("day"),
        amount.label("amount"),
    ).where(_event.event_kind == kind, *conditions)


def _connected(*conditions: ColumnElement[bool]) -> Select[Any]:
    """One row a receiving class of which the connected minutes are known."""
    return (
        select(
            _received.receiving_school_id.label("school_id"),
            _received.lesson_date.label("day"),
            literal(1).label("amount"),
        )
        .join_from(
            lesson_receiver, school, school.c.school_id == _received.receiving_school_id
        )
        .where(_received.connected_minutes.is_not(None), *conditions)
    )


_MINUTES = case(
    (school.c.main_stage == "primary", PRIMARY_LESSON_MINUTES), else_=LESSON_MINUTES
)
CLASSROOM_EVENTS = TallySource(
    classroom_event,
    (
        Tally("master_event_count", _held("master", literal(1))),
        Tally("research_event_count", _held("research", literal(1))),
        Tally("classroom_view_count", _held("leading", _VIEWS, _HAS_VIEWS)),
    ),
    schools=("host_school_id",),
    is_monthly=True,
    dates=("event_date",),
)
CONNECTIONS = TallySource(
    lesson_receiver,
    (
        Tally("connection_count", _connected()),
        Tally(
            "connected_count",
            _connected(_received.connected_minutes >= _MINUTES * CONNECTED_SHARE),
        ),
    ),
    schools=("receiving_school_id",),
    also=("school",),
    is_monthly=True,
    dates=("lesson_date",),
)
