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
    found = exact_areas(lookup, code, path)
    if len(found) != 1:
        decided = decided_area(lookup, code, path)
        if decided is not None:
            return [decided], ""
    found = found or area_variants(lookup, code, path)
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


def decided_area(lookup: Lookup, code: Value, path: Value) -> int | None:
    """Return the area the office has said a text means: the whole, else its end.

    What was said of the end alone holds where the names above fit too.
    """
    text = area_text(code, path)
    whole, end = (
        lookup.areas.by_code.get(lookup.decisions.area(given) or "")
        for given in (text, text.split("/")[-1])
    )
    if whole is not None or end is None:
        return whole
    is_below = _is_below(lookup, end, _ranks(lookup, tuple(text.split("/")[:-1])))
    return end if is_below else None


def area_text(code: Value, path: Value) -> str:
    """Return how a row names an area: its code, or the names of its path."""
    return str(code or "/".join(path if isinstance(path, tuple) else ()))


def area_variants(lookup: Lookup, code: Value, path: Value) -> list[int]:
    """Return the areas whose names are the same as a path's once folded."""
    names = tuple(str(code).split("/")) if code is not None else path
    if not isinstance(names, tuple) or not names:
        return []
    *above, last = _ranks(lookup, names)
    return [area_id for area_id in sorted(last) if _is_below(lookup, area_id, above)]


def _ranks(lookup: Lookup, names: tuple[str, ...]) -> list[set[int]]:
    """Return the areas each name of a path may mean."""
    folded = lookup.areas_by_folded_name
    return [set(folded.get(fold_school(name), ())) for name in names]


def _is_below(lookup: Lookup, area_id: int, above: list[set[int]]) -> bool:
    upwards = set(lookup.ancestors(area_id))
    return all(each & upwards for each in above)


def resolve_areas(clean: CleanTable, lookup: Lookup) -> list[int | None]:
    """Return the area each row names; unknown ones are errors, variants are told."""
    asked = list(zip(clean.column("area_code"), clean.column("area_path"), strict=True))
    found = {key: find_area(lookup, *key) for key in set(asked)}
    told: Counter[tuple[Value, Value]] = Counter()
    for index, key in enumerate(asked):
        areas, rule = found[key]
        if index in clean.rejected or not (rule or _is_variant(lookup, key, areas)):
            continue
        text = area_text(*key)
        column = "area_code" if key[0] else "area_path"
        if rule:
            likely = likely_areas(lookup, text)
            issue = clean.issue(
                rule, Severity.ERROR, index, column, text, likely=likely
            )
            clean.add(issue, index)
            continue
        told[key] += 1
        if decided_area(lookup, *key) is not None:
            clean.assumptions["area_decided"] += 1
        elif told[key] == 1:
            known = lookup.areas.rows[areas[0]]["name"]
            count = asked.count(key)
            issue = clean.issue(
                "area_by_variant", Severity.WARNING, index, column, text,
                known=known, count=count,
            )  # fmt: skip
            clean.add(issue)
    return [found[key][0][0] if len(found[key][0]) == 1 else None for key in asked]


def _is_variant(lookup: Lookup, key: tuple[Value, Value], areas: list[int]) -> bool:
    return bool(areas) and len(exact_areas(lookup, *key)) != 1


def likely_areas(lookup: Lookup, text: str) -> str:
    """Return the three areas whose names come nearest, with their codes."""
    rows = lookup.areas.rows
    choices = {key: fold_school(row["name"]) for key, row in rows.items()}
    wanted = fold_school(text.split("/")[-1])
    found = process.extract(wanted, choices, scorer=ratio, limit=3, score_cutoff=40)
    listed = [f"{rows[key]['name']}（{rows[key]['area_code'] or '—'}）"
              for _, _, key in found]  # fmt: skip
    return "、".join(listed) or sentence("none_likely")
