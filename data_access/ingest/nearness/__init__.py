"""How near a heading nobody knows comes to those of a sheet, and what speaks for it."""

from data_access.ingest.nearness.ranking import (
    NEAR_MARGIN,
    NEAR_PROPOSED,
    NEAR_TAKEN,
    Proposal,
    clear_winner,
    rank,
)

__all__ = [
    "NEAR_MARGIN",
    "NEAR_PROPOSED",
    "NEAR_TAKEN",
    "Proposal",
    "clear_winner",
    "rank",
]
