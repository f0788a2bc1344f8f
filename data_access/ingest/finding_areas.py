"""Finds the areas that a table names: by code, by names, by names once folded."""

from collections import Counter

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.ingest.school_names import fold_school
from data_access.messages import sentence


def find_area(lookup: Lookup, code: Value, path: Value) -> tuple[list[int], str]:
    """Return the areas that fit a code, a name or a path, and the rule broken."""
    found = exact_areas(lookup, code, path) or area_variants(lookup, code, path)
    if not found:
        return [], "area_unknown"
    return found, "area_ambiguous" if len(found) > 1 else ""


def exact_areas(lookup: Lookup, code: Value, path: Value) -> list[int]:
    """Return the areas of a code, or of names written as the store has them."""
    if code is not None:
        known = lookup.areas.by_code.get(str(code))
        return [known] if known else lookup.find_areas(tuple(str(code).split("/")))
    names = path if isinstance(path, tuple) else ()
    exact = lookup.areas.find(names) if names else None
    return [exact] if exact is not None else lookup.find_areas(names)


def area_variants(lookup: Lookup, code: Value, path: Value) -> list[int]:
    """Return the areas whose names are the same as a path's once folded."""
    names = tuple(str(code).split("/")) if code is not None else path
    if not isinstance(names, tuple) or not names:
        return []
    decided = lookup.decisions.area(names[-1])
    known = lookup.areas.by_code.get(decided) if decided else None
    if known is not None:
        return [known]
    folded = lookup.areas_by_folded_name
    ranks = [set(folded.get(fold_school(name), ())) for name in names]
    return [
        area_id
        for area_id in sorted(ranks[-1])
        if all(each & set(lookup.ancestors(area_id)) for each in ranks[:-1])
    ]


def resolve_areas(clean: CleanTable, lookup: Lookup) -> list[int | None]:
    """Return the area each row names; unknown ones are errors, variants are told."""
    asked = list(zip(clean.column("area_code"), clean.column("area_path"), strict=True))
    found = {key: find_area(lookup, *key) for key in set(asked)}
    told: Counter[tuple[Value, Value]] = Counter()
    for index, key in enumerate(asked):
        areas, rule = found[key]
        if index in clean.rejected or not (rule or _is_variant(lookup, key, areas)):
            continue
        text = key[0] or "/".join(key[1] if isinstance(key[1], tuple) else ())
        column = "area_code" if key[0] else "area_path"
        if rule:
            likely = likely_areas(lookup, str(text))
            issue = clean.issue(
                rule, Severity.ERROR, index, column, text, likely=likely
            )
            clean.add(issue, index)
            continue
        told[key] += 1
        if told[key] == 1:
            known = lookup.areas.rows[areas[0]]["name"]
            count = asked.count(key)
            issue = clean.issue(
                "area_by_variant", Severity.WARNING, index, column, text,
                known=known, count=count,
            )  # fmt: skip
            clean.add(issue)
    return [found[key][0][0] if len(found[key][0]) == 1 else None for key in asked]


def _is_variant(lookup: Lookup, key: tuple[Value, Value], areas: list[int]) -> bool:
    return bool(areas) and not exact_areas(lookup, *key)


def likely_areas(lookup: Lookup, text: str) -> str:
    """Return the three areas whose names come nearest, with their codes."""
    rows = lookup.areas.rows
    choices = {key: fold_school(row["name"]) for key, row in rows.items()}
    wanted = fold_school(text.split("/")[-1])
    found = process.extract(wanted, choices, scorer=ratio, limit=3, score_cutoff=40)
    listed = [f"{rows[key]['name']}（{rows[key]['area_code'] or '—'}）"
              for _, _, key in found]  # fmt: skip
    return "、".join(listed) or sentence("none_likely")
