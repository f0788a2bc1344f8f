"""What storing some rows of a table did."""

from dataclasses import dataclass

from data_access.rollups import Affected

NOTHING = Affected(frozenset(), frozenset())


@dataclass(frozen=True)
class StoredCounts:
    """How many rows were new, changed, untouched or removed, and what they affect."""

    table: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    affected: Affected = NOTHING

    @property
    def is_any_change(self) -> bool:
        """Return whether the store is another than before."""
        return bool(self.new or self.changed or self.removed)

    def __or__(self, other: "StoredCounts") -> "StoredCounts":
        return StoredCounts(
            self.table,
            self.new + other.new,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.removed + other.removed,
            self.affected | other.affected,
        )
