"""Areas as files name them: by id, by code, or by their names from the root down."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from data_access.tables import area

AreaReference = int | str | tuple[str, ...]
"""An area_id, an area_code, or the names from the zone's root down to the area."""


@dataclass
class AreaIndex:
    """The areas of the store, found by what a file says of them."""

    rows: dict[int, dict[str, Any]] = field(default_factory=dict)
    by_code: dict[str, int] = field(default_factory=dict)
    by_name: dict[tuple[int | None, str], int] = field(default_factory=dict)

    def add(self, row: Mapping[str, Any]) -> None:
        """Make an area known, or known anew."""
        area_id = int(row["area_id"])
        self.rows[area_id] = dict(row)
        if row["area_code"] is not None:
            self.by_code[row["area_code"]] = area_id
        self.by_name[row["parent_id"], row["name"]] = area_id

    def find(self, reference: AreaReference | None) -> int | None:
        """Return the id of an area, or nothing if the store does not know it."""
        if isinstance(reference, str):
            return self.by_code.get(reference)
        if isinstance(reference, tuple):
            found: int | None = None
            for name in reference:
                found = self.by_name.get((found, name))
                if found is None:
                    return None
            return found
        return reference if reference in self.rows else None


def area_index(connection: Connection) -> AreaIndex:
    """Return every area of the store."""
    index = AreaIndex()
    for row in connection.execute(select(area)).mappings():
        index.add(dict(row))
    return index
