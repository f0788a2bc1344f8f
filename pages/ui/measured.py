"""Single numbers of the area in view, with their counts."""

from data_access.request import MeasureRequest
from pages.ui import cached

Row = dict[str, float]
NOTHING = float("nan")
_NOBODY: Row = {
    **dict.fromkeys(("numerator", "denominator", "value"), NOTHING),
    **{"reported": 0.0, "expected": 0.0},
}


def only_row(request: MeasureRequest) -> Row:
    """Return the one row of a request; where nobody is due: no value, 0 of 0."""
    return rows_of(request)[request.indicators[0]]


def rows_of(request: MeasureRequest) -> dict[str, Row]:
    """Return the one row of each indicator of a request, likewise."""
    found = {
        str(row["indicator"]): {name: float(str(row[name])) for name in _NOBODY}
        for row in cached.measures(request).to_dict("records")
    }
    return {name: found.get(name, dict(_NOBODY)) for name in request.indicators}
