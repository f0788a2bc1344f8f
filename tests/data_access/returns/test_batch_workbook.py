"""The workbook of a whole delivery speaks the words of those who read it."""

from io import BytesIO

import openpyxl

from data_access.ingest.issues import Issue, IssueList, Severity
from data_access.returns.assigning import SchoolIssue
from data_access.returns.batch_workbook import batch_workbook


def test_issues_are_summed_by_school_and_kind_with_an_example_each() -> None:
    issues = IssueList()
    rules = ("negative", "negative", "not_a_number")
    for row, rule in enumerate(rules, start=2):
        issues.add(Issue(rule, Severity.ERROR, "一小.xlsx", "网络", row, "数量", "-3"))
    found = [SchoolIssue(issue, None) for issue in issues.kept]
    book = openpyxl.load_workbook(BytesIO(batch_workbook(found, issues, None, {})))

    listed, summary = (list(page.values) for page in book.worksheets)
    assert listed[0][-2:] == ("原值", "问题和处理办法")
    assert [row[-2] for row in listed[1:]] == ["-3"] * 3
    assert summary[0] == (
        *("乡镇", "学校", "程度", "条数"),
        "问题和处理办法（举一例）",
    )
    assert [row[3:] for row in summary[1:]] == [
        (2, issues.kept[0].message),
        (1, issues.kept[2].message),
    ]
    assert not any("negative" in str(row) for row in [*listed, *summary])
