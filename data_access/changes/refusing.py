"""Which deliveries cannot be undone, and the sentence that says why."""

from collections.abc import Sequence

from sqlalchemy import Connection, exists, func, select

from data_access.changes.standing import Delivery, Standing
from data_access.errors import UndoRefused
from data_access.messages.changes import delivery_words
from data_access.tables import import_batch, import_issue, replaced_row

SIMULATED = "simulated"
# The rule under which an import notes that a demonstration made room for it.
DEMO_REMOVED = "demo_removed"
_NAMES_SHOWN = 10


def check_undoable(
    connection: Connection, standing: Standing, delivery_id: int
) -> None:
    """Raise where a delivery cannot be undone, whatever came later.

    Raises:
        UndoRefused: unknown, undone already, or without the history it would take.
    """
    delivery = standing.rows.get(delivery_id)
    if delivery is None:
        raise UndoRefused("undo_unknown", number=delivery_id)
    undo = standing.undone_by.get(delivery_id)
    if undo is not None:
        words = delivery_words(delivery.name, delivery.received_at, delivery_id)
        raise UndoRefused("undo_already", delivery=words, undo=undo)
    reason = reason_against(connection, delivery_id)
    if reason:
        words = delivery_words(delivery.name, delivery.received_at, delivery_id)
        raise UndoRefused(reason, delivery=words)


def reason_against(connection: Connection, delivery_id: int) -> str:
    """Return the code of why a delivery has no way back; "" if it has one."""
    batch = import_batch.c
    own = batch.delivery_id == delivery_id
    simulated = exists().where(own, batch.origin == SIMULATED)
    if connection.scalar(select(simulated)):
        return "undo_simulated"
    rule = import_issue.c.rule == DEMO_REMOVED
    moved = exists().where(own, import_issue.c.batch_id == batch.batch_id, rule)
    if connection.scalar(select(moved)):
        return "undo_demo_removed"
    count = func.sum(batch.stored_count + batch.changed_count)
    kept = exists().where(own, replaced_row.c.batch_id == batch.batch_id)
    if connection.scalar(select(count).where(own)) and not connection.scalar(
        select(kept)
    ):
        return "undo_no_history"
    return ""


def refuse_later(undone: Sequence[Delivery]) -> None:
    """Name the later deliveries that would have to go first.

    Raises:
        UndoRefused: always.
    """
    *later, wanted = undone
    shown = [
        delivery_words(d.name, d.received_at, d.delivery_id)
        for d in later[:_NAMES_SHOWN]
    ]
    more = "……" if len(later) > _NAMES_SHOWN else ""
    raise UndoRefused(
        "undo_later",
        delivery=delivery_words(wanted.name, wanted.received_at, wanted.delivery_id),
        count=len(later),
        names="、".join(shown) + more,
    )
