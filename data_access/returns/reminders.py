"""催报文字: what a clerk copies into a message to a town, from the 收齐表."""

from collections.abc import Sequence
from datetime import date

from data_access.catalogue.numbers import month_text
from data_access.catalogue.sheets import SHEETS
from data_access.messages.returns import COLLECTION
from data_access.returns.collection import Collection, Status
from data_access.returns.directory import SchoolEntry

_TOLD = (Status.MISSING, Status.UNREADABLE, Status.REJECTED, Status.TWICE)


def reminders(
    collection: Collection, *, as_of: date, deadline: date | None = None
) -> dict[str, str]:
    """Return town → the text to send it; a town where all is in is told so too."""
    towns: dict[str, list[SchoolEntry]] = {}
    for entry in collection.schools:
        towns.setdefault(entry.town, []).append(entry)
    return {
        town: _text(collection, town, schools, as_of, deadline)
        for town, schools in towns.items()
    }


def unassigned_text(collection: Collection) -> str:
    """Return the sentence on unreadable files nobody can be asked about, or nothing."""
    faults = "".join(dict.fromkeys(collection.unassigned_faults))
    return COLLECTION["unassigned"].format(faults=faults) if faults else ""


def _text(
    collection: Collection,
    town: str,
    schools: Sequence[SchoolEntry],
    as_of: date,
    deadline: date | None,
) -> str:
    received = sum(collection.is_in(entry) for entry in schools)
    partly = sum(collection.is_partly_in(entry) for entry in schools)
    text = COLLECTION["town_line"].format(
        town=town,
        month=month_text(collection.month),
        as_of=_day(as_of),
        expected=len(schools),
        received=received,
        partly=partly,
        none=len(schools) - received - partly,
    )
    is_all_in = received == len(schools)
    if is_all_in:
        text += COLLECTION["all_in"]
    for state in _TOLD:
        named = _named(collection, schools, state)
        if named:
            text += COLLECTION[state.value].format(
                schools="、".join(named), faults=_faults(collection, schools)
            )
    if deadline is not None and not is_all_in:
        text += COLLECTION["deadline"].format(deadline=_day(deadline))
    return text


def _faults(collection: Collection, schools: Sequence[SchoolEntry]) -> str:
    """Return why the files could not be read, each as it is said on the page."""
    found = (collection.faults.get(entry.school_id, ()) for entry in schools)
    return "".join(dict.fromkeys(sentence for each in found for sentence in each))


def _named(
    collection: Collection,
    schools: Sequence[SchoolEntry],
    state: Status,
) -> list[str]:
    found = []
    for entry in schools:
        states = collection.states[entry.school_id]
        sheets = [SHEETS[s].label for s, each in states.items() if each is state]
        if not sheets:
            continue
        is_all = len(sheets) == len(states)
        words = COLLECTION["all_sheets"] if is_all else "、".join(sheets)
        text = COLLECTION["school_sheets"].format(school=entry.name, sheets=words)
        found.append(text)
    return found


def _day(day: date) -> str:
    return COLLECTION["day"].format(month=day.month, day=day.day)
