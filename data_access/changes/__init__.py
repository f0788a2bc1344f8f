"""What deliveries change: the difference before storing, undo, the history of rows."""

from data_access.changes.undo import Undone, UndoReport, undo_delivery

__all__ = ["UndoReport", "Undone", "undo_delivery"]
