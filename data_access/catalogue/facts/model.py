"""The shape of a fact: its kind, its place in the store, what its silence means."""

from dataclasses import dataclass
from enum import StrEnum

from data_access.catalogue.equipment import TERMINAL_AGE


class FactKind(StrEnum):
    """How a fact takes its value in a period."""

    STOCK = "stock"
    FLOW = "flow"
    CUMULATIVE = "cumulative"
    DISTINCT = "distinct"


class Silence(StrEnum):
    """What it means when a school has no row."""

    NOT_REPORTED = "not_reported"
    ZERO = "zero"


# Stocks are not older than this at the period's end (domain.md §0.1), in months.
MAX_AGE_MONTHS = {
    "network_snapshot": 24,
    "device_snapshot": 24,
    "room_snapshot": 24,
    TERMINAL_AGE: 24,
    "school_year_base": 12,
}
# The sheets whose submission makes a silent month of a rollup a zero.
SHEETS_OF_ROLLUP = {
    "lesson_month": ("lesson", "lesson_report"),
    "use_month": ("classroom_use", "classroom_use_report", "room_use"),
    "resource_month": ("resource", "resource_report"),
}
# What every school has to send in by the month; 数据报送率 counts these.
MONTHLY_SHEETS = ("classroom_use_report", "lesson_report", "resource_report")
# A daily or single-record sheet stands for its monthly report.
SHEET_STANDS_FOR = {
    "classroom_use": "classroom_use_report",
    "room_use": "classroom_use_report",
    "lesson": "lesson_report",
    "resource": "resource_report",
}


TALLIES = "tally_month"
# Monthly tables in which a fact may stand until it is told anew.
MEASURED, PLATFORMS = "network_measurement", "platform_month"


@dataclass(frozen=True)
class Fact:
    """One school fact.

    `where` are the values that columns of the table must have; `high_column` makes
    the fact a range: only an exact value adds up, a line is met or missed only when
    both ends agree. `register` is the table behind a tally, or `table:part` where
    parts of it are handed in apart: what its reports leave out is a zero.
    """

    id: str
    label: str
    unit: str
    kind: FactKind
    table: str
    column: str
    where: tuple[tuple[str, tuple[object, ...]], ...] = ()
    is_staged: bool = False
    silence: Silence = Silence.NOT_REPORTED
    high_column: str | None = None
    register: str = ""

    @property
    def is_running(self) -> bool:
        """Tell whether its value is everything added up to the period's end."""
        is_standing = self.kind is FactKind.STOCK and self.table == TALLIES
        return is_standing or self.kind is FactKind.CUMULATIVE

    @property
    def is_latest(self) -> bool:
        """Tell whether the last month told within a year stands for a period."""
        return self.table == MEASURED or (
            self.table == PLATFORMS and self.kind is FactKind.STOCK
        )

    @property
    def origin(self) -> str:
        """Return the table whose batches are its origin."""
        return self.register.partition(":")[0] or self.table


def tally_fact(
    fact_id: str,
    label: str,
    unit: str,
    kind: FactKind,
    register: str,
    silence: Silence = Silence.ZERO,
) -> Fact:
    """Return a fact over the tally of the same id.

    A stock is what begun less what ended up to the period's end; a flow is added up
    in the period; a cumulative one from the beginning.
    """
    where = (("tally", (fact_id,)),)
    return Fact(
        fact_id,
        label,
        unit,
        kind,
        TALLIES,
        "amount",
        where,
        silence=silence,
        register=register,
    )
