"""Add wall_plan and wall_scene."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create both tables, empty."""
    op.create_table(
        "wall_plan",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("plan_id", name=op.f("pk_wall_plan")),
        sa.UniqueConstraint("name", name=op.f("uq_wall_plan_name")),
        comment="One row a named plan of what is shown on the wall",
    )
    op.create_table(
        "wall_scene",
        sa.Column("plan_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("scene_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("area_code", sa.String(length=32), nullable=True),
        sa.Column("school_code", sa.String(length=64), nullable=True),
        sa.Column("options", sa.Text(), nullable=False),
        sa.CheckConstraint("seconds >= 0", name=op.f("ck_wall_scene_seconds_min")),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["wall_plan.plan_id"],
            name=op.f("fk_wall_scene_plan_id"),
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("plan_id", "scene_no", name=op.f("pk_wall_scene")),
        comment="One row a scene of a plan: what it shows and for how many seconds",
        sqlite_with_rowid=False,
    )
