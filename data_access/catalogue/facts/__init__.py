"""Each school fact once: where it is, how it takes its value in a period, its silence.

Kinds and silence are settled in domain.md §0.1. To add a fact, add one entry to its
subject's file; the measures find table and column there.
"""

from data_access.catalogue.facts.activity import ACTIVITY_FACTS
from data_access.catalogue.facts.alliances import (
    ALLIANCE_FACTS,
    SYNC_EVENT_FACTS,
    SYNC_JOINED_FACTS,
)
from data_access.catalogue.facts.equipment import EQUIPMENT_FACTS
from data_access.catalogue.facts.model import (
    MAX_AGE_MONTHS,
    MONTHLY_SHEETS,
    SHEET_STANDS_FOR,
    SHEETS_OF_ROLLUP,
    TALLIES,
    Fact,
    FactKind,
    Silence,
    tally_fact,
)
from data_access.catalogue.facts.people import PEOPLE_FACTS
from data_access.catalogue.facts.platforms import PLATFORM_FACTS
from data_access.catalogue.facts.results import RESULT_FACTS
from data_access.catalogue.facts.systems import SYSTEM_FACTS

FACTS: dict[str, Fact] = {
    fact.id: fact
    for fact in (
        *EQUIPMENT_FACTS,
        *ACTIVITY_FACTS,
        *RESULT_FACTS,
        *SYSTEM_FACTS,
        *PLATFORM_FACTS,
        *PEOPLE_FACTS,
        *ALLIANCE_FACTS,
    )
}

__all__ = [
    "FACTS",
    "MAX_AGE_MONTHS",
    "MONTHLY_SHEETS",
    "SHEETS_OF_ROLLUP",
    "SHEET_STANDS_FOR",
    "SYNC_EVENT_FACTS",
    "SYNC_JOINED_FACTS",
    "TALLIES",
    "Fact",
    "FactKind",
    "Silence",
    "tally_fact",
]
