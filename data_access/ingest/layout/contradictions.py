"""Says when title, sheet, file and folder contradict one another."""

from collections.abc import Iterable, Iterator

from data_access.catalogue.sheets import SheetColumn
from data_access.ingest.issues import Issue, Severity
from data_access.ingest.layout.surroundings import Answer, Surroundings
from data_access.ingest.reading import RawTable
from data_access.messages.layout import PLACES


def contradictions(
    table: RawTable, missing: Iterable[SheetColumn], around: Surroundings
) -> Iterator[Issue]:
    """Yield what is said in different ways of the columns a table lacks."""
    for column in missing:
        for name in (column.name, *column.instead):
            answer = around.answer(name)
            if answer is not None and not answer.is_clear:
                yield contradiction(
                    table.file_name, table.sheet_name, column.header, answer
                )


def contradiction(file_name: str, sheet_name: str, label: str, answer: Answer) -> Issue:
    """Return the issue that places say different things of one column."""
    first = answer.said[0][1]
    is_area = answer.column == "area_path"
    found = (f"{PLACES[said.place]}“{said.words}”" for _, said in answer.said)
    return Issue(
        "surroundings_contradict",
        Severity.WARNING if is_area else Severity.ERROR,
        file_name,
        sheet_name,
        first.row,
        column=label,
        values=(("label", label), ("found", "，".join(dict.fromkeys(found)))),
        column_no=first.column,
    )
