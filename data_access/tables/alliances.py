"""Alliances and their 线上四同步, and the events around the three classrooms.

Which schools an alliance has, and which leads it, stands in `area_member`.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Integer,
    SmallInteger,
    String,
)

from data_access.tables.base import (
    code_key,
    count_columns,
    keyed_table,
    not_negative,
    one_of,
    origin_columns,
    school_key,
)

alliance = keyed_table(
    "alliance",
    Column("area_id", Integer, ForeignKey("area.area_id"), primary_key=True),
    Column("alliance_kind", String(12)),
    *origin_columns(),
    comment="One row an alliance: what kind of group the area is",
)

sync_event = keyed_table(
    "sync_event",
    code_key("event_no", 64),
    Column("sync_kind", SmallInteger, nullable=False),
    Column("event_date", Date, nullable=False),
    Column("theme", String(200)),
    school_key("lead_school_id", primary_key=False),
    Column("area_id", Integer, ForeignKey("area.area_id"), nullable=False),
    *origin_columns(),
    CheckConstraint("sync_kind BETWEEN 1 AND 4", name="sync_kind"),
    comment="One row an activity of 线上四同步, at the school that leads it",
)

sync_attendance = keyed_table(
    "sync_attendance",
    Column("event_no", String(64), ForeignKey("sync_event.event_no"), primary_key=True),
    school_key(),
    *count_columns("person_times"),
    *origin_columns(),
    *not_negative("person_times"),
    comment="Schools that took part in an activity, with their person-times",
)

EVENT_COUNTS = ("teacher_person_times", "live_view_count", "replay_view_count")

classroom_event = keyed_table(
    "classroom_event",
    code_key("event_no", 64),
    Column("event_kind", String(12), nullable=False),
    Column("event_date", Date, nullable=False),
    school_key("host_school_id", primary_key=False),
    Column("studio", String(80)),
    Column("subject", String(8)),
    Column("title", String(200)),
    *count_columns(*EVENT_COUNTS),
    *origin_columns(),
    *not_negative(*EVENT_COUNTS),
    one_of("event_kind", "master", "research", "leading"),
    comment="One row an activity of 名师课堂, 线上教研 or 名校网络课堂, at its host",
)

classroom_event_school = keyed_table(
    "classroom_event_school",
    Column(
        "event_no", String(64), ForeignKey("classroom_event.event_no"), primary_key=True
    ),
    school_key(),
    *origin_columns(),
    comment="Schools that took part in such an activity",
)
