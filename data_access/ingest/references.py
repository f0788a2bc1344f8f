"""Finds the schools and areas that a table names, each distinct name once."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import KnownSchool, Lookup

# Column of the code → column of the table that the school fills.
SCHOOLS: Mapping[str, str] = {
    "school_code": "school_id",
    "delivering_school_code": "delivering_school_id",
    "receiving_school_code": "receiving_school_id",
}
_MILDER = {
    "school_name_differs": Severity.WARNING,
    "school_code_former": Severity.INFO,
    "school_by_short_name": Severity.INFO,
}
_NAME_OF = {code: code.replace("_code", "_name") for code in SCHOOLS}


def resolve_references(clean: CleanTable, lookup: Lookup) -> None:
    """Add the ids of the schools and areas that rows name; unknown ones are errors."""
    columns = SHEETS[clean.sheet_id].by_name
    if clean.sheet_id in ("area", "school"):
        return
    for code, target in SCHOOLS.items():
        if code in columns and columns[code].field:
            clean.columns[target] = _schools(clean, lookup, code)
    if "area_code" in columns:
        clean.columns["area_id"] = _areas(clean, lookup)
    if "receivers" in clean.columns:
        _receivers(clean, lookup)


def _schools(clean: CleanTable, lookup: Lookup, code: str) -> list[Value]:
    name = _NAME_OF[code]
    asked = list(
        zip(
            clean.column(code),
            clean.column(name),
            clean.column("area_path"),
            strict=True,
        )
    )
    found = {key: _find_school(lookup, *key) for key in set(asked)}
    district = _district(lookup, (known for known, rule in found.values() if not rule))
    for key, (_, rule) in found.items():
        if rule == "school_unknown":
            found[key] = _by_short_name(lookup, str(key[0] or key[1]), key[2], district)

    def tell(index: int) -> None:
        known, rule = found[asked[index]]
        text = asked[index][0] or asked[index][1]
        near = "、".join(other.code for other in known)
        severity = _MILDER.get(rule, Severity.ERROR)
        column = code if asked[index][0] else name
        names = known[0].name if known else ""
        issue = clean.issue(
            rule, severity, index, column, text, found=near, known=names,
            given=asked[index][1],
        )  # fmt: skip
        clean.add(issue, index)

    _tell_all(clean, [bool(found[key][1]) for key in asked], tell)
    return [
        found[key][0][0].school_id if len(found[key][0]) == 1 else None for key in asked
    ]


def _tell_all(
    clean: CleanTable, wrong: Sequence[bool], tell: Callable[[int], None]
) -> None:
    for index, is_wrong in enumerate(wrong):
        if is_wrong and index not in clean.rejected:
            tell(index)


def _find_school(
    lookup: Lookup, code: Value, name: Value, path: Value
) -> tuple[list[KnownSchool], str]:
    """Return the schools that fit and the rule that is broken, if one is."""
    if code is not None:
        known = lookup.by_code.get(str(code))
        if known is None:
            # Somebody may have written the name where the code belongs.
            return _by_name(lookup, str(code), path)
        names = (None, known.name, known.short_name)
        if name in names or known in lookup.by_name.get(str(name), ()):
            return [known], "" if known.code == str(code) else "school_code_former"
        return [known], "school_name_differs"
    if name is None:
        return [], ""
    return _by_name(lookup, str(name), path)


def _by_name(lookup: Lookup, name: str, path: Value) -> tuple[list[KnownSchool], str]:
    known = list(lookup.by_name.get(name, ()))
    if len(known) > 1 and isinstance(path, tuple):
        within = set(lookup.find_areas(path))
        known = [k for k in known if within & set(lookup.ancestors(k.area_id))]
    if not known:
        return [], "school_unknown"
    return known, "school_ambiguous" if len(known) > 1 else ""


def _district(lookup: Lookup, found: Iterable[Sequence[KnownSchool]]) -> int | None:
    """Return the one 区县 that the schools a table names by code or name lie in."""
    within = {lookup.district(k.area_id) for known in found for k in known}
    return within.pop() if len(within) == 1 else lookup.only_district


def _by_short_name(
    lookup: Lookup, name: str, path: Value, district: int | None
) -> tuple[list[KnownSchool], str]:
    """Find a school by its short name, within the area given or else the district."""
    within = {district} - {None}
    if isinstance(path, tuple):
        within = set(lookup.find_areas(path))
    known = [
        school
        for school in lookup.by_short_name.get(name, ())
        if within & set(lookup.ancestors(school.area_id))
    ]
    if len(known) > 1:
        return known, "school_ambiguous"
    return known, "school_by_short_name" if known else "school_unknown"


def find_area(lookup: Lookup, code: Value, path: Value) -> tuple[list[int], str]:
    """Return the areas that fit a code, a name or a path, and the rule broken."""
    if code is not None:
        known = lookup.areas.by_code.get(str(code))
        found = [known] if known else lookup.find_areas(tuple(str(code).split("/")))
    else:
        names = path if isinstance(path, tuple) else ()
        exact = lookup.areas.find(names) if names else None
        found = [exact] if exact is not None else lookup.find_areas(names)
    if not found:
        return [], "area_unknown"
    return found, "area_ambiguous" if len(found) > 1 else ""


def _areas(clean: CleanTable, lookup: Lookup) -> list[Value]:
    asked = list(zip(clean.column("area_code"), clean.column("area_path"), strict=True))
    found = {key: find_area(lookup, *key) for key in set(asked)}
    for index, key in enumerate(asked):
        rule = found[key][1]
        if rule and index not in clean.rejected:
            text = key[0] or "/".join(key[1] if isinstance(key[1], tuple) else ())
            column = "area_code" if key[0] else "area_path"
            clean.add(clean.issue(rule, Severity.ERROR, index, column, text), index)
    return [found[key][0][0] if len(found[key][0]) == 1 else None for key in asked]


def _receivers(clean: CleanTable, lookup: Lookup) -> None:
    """Turn the receivers of each plan into school ids; unknown ones are told."""
    ids: list[Value] = []
    owners = clean.column("delivering_school_id")
    for index, names in enumerate(clean.column("receivers")):
        found = []
        for name in names if isinstance(names, tuple) else ():
            known, rule = _find_receiver(lookup, name, owners[index])
            if rule:
                severity = _MILDER.get(rule, Severity.ERROR)
                near = "、".join(other.code for other in known)
                issue = clean.issue(
                    rule, severity, index, "receivers", name, found=near,
                    known=known[0].name if known else "",
                )  # fmt: skip
                clean.add(issue, index)
            if len(known) == 1:
                found.append(known[0].school_id)
        ids.append(tuple(found) if isinstance(names, tuple) else None)  # type: ignore[arg-type]
    clean.columns["receiver_ids"] = ids


def _find_receiver(
    lookup: Lookup, name: str, owner: Value
) -> tuple[list[KnownSchool], str]:
    """Find a receiver; a short name is one of the delivering school's district."""
    known, rule = _find_school(lookup, name, None, None)
    if rule != "school_unknown" or not isinstance(owner, int):
        return known, rule
    district = lookup.district(lookup.by_id[owner].area_id)
    return _by_short_name(lookup, name, None, district)
