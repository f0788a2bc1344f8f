"""Which deliveries cannot be undone, and the sentence that says why."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, case, exists, func, select

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
    reason = reasons_against(connection, delivery_id).get(delivery_id)
    if reason:
        words = delivery_words(delivery.name, delivery.received_at, delivery_id)
        raise UndoRefused(reason, delivery=words)


def reasons_against(
    connection: Connection, delivery_id: int | None = None
) -> dict[int, str]:
    """Return delivery → the code of why there is no way back from it.

    Of all deliveries, or of one; those with a way back are not among them.
    """
    batch = import_batch.c
    is_kept = exists().where(replaced_row.c.batch_id == batch.batch_id)
    moved = exists().where(
        import_issue.c.batch_id == batch.batch_id, import_issue.c.rule == DEMO_REMOVED
    )
    rows = select(
        batch.delivery_id,
        func.max(_flag(batch.origin == SIMULATED)),
        func.max(_flag(moved)),
        func.sum(batch.stored_count + batch.changed_count),
        func.max(_flag(is_kept)),
    ).where(batch.delivery_id.is_not(None))
    if delivery_id is not None:
        rows = rows.where(batch.delivery_id == delivery_id)
    found = {}
    for number, is_simulated, is_moved, count, has_history in connection.execute(
        rows.group_by(batch.delivery_id)
    ):
        if is_simulated:
            found[number] = "undo_simulated"
        elif is_moved:
            found[number] = "undo_demo_removed"
        elif count and not has_history:
            found[number] = "undo_no_history"
    return found


def _flag(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


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
