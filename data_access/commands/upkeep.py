"""`backup` and `restore` of the embedded store."""

from data_access.commands.options import Arguments
from data_access.databases import backup, open_store, restore
from data_access.messages.commands import LINES


def run_backup(arguments: Arguments) -> int:
    """Write a verified archive of the store."""
    report = backup(open_store(arguments.database), arguments.target)
    rows = sum(report.row_counts.values())
    line = LINES["backed_up"]
    print(line.format(path=report.path, rows=rows, files=report.file_count))
    return 0


def run_restore(arguments: Arguments) -> int:
    """Put a backup in the store's place; the present store is kept aside."""
    report = restore(arguments.archive, arguments.database)
    line = LINES["restored" if report.kept_aside else "restored_new"]
    rows = sum(report.row_counts.values())
    print(line.format(rows=rows, files=report.file_count, aside=report.kept_aside))
    return 0
