"""Which tables add to which counts. A subject's file, and its place in TALLY_SOURCES.

A count over a register or a monthly report needs no rollup of its own: declare what
a row adds (`Tally`), the fact (`tally_fact`), and the measures answer it.
"""

from data_access.rollups.tallies.alliances import MEMBERSHIPS, SYNC_EVENTS
from data_access.rollups.tallies.duties import DUTIES
from data_access.rollups.tallies.equipment import EQUIPMENT_TALLIES
from data_access.rollups.tallies.filling import recompute_tallies
from data_access.rollups.tallies.honors import HONORS
from data_access.rollups.tallies.lessons import CLASSROOM_EVENTS, CONNECTIONS
from data_access.rollups.tallies.model import Tally, TallySource
from data_access.rollups.tallies.people import PEOPLE

TALLY_SOURCES: tuple[TallySource, ...] = (
    DUTIES,
    EQUIPMENT_TALLIES,
    *PEOPLE,
    *HONORS,
    CONNECTIONS,
    CLASSROOM_EVENTS,
    MEMBERSHIPS,
    SYNC_EVENTS,
)

__all__ = ["TALLY_SOURCES", "Tally", "TallySource", "recompute_tallies"]
