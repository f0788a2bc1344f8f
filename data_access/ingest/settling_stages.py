"""Gives each stage of one school what only the whole school's row states."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data_access.catalogue.stage_weights import PUPIL_WEIGHTS
from data_access.ingest.apportioning import apportion, remainder
from data_access.tables.schools import BASE_AMOUNTS, BASE_COUNTS

# Pupils first: by them the others are shared out.
PUPILS = "student_count"
FIGURES = (PUPILS, *(n for n in (*BASE_COUNTS, *BASE_AMOUNTS) if n != PUPILS))

Figure = int | float | None
Figures = dict[str, Figure]


@dataclass
class WholeSchool:
    """One school and year: its whole row, and its stages' figures as far as known.

    Attributes:
        whole: figures of the whole school; in the end what no stage could be given.
        stages: stage → figures; filled in place.
        pupils: stage → pupils, where the store knows what the file does not say.
        is_weighted: whether the weights are meant for this type of school.
        shared: stages among which something was shared out by weights.
        differing: figure → whole and sum of its stages, where they contradict.
    """

    whole: Figures
    stages: Mapping[str, Figures]
    pupils: Mapping[str, Figure] = field(default_factory=dict)
    is_weighted: bool = False
    shared: set[str] = field(default_factory=set)
    differing: dict[str, tuple[Figure, Figure]] = field(default_factory=dict)

    def settle(self) -> None:
        """Move every figure to the stages that can be: never lost, never twice."""
        for name in FIGURES:
            if self.whole.get(name) is not None:
                self._settle(name)

    def _settle(self, name: str) -> None:
        total = self.whole[name]
        assert total is not None
        stated = [row.get(name) for row in self.stages.values()]
        known = [value for value in stated if value is not None]
        missing = [s for s, row in self.stages.items() if row.get(name) is None]
        rest = remainder(total, known)
        self.whole[name] = None
        if rest < 0 or (rest and not missing):
            # What the stages state stands: it is the more exact of the two.
            self.differing[name] = (total, remainder(total, [rest]))
        elif len(missing) == 1 or not rest:
            shares = dict.fromkeys(missing, rest)
            self._give(name, shares)
        elif (weights := self._weights(name, missing)) is None:
            self.whole[name] = rest
        else:
            shares = dict(zip(missing, apportion(rest, weights), strict=True))
            self._give(name, shares)
            self.shared.update(missing)

    def _give(self, name: str, shares: Mapping[str, int | float]) -> None:
        for stage, share in shares.items():
            self.stages[stage][name] = share

    def _weights(self, name: str, stages: Sequence[str]) -> list[int] | None:
        """Return pupils times weight a stage, or nothing where that is no basis."""
        if name == PUPILS or not self.is_weighted:
            return None
        found = []
        for stage in stages:
            pupils = self.stages[stage].get(PUPILS)
            pupils = self.pupils.get(stage) if pupils is None else pupils
            if pupils is None or stage not in PUPIL_WEIGHTS:
                return None
            found.append(int(pupils) * PUPIL_WEIGHTS[stage])
        return found if any(found) else None
