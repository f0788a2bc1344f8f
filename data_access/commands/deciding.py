"""`decide`: what the office decided about names, listed, made and taken back."""

from collections.abc import Iterator

from sqlalchemy import Connection

from data_access.catalogue.sheets import SHEETS
from data_access.commands.options import Arguments
from data_access.databases import open_store, reading, writing
from data_access.errors import DecisionInvalid
from data_access.ingest.deciding import checked_answer, find_sheet
from data_access.messages.commands import DECISION_KINDS, LINES
from data_access.storing import Decision, forget, list_decisions, remember


def run_decide(arguments: Arguments) -> int:
    """List decisions, make one or take one back; return the exit code."""
    engine = open_store(arguments.database)
    if arguments.action == "list":
        with reading(engine) as connection:
            for line in _listed(connection):
                print(line)
        return 0
    sheet = _sheet_of(arguments)
    place = arguments.place or ""
    about = {"kind": arguments.kind, "sheet": sheet, "place": place}
    with writing(engine) as connection:
        if arguments.action == "forget":
            found = forget(connection, given=arguments.given, **about)
            print(LINES["forgotten" if found else "not_decided"])
            return 0 if found else 2
        answer = checked_answer(connection, arguments.kind, arguments.answer, sheet)
        remember(connection, given=arguments.given, answer=answer, **about)
    words = LINES["decided"] if answer else LINES["decided_ignored"]
    print(words.format(given=arguments.given, answer=_shown(sheet, answer)))
    return 0


def _sheet_of(arguments: Arguments) -> str:
    if arguments.kind != "heading":
        return ""
    if not arguments.sheet:
        raise DecisionInvalid("decision_sheet_missing", value=arguments.given)
    return find_sheet(arguments.sheet).id


def _listed(connection: Connection) -> Iterator[str]:
    found = list_decisions(connection)
    for each in found:
        yield LINES["decision"].format(
            kind=DECISION_KINDS[each.kind],
            where=_where(each),
            given=each.given,
            answer=_shown(each.sheet, each.answer) or LINES["left_out"],
            day=each.decided_at.date(),
        )
    yield LINES["decisions"].format(count=len(found))


def _where(decision: Decision) -> str:
    label = SHEETS[decision.sheet].label if decision.sheet in SHEETS else ""
    place = label or decision.place
    return f"（{place}）" if place else ""


def _shown(sheet_id: str, answer: str) -> str:
    """Return a column's heading or a sheet's label for what the store keeps."""
    if sheet_id in SHEETS and answer in SHEETS[sheet_id].by_name:
        return SHEETS[sheet_id].by_name[answer].header
    return SHEETS[answer].label if answer in SHEETS else answer
