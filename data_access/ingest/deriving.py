"""Fills in what a table leaves out and our keys need: defaults, numbers, years."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.issues import Severity
from data_access.ingest.options import ImportOptions


def derive(clean: CleanTable, options: ImportOptions) -> None:
    """Complete a table: declared defaults, then what its sheet derives, then need."""
    _take_defaults(clean)
    if options.coordinate_system and "longitude" in clean.columns:
        _state_system(clean, options.coordinate_system)
    if clean.sheet_id in _DERIVED:
        _DERIVED[clean.sheet_id](clean)
    _demand_required(clean)


def _take_defaults(clean: CleanTable) -> None:
    for column in SHEETS[clean.sheet_id].columns:
        if column.default is None:
            continue
        values = clean.columns.get(column.name)
        if values is None and not column.is_key:
            # A column the file does not have leaves the store as it was; what a new
            # row takes then is decided when it is stored.
            continue
        if values is None:
            clean.columns[column.name] = [column.default] * len(clean)
        elif None in values:
            blank = clean.said_blank.get(column.name, ())
            clean.columns[column.name] = [
                column.default if value is None and index not in blank else value
                for index, value in enumerate(values)
            ]


def _state_system(clean: CleanTable, system: str) -> None:
    clean.columns["coordinate_system"] = [
        system if value is None else value
        for value in clean.column("coordinate_system")
    ]


def _number_lines(clean: CleanTable) -> None:
    """Number a school's lines of one date in the order in which they stand."""
    if None not in clean.column("line_no"):
        return
    counted: Counter[tuple[Value, ...]] = Counter()
    numbers: list[Value] = []
    owners = [clean.column(n) for n in ("school_code", "school_name", "snapshot_date")]
    for *owner, stated in zip(*owners, clean.column("line_no"), strict=True):
        counted[tuple(owner)] += 1
        numbers.append(counted[tuple(owner)] if stated is None else stated)
    clean.columns["line_no"] = numbers


def _number_lessons(clean: CleanTable) -> None:
    """Let period and subject stand for a lesson's number where there is none."""
    numbers = list(clean.column("lesson_no"))
    if None not in numbers:
        return
    parts = zip(clean.column("period_no"), clean.column("subject"), strict=True)
    for index, (period, subject) in enumerate(parts):
        if numbers[index] is None and period is not None and subject is not None:
            numbers[index] = f"{period}-{subject}"
            clean.assumptions["lesson_no_derived"] += 1
    clean.columns["lesson_no"] = numbers


def _date_awards(clean: CleanTable) -> None:
    """Take the year from the date where it is not given; number pupils, not name."""
    years = list(clean.column("award_year"))
    for index, day in enumerate(clean.column("awarded_date")):
        if years[index] is None and isinstance(day, date):
            years[index] = day.year
            clean.assumptions["award_year_from_date"] += 1
    clean.columns["award_year"] = years
    kinds = clean.column("winner_kind")
    if "student" not in kinds:
        return
    winners = list(clean.column("winner"))
    key = ("school_code", "school_name", "award_name", "award_year", "level")
    owners: Sequence[tuple[Value, ...]] = list(
        zip(*(clean.column(name) for name in key), strict=True)
    )
    counted: Counter[tuple[Value, ...]] = Counter()
    for index, kind in enumerate(kinds):
        if kind == "student":
            counted[owners[index]] += 1
            winners[index] = f"S{counted[owners[index]]:03d}"
    clean.columns["winner"] = winners
    clean.assumptions["pupil_names_numbered"] += counted.total()


def _subject_of_lesson_no(clean: CleanTable) -> None:
    """Read 「3-音乐」 as the lesson of the third period in music."""
    words = SHEETS["lesson"].by_name["subject"].codes
    numbers = []
    for text in clean.column("lesson_no"):
        period, dash, subject = str(text or "").partition("-")
        known = words.words.get(subject) if words and period.isdecimal() else None
        numbers.append(f"{int(period)}-{known}" if dash and known else text)
    clean.columns["lesson_no"] = numbers


def _number_events(clean: CleanTable) -> None:
    """Let day, kind and school stand for an event's number where there is none."""
    numbers = list(clean.column("event_no"))
    if None not in numbers:
        return
    kind, role = _EVENT_PARTS[clean.sheet_id]
    names = ("event_date", kind, f"{role}_school_code", f"{role}_school_name")
    parts = zip(*(clean.column(name) for name in names), strict=True)
    subjects = clean.column("subject")
    for index, (day, of_kind, code, name) in enumerate(parts):
        owner = code if code is not None else name
        if numbers[index] is not None or not isinstance(day, date) or owner is None:
            continue
        own = (f"{day:%Y%m%d}", of_kind, owner, subjects[index])
        numbers[index] = "-".join(str(part) for part in own if part is not None)[:64]
        clean.assumptions["event_no_derived"] += 1
    clean.columns["event_no"] = numbers


def _number_lesson_rows(clean: CleanTable) -> None:
    _subject_of_lesson_no(clean)
    _number_lessons(clean)


_EVENT_PARTS = {
    "sync_event": ("sync_kind", "lead"),
    "classroom_event": ("event_kind", "host"),
}
_DERIVED: dict[str, Callable[[CleanTable], None]] = {
    "network_line": _number_lines,
    "lesson": _number_lesson_rows,
    "lesson_receiver": _subject_of_lesson_no,
    "sync_event": _number_events,
    "classroom_event": _number_events,
    "award": _date_awards,
}


def _demand_required(clean: CleanTable) -> None:
    """Keep out rows in which a required cell is blank."""
    sheet = SHEETS[clean.sheet_id]
    for column in sheet.columns:
        if not (column.is_required or column.is_key) or column.instead:
            _demand_one_of(clean, column.name, column.instead)
            continue
        for index, value in enumerate(clean.column(column.name)):
            if value is None and index not in clean.rejected:
                found = clean.issue(
                    "required_blank",
                    Severity.ERROR,
                    index,
                    column.name,
                    heading=column.header,
                )
                clean.add(found, index)


def _demand_one_of(clean: CleanTable, name: str, instead: Sequence[str]) -> None:
    if not instead or clean.sheet_id == "area":
        return
    headers = SHEETS[clean.sheet_id].by_name
    choices = [clean.column(each) for each in (name, *instead)]
    for index, values in enumerate(zip(*choices, strict=True)):
        if all(value is None for value in values) and index not in clean.rejected:
            words = "、".join(headers[each].header for each in (name, *instead))
            found = clean.issue(
                "required_blank", Severity.ERROR, index, name, heading=words
            )
            clean.add(found, index)
