"""The page that shows an indicator, with that indicator chosen on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data_access.catalogue.balance import ITEM_IDS
from data_access.catalogue.indicators import INDICATORS, find_indicator
from pages.ui import (
    bandwidth_data,
    equipment_data,
    equipment_words,
    overview_data,
)
from pages.ui.indicator_pages import uses_of
from pages.ui.view import View


@dataclass(frozen=True)
class Place:
    """A page by its name, and what is chosen there."""

    page: str
    chosen: Mapping[str, str] = field(default_factory=dict)


def place_of(indicator_id: str, view: View) -> Place:
    """Return where an indicator is shown; without data, where it is explained."""
    if indicator_id not in INDICATORS:
        return _derived(indicator_id)
    if not overview_data.available((indicator_id,)):
        return Place("definitions", {"indicator": indicator_id})
    if indicator_id in {one.indicator_id for one in overview_data.headlines(view)}:
        return Place("overview", {"show": indicator_id})
    if indicator_id in bandwidth_data.possible_shades(view):
        return Place("bandwidth", {"shade": indicator_id})
    if indicator_id in equipment_data.shown_by_area():
        chosen = {"part": equipment_words.AREAS, "dev": indicator_id}
        return Place("equipment", chosen)
    if indicator_id in ITEM_IDS:
        return Place("balance", {"item": ITEM_IDS[indicator_id]})
    return Place("compare", {"compare": "table", "items": indicator_id})


def _derived(indicator_id: str) -> Place:
    uses = uses_of(indicator_id)
    if uses:
        return Place(uses[0].page)
    one = find_indicator(indicator_id)
    assert one is not None
    return Place("definitions", {"definitions-search": one.label})
