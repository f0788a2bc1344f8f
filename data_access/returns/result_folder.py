"""The folder of results beside a delivery: lists, 收齐表, reminders, marked books."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import xlsxwriter
from sqlalchemy import Engine

from data_access.ingest.gathering import gathered
from data_access.ingest.progress import Progress
from data_access.ingest.report import ImportReport
from data_access.messages.returns import RETURNS
from data_access.returns.archive import Returned, write_returns
from data_access.returns.batch_workbook import write_collection
from data_access.returns.collection import Collection
from data_access.returns.file_names import safe_name
from data_access.returns.reminders import reminders, unassigned_text


@dataclass(frozen=True)
class Results:
    """What was written into a folder.

    Attributes:
        files: all of it.
        area: the one area that all schools of the delivery lie in; "": no single one.
        of_area: names of the files that ask only that area's schools.
        of_zone: names of the files that ask every school.
    """

    files: list[Path]
    area: str = ""
    of_area: tuple[str, ...] = ()
    of_zone: tuple[str, ...] = ()


def result_folder(source: Path) -> Path:
    """Return the folder beside a delivery that its results go into."""
    return source.with_name(RETURNS["result_folder"].format(name=source.stem))


def write_results(
    engine: Engine,
    report: ImportReport,
    paths: Sequence[Path],
    folder: Path,
    *,
    deadline: date | None = None,
    progress: Progress | None = None,
) -> Results:
    """Write everything that goes back after an import into a folder.

    Args:
        engine: of the store.
        report: what the import found.
        paths: what was imported: files, folders, archives; they are read again.
        folder: made if it is not there; files of an earlier import are replaced.
        deadline: until when towns are asked to send the rest.
        progress: told of every marked workbook.

    Returns:
        The files written: 问题清单.xlsx, 各校问题清单.zip where a school has something
        to correct, 收齐表.xlsx and 催报文字.txt of the whole zone; where all schools
        of the delivery lie in one area, the two of that area before them.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    archive = io.BytesIO()
    with gathered(paths) as found:
        sources = {file.name: file.path for file in found.files}
        done = write_returns(
            engine, report, sources, archive, deadline=deadline, progress=progress
        )
    files = {RETURNS["whole_workbook"]: done.workbook}
    if done.marked:
        files[RETURNS["archive_name"]] = archive.getvalue()
    return _written(folder, files, done, deadline)


def _written(
    folder: Path, files: dict[str, bytes], done: Returned, deadline: date | None
) -> Results:
    of_area = _of_collection(done.own, deadline, f"-{done.area}") if done.own else {}
    of_zone = _of_collection(done.collection, deadline)
    files |= of_area | of_zone
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return Results(
        [folder / name for name in files], done.area, tuple(of_area), tuple(of_zone)
    )


def _of_collection(
    collection: Collection, deadline: date | None, ending: str = ""
) -> dict[str, bytes]:
    if not collection.schools and not collection.unassigned:
        return {}
    text = reminder_text(collection, deadline=deadline)
    contents = {
        # With a mark of its encoding, for the editor of an office computer.
        "reminder_file": text.encode("utf-8-sig"),
        "collection_file": collection_workbook(collection, deadline=deadline),
    }
    names = {key: Path(RETURNS[key]) for key in contents}
    return {
        safe_name(f"{names[key].stem}{ending}", names[key].suffix): content
        for key, content in contents.items()
    }


def reminder_text(
    collection: Collection, *, as_of: date | None = None, deadline: date | None = None
) -> str:
    """Return the reminders of every town, one a paragraph."""
    texts = reminders(collection, as_of=as_of or date.today(), deadline=deadline)
    parts = [*texts.values(), unassigned_text(collection)]
    return "\n\n".join(part for part in parts if part) + "\n"


def collection_workbook(
    collection: Collection, *, as_of: date | None = None, deadline: date | None = None
) -> bytes:
    """Return the 收齐表 with its reminders as a workbook."""
    out = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    texts = reminders(collection, as_of=as_of or date.today(), deadline=deadline)
    with xlsxwriter.Workbook(out, {**options, "in_memory": True}) as book:
        write_collection(book, collection, texts)
    return out.getvalue()
