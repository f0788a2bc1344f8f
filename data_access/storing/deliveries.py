"""Deliveries: what came in together and is undone together."""

from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Connection, insert

from data_access.tables import import_delivery

DeliveryKind = Literal["file", "folder", "archive", "undo"]


def start_delivery(
    connection: Connection,
    *,
    kind: DeliveryKind,
    name: str,
    file_count: int = 1,
    undoes_id: int | None = None,
) -> int:
    """Write a delivery and return its id; `undoes_id` is the one it takes back."""
    done = connection.execute(
        insert(import_delivery).values(
            kind=kind,
            name=name[:260],
            received_at=datetime.now(UTC).replace(tzinfo=None, microsecond=0),
            file_count=file_count,
            undoes_id=undoes_id,
        )
    )
    return int(done.inserted_primary_key[0])  # type: ignore[index]
