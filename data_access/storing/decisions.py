"""What the office has decided about headings, sheets, schools and areas it named.

A decision made once holds for every later file. What is given is kept folded
(`headings.fold`), so that spaces, brackets and traditional characters do not matter.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select, update

from data_access.ingest.headings import fold
from data_access.tables import import_decision

DecisionKind = Literal["heading", "sheet", "school", "area"]
_COLUMNS = import_decision.c
LONGEST_GIVEN = 200


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; an empty answer to a heading or a sheet means: leave it out."""

    kind: str
    sheet: str
    place: str
    given: str
    answer: str
    decided_at: datetime


@dataclass(frozen=True)
class Decisions:
    """Every decision of a store: kind, sheet, place and folded text → answer."""

    answers: Mapping[tuple[str, str, str, str], str] = field(default_factory=dict)

    def heading(self, sheet_id: str, text: str) -> str | None:
        """Return the column a heading stands for; "": none; None: not decided."""
        return self.answers.get(("heading", sheet_id, "", _key(text)))

    def headings(self, sheet_id: str) -> Mapping[str, str]:
        """Return the folded headings decided for a sheet, with their columns."""
        return {
            given: answer
            for (kind, sheet, _, given), answer in self.answers.items()
            if kind == "heading" and sheet == sheet_id
        }

    def sheet(self, name: str) -> str | None:
        """Return the id of the sheet a name stands for; "": none; None: undecided."""
        return self.answers.get(("sheet", "", "", _key(name)))

    def school(self, name: str, places: tuple[str, ...] = ()) -> str | None:
        """Return the code decided for a school's name, the first place that has one."""
        return self._of_place("school", name, places)

    def area(self, name: str, places: tuple[str, ...] = ()) -> str | None:
        """Return the code decided for an area's name, the first place that has one."""
        return self._of_place("area", name, places)

    def _of_place(self, kind: str, name: str, places: tuple[str, ...]) -> str | None:
        given = _key(name)
        found = (self.answers.get((kind, "", each, given)) for each in (*places, ""))
        return next((answer for answer in found if answer is not None), None)


NO_DECISIONS = Decisions()


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
        key = {"kind": kind, "sheet": sheet, "place": place, "given": _key(given)}
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
        _COLUMNS.given == _key(given),
    )


def _key(text: str) -> str:
    return fold(text)[:LONGEST_GIVEN]


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
