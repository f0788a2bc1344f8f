"""Turns what the store knows of a school into the pages of its template."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from data_access.catalogue.sheets import Kind, Sheet, SheetColumn
from data_access.ingest.template import FilledPage
from data_access.ingest.template.cells import shown_bandwidth
from data_access.period import Period, school_year_of
from data_access.returns.directory import Directory, SchoolEntry
from data_access.returns.earlier_names import Listed, listed_beside
from data_access.returns.owners import SPARE_ROWS, owner_columns, when_column
from data_access.returns.stored_rows import Row, stored_rows, term_of
from data_access.returns.whole_base import reported_base

LOW, HIGH = "bandwidth_low_mbps", "bandwidth_high_mbps"


@dataclass(frozen=True)
class SheetContent:
    """What the store knows of one sheet, for every school asked for."""

    sheet: Sheet
    rows: Mapping[int, Sequence[Row]]
    beside: Listed
    directory: Directory
    month: Period

    def page(self, school: SchoolEntry) -> FilledPage:
        """Return the page of a school."""
        sheet, when = self.sheet, self._when()
        code, name = owner_columns(sheet)
        known: dict[str, Any] = {code.name: school.code, name.name: school.name}
        if "area_path" in sheet.by_name:
            known["area_path"] = school.path
        given = frozenset(known) | when.keys()
        stored = self.rows.get(school.school_id, ())
        is_base = sheet.id == "school_year_base"
        stored = reported_base(stored) if is_base else stored
        rows: list[Mapping[str, Any]] = [self._row(row) | known for row in stored]
        known |= when
        if is_base:
            return _base_page(sheet, rows, known, given)
        rows = [_of_period(sheet, row, when) for row in rows]
        spare = SPARE_ROWS.get(sheet.id, int(not rows))
        return FilledPage(sheet, rows, given, known=known, spare=spare)

    def _when(self) -> dict[str, Any]:
        """Return the period asked for, in the columns of the sheet that state it."""
        names = when_column(self.sheet)
        month = self.month.last_month
        year, term = term_of(self.month)
        said = {"month": month, "stat_year": school_year_of(month)}
        return {n: v for n, v in {**said, "school_year": year, "term": term}.items()
                if n in names}  # fmt: skip

    def _row(self, row: Row) -> dict[str, Any]:
        found = {
            column.name: self._value(column, row)
            for column in self.sheet.columns
            if column.field
        }
        for name, listed in self.beside.items():
            owner = row["plan_no"] if name == "receivers" else row["school_id"]
            found[name] = listed.get(owner, ())
        if LOW in found:
            found[LOW], found[HIGH] = shown_bandwidth(found[LOW], found[HIGH])
        return found

    def _value(self, column: SheetColumn, row: Row) -> Any:
        value = row[column.field]
        if value is None:
            return None
        if column.field == "area_id":
            return self.directory.areas[value]["area_code"]
        if column.field.endswith("school_id"):
            return self.directory.schools[value].code
        return value


def _of_period(
    sheet: Sheet, row: Mapping[str, Any], when: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Keep the figures of the month asked for; of an earlier one only what it is of."""
    if "month" not in when or row["month"] == when["month"]:
        return row
    keys = {column.name for column in sheet.columns if column.is_key}
    names = keys | {c.name for c in sheet.columns if c.kind in (Kind.TEXT, Kind.PATH)}
    return {n: value for n, value in row.items() if n in names} | dict(when)


def _base_page(
    sheet: Sheet,
    rows: Sequence[Mapping[str, Any]],
    known: Mapping[str, Any],
    given: frozenset[str],
) -> FilledPage:
    """Show the last year for reference where the one asked for is still to come."""
    is_there = any(row["stat_year"] == known["stat_year"] for row in rows)
    if is_there or not rows:
        return FilledPage(sheet, rows, given, known=known, spare=int(not rows))
    stages = [{**known, "stage": row["stage"]} for row in rows]
    return FilledPage(sheet, [*rows, *stages], given, reference=len(rows))


def sheet_content(
    connection: Connection,
    sheet: Sheet,
    month: Period,
    directory: Directory,
    school_ids: Collection[int],
) -> SheetContent:
    """Read a sheet for the schools asked for."""
    codes = {key: entry.code for key, entry in directory.schools.items()}
    return SheetContent(
        sheet,
        stored_rows(connection, sheet.id, month, school_ids),
        listed_beside(connection, sheet.id, codes),
        directory,
        month,
    )
