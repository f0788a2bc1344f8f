"""Which deliveries stand and which are undone; an undo may itself be undone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sqlalchemy import Connection, select

from data_access.tables import import_delivery

UNDO = "undo"


@dataclass(frozen=True)
class Delivery:
    """One delivery as the office sees it."""

    delivery_id: int
    kind: str
    name: str
    received_at: datetime
    undoes_id: int | None


@dataclass(frozen=True)
class Standing:
    """Every delivery, and which of them undid which."""

    rows: Mapping[int, Delivery]

    @cached_property
    def undone_by(self) -> Mapping[int, int]:
        """Return delivery → the undo that took it back and stands itself."""
        found: dict[int, int] = {}
        # An undo is always newer than what it undoes.
        for number in sorted(self.rows, reverse=True):
            row = self.rows[number]
            if row.undoes_id is not None and number not in found:
                found[row.undoes_id] = number
        return found

    def ignored_after(self, delivery_id: int) -> frozenset[int]:
        """Return later deliveries that leave every row as it was.

        They are those undone, and the undos that cancel them out.
        """
        return frozenset(
            number
            for pair in self.undone_by.items()
            if min(pair) > delivery_id
            for number in pair
        )


def load_standing(connection: Connection) -> Standing:
    """Return every delivery of the store."""
    table = import_delivery.c
    columns = (
        table.delivery_id,
        table.kind,
        table.name,
        table.received_at,
        table.undoes_id,
    )
    rows = connection.execute(select(*columns).order_by(table.delivery_id))
    return Standing({row[0]: Delivery(*row) for row in rows})
