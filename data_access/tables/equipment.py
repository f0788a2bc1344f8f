"""Networks, devices and rooms: what is reported, and the snapshot of each date.

A `*_snapshot` is derived: one row a school and report date, summed from the raw
rows in the same transaction. `is_listed` 0 means that a complete file of that date
does not list the school: its stock ends there (domain.md §0.1, 未列入).
"""

from sqlalchemy import CheckConstraint, Column, Date, SmallInteger, String

from data_access.tables.base import (
    amount_columns,
    code_key,
    count_columns,
    date_key,
    flag,
    keyed_table,
    month_key,
    not_negative,
    origin_columns,
    school_key,
)

network_line = keyed_table(
    "network_line",
    school_key(),
    date_key("snapshot_date"),
    Column("line_no", SmallInteger, primary_key=True, autoincrement=False),
    *amount_columns("bandwidth_low_mbps", "bandwidth_high_mbps", "upload_mbps"),
    flag("is_connected"),
    flag("is_shared"),
    flag("is_dedicated"),
    Column("access_method", String(16)),
    Column("operator", String(16)),
    Column("wifi_scope", String(16)),
    flag("has_wifi6"),
    flag("has_5g"),
    *amount_columns("measured_mbps", "annual_fee_yuan"),
    Column("measured_date", Date),
    *origin_columns(),
    CheckConstraint("bandwidth_low_mbps BETWEEN 0 AND 100000", name="low"),
    CheckConstraint("bandwidth_high_mbps >= bandwidth_low_mbps", name="range"),
    comment="One row a line; high NULL with low known: that much or more",
)

network_measurement = keyed_table(
    "network_measurement",
    month_key(),
    school_key(),
    *amount_columns("download_mbps", "upload_mbps", "latency_ms", "loss_share"),
    *count_columns("sample_count"),
    *origin_columns(),
    comment="Measured speed a school and month (median); never contracted bandwidth",
)

network_snapshot = keyed_table(
    "network_snapshot",
    school_key(),
    date_key("snapshot_date"),
    *amount_columns("bandwidth_low_mbps", "bandwidth_high_mbps"),
    flag("is_connected"),
    flag("is_fibre"),
    flag("is_shared"),
    flag("has_full_wifi"),
    flag("has_wifi6"),
    flag("has_5g"),
    *count_columns("line_count"),
    Column("is_listed", SmallInteger, nullable=False, default=1),
    *origin_columns(),
    comment="Derived. A school's lines of one date, summed",
)

device_stock = keyed_table(
    "device_stock",
    school_key(),
    date_key("snapshot_date"),
    code_key("device_type", 16),
    code_key("batch_no", 40),
    *count_columns("device_count", "working_count"),
    Column("purchase_year", SmallInteger),
    Column("fund_source", String(80)),
    Column("programme_name", String(120)),
    flag("is_programme"),
    flag("is_new_school"),
    *origin_columns(),
    *not_negative("device_count", "working_count"),
    comment="Devices by type and batch; programme additions are kept apart",
)

DEVICE_COUNTS = (
    "student_terminal_count",
    "teacher_terminal_count",
    "computer_count",
    "mobile_terminal_count",
    "interactive_board_count",
    "interactive_set_count",
    "known_set_count",
    "access_point_count",
    "remote_set_count",
    "device_count",
    "working_count",
    "checked_count",
)

device_snapshot = keyed_table(
    "device_snapshot",
    school_key(),
    date_key("snapshot_date"),
    *count_columns(*DEVICE_COUNTS),
    Column("is_listed", SmallInteger, nullable=False, default=1),
    *origin_columns(),
    comment="Derived. A school's stock of one date, programme additions left out",
)

room = keyed_table(
    "room",
    school_key(),
    date_key("snapshot_date"),
    code_key("room_no", 40),
    Column("room_type", String(16), nullable=False),
    *count_columns("room_count", "seat_count"),
    Column("built_date", Date),
    flag("has_monitor"),
    flag("can_deliver"),
    flag("can_receive"),
    *origin_columns(),
    *not_negative("room_count", "seat_count"),
    comment="Function rooms; one row may stand for several of a kind",
)

ROOM_COUNTS = (
    "computer_room_count",
    "smart_room_count",
    "recording_room_count",
    "tv_station_count",
    "delivering_room_count",
    "receiving_room_count",
    "maker_room_count",
    "control_room_count",
    "monitored_room_count",
    "host_room_count",
)

room_snapshot = keyed_table(
    "room_snapshot",
    school_key(),
    date_key("snapshot_date"),
    *count_columns(*ROOM_COUNTS),
    Column("is_listed", SmallInteger, nullable=False, default=1),
    *origin_columns(),
    comment="Derived. A school's function rooms of one date by type",
)
