"""The two shapes of platform indicators: a share, and a total."""

from data_access.catalogue.indicators.model import Form, Half, Indicator, Population
from data_access.catalogue.states import Direction

_REPORTED = "只计期内平台报送过的学校；平台没有报送不算0。"


def rate(
    indicator_id: str,
    label: str,
    short_label: str,
    halves: tuple[Half, Half],
    definition: str,
    note: str = _REPORTED,
    population: Population = Population.ALL,
) -> Indicator:
    """Return a share of what platforms reported."""
    return Indicator(
        indicator_id,
        label,
        short_label,
        "platforms",
        "%",
        1,
        Direction.HIGHER,
        Form.SHARE,
        *halves,
        definition,
        note,
        "P",
        "P",
        population=population,
        is_core=False,
    )


def count(indicator_id: str, label: str, numerator: Half, definition: str) -> Indicator:
    """Return a total of what platforms reported."""
    return Indicator(
        indicator_id,
        label,
        label,
        "platforms",
        numerator.unit,
        0,
        Direction.HIGHER,
        Form.NUMBER,
        numerator,
        None,
        definition,
        _REPORTED,
        "P",
        "P",
        is_core=False,
    )
