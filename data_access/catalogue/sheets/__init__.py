"""Every input table, declared once: template, import, messages and docs follow.

A new input table is one entry in its subject's file and its place in SHEETS, in
the order in which tables are stored: what is referred to comes first.
"""

from collections.abc import Mapping

from data_access.catalogue.sheets.adjustments import ADJUSTMENT_SHEETS
from data_access.catalogue.sheets.alliances import ALLIANCE, ALLIANCE_SHEETS
from data_access.catalogue.sheets.equipment import EQUIPMENT_SHEETS
from data_access.catalogue.sheets.funds import FUND_SHEETS
from data_access.catalogue.sheets.honors import HONOR_SHEETS
from data_access.catalogue.sheets.lessons import LESSON_SHEETS
from data_access.catalogue.sheets.network import NETWORK_SHEETS
from data_access.catalogue.sheets.people import PEOPLE_SHEETS
from data_access.catalogue.sheets.places import AREA, PLACE_SHEETS, ZONE
from data_access.catalogue.sheets.plans import PLAN_SHEETS
from data_access.catalogue.sheets.platforms import PLATFORM_SHEETS
from data_access.catalogue.sheets.results import RESULT_SHEETS
from data_access.catalogue.sheets.schools import SCHOOL, SCHOOL_SHEETS
from data_access.catalogue.sheets.sheet import (
    FILLER_LABELS,
    FREQUENCY_LABELS,
    KIND_LABELS,
    Filler,
    Frequency,
    Kind,
    Sheet,
    SheetColumn,
    Spread,
)
from data_access.catalogue.sheets.systems import SYSTEM_SHEETS
from data_access.catalogue.sheets.teaching import TEACHING_SHEETS
from data_access.catalogue.sheets.usage import USAGE_SHEETS
from data_access.catalogue.sheets.yardsticks import YARDSTICK_SHEETS

_FIRST = (ZONE, AREA, SCHOOL, ALLIANCE)
_OTHERS = (
    *PLACE_SHEETS,
    *SCHOOL_SHEETS,
    *NETWORK_SHEETS,
    *EQUIPMENT_SHEETS,
    *LESSON_SHEETS,
    *ALLIANCE_SHEETS,
    *USAGE_SHEETS,
    *PLATFORM_SHEETS,
    *TEACHING_SHEETS,
    *RESULT_SHEETS,
    *FUND_SHEETS,
    *YARDSTICK_SHEETS,
    *ADJUSTMENT_SHEETS,
    *PLAN_SHEETS,
    *SYSTEM_SHEETS,
    *PEOPLE_SHEETS,
    *HONOR_SHEETS,
)
SHEETS: Mapping[str, Sheet] = {
    sheet.id: sheet
    for sheet in (*_FIRST, *(other for other in _OTHERS if other not in _FIRST))
}


def known_headings() -> frozenset[str]:
    """Return every heading of every sheet: evidence for encodings and headers."""
    return frozenset(word for sheet in SHEETS.values() for word in sheet.headings())


__all__ = [
    "FILLER_LABELS",
    "FREQUENCY_LABELS",
    "KIND_LABELS",
    "SHEETS",
    "Filler",
    "Frequency",
    "Kind",
    "Sheet",
    "SheetColumn",
    "Spread",
    "known_headings",
]
