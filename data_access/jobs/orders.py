"""What a job is told: the files' options, a delivery to undo, templates to make."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Templates:
    """The filled templates that a job is to make.

    Attributes:
        month: asked for, yyyymm.
        sheet_ids: the sheets they hold; none: what is due.
        area: code of the area whose schools get one; None: every school.
        name: of the area, as it is shown.
    """

    month: int
    sheet_ids: tuple[str, ...] = ()
    area: str | None = None
    name: str = ""


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
        templates: what to make instead of an import.
    """

    coordinate_system: str | None = None
    reported_by: str | None = None
    reported_date: str | None = None
    origin: str = "reported"
    is_complete: bool = False
    replaces_scope: bool = False
    sheet_id: str | None = None
    undoes_id: int | None = None
    templates: Templates | None = None

    @property
    def day(self) -> date | None:
        """Return the day of the report."""
        return date.fromisoformat(self.reported_date) if self.reported_date else None

    def as_json(self) -> dict[str, Any]:
        """Return what can be written."""
        return asdict(self)


def order_of(content: Any) -> Order:
    """Return an order as it was written."""
    values = _known(Order, dict(content or {}))
    wanted = values.get("templates")
    if wanted:
        parts = _known(Templates, wanted)
        parts["sheet_ids"] = tuple(parts.get("sheet_ids") or ())
        values["templates"] = Templates(**parts)
    return Order(**values)


def _known(kind: type, content: Mapping[str, Any]) -> dict[str, Any]:
    known = {field.name for field in fields(kind)}
    return {name: value for name, value in content.items() if name in known}
