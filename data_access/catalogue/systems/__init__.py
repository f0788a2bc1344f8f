"""The fifty systems and mechanisms of domain.md §2, by number.

To add one, add its row to its group's file; 建设清单 and docs/systems.md follow.
"""

from data_access.catalogue.systems.governance import GOVERNANCE_SYSTEMS
from data_access.catalogue.systems.infrastructure import INFRASTRUCTURE
from data_access.catalogue.systems.lessons import LESSON_SYSTEMS
from data_access.catalogue.systems.model import (
    NOT_APPLICABLE_WORD,
    PART_LABELS,
    Part,
    System,
)
from data_access.catalogue.systems.people import PEOPLE
from data_access.catalogue.systems.platforms import PLATFORM_SYSTEMS

SYSTEMS: dict[int, System] = {
    system.no: system
    for system in (
        *INFRASTRUCTURE,
        *PLATFORM_SYSTEMS,
        *LESSON_SYSTEMS,
        *PEOPLE,
        *GOVERNANCE_SYSTEMS,
    )
}

__all__ = ["NOT_APPLICABLE_WORD", "PART_LABELS", "SYSTEMS", "Part", "System"]
