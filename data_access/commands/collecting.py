"""`collection`: who has sent in what for a month, and what to tell the towns."""

from collections import Counter
from datetime import date

from data_access.commands.importing import sheet_id_of
from data_access.commands.options import Arguments
from data_access.databases import open_store
from data_access.errors import FileUnreadable
from data_access.messages.returns import COLLECTION
from data_access.period import month_period, parse_period
from data_access.returns.collection import Collection, Status, collect_month
from data_access.returns.result_folder import collection_workbook, reminder_text


def run_collection(arguments: Arguments) -> int:
    """Print the reminders of every town, or write the 收齐表; return the exit code."""
    month = parse_period(arguments.period).last_month if arguments.period else None
    sheet_ids = [sheet_id_of(name) for name in arguments.sheets or ()]
    engine = open_store(arguments.database)
    found = collect_month(engine, month, sheet_ids, arguments.town)
    deadline: date | None = arguments.deadline
    print(_total(found))
    path = arguments.output
    if path is None:
        print(reminder_text(found, deadline=deadline), end="")
        return 0
    if path.exists():
        raise FileUnreadable("template_exists", path=path)
    path.write_bytes(collection_workbook(found, deadline=deadline))
    print(COLLECTION["written"].format(path=path))
    return 0


def _total(found: Collection) -> str:
    counts: Counter[Status] = Counter()
    for entry in found.schools:
        counts.update(set(found.states[entry.school_id].values()))
    return COLLECTION["total"].format(
        month=month_period(found.month).key,
        expected=len(found.schools),
        received=sum(found.is_in(entry) for entry in found.schools),
        missing=counts[Status.MISSING],
        unreadable=counts[Status.UNREADABLE],
        rejected=counts[Status.REJECTED],
        twice=counts[Status.TWICE],
    )
