"""`template`: the workbook a school fills in, blank or with what is known of it."""

import sys
import time
from pathlib import Path

from data_access.commands.importing import sheet_id_of
from data_access.commands.options import Arguments
from data_access.databases import open_store
from data_access.errors import FileUnreadable
from data_access.ingest.progress import BarProgress
from data_access.ingest.template import write_template
from data_access.messages.commands import LINES
from data_access.period import month_period, parse_period
from data_access.returns.file_names import safe_name
from data_access.returns.months import next_month
from data_access.returns.school_templates import (
    write_all_templates,
    write_school_template,
)


def run_template(arguments: Arguments) -> int:
    """Write the templates asked for; refuse to write over a file that exists."""
    sheet_ids = [sheet_id_of(name) for name in arguments.sheets]
    if arguments.school or arguments.town or arguments.all:
        return _write_filled(arguments, sheet_ids)
    path = _free(arguments.output or Path(f"{LINES['blank_name']}.xlsx"))
    labels = write_template(path, sheet_ids)
    print(LINES["template_written"].format(path=path, labels="、".join(labels)))
    return 0


def _write_filled(arguments: Arguments, sheet_ids: list[str]) -> int:
    engine = open_store(arguments.database)
    when = (
        parse_period(arguments.month).last_month
        if arguments.month
        else next_month(engine)
    )
    month = month_period(when).key
    scope = arguments.school or arguments.town or LINES["all_schools"]
    ending = ".xlsx" if arguments.school else ".zip"
    name = LINES["templates_name"].format(scope=scope, month=month)
    path = _free(arguments.output or Path(safe_name(name, ending)))
    started = time.perf_counter()
    if arguments.school:
        entry = write_school_template(engine, arguments.school, sheet_ids, when, path)
        line, values = "school_template_written", {"school": entry.name}
    else:
        with BarProgress(sys.stderr) as progress:
            count = write_all_templates(
                engine, arguments.town, sheet_ids, when, path, progress
            )
        line, values = "templates_written", {"count": str(count)}
    seconds = time.perf_counter() - started
    print(LINES[line].format(path=path, month=month, seconds=seconds, **values))
    return 0


def _free(path: Path) -> Path:
    if path.exists():
        raise FileUnreadable("template_exists", path=path)
    return path
