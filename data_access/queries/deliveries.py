"""What came in, delivery by delivery, and which of them stand."""

import pandas as pd
from sqlalchemy import Engine, func, select

from data_access.databases import reading
from data_access.tables import import_batch, import_delivery

STANDING, UNDONE, UNDO = "standing", "undone", "undo"


def deliveries(engine: Engine) -> pd.DataFrame:
    """One row per delivery, the newest first.

    Columns: delivery_id, kind, name, received_at (UTC), file_count, undoes_id,
    stored_count, changed_count, rejected_count, state (standing, undone or undo; an
    undo that was undone itself is undone).
    """
    own, batch = import_delivery.c, import_batch.c
    counts = ("stored_count", "changed_count", "rejected_count")
    columns = (
        own.delivery_id,
        own.kind,
        own.name,
        own.received_at,
        own.file_count,
        own.undoes_id,
    )
    sums = [func.coalesce(func.sum(batch[name]), 0).label(name) for name in counts]
    wanted = (
        select(*columns, *sums)
        .outerjoin(import_batch, batch.delivery_id == own.delivery_id)
        .group_by(*columns)
        .order_by(own.delivery_id.desc())
    )
    with reading(engine) as connection:
        found = connection.execute(wanted).mappings().all()
    rows = pd.DataFrame(found, columns=[c.name for c in columns] + list(counts))
    rows["undoes_id"] = rows["undoes_id"].astype("Int64")
    rows["state"] = _states(rows)
    return rows


def _states(rows: pd.DataFrame) -> list[str]:
    """Return the state of each row; the newest come first and decide."""
    undone: set[int] = set()
    states = []
    for number, undoes in zip(rows["delivery_id"], rows["undoes_id"], strict=True):
        is_undo = undoes is not pd.NA
        if number in undone:
            states.append(UNDONE)
            continue
        if is_undo:
            undone.add(int(undoes))
        states.append(UNDO if is_undo else STANDING)
    return states
