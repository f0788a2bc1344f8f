"""放映方案: which scenes are shown on the wall, in which order and how long."""

from sqlalchemy import (
    Column,
    DateTime,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from data_access.tables.base import keyed_table, metadata, not_negative

wall_plan = Table(
    "wall_plan",
    metadata,
    Column("plan_id", Integer, primary_key=True),
    Column("name", String(40), nullable=False),
    Column("changed_at", DateTime, nullable=False),
    UniqueConstraint("name"),
    comment="One row a named plan of what is shown on the wall",
)

# Areas and schools stand by their codes, not as keys: a plan outlives an import that
# takes a school away, and says then that it is gone.
wall_scene = keyed_table(
    "wall_scene",
    Column(
        "plan_id",
        Integer,
        ForeignKey("wall_plan.plan_id"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("scene_no", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(32), nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("area_code", String(32)),
    Column("school_code", String(64)),
    Column("options", Text, nullable=False, default="{}"),
    *not_negative("seconds"),
    comment="One row a scene of a plan: what it shows and for how many seconds",
)
