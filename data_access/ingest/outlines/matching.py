"""Finds the area each feature outlines: by name within its parent, then by code.

Town codes differ between publishers, so that a code alone may name a neighbour; a
code decides only where no name does, and never takes an area that a name has found.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from data_access.catalogue.sheets.places import AREA_KINDS
from data_access.ingest.lookup import Lookup
from data_access.ingest.outlines.features import Feature

_TOWN_CODE = re.compile(r"\d{9}(?:000)?")
_DISTRICT_CODE = re.compile(r"\d{6}")


@dataclass
class Matches:
    """What the features of a file outline.

    Attributes:
        areas: feature number → area_id.
        by_code: numbers of the features whose area was found by code alone.
        ambiguous: feature number → the areas that fit equally well.
    """

    areas: dict[int, int] = field(default_factory=dict)
    by_code: list[int] = field(default_factory=list)
    ambiguous: dict[int, list[int]] = field(default_factory=dict)


def match_features(
    features: Sequence[Feature], lookup: Lookup, level: str | None
) -> Matches:
    """Return the area of each feature; `level` limits them to one kind of area."""
    return _Matcher(lookup, level).match(features)


class _Matcher:
    """The areas of the store, as the names and codes of a file find them."""

    def __init__(self, lookup: Lookup, level: str | None) -> None:
        self._lookup = lookup
        rows = lookup.areas.rows
        wanted = {i for i, row in rows.items() if level in (None, row["kind"])}
        self._by_name: dict[str, list[int]] = {}
        self._by_code = {
            _short(row["area_code"]): area_id
            for area_id, row in rows.items()
            if row["area_code"] and area_id in wanted
        }
        for area_id in wanted:
            row = rows[area_id]
            for name in {_folded(row["name"]), _folded(row["short_name"])}:
                self._by_name.setdefault(name, []).append(area_id)

    def match(self, features: Sequence[Feature]) -> Matches:
        found = Matches()
        for feature in features:
            areas = self._named(feature)
            if len(areas) == 1:
                found.areas[feature.number] = areas[0]
            elif areas:
                found.ambiguous[feature.number] = areas
        taken = set(found.areas.values())
        for feature in features:
            if feature.number in found.areas or feature.number in found.ambiguous:
                continue
            area_id = self._by_code.get(_short(feature.code)) if feature.code else None
            if area_id is not None and area_id not in taken:
                found.areas[feature.number] = area_id
                found.by_code.append(feature.number)
        return found

    def _named(self, feature: Feature) -> list[int]:
        """Return the areas that bear the name, as few as parent, level, code leave."""
        named = self._by_name.get(_folded(feature.name), []) if feature.name else []
        above = self._parents(feature)
        if above:
            named = [a for a in named if above & {*self._lookup.ancestors(a)} - {a}]
        kind = AREA_KINDS.words.get(feature.level)
        rows = self._lookup.areas.rows
        coded = self._by_code.get(_short(feature.code))
        for narrower in (
            [a for a in named if rows[a]["kind"] == kind],
            [a for a in named if rows[a]["name"] == feature.name],
            [a for a in named if a == coded],
        ):
            named = narrower or named
        return named

    def _parents(self, feature: Feature) -> set[int]:
        """Return the areas that may stand above a feature; none if nothing tells."""
        for code in _codes_above(feature):
            known = self._lookup.areas.by_code.get(code)
            if known is not None:
                return {known}
        if not feature.parent_name:
            return set()
        return set(self._lookup.find_areas(tuple(feature.parent_name.split("/"))))


def _codes_above(feature: Feature) -> Iterator[str]:
    """Yield the codes of the parent: as stated, then as the own code tells."""
    if feature.parent_code:
        yield feature.parent_code
    if _TOWN_CODE.fullmatch(feature.code):
        yield feature.code[:6]
    elif _DISTRICT_CODE.fullmatch(feature.code) and not feature.code.endswith("00"):
        yield f"{feature.code[:4]}00"


def _short(code: str) -> str:
    """Return a statistical code without the zeros of the levels below."""
    return code[:9] if len(code) == 12 and code.endswith("000") else code


def _folded(name: str) -> str:
    """Return a name without spaces and without what offices add to it."""
    return "".join(name.split()).removesuffix("办事处")
