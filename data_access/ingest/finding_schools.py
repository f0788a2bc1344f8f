"""Finds the school a row names: by decision, by code, by name, by a folded name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data_access.ingest.clean_table import Value
from data_access.ingest.lookup import KnownSchool, Lookup

UNKNOWN, AMBIGUOUS = "school_unknown", "school_ambiguous"


@dataclass(frozen=True)
class FoundSchool:
    """The schools that fit, and the rule that tells how, or what is wrong."""

    schools: Sequence[KnownSchool] = ()
    rule: str = ""

    @property
    def school_id(self) -> int | None:
        """Return the one school that was found."""
        return self.schools[0].school_id if len(self.schools) == 1 else None


def find_school(lookup: Lookup, code: Value, name: Value, path: Value) -> FoundSchool:
    """Return the school of a code or an exact name; "": nothing is to be told."""
    if code is None:
        return _by_name(lookup, str(name), path) if name is not None else FoundSchool()
    known = lookup.by_code.get(str(code))
    if known is None:
        # Somebody may have written the name where the code belongs.
        return _by_name(lookup, str(code), path)
    names = (None, known.name, known.short_name)
    if name in names or known in lookup.by_name.get(str(name), ()):
        is_present = known.code == str(code)
        return FoundSchool([known], "" if is_present else "school_code_former")
    within = frozenset(lookup.ancestors(known.area_id))
    if known.school_id in lookup.school_index.find(str(name), within):
        return FoundSchool([known])
    return FoundSchool([known], "school_name_differs")


def find_variant(
    lookup: Lookup, text: str, path: Value, district: int | None
) -> FoundSchool:
    """Return the school of a name that is no exact one, if only one can be meant.

    Looked for within the area given, else the district: a decision of the office,
    a code without its zeros, a short name, a name that is the same once folded.
    """
    within = area_of(lookup, path, district)
    decided = _decided(lookup, text, within)
    if decided is not None:
        return FoundSchool([decided], "school_decided")
    padded = lookup.by_bare_code.get(text.lstrip("0"), ()) if text.isdecimal() else ()
    if padded:
        rule = "school_code_padded" if len(padded) == 1 else AMBIGUOUS
        return FoundSchool(list(padded), rule)
    shorts = [
        known
        for known in lookup.by_short_name.get(text, ())
        if within & set(lookup.ancestors(known.area_id))
    ]
    if shorts:
        return FoundSchool(
            shorts, AMBIGUOUS if len(shorts) > 1 else "school_by_short_name"
        )
    ids = sorted(lookup.school_index.find(text, within))
    folded = [lookup.by_id[school_id] for school_id in ids]
    if not folded:
        return FoundSchool([], UNKNOWN)
    return FoundSchool(folded, AMBIGUOUS if len(folded) > 1 else "school_by_variant")


def district_of(lookup: Lookup, found: Iterable[FoundSchool]) -> int | None:
    """Return the one 区县 that the schools a table names by code or name lie in."""
    within = {
        lookup.district(known.area_id)
        for each in found
        if not each.rule
        for known in each.schools
    }
    return within.pop() if len(within) == 1 else lookup.only_district


def area_of(lookup: Lookup, path: Value, district: int | None) -> frozenset[int]:
    """Return the areas a name is looked for in: those of the path, else the 区县."""
    if isinstance(path, tuple):
        return frozenset(lookup.find_areas(path))
    return frozenset() if district is None else frozenset({district})


def _by_name(lookup: Lookup, name: str, path: Value) -> FoundSchool:
    known = list(lookup.by_name.get(name, ()))
    if len(known) > 1 and isinstance(path, tuple):
        within = set(lookup.find_areas(path))
        known = [k for k in known if within & set(lookup.ancestors(k.area_id))]
    if not known:
        return FoundSchool([], UNKNOWN)
    return FoundSchool(known, AMBIGUOUS if len(known) > 1 else "")


def _decided(lookup: Lookup, text: str, within: frozenset[int]) -> KnownSchool | None:
    """Return the school the office has said a text means."""
    places = []
    for area_id in sorted(within):
        district = lookup.district(area_id)
        if district is not None:
            places.append(str(lookup.areas.rows[district]["area_code"] or ""))
    code = lookup.decisions.school(text, tuple(places))
    return lookup.by_code.get(code) if code else None
