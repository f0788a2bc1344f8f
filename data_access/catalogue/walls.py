"""What a plan of the wall consists of, its bounds, and the plan every store has."""

from collections.abc import Mapping
from dataclasses import dataclass

SHORTEST_SECONDS, LONGEST_SECONDS = 5, 600
MOST_SCENES = 60
LONGEST_NAME = 40


@dataclass(frozen=True)
class PlannedScene:
    """One scene of a plan; without an area it is about the whole zone.

    `options` are pairs, so that a plan can be a key of what is remembered.
    """

    kind: str
    seconds: int
    area_code: str | None = None
    school_code: str | None = None
    options: tuple[tuple[str, str], ...] = ()

    @property
    def chosen(self) -> Mapping[str, str]:
        """Return the options by their names."""
        return dict(self.options)


@dataclass(frozen=True)
class WallPlan:
    """What is shown on the wall, in this order, again and again."""

    name: str
    scenes: tuple[PlannedScene, ...]


# Every store has it; a plan kept under its name stands in its place. A zone without
# figures for one of them has a sentence there.
DEFAULT_PLAN = WallPlan(
    "示范区成效",
    tuple(
        PlannedScene(kind, seconds)
        for kind, seconds in {
            "title": 10,
            "glance": 20,
            "years": 30,
            "rounds": 20,
            "lesson": 40,
            "arcs": 20,
            "areas": 25,
            "board": 30,
            "story": 20,
            "case": 20,
            "closing": 10,
        }.items()
    ),
)
