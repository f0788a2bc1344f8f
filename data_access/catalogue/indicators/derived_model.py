"""The shape of a figure made from other indicators."""

from dataclasses import dataclass

from data_access.catalogue.indicators.model import Form
from data_access.catalogue.states import Direction


@dataclass(frozen=True)
class DerivedIndicator:
    """One derived figure: its words, its formula, where the rule comes from."""

    id: str
    label: str
    short_label: str
    subject: str
    unit: str
    decimals: int
    direction: Direction
    form: Form
    definition: str
    formula: str
    denominator_note: str
    source: str
    certainty: str
