"""What goes back after an import: every file's list of issues, in one archive."""

import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from data_access.ingest.issues_workbook import issues_path, write_issues
from data_access.ingest.report import ImportReport
from data_access.jobs.names import distinct
from data_access.messages.importing import WORDS


def write_returns(report: ImportReport, folder: Path) -> list[Path]:
    """Write the downloads of an import into a folder; return them."""
    named = [name for name in dict.fromkeys(i.file for i in report.issues.kept) if name]
    if not named:
        return []
    archive = folder / WORDS["issues_archive"]
    with (
        TemporaryDirectory(dir=folder) as aside,
        zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as book,
    ):
        for name, member in zip(named, distinct(named), strict=True):
            path = Path(aside) / "issues.xlsx"
            write_issues(report, name, path)
            book.write(path, str(issues_path(Path(member))))
    return [archive]
