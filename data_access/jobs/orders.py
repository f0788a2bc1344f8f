"""What a job is told to do: the files' options, or the delivery to undo."""

from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Order:
    """What the office says of the files it hands in.

    Attributes:
        coordinate_system: of tables that state none.
        reported_by: who filled the files in.
        reported_date: ISO day on which they were.
        origin: code of the catalogue's ORIGINS.
        is_complete: the files list every school.
        replaces_scope: the files replace everything of their schools and months.
        sheet_id: what every sheet is, where names and headings do not tell.
        undoes_id: the delivery to take back, with the later ones named before.
    """

    coordinate_system: str | None = None
    reported_by: str | None = None
    reported_date: str | None = None
    origin: str = "reported"
    is_complete: bool = False
    replaces_scope: bool = False
    sheet_id: str | None = None
    undoes_id: int | None = None

    @property
    def day(self) -> date | None:
        """Return the day of the report."""
        return date.fromisoformat(self.reported_date) if self.reported_date else None

    def as_json(self) -> dict[str, Any]:
        """Return what can be written."""
        return asdict(self)


def order_of(content: Any) -> Order:
    """Return an order as it was written."""
    known = {field.name for field in fields(Order)}
    return Order(**{k: v for k, v in dict(content or {}).items() if k in known})
