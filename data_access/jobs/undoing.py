"""A job that takes a delivery back, or first tells what that would mean."""

from typing import Any

from data_access.changes import UndoReport, undo_delivery
from data_access.changes.undo import Undone
from data_access.databases import open_store
from data_access.jobs.orders import Order
from data_access.jobs.telling_progress import StateProgress
from data_access.messages.changes import UNDO_FILE


def undo(order: Order, progress: StateProgress, *, is_check: bool) -> dict[str, Any]:
    """Undo a delivery with the later ones that build on it; return what it did.

    Raises:
        UndoRefused: it cannot be undone; the sentence says why.
    """
    assert order.undoes_id is not None
    report = undo_delivery(
        open_store(),
        order.undoes_id,
        with_later=True,
        dry_run=is_check,
        progress=progress,
    )
    return told_undo(report)


def _name(one: Undone) -> str:
    name = one.delivery.name
    return UNDO_FILE.format(name=name) if one.delivery.kind == "undo" else name


def told_undo(report: UndoReport) -> dict[str, Any]:
    """Return what an undo did, or would do, as plain values."""
    return {
        "seconds": round(report.seconds, 1),
        "undone": [
            {
                "number": one.delivery.delivery_id,
                "name": _name(one),
                "is_undo": one.delivery.kind == "undo",
                "received_at": one.delivery.received_at.isoformat(),
                "removed": one.removed,
                "restored": one.restored,
                "changed": one.changed,
            }
            for one in report.undone
        ],
    }
