"""The office's answers to what could not be recognised, kept in the store."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, cast

from data_access.catalogue.sheets import SHEETS
from data_access.messages.commands import DECISION_KINDS, LINES

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from data_access.storing.decisions import Decision, DecisionKind


@dataclass(frozen=True)
class Answer:
    """One decision; an empty answer means: leave it out.

    Attributes:
        kind: heading, sheet, school or area.
        given: the text as the file has it.
        answer: the column, sheet id, school code or area code it stands for.
        sheet: the sheet id of a heading.
        place: the district's code of a school or area.
    """

    kind: str
    given: str
    answer: str
    sheet: str = ""
    place: str = ""


def remember_answers(answers: Iterable[Answer]) -> None:
    """Keep answers in the store of the settings; each holds for all later files."""
    from data_access.databases import open_store, writing
    from data_access.storing.decisions import remember

    with writing(open_store()) as connection:
        for one in answers:
            remember(
                connection,
                kind=cast("DecisionKind", one.kind),
                given=one.given,
                answer=one.answer,
                sheet=one.sheet,
                place=one.place,
            )


@dataclass(frozen=True)
class Kept:
    """A decision as it is kept, and in words: what it is about and what it says."""

    answer: Answer
    kind: str
    where: str
    meaning: str
    decided_at: datetime


def kept_decisions() -> list[Kept]:
    """Return every decision of the store of the settings, the newest first."""
    from data_access.databases import open_store, reading
    from data_access.storing.decisions import list_decisions

    with reading(open_store()) as connection:
        found = list_decisions(connection)
        names = _names(connection, found)
    found.sort(key=lambda each: each.decided_at, reverse=True)
    return [_kept(each, names) for each in found]


def take_back(answer: Answer) -> bool:
    """Forget a decision; tell whether there still was one."""
    from data_access.databases import open_store, writing
    from data_access.storing.decisions import forget

    with writing(open_store()) as connection:
        return forget(
            connection,
            kind=cast("DecisionKind", answer.kind),
            given=answer.given,
            sheet=answer.sheet,
            place=answer.place,
        )


def _kept(one: "Decision", names: dict[str, str]) -> Kept:
    sheet = SHEETS.get(one.sheet)
    place = names.get(one.place, one.place)
    meaning = names.get(one.answer, one.answer) or LINES["left_out"]
    if sheet is not None and one.answer in sheet.by_name:
        meaning = sheet.by_name[one.answer].header
    elif one.kind == "sheet" and one.answer in SHEETS:
        meaning = SHEETS[one.answer].label
    return Kept(
        Answer(one.kind, one.given, one.answer, one.sheet, one.place),
        DECISION_KINDS[one.kind],
        sheet.label if sheet else place,
        meaning,
        one.decided_at,
    )


def _names(connection: "Connection", found: Iterable["Decision"]) -> dict[str, str]:
    """Return code → name with code of the schools and areas that are named."""
    from sqlalchemy import select

    from data_access.tables import area, school

    of_places = [one for one in found if one.kind in ("school", "area")]
    codes = {code for one in of_places for code in (one.answer, one.place) if code}
    names: dict[str, str] = {}
    for table, code in ((area, area.c.area_code), (school, school.c.school_code)):
        for row in connection.execute(select(code, table.c.name)):
            if row[0] in codes:
                names[row[0]] = f"{row[1]}（{row[0]}）"
    return names
