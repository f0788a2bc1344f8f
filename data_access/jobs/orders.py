"""What a job is told: the files' options, a delivery to undo, templates to make."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from typing import Any

from data_access.ingest.options import ImportOptions


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
    """What the office says of the files it hands in, or asks for instead.

    Attributes:
        options: how the files are read, and what is known of their origin.
        undoes_id: the delivery to take back, with the later ones named before.
        templates: what to make instead of an import.
    """

    options: ImportOptions = field(default_factory=ImportOptions)
    undoes_id: int | None = None
    templates: Templates | None = None

    def as_json(self) -> dict[str, Any]:
        """Return what can be written."""
        found = asdict(self)
        day = self.options.reported_date
        found["options"]["reported_date"] = day.isoformat() if day else None
        return found


def order_of(content: Any) -> Order:
    """Return an order as it was written."""
    values = _known(Order, dict(content or {}))
    options = _known(ImportOptions, values.get("options") or {})
    if options.get("reported_date"):
        options["reported_date"] = date.fromisoformat(options["reported_date"])
    values["options"] = ImportOptions(**options)
    wanted = values.get("templates")
    if wanted:
        parts = _known(Templates, wanted)
        parts["sheet_ids"] = tuple(parts.get("sheet_ids") or ())
        values["templates"] = Templates(**parts)
    return Order(**values)


def _known(kind: type, content: Mapping[str, Any]) -> dict[str, Any]:
    known = {part.name for part in fields(kind)}
    return {name: value for name, value in content.items() if name in known}
