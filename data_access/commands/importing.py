"""`import` and `check`: files in, what happened to them on the screen."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy import Connection, Engine

from data_access.catalogue.sheets import SHEETS
from data_access.changes import Difference, difference
from data_access.commands.difference_lines import difference_lines
from data_access.commands.issue_lines import issue_lines
from data_access.commands.options import Arguments
from data_access.databases import open_store
from data_access.errors import SettingInvalid
from data_access.ingest.gathering.archives import is_archive
from data_access.ingest.issues import Severity
from data_access.ingest.issues_workbook import issues_path, write_issues
from data_access.ingest.options import ImportOptions
from data_access.ingest.pipeline import import_files
from data_access.ingest.progress import BarProgress
from data_access.ingest.report import ImportReport
from data_access.messages import sentence
from data_access.messages.commands import LINES
from data_access.messages.printable import printable
from data_access.returns.result_folder import result_folder, write_results

_MOST_LISTED = 20
# What the office can settle by a decision.
_DECIDABLE = frozenset(
    {
        "sheet_unknown",
        "sheet_ambiguous",
        "column_proposed",
        "heading_near",
        "school_unknown",
        "school_ambiguous",
        "area_unknown",
        "area_ambiguous",
    }
)


def run_import(arguments: Arguments) -> int:
    """Import or check files; print what was done; return the exit code."""
    is_check = arguments.command == "check" or arguments.dry_run
    engine = open_store(arguments.database)
    options = _options(arguments)
    seen: list[Difference] = []

    def compare(connection: Connection, report: ImportReport) -> None:
        batches = report.batch_ids.values()
        seen.append(difference(connection, list(batches), report.sheets))

    with BarProgress(sys.stderr) as progress:
        report = import_files(
            arguments.files,
            engine=engine,
            mapping=arguments.mapping,
            dry_run=is_check,
            options=options,
            progress=progress,
            inspect=compare if is_check else None,
        )
    for line in describe(report, is_listed=not arguments.no_list):
        print(line)
    for found in seen if report.sheets else ():
        for line in difference_lines(found):
            print(line)
    if not arguments.no_list:
        for line in _write_all(engine, report, arguments.files):
            print(line)
    return exit_code(report)


def _options(arguments: Arguments) -> ImportOptions:
    return ImportOptions(
        encoding=arguments.encoding,
        coordinate_system=arguments.coordinate_system,
        reported_by=arguments.reported_by,
        reported_date=arguments.reported_date,
        origin=arguments.origin,
        source_name=arguments.source,
        is_complete=arguments.complete,
        replaces_scope=arguments.replace,
        complete_area=arguments.area,
        sheet_id=sheet_id_of(arguments.sheet) if arguments.sheet else None,
    )


def sheet_id_of(name: str) -> str:
    """Return the id of a sheet by any of its names."""
    for sheet in SHEETS.values():
        if name in sheet.names():
            return sheet.id
    allowed = "、".join(sheet.label for sheet in SHEETS.values())
    raise SettingInvalid("setting_invalid", name="SHEET", value=name, allowed=allowed)


def exit_code(report: ImportReport) -> int:
    """Return 0 when everything is in, 1 when some rows are not, 2 when none is."""
    if report.is_complete:
        return 0 if any(sheet.read for sheet in report.sheets) else 2
    return 1 if report.accepted else 2


def describe(report: ImportReport, *, is_listed: bool = True) -> Iterator[str]:
    """Yield the lines that tell what an import did.

    `is_listed` tells that a list of all issues is written as well.
    """
    for line in _described(report, is_listed=is_listed):
        yield str(printable(line))


def _described(report: ImportReport, *, is_listed: bool) -> Iterator[str]:
    if report.is_demo_removed:
        yield LINES["demo_removed"]
    for sheet in report.sheets:
        names = ("file", "sheet", "label", "read", "new", "changed", "unchanged")
        values = {name: getattr(sheet, name) for name in names}
        yield LINES["sheet"].format(**values, rejected=sheet.rejected)
        for code, count in sorted(sheet.assumptions.items()):
            yield LINES["assumed"].format(text=sentence(code), count=count)
        if sheet.unmatched:
            yield LINES["unmatched"].format(columns=_listed(sheet.unmatched))
        if sheet.ignored_personal:
            yield LINES["personal"].format(columns=_listed(sheet.ignored_personal))
    yield from issue_lines(report.issues, is_listed=is_listed)
    if any(rule in _DECIDABLE for rule, _ in report.issues.counts):
        yield LINES["undecided"]
    yield _closing(report)


def _listed(headings: Sequence[str]) -> str:
    """Return headings each once, and of a row without end only the first."""
    found = list(dict.fromkeys(headings))
    shown = "、".join(found[:_MOST_LISTED])
    if len(headings) <= _MOST_LISTED:
        return shown
    return LINES["and_more"].format(shown=shown, count=len(headings))


def _closing(report: ImportReport) -> str:
    if not report.sheets:
        return LINES["nothing_read"]
    if not any(sheet.read for sheet in report.sheets):
        return LINES["only_headers"]
    key = "checked" if report.is_dry_run else "stored"
    if not report.is_dry_run and not report.is_changed and report.accepted:
        return LINES["same_as_before"].format(rejected=report.rejected)
    return LINES[key].format(
        accepted=report.accepted,
        rejected=report.rejected,
        warnings=report.issues.count(Severity.WARNING),
        seconds=report.seconds,
    )


def _write_all(
    engine: Engine, report: ImportReport, paths: list[Path]
) -> Iterator[str]:
    """Write a list beside each file, and a folder of results beside each delivery."""
    gathered = [path for path in paths if path.is_dir() or is_archive(path)]
    yield from _write_lists(report, [path for path in paths if path not in gathered])
    if not gathered:
        return
    folder = result_folder(gathered[0])
    try:
        written = write_results(engine, report, paths, folder)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        yield LINES["list_failed"].format(path=folder, reason=reason)
    else:
        names = "、".join(path.name for path in written.files)
        yield LINES["results_written"].format(folder=folder, files=names)
        if written.area:
            files = "、".join(written.of_area)
            yield LINES["results_of_area"].format(area=written.area, files=files)


def _write_lists(report: ImportReport, files: list[Path]) -> Iterator[str]:
    """Write one list of issues beside each file that has any."""
    for file in files:
        if not any(issue.file == file.name for issue in report.issues.kept):
            continue
        path = issues_path(file)
        try:
            count = write_issues(report, file.name, path)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            yield LINES["list_failed"].format(path=path, reason=reason)
        else:
            yield LINES["list_written"].format(path=path, count=count)
