"""Keeps a school one school when its code changes: by the codes its row says it had."""

from sqlalchemy import Connection, select

from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import KnownSchool, Lookup
from data_access.rollups import Affected
from data_access.storing import StoredCounts
from data_access.storing.dimensions import Row, update_rows
from data_access.tables import school

_COLUMN = "school_code"


def recode_schools(
    connection: Connection, batch_id: int, clean: CleanTable, lookup: Lookup
) -> StoredCounts:
    """Give schools of the store their new codes before their rows are stored.

    A row whose code is new and whose former code is a school's present one is that
    school, unless the file lists the former code as a school of its own. A row under
    a former code is the school that has it no more.
    """
    codes: list[Value] = list(clean.column(_COLUMN))
    listed = {codes[index] for index in clean.kept()}
    former = clean.column("former_codes")
    new_codes: dict[int, str] = {}
    for index in clean.kept():
        code = str(codes[index])
        known = lookup.by_code.get(code)
        if known is not None and known.code != code:
            codes[index] = known.code
            _tell(clean, "school_code_former", index, code, known)
        elif known is None:
            same = _same_school(former[index], listed, lookup)
            if same is not None and same.school_id not in new_codes:
                new_codes[same.school_id] = code
                _tell(clean, "school_recoded", index, code, same)
    clean.columns[_COLUMN] = codes
    if not new_codes:
        return StoredCounts(school.name)
    _write(connection, batch_id, new_codes)
    lookup.refresh()
    affected = Affected(frozenset(new_codes))
    return StoredCounts(school.name, changed=len(new_codes), affected=affected)


def _same_school(
    former: Value, listed: set[Value], lookup: Lookup
) -> KnownSchool | None:
    codes = former if isinstance(former, tuple) else ()
    found = {
        known.school_id: known
        for code in codes
        if (known := lookup.by_code.get(code)) and known.code not in listed
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _tell(
    clean: CleanTable, rule: str, index: int, code: str, known: KnownSchool
) -> None:
    values = {"found": known.code, "known": known.name}
    clean.add(clean.issue(rule, Severity.INFO, index, _COLUMN, code, **values), index)


def _write(connection: Connection, batch_id: int, new_codes: dict[int, str]) -> None:
    wanted = select(school).where(school.c.school_id.in_(new_codes))
    rows = connection.execute(wanted).mappings()
    old: dict[int, Row] = {row["school_id"]: dict(row) for row in rows}
    changes: dict[int, Row] = {
        school_id: {_COLUMN: code} for school_id, code in new_codes.items()
    }
    update_rows(connection, batch_id, school, changes, old)
