"""The shape of a tally: what the rows of a table add to a school's count."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, Table


@dataclass(frozen=True)
class Tally:
    """One count; its fact in the catalogue has the same id.

    `rows` selects school_id, amount, and the day or the month (yyyymm) in which the
    amount is added: 1 for what begins, -1 for what ends, persons, hours, points.
    """

    id: str
    rows: Select[Any]


@dataclass(frozen=True)
class TallySource:
    """A table and what it adds to.

    Attributes:
        table: the register or report; its batches are the origin of the counts.
        tallies: what its rows add to.
        schools: its columns that name the schools a row counts for.
        also: other tables that `rows` read; a change there counts anew too.
        sheet: of a report: a month handed in without a row is a zero.
        is_monthly: rows add only to the month they are of, so that a change in a
            month leaves the others as they are.
        dates: of a monthly table without a month: its columns of days.
    """

    table: Table
    tallies: tuple[Tally, ...]
    schools: tuple[str, ...] = ("school_id",)
    also: tuple[str, ...] = ()
    sheet: str = ""
    is_monthly: bool = False
    dates: tuple[str, ...] = ()

    @property
    def rollup(self) -> str:
        """Return the name of the rollup that fills these tallies."""
        return f"tallies:{self.table.name}"

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of its tallies."""
        return tuple(tally.id for tally in self.tallies)
