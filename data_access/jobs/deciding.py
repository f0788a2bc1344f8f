"""The office's answers to what could not be recognised, kept in the store."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast


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
    from data_access.storing.decisions import DecisionKind, remember

    with writing(open_store()) as connection:
        for one in answers:
            remember(
                connection,
                kind=cast(DecisionKind, one.kind),
                given=one.given,
                answer=one.answer,
                sheet=one.sheet,
                place=one.place,
            )
