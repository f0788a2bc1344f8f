"""The schools of a store by their folded names, for names written in another way."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from data_access.ingest.school_names import area_words, fold_school, without_prefixes

LISTED = 3
_LEAST_LIKE = 10


@dataclass(frozen=True, slots=True)
class NamedSchool:
    """A school as the index needs it: what it is called and the areas it lies in."""

    school_id: int
    names: tuple[str, ...]
    areas: frozenset[int]


@dataclass(frozen=True, slots=True)
class Likely:
    """A school that an unknown name may mean, and how near the name comes (0 to 1)."""

    school_id: int
    nearness: float


class SchoolIndex:
    """Finds schools by names that are the same once folded."""

    def __init__(
        self, schools: Iterable[NamedSchool], areas: Mapping[int, Iterable[str]]
    ) -> None:
        """Fold every name once.

        Args:
            schools: every school with all its names.
            areas: area → what it is called.
        """
        words: defaultdict[str, set[int]] = defaultdict(set)
        for area_id, names in areas.items():
            for name in names:
                for word in area_words(name):
                    words[word].add(area_id)
        self._areas = {word: frozenset(ids) for word, ids in words.items()}
        self._schools = {school.school_id: school for school in schools}
        self._choices: dict[frozenset[int], dict[tuple[int, int], str]] = {}
        self._by_name: defaultdict[str, set[int]] = defaultdict(set)
        for school in self._schools.values():
            for name in school.names:
                for bare, named in without_prefixes(fold_school(name), self._areas):
                    if all(each & school.areas for each in named):
                        self._by_name[bare].add(school.school_id)

    def find(self, name: str, within: frozenset[int] = frozenset()) -> set[int]:
        """Return the schools of a name that lie in one of some areas.

        A name with an area in front is that of a school of this area only. Without
        areas to look in, only the name as a whole counts.
        """
        found: set[int] = set()
        for bare, named in without_prefixes(fold_school(name), self._areas):
            for school_id in self._by_name.get(bare, ()):
                areas = self._schools[school_id].areas
                is_there = (
                    bool(within & areas)
                    if within
                    else self._is_whole(school_id, name) or bool(named)
                )
                if is_there and all(each & areas for each in named):
                    found.add(school_id)
        return found

    def likeliest(self, name: str, within: frozenset[int]) -> list[Likely]:
        """Return the three schools whose names come nearest, in some areas if given."""
        if within not in self._choices:
            pool = [s for s in self._schools.values() if within & s.areas]
            self._choices[within] = dict(_named(pool or self._schools.values()))
        choices = self._choices[within]
        found = process.extract(
            fold_school(name),
            choices,
            scorer=ratio,
            limit=4 * LISTED,
            score_cutoff=_LEAST_LIKE,
        )
        best: dict[int, float] = {}
        for _, score, (school_id, _place) in found:
            best[school_id] = max(best.get(school_id, 0.0), score / 100)
        ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
        return [Likely(school_id, nearness) for school_id, nearness in ranked[:LISTED]]

    def _is_whole(self, school_id: int, name: str) -> bool:
        names = self._schools[school_id].names
        return fold_school(name) in {fold_school(each) for each in names[:1]}


def _named(schools: Iterable[NamedSchool]) -> Iterator[tuple[tuple[int, int], str]]:
    for school in schools:
        for place, name in enumerate(school.names):
            yield (school.school_id, place), fold_school(name)
