"""收齐表: per school and expected sheet whether it came, twice, unreadable or not."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import pandas as pd
from sqlalchemy import Connection, Engine, select

from data_access.catalogue.facts import MONTHLY_SHEETS, SHEET_STANDS_FOR
from data_access.catalogue.sheets import SHEETS
from data_access.databases import reading
from data_access.ingest.left_out import UNKNOWN_MONTH
from data_access.ingest.report import ImportReport
from data_access.messages.returns import COLLECTION, STATUS_WORDS
from data_access.period import Period, month_period
from data_access.returns.directory import Directory, SchoolEntry, load_directory
from data_access.returns.months import newest_month
from data_access.returns.not_stored import (
    UNREAD,
    Sent,
    UnreadSheet,
    counted,
    due_months,
    sent_unread,
    stored_faults,
    stored_left_out,
    stored_unread,
)
from data_access.returns.schools_of_files import school_of_name, schools_delivered
from data_access.tables import submission


class Status(StrEnum):
    """What became of a sheet that a school was to send in."""

    RECEIVED = "received"
    MISSING = "missing"
    TWICE = "twice"
    UNREADABLE = "unreadable"
    REJECTED = "rejected"


_IN = (Status.RECEIVED, Status.TWICE)


@dataclass(frozen=True)
class Collection:
    """Who has sent in what for a month.

    Attributes:
        month: yyyymm.
        sheet_ids: what every school was to send in.
        schools: those asked, in the order of their areas.
        states: school_id → sheet → what became of it.
        unassigned: unreadable files whose names do not say which school sent them.
        unassigned_faults: why each of them could not be read, in sentences.
        faults: school_id → why its unreadable files could not be read.
    """

    month: int
    sheet_ids: tuple[str, ...]
    schools: Sequence[SchoolEntry]
    states: Mapping[int, Mapping[str, Status]]
    unassigned: tuple[str, ...] = ()
    unassigned_faults: tuple[str, ...] = ()
    faults: Mapping[int, Sequence[str]] = field(default_factory=dict)

    def frame(self) -> pd.DataFrame:
        """Return one row a school: town, school, code, then a column a sheet."""
        labels = {sheet_id: SHEETS[sheet_id].label for sheet_id in self.sheet_ids}
        return pd.DataFrame(
            [
                {
                    COLLECTION["town"]: entry.town,
                    COLLECTION["school"]: entry.name,
                    COLLECTION["code"]: entry.code,
                }
                | {
                    labels[sheet_id]: STATUS_WORDS[state]
                    for sheet_id, state in self.states[entry.school_id].items()
                }
                for entry in self.schools
            ],
            columns=[
                *(COLLECTION[name] for name in ("town", "school", "code")),
                *labels.values(),
            ],
        )

    def is_in(self, entry: SchoolEntry) -> bool:
        """Tell whether a school has sent in everything, once or twice."""
        states = self.states[entry.school_id].values()
        return all(state in _IN for state in states)

    def is_partly_in(self, entry: SchoolEntry) -> bool:
        """Tell whether a school has sent in something that counts, but not all."""
        states = self.states[entry.school_id].values()
        is_any = any(state in (*_IN, Status.REJECTED) for state in states)
        return is_any and not self.is_in(entry)


@dataclass
class _Found:
    """What came: how often each sheet of each school, and what could not be opened."""

    sheets: Counter[tuple[int, str]] = field(default_factory=Counter)
    rejected: set[Sent] = field(default_factory=set)
    faults: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    unassigned: dict[str, str] = field(default_factory=dict)

    def add_fault(self, directory: Directory, name: str, why: str) -> None:
        entry = school_of_name(directory, name)
        if entry is None:
            self.unassigned[name] = why
        else:
            self.faults[entry.school_id].append(why)

    def state(self, school_id: int, sheet_id: str) -> Status:
        count = self.sheets[school_id, sheet_id]
        if count:
            return Status.RECEIVED if count == 1 else Status.TWICE
        if (school_id, sheet_id) in self.rejected:
            return Status.REJECTED
        is_unreadable = school_id in self.faults
        return Status.UNREADABLE if is_unreadable else Status.MISSING


def collect_month(
    engine: Engine,
    month: int | None = None,
    sheet_ids: Sequence[str] = (),
    area: str | None = None,
) -> Collection:
    """Return who has sent in what for a month, by what the store holds.

    Args:
        engine: of the store.
        month: yyyymm; None: the newest month anybody reported.
        sheet_ids: asked for beside the monthly sheets.
        area: code or name of the area whose schools are asked; None: all.
    """
    when = month_period(month or newest_month(engine))
    expected = _expected(sheet_ids)
    with reading(engine) as connection:
        directory = load_directory(connection)
        found = _Found()
        for sheet_id, school_id in _submitted(connection, expected, when):
            found.sheets[school_id, sheet_id] = 1
        found.rejected.update(stored_left_out(connection, expected, when))
        unread = stored_unread(connection, when)
        found.rejected.update(sent_unread(unread, directory, expected))
        for name, why in stored_faults(connection, when).items():
            found.add_fault(directory, name, why)
    area_id = None if area is None else directory.find_area(area)
    return _collection(when, expected, directory.open_in(when, area_id), found)


def collect_delivery(
    engine: Engine,
    report: ImportReport,
    month: int | None = None,
    sheet_ids: Sequence[str] = (),
    area: str | None = None,
) -> Collection:
    """Return who has sent in what for a month, by one delivery alone.

    Without a month it is the one most sheets of the delivery are of; without an area
    every school of the zone is asked: whoever sent nothing at all is missing too.
    """
    months = Counter(m for each in report.table_schools for m in each.months)
    if month is None and months:
        month = max(months, key=lambda each: (months[each], each))
    when = month_period(month or newest_month(engine))
    expected = _expected(sheet_ids)
    with reading(engine) as connection:
        directory = load_directory(connection)
    found = _delivered(report, directory, when, expected)
    area_id = None if area is None else directory.find_area(area)
    return _collection(when, expected, directory.open_in(when, area_id), found)


def _expected(sheet_ids: Sequence[str]) -> tuple[str, ...]:
    wanted = {*MONTHLY_SHEETS, *sheet_ids}
    return tuple(sheet_id for sheet_id in SHEETS if sheet_id in wanted)


def _collection(
    when: Period,
    expected: tuple[str, ...],
    schools: Sequence[SchoolEntry],
    found: _Found,
) -> Collection:
    states = {
        e.school_id: {name: found.state(e.school_id, name) for name in expected}
        for e in schools
    }
    return Collection(
        when.last_month,
        expected,
        schools,
        states,
        tuple(found.unassigned),
        tuple(found.unassigned.values()),
        found.faults,
    )


def _delivered(
    report: ImportReport,
    directory: Directory,
    when: Period,
    expected: Sequence[str],
) -> _Found:
    found = _Found()
    seen: set[tuple[str, int, str]] = set()
    for each in report.table_schools:
        name = counted(each.sheet_id, expected)
        due = due_months(each.sheet_id, when)
        if name is None or (each.months and not each.months & due):
            continue
        rejected = {s for s, month in each.left_out if month in {*due, UNKNOWN_MONTH}}
        found.rejected.update((school_id, name) for school_id in rejected)
        for school_id in each.school_ids - rejected:
            if (each.file, school_id, name) not in seen:
                seen.add((each.file, school_id, name))
                found.sheets[school_id, name] += 1
    found.rejected.update(sent_unread(_unread(report), directory, expected))
    for file in report.files:
        if file.fault is not None:
            found.add_fault(directory, file.name, file.fault.message)
    return found


def _unread(report: ImportReport) -> Iterator[UnreadSheet]:
    schools = schools_delivered(report)
    for issue in report.issues.kept:
        if issue.rule in UNREAD:
            own = schools.get(issue.file, frozenset())
            yield UnreadSheet(issue.file, issue.sheet, own)


def _submitted(
    connection: Connection, expected: Sequence[str], when: Period
) -> Iterator[tuple[str, int]]:
    for sheet_id in {*expected, *SHEET_STANDS_FOR}:
        name = counted(sheet_id, expected)
        if name is None:
            continue
        rows = select(submission.c.school_id).where(
            submission.c.sheet == sheet_id,
            submission.c.month.in_(due_months(sheet_id, when)),
        )
        yield from ((name, school_id) for school_id in connection.scalars(rows))
