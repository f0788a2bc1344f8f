"""`outlines`: a bureau's own boundary file in, what became of it on the screen."""

from collections.abc import Iterator

from data_access.catalogue.sheets.places import AREA_KINDS
from data_access.commands.issue_lines import every_issue_line
from data_access.commands.options import Arguments
from data_access.databases import open_store
from data_access.errors import SettingInvalid
from data_access.ingest.outlines import OutlineOptions, OutlineReport, import_outlines
from data_access.messages.commands import LINES


def run_outlines(arguments: Arguments) -> int:
    """Load or check outlines; print what was done; return the exit code."""
    report = import_outlines(
        arguments.file,
        engine=open_store(arguments.database),
        options=OutlineOptions(
            source=arguments.source,
            approval_no=_bare(arguments.approval_no),
            coordinate_system=arguments.coordinate_system,
            level=_level(arguments.level) if arguments.level else None,
            origin=arguments.origin,
        ),
        dry_run=arguments.dry_run,
    )
    for line in _describe(report):
        print(line)
    if not report.matched:
        return 2
    return 1 if report.matched < report.features else 0


def _level(word: str) -> str:
    """Return the kind of area by any of its names."""
    found = AREA_KINDS.words.get(word)
    if found is None:
        allowed = "、".join(AREA_KINDS.labels.values())
        raise SettingInvalid(
            "setting_invalid", name="--level", value=word, allowed=allowed
        )
    return str(found)


def _bare(approval_no: str | None) -> str | None:
    """Return the number itself, whether or not its name was copied with it."""
    return (approval_no or "").removeprefix("审图号").lstrip("：: ").strip() or None


def _describe(report: OutlineReport) -> Iterator[str]:
    yield LINES["outlines_read"].format(
        features=report.features,
        by_name=report.matched - report.by_code,
        by_code=report.by_code,
        others=report.features - report.matched,
    )
    yield from every_issue_line(report.issues)
    if not report.matched:
        yield LINES["outlines_none"]
        return
    counts = report.stored
    key = "outlines_checked" if report.is_dry_run else "outlines_stored"
    if not report.is_dry_run and not counts.is_any_change:
        key = "outlines_same"
    yield LINES[key].format(
        new=counts.new, changed=counts.changed, unchanged=counts.unchanged
    )
