"""The deliveries as a list: what came when, what it did, whether it can be undone."""

from typing import Any

import pandas as pd
from sqlalchemy import Connection, Engine, func, select

from data_access.changes.refusing import reasons_against
from data_access.changes.standing import Standing, load_standing
from data_access.databases import reading
from data_access.messages.changes import RESTORED_FILE, UNDO_FILE
from data_access.tables import import_batch

COLUMNS = (
    "delivery_id",
    "received_at",
    "kind",
    "name",
    "files",
    "new",
    "changed",
    "rejected",
    "faults",
    "undoes",
    "is_restoring",
    "undone_by",
    "can_undo",
    "reason",
)


def deliveries(engine: Engine) -> pd.DataFrame:
    """One row a delivery, newest first: see COLUMNS.

    `received_at` is UTC; `kind` file, folder, archive or undo; `faults` how many of
    its files could not be opened; `undoes` and `undone_by` deliveries, or missing;
    `is_restoring` an undo that took back an undo, so that the rows are there again;
    `reason` the code of the sentence that says why it cannot be undone. Whether later
    deliveries build on it is only known by trying (`undo_delivery` with `dry_run`).
    """
    with reading(engine) as connection:
        standing = load_standing(connection)
        reasons = reasons_against(connection)
        counts = _counts(connection)
    rows = [
        _row(standing, number, counts.get(number, {}), reasons.get(number, ""))
        for number in sorted(standing.rows, reverse=True)
    ]
    found = pd.DataFrame(rows, columns=list(COLUMNS))
    whole = {name: "Int64" for name in ("undoes", "undone_by")}
    return found.astype(whole)


def _row(
    standing: Standing, number: int, counts: dict[str, Any], reason: str
) -> tuple[Any, ...]:
    delivery = standing.rows[number]
    undone_by = standing.undone_by.get(number)
    reason = "undo_already" if undone_by is not None else reason
    return (
        number,
        delivery.received_at,
        delivery.kind,
        _name(standing, number),
        counts.get("files", 0),
        counts.get("new", 0),
        counts.get("changed", 0),
        counts.get("rejected", 0),
        counts.get("faults", 0),
        delivery.undoes_id,
        _is_restoring(standing, number),
        undone_by,
        not reason,
        reason,
    )


def _name(standing: Standing, number: int) -> str:
    """Return what a delivery is called; of an undo what it did with which."""
    delivery = standing.rows[number]
    if delivery.undoes_id is None:
        return delivery.name
    words = RESTORED_FILE if _is_restoring(standing, number) else UNDO_FILE
    return words.format(name=delivery.name)


def _is_restoring(standing: Standing, number: int) -> bool:
    """Tell whether an undo brings back what it was all about."""
    depth = 0
    while (undoes := standing.rows[number].undoes_id) is not None:
        number, depth = undoes, depth + 1
    return depth > 0 and depth % 2 == 0


def _counts(connection: Connection) -> dict[int, dict[str, Any]]:
    batch = import_batch.c
    rows = select(
        batch.delivery_id,
        func.count().label("files"),
        func.sum(batch.stored_count).label("new"),
        func.sum(batch.changed_count).label("changed"),
        func.sum(batch.rejected_count).label("rejected"),
        func.count(batch.fault).label("faults"),
    )
    grouped = rows.where(batch.delivery_id.is_not(None)).group_by(batch.delivery_id)
    found = connection.execute(grouped).mappings()
    return {row["delivery_id"]: dict(row) for row in found}
