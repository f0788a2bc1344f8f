"""Add alliances and their events."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, events before who took part in them."""
    _create_alliance()
    _create_classroom_event()
    _create_sync_event()
    _create_classroom_event_school()
    _create_sync_attendance()


def _create_alliance() -> None:
    op.create_table(
        "alliance",
        sa.Column("area_id", sa.Integer(), nullable=False),
        sa.Column("alliance_kind", sa.String(length=12), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["area.area_id"],
            name=op.f("fk_alliance_area_id"),
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.batch_id"],
            name=op.f("fk_alliance_batch_id"),
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("area_id", name=op.f("pk_alliance")),
        comment="One row an alliance: what kind of group the area is",
        sqlite_with_rowid=False,
    )


def _checks_of_events() -> list[sa.CheckConstraint]:
    kinds = " OR ".join(
        f"event_kind = '{kind}'" for kind in ("master", "research", "leading")
    )
    names = ("teacher_person_times", "live_view_count", "replay_view_count")
    return [
        sa.CheckConstraint(kinds, name=op.f("ck_classroom_event_event_kind")),
        *(
            sa.CheckConstraint(
                f"{name} >= 0", name=op.f(f"ck_classroom_event_{name}_min")
            )
            for name in names
        ),
    ]


def _create_classroom_event() -> None:
    op.create_table(
        "classroom_event",
        sa.Column("event_no", sa.String(length=64), nullable=False),
        sa.Column("event_kind", sa.String(length=12), nullable=False),
        sa.Column("event_date", sa.Date(), nullable=False),
        sa.Column("host_school_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("studio", sa.String(length=80), nullable=True),
        sa.Column("subject", sa.String(length=8), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=True),
        sa.Column("teacher_person_times", sa.Integer(), nullable=True),
        sa.Column("live_view_count", sa.Integer(), nullable=True),
        sa.Column("replay_view_count", sa.Integer(), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        *_checks_of_events(),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.batch_id"],
            name=op.f("fk_classroom_event_batch_id"),
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["host_school_id"],
            ["school.school_id"],
            name=op.f("fk_classroom_event_host_school_id"),
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("event_no", name=op.f("pk_classroom_event")),
        comment="One row an activity of 名师课堂, 线上教研 or 名校网络课堂, at its"
        " host",
        sqlite_with_rowid=False,
    )


def _create_sync_event() -> None:
    op.create_table(
        "sync_event",
        sa.Column("event_no", sa.String(length=64), nullable=False),
        sa.Column("sync_kind", sa.SmallInteger(), nullable=False),
        sa.Column("event_date", sa.Date(), nullable=False),
        sa.Column("theme", sa.String(length=200), nullable=True),
        sa.Column("lead_school_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("area_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "sync_kind BETWEEN 1 AND 4", name=op.f("ck_sync_event_sync_kind")
        ),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["area.area_id"],
            name=op.f("fk_sync_event_area_id"),
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.batch_id"],
            name=op.f("fk_sync_event_batch_id"),
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["lead_school_id"],
            ["school.school_id"],
            name=op.f("fk_sync_event_lead_school_id"),
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("event_no", name=op.f("pk_sync_event")),
        comment="One row an activity of 线上四同步, at the school that leads it",
        sqlite_with_rowid=False,
    )


def _create_classroom_event_school() -> None:
    op.create_table(
        "classroom_event_school",
        sa.Column("event_no", sa.String(length=64), nullable=False),
        sa.Column("school_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.batch_id"],
            name=op.f("fk_classroom_event_school_batch_id"),
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["event_no"],
            ["classroom_event.event_no"],
            name=op.f("fk_classroom_event_school_event_no"),
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school_id"],
            ["school.school_id"],
            name=op.f("fk_classroom_event_school_school_id"),
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint(
            "event_no", "school_id", name=op.f("pk_classroom_event_school")
        ),
        comment="Schools that took part in such an activity",
        sqlite_with_rowid=False,
    )


def _create_sync_attendance() -> None:
    op.create_table(
        "sync_attendance",
        sa.Column("event_no", sa.String(length=64), nullable=False),
        sa.Column("school_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_times", sa.Integer(), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "person_times >= 0", name=op.f("ck_sync_attendance_person_times_min")
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.batch_id"],
            name=op.f("fk_sync_attendance_batch_id"),
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["event_no"],
            ["sync_event.event_no"],
            name=op.f("fk_sync_attendance_event_no"),
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school_id"],
            ["school.school_id"],
            name=op.f("fk_sync_attendance_school_id"),
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint(
            "event_no", "school_id", name=op.f("pk_sync_attendance")
        ),
        comment="Schools that took part in an activity, with their person-times",
        sqlite_with_rowid=False,
    )
