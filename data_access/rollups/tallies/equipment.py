"""What programmes added to the devices: a flow, never part of the stock."""

from sqlalchemy import func, select

from data_access.catalogue.codes import BOARDS, STUDENT_TERMINALS, TEACHER_TERMINALS
from data_access.rollups.tallies.model import Tally, TallySource
from data_access.tables import device_stock

_TYPES = {
    "programme_board_count": BOARDS,
    "programme_student_terminal_count": STUDENT_TERMINALS,
    "programme_teacher_terminal_count": TEACHER_TERMINALS,
    "programme_remote_set_count": ("REMOTE",),
}
_device = device_stock.c
_addition = (
    _device.school_id,
    _device.device_type,
    _device.batch_no,
    func.coalesce(_device.programme_name, ""),
)
_newest_first = func.row_number().over(
    partition_by=_addition, order_by=_device.snapshot_date.desc()
)
_reports = (
    select(
        _device.school_id,
        _device.device_type,
        _device.purchase_year,
        _device.programme_name,
        _device.device_count.label("amount"),
        func.min(_device.snapshot_date).over(partition_by=_addition).label("day"),
        _newest_first.label("place"),
    )
    .where(_device.is_programme == 1, _device.device_count.is_not(None))
    .subquery("programme_report")
)
ADDITIONS = select(*(column for column in _reports.c if column.name != "place")).where(
    _reports.c.place == 1
)
"""One row an addition: a list handed in again tells the same one.

It counts once, as last reported, on the day it was first reported. Columns:
school_id, device_type, purchase_year, programme_name, amount, day.
"""

EQUIPMENT_TALLIES = TallySource(
    device_stock,
    tuple(
        Tally(name, ADDITIONS.where(_reports.c.device_type.in_(types)))
        for name, types in _TYPES.items()
    ),
)
