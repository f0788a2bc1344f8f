"""What schools sent in and the store did not take: rows left out, sheets unread."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePath

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from data_access.catalogue.facts import SHEET_STANDS_FOR
from data_access.catalogue.sheets import SHEETS
from data_access.changes.standing import load_standing
from data_access.ingest.choosing import is_nameless
from data_access.ingest.headings import fold
from data_access.ingest.left_out import LEFT_OUT, UNKNOWN_MONTH
from data_access.messages import sentence
from data_access.period import Period, school_year_of
from data_access.returns.directory import Directory
from data_access.returns.schools_of_files import school_of_name
from data_access.tables import import_batch, import_issue, submission

# Rules by which a sheet was not read.
UNREAD = frozenset({"sheet_unknown", "sheet_ambiguous", "sheet_refused"})
# Files of a month come in until so long after its end.
_LATE = timedelta(days=45)
Sent = tuple[int, str]


@dataclass(frozen=True)
class UnreadSheet:
    """A sheet nobody could read, and whose rows the other sheets of its file are."""

    file: str
    sheet: str
    school_ids: frozenset[int]


def counted(sheet_id: str, expected: Sequence[str]) -> str | None:
    """Return the expected sheet that a sheet is or stands for."""
    if sheet_id in expected:
        return sheet_id
    instead = SHEET_STANDS_FOR.get(sheet_id)
    return instead if instead in expected else None


def due_months(sheet_id: str, when: Period) -> set[int]:
    """Return the months whose report of a sheet is the one asked for."""
    if sheet_id == "school_year_base":
        return {school_year_of(when.last_month) * 100 + 9}
    return {when.last_month}


def sent_unread(
    sheets: Iterable[UnreadSheet], directory: Directory, expected: Sequence[str]
) -> Iterator[Sent]:
    """Yield school and expected sheet of what was sent and not read.

    A sheet says by its name, else by its file's, which one it is. One that only has
    the name a spreadsheet gave it may be any of them.
    """
    for each in sheets:
        school_id = next(iter(each.school_ids), None)
        if len(each.school_ids) != 1:
            entry = school_of_name(directory, each.file)
            school_id = None if each.school_ids or entry is None else entry.school_id
        if school_id is not None:
            for name in _meant(each, expected):
                yield school_id, name


def _meant(each: UnreadSheet, expected: Sequence[str]) -> Sequence[str]:
    for text in (each.sheet, PurePath(each.file).stem):
        named = {
            fold(word): name
            for sheet in SHEETS.values()
            if (name := counted(sheet.id, expected))
            for word in sheet.names()
            if fold(word) in fold(text)
        }
        if named:
            return [named[max(named, key=len)]]
    return expected if is_nameless(each.sheet) else ()


def stored_left_out(
    connection: Connection, expected: Sequence[str], when: Period
) -> Iterator[Sent]:
    """Yield school and expected sheet of the reports of which no row went in."""
    kept = import_issue.c
    rows = connection.execute(
        select(kept.column_name, kept.value, _season(when).label("is_season"))
        .join(import_batch, import_batch.c.batch_id == kept.batch_id)
        .where(kept.rule == LEFT_OUT, _stands(connection))
    )
    for sheet_id, value, is_season in rows:
        name = counted(sheet_id, expected)
        school_id, month = map(int, value.split())
        is_due = month in due_months(sheet_id, when)
        if name and (is_due or (month == UNKNOWN_MONTH and is_season)):
            yield school_id, name


def stored_unread(connection: Connection, when: Period) -> list[UnreadSheet]:
    """Return the sheets of the month's season that nobody could read."""
    kept = import_issue.c
    rows = connection.execute(
        select(import_batch.c.batch_id, import_batch.c.file_name, kept.sheet)
        .join(import_batch, import_batch.c.batch_id == kept.batch_id)
        .where(kept.rule.in_(UNREAD), _season(when), _stands(connection))
    ).all()
    schools = _schools_of(connection, {row.batch_id for row in rows})
    return [
        UnreadSheet(row.file_name, row.sheet or "", schools.get(row.batch_id, _NOBODY))
        for row in rows
    ]


_NOBODY: frozenset[int] = frozenset()


def stored_faults(connection: Connection, when: Period) -> Mapping[str, str]:
    """Return the files of the month's season that could not be opened, and why.

    Why is the sentence that was said of the file when it came.
    """
    own, kept = import_batch.c, import_issue.c
    is_why = and_(kept.batch_id == own.batch_id, kept.rule == own.fault)
    rows = (
        select(own.file_name, own.fault, kept.message)
        .join_from(import_batch, import_issue, is_why, isouter=True)
        .where(own.fault.is_not(None), _season(when), _stands(connection))
        .order_by(own.batch_id)
    )
    return {
        name: message or sentence(fault, {"file": name})
        for name, fault, message in connection.execute(rows)
    }


def _schools_of(
    connection: Connection, batch_ids: Collection[int]
) -> Mapping[int, frozenset[int]]:
    own = submission.c
    rows = select(own.batch_id, own.school_id).where(own.batch_id.in_(batch_ids))
    found: dict[int, frozenset[int]] = {}
    for batch_id, school_id in connection.execute(rows.distinct()):
        found[batch_id] = found.get(batch_id, _NOBODY) | {school_id}
    return found


def _season(when: Period) -> ColumnElement[bool]:
    return import_batch.c.imported_at.between(when.start, when.end + _LATE)


def _stands(connection: Connection) -> ColumnElement[bool]:
    """Leave out what has been undone."""
    undone = list(load_standing(connection).undone_by)
    own = import_batch.c.delivery_id
    return or_(own.is_(None), own.not_in(undone))
