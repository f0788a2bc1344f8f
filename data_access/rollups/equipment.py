"""Snapshots of networks, devices and rooms: the raw rows of a date, summed.

A row with `is_listed` 0 comes from a complete file that does not list the school; it
stays until a raw row of the same school and date takes its place.
"""

from collections.abc import Sequence

from sqlalchemy import (
    Case,
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    case,
    delete,
    func,
    literal,
    or_,
    select,
    tuple_,
)

from data_access.catalogue.codes import (
    BOARDS,
    INTERACTIVE_BOARDS,
    KNOWN_BOARDS,
    MOBILE_TERMINALS,
    STUDENT_TERMINALS,
    TEACHER_TERMINALS,
    TERMINALS,
    UNASSIGNED_TERMINALS,
)
from data_access.rollups.affected import EVERYTHING, Affected
from data_access.rollups.refill import insert_selected
from data_access.tables import (
    device_snapshot,
    device_stock,
    network_line,
    network_snapshot,
    room,
    room_snapshot,
)

ROOM_TYPE_OF_COUNT = {
    "computer_room_count": "LAB",
    "smart_room_count": "SMART",
    "recording_room_count": "RECROOM",
    "tv_station_count": "TV",
    "delivering_room_count": "REMOTE_H",
    "receiving_room_count": "REMOTE_R",
    "maker_room_count": "MAKER",
    "control_room_count": "CTRL",
}


def recompute_network_snapshot(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Sum a school's lines of one date.

    The low end is the sum of the known lines; the high end is unknown as soon as one
    line is unknown or open-ended, for then the sum is only "that much or more".
    """
    line = network_line.c
    unknown_lines = func.count() - func.count(line.bandwidth_high_mbps)
    rows = _of_date(network_line, affected).add_columns(
        func.sum(line.bandwidth_low_mbps).label("bandwidth_low_mbps"),
        case((unknown_lines == 0, func.sum(line.bandwidth_high_mbps))).label(
            "bandwidth_high_mbps"
        ),
        func.max(_is_connected()).label("is_connected"),
        func.max(_is_value(line.access_method, "fibre")).label("is_fibre"),
        func.max(line.is_shared).label("is_shared"),
        func.max(_is_value(line.wifi_scope, "full")).label("has_full_wifi"),
        func.max(line.has_wifi6).label("has_wifi6"),
        func.max(line.has_5g).label("has_5g"),
        func.count().label("line_count"),
    )
    _refill(connection, network_snapshot, network_line, rows, affected)


def recompute_device_snapshot(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Sum a school's stock of one date; programme additions are a flow kept apart."""
    device = device_stock.c
    rows = (
        _of_date(device_stock, affected)
        .where(func.coalesce(device.is_programme, 0) == 0)
        .add_columns(
            _terminals(STUDENT_TERMINALS).label("student_terminal_count"),
            _terminals(TEACHER_TERMINALS).label("teacher_terminal_count"),
            _of_types(TERMINALS).label("computer_count"),
            _terminals(MOBILE_TERMINALS).label("mobile_terminal_count"),
            _of_types(BOARDS).label("interactive_board_count"),
            _stated(INTERACTIVE_BOARDS, KNOWN_BOARDS).label("interactive_set_count"),
            _stated(KNOWN_BOARDS, KNOWN_BOARDS).label("known_set_count"),
            _stated(["AP"], ["AP"]).label("access_point_count"),
            _of_types(["REMOTE"]).label("remote_set_count"),
            func.sum(device.device_count).label("device_count"),
            _where(device.device_count.is_not(None), device.working_count).label(
                "working_count"
            ),
            _where(device.working_count.is_not(None), device.device_count).label(
                "checked_count"
            ),
        )
    )
    _refill(connection, device_snapshot, device_stock, rows, affected)


def recompute_room_snapshot(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count a school's rooms of one date by type; a row without a number is one."""
    number = func.coalesce(room.c.room_count, 1)
    counts = (
        func.sum(case((room.c.room_type == code, number), else_=0)).label(name)
        for name, code in ROOM_TYPE_OF_COUNT.items()
    )
    rows = _of_date(room, affected).add_columns(
        *counts,
        _monitored(number).label("monitored_room_count"),
        _hosting(number).label("host_room_count"),
    )
    _refill(connection, room_snapshot, room, rows, affected)


def _of_date(raw: Table, affected: Affected) -> Select[*tuple[object, ...]]:
    return (
        select(
            raw.c.school_id,
            raw.c.snapshot_date,
            literal(1).label("is_listed"),
            func.max(raw.c.batch_id).label("batch_id"),
        )
        .where(affected.schools_in(raw.c.school_id))
        .where(affected.days_in(raw.c.snapshot_date))
        .group_by(raw.c.school_id, raw.c.snapshot_date)
    )


def _refill(
    connection: Connection,
    snapshot: Table,
    raw: Table,
    rows: Select[*tuple[object, ...]],
    affected: Affected,
) -> None:
    has_rows = tuple_(snapshot.c.school_id, snapshot.c.snapshot_date).in_(
        select(raw.c.school_id, raw.c.snapshot_date)
        .where(affected.schools_in(raw.c.school_id))
        .where(affected.days_in(raw.c.snapshot_date))
    )
    connection.execute(
        delete(snapshot)
        .where(affected.schools_in(snapshot.c.school_id))
        .where(affected.days_in(snapshot.c.snapshot_date))
        .where(or_(snapshot.c.is_listed == 1, has_rows))
    )
    insert_selected(connection, snapshot, rows)


def _is_connected() -> Case[int]:
    line = network_line.c
    return case(
        (or_(line.is_connected == 1, line.bandwidth_low_mbps > 0), 1),
        (or_(line.is_connected == 0, line.bandwidth_high_mbps == 0), 0),
    )


def _is_value(column: ColumnElement[str], value: str) -> Case[int]:
    return case((column == value, 1), (column.is_not(None), 0))


def _of_types(types: Sequence[str]) -> ColumnElement[int]:
    return _where(device_stock.c.device_type.in_(types), device_stock.c.device_count)


def _terminals(types: Sequence[str]) -> ColumnElement[int]:
    """Sum terminals of one user: unknown where only unassigned ones are counted."""
    device = device_stock.c.device_type
    stated = func.sum(case((device.in_(types), 1), else_=0))
    unassigned = func.sum(case((device.in_(UNASSIGNED_TERMINALS), 1), else_=0))
    return case((or_(stated > 0, unassigned == 0), _of_types(types)))


def _stated(types: Sequence[str], said: Sequence[str]) -> ColumnElement[int]:
    """Sum devices of some types; unknown where no row says how many of `said`."""
    device = device_stock.c
    is_said = func.sum(case((device.device_type.in_(said), 1), else_=0))
    return case((is_said > 0, _of_types(types)))


def _monitored(number: ColumnElement[int]) -> ColumnElement[int]:
    """Count ordinary classrooms with a monitor; unknown where no row says so."""
    is_told = and_(room.c.room_type == "CLASSROOM", room.c.has_monitor.is_not(None))
    told = func.sum(case((is_told, 1), else_=0))
    has = case((and_(is_told, room.c.has_monitor == 1), number), else_=0)
    return case((told > 0, func.sum(has)))


def _hosting(number: ColumnElement[int]) -> ColumnElement[int]:
    """Count the rooms lessons are delivered from: by their type, or marked 可主讲."""
    can = or_(room.c.room_type == "REMOTE_H", room.c.can_deliver == 1)
    return func.sum(case((can, number), else_=0))


def _where(
    condition: ColumnElement[bool], number: ColumnElement[int]
) -> ColumnElement[int]:
    """Sum a number over the rows that meet a condition.

    No such row is 0, for the sheet was reported; only rows without a number: unknown.
    """
    rows = func.sum(case((condition, 1), else_=0))
    return case((rows == 0, 0), else_=func.sum(case((condition, number))))
