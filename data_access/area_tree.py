"""The areas of a zone as a tree of plain values, for finding one's way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from data_access.errors import ScopeUnknown
from data_access.scope import Scope

# Stands before the surrogate key of an area whose scheme has no codes.
NO_CODE = "~"


@dataclass(frozen=True)
class AreaNode:
    """One area or group: who it is and where it hangs."""

    area_id: int
    key: str
    name: str
    short_name: str
    kind: str
    parent_id: int | None
    depth: int | None
    school_count: int
    note: str | None = None

    @property
    def is_group(self) -> bool:
        """Tell a group (高新区, 联合体) from an area of the tree."""
        return self.depth is None

    @property
    def scope(self) -> Scope:
        """Return the scope that this area is; the root is the whole zone."""
        if self.depth == 0:
            return Scope()
        return Scope(self.area_id, self.depth or 0, is_group=self.is_group)


class AreaTree:
    """All areas by id and by the key that stands in the address."""

    def __init__(self, nodes: Sequence[AreaNode]) -> None:
        """Index the nodes; their order is 区划顺序."""
        self._nodes = {node.area_id: node for node in nodes}

    @cached_property
    def root(self) -> AreaNode | None:
        """Return the zone's own area, None in an empty store."""
        roots = [node for node in self._nodes.values() if node.depth == 0]
        return roots[0] if roots else None

    @cached_property
    def _by_key(self) -> dict[str, AreaNode]:
        return {node.key: node for node in self._nodes.values()}

    @cached_property
    def _children(self) -> dict[int, list[AreaNode]]:
        children: dict[int, list[AreaNode]] = {}
        for node in self._nodes.values():
            if node.parent_id is not None and not node.is_group:
                children.setdefault(node.parent_id, []).append(node)
        return children

    def find(self, key: str) -> AreaNode:
        """Return the area of an address key; raise ScopeUnknown for another zone's."""
        if key in self._by_key:
            return self._by_key[key]
        raise ScopeUnknown("scope_unknown", scope=key)

    def get(self, area_id: int) -> AreaNode:
        """Return the area of a surrogate key."""
        return self._nodes[area_id]

    def __contains__(self, key: str) -> bool:
        """Tell whether an address key is known."""
        return key in self._by_key

    def children(self, node: AreaNode) -> list[AreaNode]:
        """Return the areas just below one, in 区划顺序."""
        return self._children.get(node.area_id, [])

    def path(self, node: AreaNode) -> list[AreaNode]:
        """Return the way from the root down to an area, both included."""
        path = [node]
        while path[0].parent_id is not None:
            path.insert(0, self._nodes[path[0].parent_id])
        return path

    @property
    def groups(self) -> list[AreaNode]:
        """Return the groups that stand outside the tree."""
        return [node for node in self._nodes.values() if node.is_group]

    @property
    def all(self) -> list[AreaNode]:
        """Return every area and group."""
        return list(self._nodes.values())


def build_tree(areas: pd.DataFrame) -> AreaTree:
    """Build the tree from the rows of queries.places.areas."""
    return AreaTree([_node(row) for row in areas.to_dict("records")])


def _node(row: Mapping[Any, Any]) -> AreaNode:
    code = row["area_code"]
    has_code = isinstance(code, str) and code != ""
    note = row["note"]
    return AreaNode(
        area_id=int(str(row["area_id"])),
        key=str(code) if has_code else f"{NO_CODE}{row['area_id']}",
        name=str(row["name"]),
        short_name=str(row["short_name"]),
        kind=str(row["kind"]),
        parent_id=_whole(row["parent_id"]),
        depth=_whole(row["depth"]),
        school_count=_whole(row["school_count"]) or 0,
        note=note if isinstance(note, str) else None,
    )


def _whole(value: object) -> int | None:
    number = float(str(value)) if value is not None else float("nan")
    return int(number) if number == number else None
