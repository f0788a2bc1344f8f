"""What goes back after an import: the lists of issues."""

from pathlib import Path

from data_access.ingest.issues_workbook import issues_path, write_issues
from data_access.ingest.report import ImportReport


def write_returns(report: ImportReport, folder: Path) -> list[Path]:
    """Write the downloads of an import into a folder; return them."""
    written = []
    for name in dict.fromkeys(issue.file for issue in report.issues.kept):
        if not name:
            continue
        path = issues_path(folder / Path(name).name)
        write_issues(report, name, path)
        written.append(path)
    return written
