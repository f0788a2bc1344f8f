"""Tables of the first revision: equipment. Written by regenerate.py."""

from alembic import op
from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    Float,
    Integer,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
)

from data_access.databases.migrations.initial.parents import parent


def device_snapshot() -> None:
    """Create device_snapshot."""
    op.create_table(
        "device_snapshot",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("snapshot_date", Date(), nullable=False),
        Column("student_terminal_count", Integer()),
        Column("teacher_terminal_count", Integer()),
        Column("computer_count", Integer()),
        Column("mobile_terminal_count", Integer()),
        Column("interactive_board_count", Integer()),
        Column("remote_set_count", Integer()),
        Column("device_count", Integer()),
        Column("working_count", Integer()),
        Column("checked_count", Integer()),
        Column("aged_terminal_count", Integer()),
        Column("dated_terminal_count", Integer()),
        Column("is_listed", SmallInteger(), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint(
            "school_id", "snapshot_date", name=op.f("pk_device_snapshot")
        ),
        parent("device_snapshot", "batch_id", "import_batch.batch_id"),
        parent("device_snapshot", "school_id", "school.school_id"),
        comment="Derived. A school's stock of one date, programme additions left out",
        sqlite_with_rowid=False,
    )


def device_stock() -> None:
    """Create device_stock."""
    op.create_table(
        "device_stock",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("snapshot_date", Date(), nullable=False),
        Column("device_type", String(length=16), nullable=False),
        Column("batch_no", String(length=40), nullable=False),
        Column("device_count", Integer()),
        Column("working_count", Integer()),
        Column("purchase_year", SmallInteger()),
        Column("fund_source", String(length=80)),
        Column("programme_name", String(length=120)),
        Column("is_programme", SmallInteger()),
        Column("is_new_school", SmallInteger()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "device_count >= 0", name=op.f("ck_device_stock_device_count_min")
        ),
        CheckConstraint(
            "working_count >= 0", name=op.f("ck_device_stock_working_count_min")
        ),
        PrimaryKeyConstraint(
            "school_id",
            "snapshot_date",
            "device_type",
            "batch_no",
            name=op.f("pk_device_stock"),
        ),
        parent("device_stock", "batch_id", "import_batch.batch_id"),
        parent("device_stock", "school_id", "school.school_id"),
        comment="Devices by type and batch; programme additions are kept apart",
        sqlite_with_rowid=False,
    )


def network_line() -> None:
    """Create network_line."""
    op.create_table(
        "network_line",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("snapshot_date", Date(), nullable=False),
        Column("line_no", SmallInteger(), autoincrement=False, nullable=False),
        Column("bandwidth_low_mbps", Float()),
        Column("bandwidth_high_mbps", Float()),
        Column("upload_mbps", Float()),
        Column("is_connected", SmallInteger()),
        Column("is_shared", SmallInteger()),
        Column("is_dedicated", SmallInteger()),
        Column("access_method", String(length=16)),
        Column("operator", String(length=16)),
        Column("wifi_scope", String(length=16)),
        Column("measured_mbps", Float()),
        Column("annual_fee_yuan", Float()),
        Column("measured_date", Date()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint(
            "bandwidth_high_mbps >= bandwidth_low_mbps",
            name=op.f("ck_network_line_range"),
        ),
        CheckConstraint(
            "bandwidth_low_mbps BETWEEN 0 AND 100000", name=op.f("ck_network_line_low")
        ),
        PrimaryKeyConstraint(
            "school_id", "snapshot_date", "line_no", name=op.f("pk_network_line")
        ),
        parent("network_line", "batch_id", "import_batch.batch_id"),
        parent("network_line", "school_id", "school.school_id"),
        comment="One row a line; high NULL with low known: that much or more",
        sqlite_with_rowid=False,
    )


def network_measurement() -> None:
    """Create network_measurement."""
    op.create_table(
        "network_measurement",
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("download_mbps", Float()),
        Column("upload_mbps", Float()),
        Column("latency_ms", Float()),
        Column("loss_share", Float()),
        Column("sample_count", Integer()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint("month", "school_id", name=op.f("pk_network_measurement")),
        parent("network_measurement", "batch_id", "import_batch.batch_id"),
        parent("network_measurement", "school_id", "school.school_id"),
        comment="Measured speed a school and month (median); never contracted bandwidth",
        sqlite_with_rowid=False,
    )


def network_snapshot() -> None:
    """Create network_snapshot."""
    op.create_table(
        "network_snapshot",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("snapshot_date", Date(), nullable=False),
        Column("bandwidth_low_mbps", Float()),
        Column("bandwidth_high_mbps", Float()),
        Column("is_connected", SmallInteger()),
        Column("is_fibre", SmallInteger()),
        Column("is_shared", SmallInteger()),
        Column("has_full_wifi", SmallInteger()),
        Column("line_count", Integer()),
        Column("is_listed", SmallInteger(), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint(
            "school_id", "snapshot_date", name=op.f("pk_network_snapshot")
        ),
        parent("network_snapshot", "batch_id", "import_batch.batch_id"),
        parent("network_snapshot", "school_id", "school.school_id"),
        comment="Derived. A school's lines of one date, summed",
        sqlite_with_rowid=False,
    )


def room() -> None:
    """Create room."""
    op.create_table(
        "room",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("snapshot_date", Date(), nullable=False),
        Column("room_no", String(length=40), nullable=False),
        Column("room_type", String(length=16), nullable=False),
        Column("room_count", Integer()),
        Column("seat_count", Integer()),
        Column("built_date", Date()),
        Column("has_monitor", SmallInteger()),
        Column("can_deliver", SmallInteger()),
        Column("can_receive", SmallInteger()),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        CheckConstraint("room_count >= 0", name=op.f("ck_room_room_count_min")),
        CheckConstraint("seat_count >= 0", name=op.f("ck_room_seat_count_min")),
        PrimaryKeyConstraint(
            "school_id", "snapshot_date", "room_no", name=op.f("pk_room")
        ),
        parent("room", "batch_id", "import_batch.batch_id"),
        parent("room", "school_id", "school.school_id"),
        comment="Function rooms; one row may stand for several of a kind",
        sqlite_with_rowid=False,
    )


def room_snapshot() -> None:
    """Create room_snapshot."""
    op.create_table(
        "room_snapshot",
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("snapshot_date", Date(), nullable=False),
        Column("computer_room_count", Integer()),
        Column("smart_room_count", Integer()),
        Column("recording_room_count", Integer()),
        Column("tv_station_count", Integer()),
        Column("delivering_room_count", Integer()),
        Column("receiving_room_count", Integer()),
        Column("maker_room_count", Integer()),
        Column("control_room_count", Integer()),
        Column("is_listed", SmallInteger(), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("source_row", Integer()),
        PrimaryKeyConstraint(
            "school_id", "snapshot_date", name=op.f("pk_room_snapshot")
        ),
        parent("room_snapshot", "batch_id", "import_batch.batch_id"),
        parent("room_snapshot", "school_id", "school.school_id"),
        comment="Derived. A school's function rooms of one date by type",
        sqlite_with_rowid=False,
    )
