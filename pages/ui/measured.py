"""One number of the area in view, with its counts."""

from data_access.request import MeasureRequest
from pages.ui import cached

NOTHING = float("nan")


def only_row(request: MeasureRequest) -> dict[str, float]:
    """Return the one row of a request; where nobody is due: no value, 0 of 0."""
    found = dict.fromkeys(("numerator", "denominator", "value"), NOTHING)
    found |= {"reported": 0.0, "expected": 0.0}
    rows = cached.measures(request)
    if len(rows):
        found |= {name: float(str(rows[name].iloc[0])) for name in found}
    return found
