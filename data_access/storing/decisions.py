"""What the office has decided about headings, sheets, schools and areas it named.

A decision made once holds for every later file. What is given is kept folded
(`headings.fold`), so that spaces, brackets and traditional characters do not matter.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select, update

from data_access.ingest.decisions import (
    Decisions,
    decision_key,
)
from data_access.tables import import_decision

DecisionKind = Literal["heading", "sheet", "school", "area"]
_COLUMNS = import_decision.c


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; an empty answer to a heading or a sheet means: leave it out."""

    kind: str
    sheet: str
    place: str
    given: str
    answer: str
    decided_at: datetime


def load_decisions(connection: Connection) -> Decisions:
    """Return every decision of the store as a lookup."""
    names = (_COLUMNS.kind, _COLUMNS.sheet, _COLUMNS.place, _COLUMNS.given)
    rows = connection.execute(select(*names, _COLUMNS.answer))
    return Decisions({(row[0], row[1], row[2], row[3]): row[4] for row in rows})


def list_decisions(connection: Connection) -> list[Decision]:
    """Return every decision, by kind, sheet, place and what was given."""
    own = [_COLUMNS[name] for name in Decision.__slots__]
    order = (_COLUMNS.kind, _COLUMNS.sheet, _COLUMNS.place, _COLUMNS.given)
    return [Decision(*row) for row in connection.execute(select(*own).order_by(*order))]


def remember(
    connection: Connection,
    *,
    kind: DecisionKind,
    given: str,
    answer: str,
    sheet: str = "",
    place: str = "",
) -> None:
    """Keep a decision; an earlier one about the same is replaced."""
    values = {"answer": answer, "decided_at": _now()}
    same = _same(kind, sheet, place, given)
    done = connection.execute(update(import_decision).where(same).values(values))
    if not done.rowcount:
        key = {
            "kind": kind,
            "sheet": sheet,
            "place": place,
            "given": decision_key(given),
        }
        connection.execute(insert(import_decision).values(**key, **values))


def forget(
    connection: Connection,
    *,
    kind: DecisionKind,
    given: str,
    sheet: str = "",
    place: str = "",
) -> bool:
    """Take a decision back and tell whether there was one."""
    same = _same(kind, sheet, place, given)
    return bool(connection.execute(delete(import_decision).where(same)).rowcount)


def _same(kind: str, sheet: str, place: str, given: str) -> ColumnElement[bool]:
    return and_(
        _COLUMNS.kind == kind,
        _COLUMNS.sheet == sheet,
        _COLUMNS.place == place,
        _COLUMNS.given == decision_key(given),
    )


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
