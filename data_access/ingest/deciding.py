"""Checks what somebody decides, and says it in the words the store keeps."""

from collections.abc import Mapping

from sqlalchemy import Connection, Table, exists, select

from data_access.catalogue.sheets import SHEETS, Sheet
from data_access.errors import DecisionInvalid
from data_access.ingest.headings import fold
from data_access.storing.decisions import DecisionKind
from data_access.tables import area, school

IGNORED = ""


def find_sheet(name: str) -> Sheet:
    """Return the sheet of any of its names; raise DecisionInvalid for another."""
    for sheet in SHEETS.values():
        if fold(name) in {fold(word) for word in sheet.names()}:
            return sheet
    allowed = "、".join(sheet.label for sheet in SHEETS.values())
    raise DecisionInvalid("decision_sheet_unknown", value=name, allowed=allowed)


def find_part(sheet: Sheet, word: str) -> str:
    """Return the name under which a column or a spread is decided for."""
    parts = {column.name: column.name for column in sheet.columns}
    parts |= {fold(c.header): c.name for c in sheet.columns}
    parts |= {fold(spread.header): spread.header for spread in sheet.spreads}
    found = parts.get(word) or parts.get(fold(word))
    if found is None:
        headers = [column.header for column in sheet.columns]
        headers += [spread.header for spread in sheet.spreads]
        raise DecisionInvalid(
            "decision_column_unknown",
            value=word,
            sheet=sheet.label,
            allowed="、".join(headers),
        )
    return found


def checked_answer(
    connection: Connection, kind: DecisionKind, answer: str, sheet_id: str = ""
) -> str:
    """Return an answer as the store keeps it.

    Args:
        connection: of the store that knows the schools and areas.
        kind: what is decided about.
        answer: a heading, a sheet's name, a school's or an area's code; "" leaves a
            heading or a sheet out.
        sheet_id: of the sheet whose heading it is.

    Raises:
        DecisionInvalid: an answer that does not exist.
    """
    if kind in ("heading", "sheet") and answer == IGNORED:
        return IGNORED
    if kind == "heading":
        return find_part(SHEETS[sheet_id], answer)
    if kind == "sheet":
        return find_sheet(answer).id
    table = _TABLES[kind]
    column = table.c[f"{kind}_code"]
    if not connection.scalar(select(exists().where(column == answer))):
        raise DecisionInvalid(f"decision_{kind}_unknown", value=answer)
    return answer


_TABLES: Mapping[str, Table] = {"school": school, "area": area}
