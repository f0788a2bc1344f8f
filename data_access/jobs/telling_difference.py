"""What a delivery changes, as plain values for a page."""

from typing import Any

from data_access.catalogue.numbers import MISSING
from data_access.changes.difference import ChangedValue, Difference
from data_access.messages.changes import CHANGE_KINDS

MOST_VALUES = 1_000
_COUNTS = ("new", "changed", "unchanged", "rejected", "removed", "ended")


def told_difference(found: Difference) -> dict[str, Any]:
    """Return a difference as plain values, its list of values bounded."""
    effects = found.effects
    return {
        "sheets": [
            {"label": sheet.label} | {name: getattr(sheet, name) for name in _COUNTS}
            for sheet in found.sheets
        ],
        "values": [_value(value) for value in found.values[:MOST_VALUES]],
        "value_count": found.value_count,
        "period": effects.period.key if effects.period else "",
        "is_other_zone": effects.is_other_zone,
        "numbers": [
            dict(zip(("label", "before", "after", "change"), texts, strict=True))
            for texts in (
                (number.label, *number.texts())
                for number in effects.numbers
                if number.is_changed
            )
            if texts[1:3] != (MISSING, MISSING)
        ],
    }


def _value(value: ChangedValue) -> dict[str, Any]:
    return {
        "label": value.label,
        "kind": CHANGE_KINDS[value.kind],
        "place": value.place[:120],
        "key": value.key[:120],
        "column": value.cell.column,
        "was": value.cell.was[:120],
        "now": value.cell.now[:120],
        "file": value.file,
        "row": value.row,
    }
