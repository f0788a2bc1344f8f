"""The places that can be compared in the area in view: areas, groups, schools."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from data_access.area_tree import AreaNode
from data_access.catalogue.areas import SCHOOL_LABEL, area_label
from data_access.request import SCHOOL, area_at, members_of
from data_access.scope import Scope
from pages.ui import board_data, cached
from pages.ui.view import View


@dataclass(frozen=True)
class Level:
    """One kind of place: its text in the address, its word, how measures are split."""

    code: str
    label: str
    by: str

    @property
    def is_school(self) -> bool:
        """Tell schools from areas and groups."""
        return self.by == SCHOOL


@dataclass(frozen=True)
class Place:
    """One place compared: its keys, its name, the area that its lines come from."""

    place_id: int
    key: str
    name: str
    node: AreaNode


def levels_of(view: View) -> list[Level]:
    """Return the kinds of place below the area in view; schools are always one."""
    levels = [
        Level(f"area-{depth}", area_label(nodes[0].kind), area_at(depth))
        for depth, nodes in _by_depth(view.node).items()
    ]
    if view.node.depth == 0:
        kinds = dict.fromkeys(group.kind for group in cached.tree().groups)
        levels += [Level(f"group-{k}", area_label(k), members_of(k)) for k in kinds]
    return [*levels, Level(SCHOOL, SCHOOL_LABEL, SCHOOL)]


def nodes_of(view: View, level: Level) -> list[AreaNode]:
    """Return the areas or groups of a kind in the area in view, in 区划顺序."""
    kind, _, rest = level.code.partition("-")
    if kind == "area":
        return _by_depth(view.node).get(int(rest), [])
    return [group for group in cached.tree().groups if group.kind == rest]


def area_places(view: View, level: Level, chosen: Sequence[str]) -> list[Place]:
    """Return the chosen areas or groups of a level, all of them without a choice."""
    nodes = nodes_of(view, level)
    doubled = _doubled(node.name for node in nodes)
    return [
        Place(node.area_id, node.key, _area_name(node, doubled), node)
        for node in nodes
        if not chosen or node.key in chosen
    ]


def school_places(codes: Sequence[str]) -> list[Place]:
    """Return schools by their codes, in the order of the codes."""
    rows = cached.schools()
    rows = rows[rows["school_code"].isin(codes)]
    order = {code: number for number, code in enumerate(codes)}
    ordered = rows.sort_values("school_code", key=lambda found: found.map(order))
    return _schools(ordered)


def schools_in_view(view: View, inside: "pd.Series[int]") -> list[Place]:
    """Return the schools of some ids in 区划顺序."""
    rows = board_data.school_places()
    return _schools(rows[rows["school_id"].isin(inside)])


def common_scope(places: Sequence[Place]) -> Scope:
    """Return the smallest area that holds all of some places' areas."""
    tree = cached.tree()
    paths = [tree.path(place.node) for place in places]
    common = [
        steps[0]
        for steps in zip(*paths, strict=False)
        if len({step.area_id for step in steps}) == 1
    ]
    return common[-1].scope if common else Scope()


def _schools(rows: pd.DataFrame) -> list[Place]:
    tree = cached.tree()
    doubled = _doubled(rows["name"])
    found = []
    for row in rows.to_dict("records"):
        node = tree.get(int(row["area_id"]))
        more = f"（{node.short_name}）" if row["name"] in doubled else ""
        name = f"{row['name']}{more}"
        found.append(Place(int(row["school_id"]), str(row["school_code"]), name, node))
    return found


def _area_name(node: AreaNode, doubled: set[str]) -> str:
    if node.name not in doubled or node.parent_id is None:
        return node.name
    return f"{node.name}（{cached.tree().get(node.parent_id).short_name}）"


def _doubled(names: Iterable[object]) -> set[str]:
    counts = Counter(map(str, names))
    return {name for name, count in counts.items() if count > 1}


def _by_depth(node: AreaNode) -> dict[int, list[AreaNode]]:
    # Asking for the tree at every area cost the page three times an empty one.
    tree = cached.tree()
    found: dict[int, list[AreaNode]] = {}
    waiting = list(tree.children(node))
    while waiting:
        for one in waiting:
            found.setdefault(one.depth or 0, []).append(one)
        waiting = [child for one in waiting for child in tree.children(one)]
    return found
