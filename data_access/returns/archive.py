"""Writes everything that goes back after a delivery into one archive."""

import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path, PurePath
from typing import IO

from sqlalchemy import Engine

from data_access.databases import reading
from data_access.ingest.issues import Issue
from data_access.ingest.progress import Progress
from data_access.ingest.report import ImportReport
from data_access.messages.returns import RETURNS
from data_access.returns.assigning import SchoolFinder, SchoolIssue
from data_access.returns.batch_workbook import batch_workbook
from data_access.returns.collection import Collection, collect_delivery
from data_access.returns.delivered_area import delivered_area
from data_access.returns.directory import load_directory
from data_access.returns.file_names import FreeNames, safe_name
from data_access.returns.marked_books import is_returned, write_marked
from data_access.returns.reminders import reminders


@dataclass(frozen=True)
class Returned:
    """What was written, and who was asked.

    Attributes:
        workbook: with every issue of the delivery.
        collection: the 收齐表 of every school of the zone.
        own: the 收齐表 of the one area that all schools of the delivery lie in.
        area: what that area is called; "" where there is none.
        marked: how many workbooks go back.
    """

    workbook: bytes
    collection: Collection
    own: Collection | None
    area: str
    marked: int


def write_returns(
    engine: Engine,
    report: ImportReport,
    sources: Mapping[str, Path],
    target: Path | IO[bytes],
    *,
    as_of: date | None = None,
    deadline: date | None = None,
    progress: Progress | None = None,
) -> Returned:
    """Write the marked workbooks of a delivery and its whole list into one archive.

    Args:
        engine: of the store.
        report: what the import found.
        sources: file as the report names it → where the sender's file lies.
        target: the archive, a path or an open file.
        as_of: the day the reminders speak of; None: today.
        deadline: until when the towns are asked to send the rest.
        progress: told of every marked workbook.

    In the archive are 问题清单.xlsx and 乡镇/学校名-问题清单.xlsx for each file with
    something to correct; a file of several schools keeps its own name.
    """
    with reading(engine) as connection:
        finder = SchoolFinder(report, load_directory(connection))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        marked = _write_marked(archive, report, sources, finder, progress or Progress())
        collection = collect_delivery(engine, report)
        area = delivered_area(engine, report)
        own = collect_delivery(engine, report, area=area[0]) if area else None
        asked = own or collection
        texts = reminders(asked, as_of=as_of or date.today(), deadline=deadline)
        found = [SchoolIssue(i, finder.school_of(i)) for i in report.issues.kept]
        workbook = batch_workbook(found, report.issues, asked, texts)
        archive.writestr(RETURNS["whole_workbook"], workbook)
    return Returned(workbook, collection, own, area[1] if area else "", marked)


def _write_marked(
    archive: zipfile.ZipFile,
    report: ImportReport,
    sources: Mapping[str, Path],
    finder: SchoolFinder,
    progress: Progress,
) -> int:
    by_file, names, marked = _by_file(report.issues.kept), FreeNames(), 0
    progress.expect(len(by_file) + 1)
    for file, issues in by_file.items():
        progress.step(file)
        path = sources.get(file)
        if path is None or not is_returned(issues):
            continue
        school = finder.only_school(file)
        folder = safe_name(school.town) if school else ""
        name = school.name if school else PurePath(file).stem
        book = BytesIO()
        if write_marked(path, name, issues, book, finder):
            member = names.take(name, RETURNS["book_ending"], folder)
            archive.writestr(f"{folder}/{member}".lstrip("/"), book.getvalue())
            marked += 1
    return marked


def _by_file(issues: Iterable[Issue]) -> dict[str, list[Issue]]:
    found: dict[str, list[Issue]] = defaultdict(list)
    for issue in issues:
        if issue.file:
            found[issue.file].append(issue)
    return dict(found)
