"""The county one can try the import with has nothing doubtful but its one question."""

from pathlib import Path
from typing import Any

from data_access.ingest.issues import Severity
from data_access.jobs.asking import questions

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "青禾县示例.zip"


def test_the_example_county_leaves_one_question_open(bring: Any) -> None:
    report = bring(EXAMPLE, dry_run=True)
    (question,) = questions(report)
    doubtful = {
        issue.rule
        for issue in report.issues.kept
        if issue.severity is not Severity.INFO
    }

    assert question["given"] == "件数"
    assert (report.rejected, doubtful) == (0, {"column_unmatched"})
