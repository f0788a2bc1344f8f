"""Lists the schools that a name or a code nobody knows may mean, with the evidence."""

from collections.abc import Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from data_access.ingest.clean_table import Value
from data_access.ingest.lookup import KnownSchool, Lookup
from data_access.messages import sentence

LISTED = 3
# A code that differs in more digits is another one.
_MOST_DIGITS = 2
Nearness = Mapping[int, float | int]


def describe_likely(
    lookup: Lookup,
    asked: tuple[Value, Value],
    schools: Sequence[KnownSchool],
    within: frozenset[int],
) -> str:
    """Return the three likeliest schools in words: name, code, town, how near.

    Args:
        lookup: the store.
        asked: the code and the name of the row; one may be missing.
        schools: those that fit, if several do; nothing: whichever are near.
        within: the areas in which names are looked for.
    """
    code, name = asked
    if name is None and str(code).isdecimal():
        near: Nearness = _near_codes(lookup, str(code))
    else:
        text = str(code if name is None else name)
        likely = lookup.school_index.likeliest(text, within)
        near = {each.school_id: each.nearness for each in likely}
    ids = [known.school_id for known in schools]
    ids = sorted(ids, key=lambda i: -near.get(i, 1.0)) if ids else list(near)
    listed = [_described(lookup, lookup.by_id[i], code, near) for i in ids[:LISTED]]
    return "；".join(listed) or sentence("none_likely")


def _near_codes(lookup: Lookup, code: str) -> Nearness:
    """Return the schools whose codes differ least, by how many digits they do."""
    found = process.extract(
        code,
        {known.school_id: known.code for known in lookup.by_id.values()},
        scorer=Levenshtein.distance,
        score_cutoff=_MOST_DIGITS,
        limit=LISTED,
    )
    return {school_id: int(distance) for _, distance, school_id in found}


def _described(lookup: Lookup, known: KnownSchool, code: Value, near: Nearness) -> str:
    town = str(lookup.areas.rows[known.area_id]["name"])
    parts = [known.code, town]
    nearness = near.get(known.school_id, 1.0)
    if isinstance(nearness, float):
        parts.append(sentence("name_near", {"share": f"{nearness:.0%}"}))
    if code is not None and str(code).isdecimal():
        digits = Levenshtein.distance(str(code), known.code)
        if digits <= _MOST_DIGITS:
            parts.append(sentence("code_near", {"digits": digits}))
    return f"{known.name}（{'，'.join(parts)}）"
