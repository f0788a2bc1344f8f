"""Fills the key columns a table lacks from its group rows and what is said around."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.issues import Issue, Severity
from data_access.ingest.layout.body import Body, group_values
from data_access.ingest.layout.contradictions import contradiction
from data_access.ingest.layout.fillable import PERIODS, fillable
from data_access.ingest.layout.said import Place, Said, Topic
from data_access.ingest.layout.surroundings import Answer, Surroundings

_GROUPED = {"school_name": "school", "area_path": "town"}
_SCHOOL = ("school_code", "school_name")
_AREA = ("area_code", "area_path")


def fill_from_around(
    clean: CleanTable, around: Surroundings, body: Body, rows: Sequence[int]
) -> None:
    """Fill columns that the table lacks or leaves wholly blank, and say from where.

    Args:
        clean: the table, its own columns filled.
        around: what is said around it.
        body: its rows with their group headings.
        rows: for each row of the table its index among the raw rows.
    """
    for name in sorted(fillable(clean.sheet_id)):
        if not _is_lacking(clean, name):
            continue
        answer = around.answer(name)
        grouped = _from_groups(clean, body, rows, name)
        label = SHEETS[clean.sheet_id].by_name[name].header
        if answer is not None and not answer.is_clear:
            clean.add(contradiction(clean.file_name, clean.sheet_name, label, answer))
        elif answer is not None:
            _fill(clean, answer, grouped)
        if grouped is not None and name not in clean.columns:
            clean.columns[name] = grouped


def _is_lacking(clean: CleanTable, name: str) -> bool:
    """Tell whether the table says nothing at all in a column or its twin.

    What stands there and could not be read was said all the same.
    """
    twins = next((t for t in (_SCHOOL, _AREA) if name in t), (name,))
    known = SHEETS[clean.sheet_id].by_name
    columns = [clean.columns.get(each) for each in twins if each in known]
    if not all(c is None or all(value is None for value in c) for c in columns):
        return False
    places = {clean.places[each] for each in twins if each in clean.places}
    return not any(
        issue.row is not None and issue.column_no in places
        for issue in clean.issues.kept
    )


def _from_groups(
    clean: CleanTable, body: Body, rows: Sequence[int], name: str
) -> list[Value] | None:
    if name not in _GROUPED:
        return None
    found: list[Value] = list(group_values(body, rows, _GROUPED[name]))
    count = sum(value is not None for value in found)
    if not count:
        return None
    clean.assumptions[f"{_GROUPED[name]}_from_group"] += count
    return found


def _fill(clean: CleanTable, answer: Answer, grouped: list[Value] | None) -> None:
    """Write the one value into every row that no group heading speaks of."""
    (value,) = answer.values
    said = answer.said[0][1]
    own: list[Value] = grouped or [None] * len(clean)
    filled = [value if each is None else each for each in own]
    count = sum(each is None for each in own)
    clean.columns[answer.column] = filled
    if not count:
        return
    column = SHEETS[clean.sheet_id].by_name[answer.column]
    clean.headings.setdefault(answer.column, column.header)
    clean.add(_told(clean, answer, said, count))
    if answer.column == "snapshot_date":
        _doubt_day(clean, said, value)


def _told(clean: CleanTable, answer: Answer, said: Said, count: int) -> Issue:
    subject = "period" if answer.column in PERIODS else "school"
    subject = "area" if answer.column == "area_path" else subject
    label = SHEETS[clean.sheet_id].by_name[answer.column].header
    (value,) = answer.values
    issue = clean.issue(
        f"{subject}_from_{said.place}",
        Severity.INFO,
        None,
        "",
        words=said.words,
        label=label,
        filled="/".join(value) if isinstance(value, tuple) else value,
        count=count,
    )
    is_title = said.place is Place.TITLE
    row, column = (said.row, said.column) if is_title else (None, None)
    return replace(issue, row=row, column=label, column_no=column)


def _doubt_day(clean: CleanTable, said: Said, value: Value | date) -> None:
    """Say when the day was not stated as the day of counting."""
    rule = "last_day_of_month"
    severity = Severity.INFO
    if said.topic is Topic.DAY:
        return
    if said.topic is Topic.WEAK_DAY:
        rule, severity = "day_of_filling_in", Severity.WARNING
    issue = clean.issue(rule, severity, None, "", words=said.words, filled=value)
    clean.add(replace(issue, row=said.row, column_no=said.column))
