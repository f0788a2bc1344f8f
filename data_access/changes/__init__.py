"""What deliveries change: the difference before storing, undo, the history of rows."""

from data_access.changes.comparing import Cell
from data_access.changes.difference import (
    ChangedValue,
    Difference,
    SheetDifference,
    difference,
)
from data_access.changes.effects import Effects, MainNumber, Measured
from data_access.changes.finding import find_school
from data_access.changes.history import Change, row_history, school_history
from data_access.changes.listing import deliveries
from data_access.changes.standing import Delivery
from data_access.changes.undo import Undone, UndoReport, undo_delivery

__all__ = [
    "Cell",
    "Change",
    "ChangedValue",
    "Delivery",
    "Difference",
    "Effects",
    "MainNumber",
    "Measured",
    "SheetDifference",
    "UndoReport",
    "Undone",
    "deliveries",
    "difference",
    "find_school",
    "row_history",
    "school_history",
    "undo_delivery",
]
