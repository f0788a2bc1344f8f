"""Puts the ids of the schools and areas that a table names into its rows."""

from collections import Counter
from collections.abc import Mapping

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.finding_areas import resolve_areas
from data_access.ingest.finding_schools import (
    AMBIGUOUS,
    UNKNOWN,
    FoundSchool,
    area_of,
    district_of,
    find_school,
    find_variant,
)
from data_access.ingest.issues import Severity
from data_access.ingest.likely_schools import describe_likely
from data_access.ingest.lookup import Lookup
from data_access.ingest.school_lists import LISTED_IDS, SCHOOL_LISTS, SchoolList
from data_access.messages import sentence

# Column of the code → column of the table that the school fills.
SCHOOLS: Mapping[str, str] = {
    "school_code": "school_id",
    "delivering_school_code": "delivering_school_id",
    "receiving_school_code": "receiving_school_id",
    "lead_school_code": "lead_school_id",
    "host_school_code": "host_school_id",
}
_MILDER = {
    "school_name_differs": Severity.WARNING,
    "school_code_former": Severity.INFO,
    "school_by_short_name": Severity.INFO,
    "school_by_variant": Severity.WARNING,
    "school_code_padded": Severity.WARNING,
}
# Told once a name and table; the others are told of every row.
_ONCE = frozenset(
    {
        "school_by_short_name",
        "school_by_variant",
        "school_code_padded",
        "school_code_former",
    }
)
_NAME_OF = {code: code.replace("_code", "_name") for code in SCHOOLS}


def resolve_references(clean: CleanTable, lookup: Lookup) -> None:
    """Add the ids of the schools and areas that rows name; unknown ones are errors."""
    columns = SHEETS[clean.sheet_id].by_name
    if clean.sheet_id in ("area", "school"):
        return
    for code, target in SCHOOLS.items():
        if code in columns:
            clean.columns[target] = _schools(clean, lookup, code)
    if "area_code" in columns:
        clean.columns["area_id"] = resolve_areas(clean, lookup)
    own = SCHOOL_LISTS.get(clean.sheet_id)
    if own and own.column in clean.columns:
        _listed_schools(clean, lookup, own)


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
    found = {key: find_school(lookup, *key) for key in set(asked)}
    district = district_of(lookup, found.values())
    for key, each in found.items():
        if each.rule in (UNKNOWN, AMBIGUOUS):
            found[key] = _variant(lookup, key, each, district)
    teller = _Teller(clean, lookup, district)
    for index, key in enumerate(asked):
        if found[key].rule and index not in clean.rejected:
            column = code if key[0] is not None else name
            teller.tell(index, column, key, found[key])
    teller.finish()
    return [found[key].school_id for key in asked]


def _variant(
    lookup: Lookup, key: tuple[Value, Value, Value], exact: FoundSchool,
    district: int | None,
) -> FoundSchool:  # fmt: skip
    """Look for a school by other ways to write it; what is ambiguous stays so."""
    code, name, path = key
    text = str(name if code is None else code)
    found = find_variant(lookup, text, path, district)
    if exact.rule == AMBIGUOUS:
        return found if found.rule == "school_decided" else exact
    return found


class _Teller:
    """Tells of schools: an error each row, other remarks once a name with a count."""

    def __init__(self, clean: CleanTable, lookup: Lookup, district: int | None) -> None:
        self._clean, self._lookup, self._district = clean, lookup, district
        self._once: dict[tuple[str, str], tuple[int, str, FoundSchool]] = {}
        self._counts: Counter[tuple[str, str]] = Counter()
        self._likely: dict[tuple[Value, Value, Value], str] = {}

    def tell(
        self,
        index: int,
        column: str,
        key: tuple[Value, Value, Value],
        found: FoundSchool,
    ) -> None:
        """Report a school that was not found by its code or its full name."""
        text = str(key[0] or key[1])
        if found.rule == "school_decided":
            self._clean.assumptions["school_decided"] += 1
        elif found.rule in _ONCE:
            self._once.setdefault((found.rule, text), (index, column, found))
            self._counts[found.rule, text] += 1
        else:
            self._add(index, column, text, found, key, given=key[1])

    def finish(self) -> None:
        """Report every name that was taken for a school, with how many rows."""
        for (rule, text), (index, column, found) in self._once.items():
            count = self._counts[rule, text]
            self._add(index, column, text, found, (text, None, None), count=count)

    def _add(
        self,
        index: int,
        column: str,
        text: str,
        found: FoundSchool,
        key: tuple[Value, Value, Value],
        **values: object,
    ) -> None:
        severity = _MILDER.get(found.rule, Severity.ERROR)
        if severity is Severity.ERROR:
            values["likely"] = self._likeliest(key, found)
            values["place"] = self._place(key[2])
            values["beside"] = _beside(key)
        schools = found.schools
        issue = self._clean.issue(
            found.rule, severity, index, column, text,
            found="、".join(known.code for known in schools),
            known=schools[0].name if schools else "", **values,
        )  # fmt: skip
        self._clean.add(issue, index)

    def _place(self, path: Value) -> str:
        """Return the code of the district whose school is looked for, if it is one."""
        lookup = self._lookup
        within = area_of(lookup, path, self._district)
        districts = {lookup.district(area_id) for area_id in within}
        district = districts.pop() if len(districts) == 1 else None
        if district is None:
            return ""
        return str(lookup.areas.rows[district]["area_code"] or "")

    def _likeliest(self, key: tuple[Value, Value, Value], found: FoundSchool) -> str:
        if key not in self._likely:
            within = area_of(self._lookup, key[2], self._district)
            listed = describe_likely(self._lookup, key[:2], found.schools, within)
            self._likely[key] = listed
        return self._likely[key]


def _beside(key: tuple[Value, Value, Value]) -> str:
    """Return the name that stands beside a code nobody knows, in words."""
    code, name, _ = key
    if code is None or name is None:
        return ""
    return sentence("name_beside_code", {"name": name})


def _listed_schools(clean: CleanTable, lookup: Lookup, own: SchoolList) -> None:
    """Turn the schools each row lists into their ids; unknown ones are told."""
    ids: list[Value] = []
    owners = clean.column(own.owner)
    for index, names in enumerate(clean.column(own.column)):
        teller = _Teller(clean, lookup, _district_of_owner(lookup, owners[index]))
        found = []
        for name in names if isinstance(names, tuple) else ():
            each = _find_listed(lookup, name, owners[index])
            if each.rule:
                teller.tell(index, own.column, (None, name, None), each)
            if each.school_id is not None:
                found.append(each.school_id)
        teller.finish()
        ids.append(tuple(found) if isinstance(names, tuple) else None)  # type: ignore[arg-type]
    clean.columns[LISTED_IDS] = ids


def _district_of_owner(lookup: Lookup, owner: Value) -> int | None:
    if not isinstance(owner, int):
        return None
    return lookup.district(lookup.by_id[owner].area_id)


def _find_listed(lookup: Lookup, name: str, owner: Value) -> FoundSchool:
    """Find a listed school; another way to write it is one of the owner's district."""
    found = find_school(lookup, name, None, None)
    if not isinstance(owner, int):
        return found
    district = _district_of_owner(lookup, owner)
    if found.rule in (UNKNOWN, AMBIGUOUS):
        return _variant(lookup, (name, None, None), found, district)
    return found
