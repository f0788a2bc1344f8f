"""Places each row in a tree of areas by the names the table gives, level by level."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.cleaning import clean_column
from data_access.ingest.issues import Severity
from data_access.ingest.mapping.evaluating import evaluate
from data_access.ingest.mapping.frame import Frame
from data_access.ingest.mapping.model import AreaPath, Zone

# A level (1 is the first below the root) and a name on it.
Node = tuple[int, str]
Place = tuple[Node, ...]


@dataclass
class Places:
    """The tree found so far: each path with its kind and where it first stood."""

    zone: Zone
    kinds: dict[tuple[str, ...], str] = field(default_factory=dict)
    first_rows: dict[tuple[str, ...], int] = field(default_factory=dict)

    def add(self, place: Place, row: int) -> tuple[str, ...]:
        """Add a place with everything above it and return its path of names."""
        path: tuple[str, ...] = (self.zone.name,)
        self.kinds.setdefault(path, self.zone.levels[0])
        self.first_rows.setdefault(path, row)
        for level, name in place:
            path = (*path, name)
            self.kinds.setdefault(path, self.zone.levels[level])
            self.first_rows.setdefault(path, row)
        return path


def read_places(area: AreaPath | None, frame: Frame) -> list[Place]:
    """Return the levels each row names, blank ones left out."""
    if area is None:
        return [()] * len(frame)
    columns = [
        clean_column(evaluate(level, frame), "text").values for level in area.path
    ]
    return [
        tuple(
            (level, str(name))
            for level, name in enumerate(names, start=1)
            if name is not None
        )
        for names in zip(*columns, strict=True)
    ]


def settle_parents(rows: Iterable[tuple[str, Place]]) -> dict[Node, Node | None]:
    """Return for each name the parent it had most often on its earliest date.

    `rows` are dates and places; of equally frequent parents the first stands.
    """
    seen: dict[Node, dict[str, Counter[Node | None]]] = defaultdict(dict)
    for when, place in rows:
        for above, node in zip((None, *place), place, strict=False):
            seen[node].setdefault(when, Counter())[above] += 1
    return {
        node: by_date[min(by_date)].most_common(1)[0][0]
        for node, by_date in seen.items()
    }


def keep_parents(
    frame: Frame,
    whens: Sequence[str],
    places: Sequence[Place],
    parents: dict[Node, Node | None],
    heading: str,
) -> list[Place]:
    """Hang every row where its name belongs; each conflict is told once a date."""
    told: set[tuple[str, Node, Node | None]] = set()
    kept = []
    for index, place in enumerate(places):
        for above, node in zip((None, *place), place, strict=False):
            conflict = (whens[index], node, above)
            if parents[node] != above and conflict not in told:
                told.add(conflict)
                _tell_conflict(frame, index, heading, conflict, parents[node])
        kept.append(_chain(place[-1] if place else None, parents))
    return kept


def area_table(places: Places, file_name: str, sheet_name: str) -> CleanTable:
    """Return the tree as rows of the sheet `area`, what is above first."""
    paths = sorted(places.kinds, key=len)
    columns: dict[str, Sequence[Value]] = {
        "name": [path[-1] for path in paths],
        "kind": [places.kinds[path] for path in paths],
        "parent_path": [path[:-1] or None for path in paths],
        "sort_order": list(range(len(paths))),
    }
    if places.zone.code:
        root = (places.zone.name,)
        columns["area_code"] = [
            places.zone.code if path == root else None for path in paths
        ]
    rows = [places.first_rows[path] for path in paths]
    return CleanTable("area", file_name, sheet_name, rows, columns)


def _chain(node: Node | None, parents: dict[Node, Node | None]) -> Place:
    chain: list[Node] = []
    while node is not None:
        chain.append(node)
        node = parents[node]
    return tuple(reversed(chain))


def _tell_conflict(
    frame: Frame,
    index: int,
    heading: str,
    conflict: tuple[str, Node, Node | None],
    kept: Node | None,
) -> None:
    _, node, above = conflict
    frame.find(
        "mapped_area_conflict",
        Severity.WARNING,
        index,
        heading,
        node[1],
        found=above[1] if above else "—",
        kept=kept[1] if kept else "—",
    )
