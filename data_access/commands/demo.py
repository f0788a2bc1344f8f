"""`demo`: the demonstration city, or a real zone of which only totals are known."""

from data_access.commands.options import Arguments
from data_access.databases import open_store
from data_access.messages.commands import LINES


def run_demo(arguments: Arguments) -> int:
    """Build what was asked for; with --if-missing only where nothing is stored."""
    # Loaded here: only this command needs the generator and what it stands on.
    from data_access.demo import build_demo, is_empty

    engine = open_store(arguments.database)
    if arguments.if_missing and not is_empty(engine):
        print(LINES["demo_there"])
        return 0
    if arguments.zone:
        from data_access.demo.published import build_published_zone

        report = build_published_zone(engine, arguments.zone)
        rows = sum(s.read - s.rejected for s in report.sheets if s.sheet_id != "area")
        print(LINES["zone_loaded"].format(zone=arguments.zone, rows=rows))
        return 0
    built = build_demo(engine)
    print(LINES["demo_built"].format(rows=built.row_count, seconds=built.seconds))
    return 0
