"""`batches`, `undo` and `history`: what came in, taking it back, what rows were."""

import sys
from collections.abc import Iterator

from data_access.catalogue.numbers import MISSING
from data_access.catalogue.sheets import SHEETS
from data_access.changes import (
    Change,
    UndoReport,
    deliveries,
    find_school,
    school_history,
    undo_delivery,
)
from data_access.commands.importing import sheet_id_of
from data_access.commands.options import Arguments
from data_access.databases import open_store
from data_access.ingest.progress import BarProgress
from data_access.messages.changes import (
    CHANGE_KINDS,
    CHANGE_LINES,
    DELIVERY_KINDS,
    delivery_words,
    moment_text,
)

LISTED_BATCHES = 50


def run_batches(arguments: Arguments) -> int:
    """List the newest deliveries."""
    found = deliveries(open_store(arguments.database))
    if found.empty:
        print(CHANGE_LINES["no_batches"])
        return 0
    shown = found if arguments.all else found.head(LISTED_BATCHES)
    for record in shown.to_dict("records"):
        row = {str(name): value for name, value in record.items()}
        state = "undone" if row["reason"] == "undo_already" else "standing"
        state = "kept" if row["reason"] not in ("", "undo_already") else state
        values = {**row, "kind": DELIVERY_KINDS.get(row["kind"], row["kind"])}
        values["moment"] = moment_text(row["received_at"])
        values["state"] = CHANGE_LINES[state].format(**row)
        if row["kind"] == "undo":
            values["kind"] = CHANGE_LINES["undo_of"].format(**row)
        print(CHANGE_LINES["batch"].format(**values))
    if len(shown) < len(found):
        print(CHANGE_LINES["more_batches"].format(count=len(found) - len(shown)))
    return 0


def run_undo(arguments: Arguments) -> int:
    """Undo a delivery, or say which would be undone."""
    with BarProgress(sys.stderr) as progress:
        report = undo_delivery(
            open_store(arguments.database),
            arguments.number,
            with_later=arguments.with_later,
            dry_run=arguments.dry_run,
            progress=progress,
        )
    for line in _describe(report):
        print(line)
    return 0


def _describe(report: UndoReport) -> Iterator[str]:
    for each in report.undone:
        one = each.delivery
        words = delivery_words(one.name, one.received_at, one.delivery_id)
        yield CHANGE_LINES["undone_one"].format(
            delivery=words,
            removed=each.removed,
            restored=each.restored,
            changed=each.changed,
        )
    if report.is_dry_run:
        yield CHANGE_LINES["undo_checked"].format(count=len(report.undone))
        return
    again = "、".join(str(each.undo_id) for each in reversed(report.undone))
    yield CHANGE_LINES["undo_done"].format(again=again, seconds=report.seconds)


def run_history(arguments: Arguments) -> int:
    """Print the changes of a school's rows, newest first."""
    engine = open_store(arguments.database)
    school_id, name = find_school(engine, arguments.school)
    sheet_id = sheet_id_of(arguments.sheet) if arguments.sheet else None
    changes = school_history(engine, school_id, sheet_id=sheet_id)
    label = SHEETS[sheet_id].label if sheet_id else ""
    print(CHANGE_LINES["history_of"].format(name=name, sheet=label, n=len(changes)))
    for change in changes:
        print(_change_line(change))
        for cell in change.cells:
            is_empty = change.kind == "new" and cell.now == MISSING
            if not is_empty:
                print(CHANGE_LINES["cell"].format(**vars(cell)))
    return 0


def _change_line(change: Change) -> str:
    one = change.delivery
    return CHANGE_LINES["change"].format(
        moment=moment_text(change.moment),
        number=one.delivery_id if one else "—",
        kind=CHANGE_KINDS[change.kind],
        label=change.label,
        key=change.key,
        file=change.file,
        row=CHANGE_LINES["at_row"].format(row=change.row) if change.row else "",
        undone=CHANGE_LINES["since_undone"] if change.is_undone else "",
    )
