"""What storing some rows of a table did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from data_access.rollups import Affected

NOTHING = Affected(frozenset(), frozenset())


class Tally(NamedTuple):
    """How many rows of one batch were new, changed (or removed) or untouched."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0

    def plus(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(*map(sum, zip(self, other, strict=True)))


@dataclass(frozen=True)
class StoredCounts:
    """How many rows were new, changed, untouched or removed, and what they affect.

    `batches` tells them apart where rows of several batches were stored at once.
    """

    table: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    affected: Affected = NOTHING
    batches: Mapping[int, Tally] = field(default_factory=dict)

    @property
    def is_any_change(self) -> bool:
        """Return whether the store is another than before."""
        return bool(self.new or self.changed or self.removed)

    @property
    def tally(self) -> Tally:
        """Return the counts of all batches together."""
        return Tally(self.new, self.changed + self.removed, self.unchanged)

    def of(self, batch_id: int) -> Tally:
        """Return the counts of one batch of several."""
        return self.batches.get(batch_id, Tally())

    def __or__(self, other: "StoredCounts") -> "StoredCounts":
        ids = self.batches.keys() | other.batches.keys()
        return StoredCounts(
            self.table,
            self.new + other.new,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.removed + other.removed,
            self.affected | other.affected,
            {key: self.of(key).plus(other.of(key)) for key in ids},
        )
