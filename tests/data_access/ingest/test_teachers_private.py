"""Of a teacher the store knows a number; no message, list or log tells it."""

import logging
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from data_access.changes.history import school_history
from data_access.ingest.issues_workbook import write_issues
from data_access.tables import metadata

NUMBER, NAME = "T9402317", "李小明"
TRAINING = "学校标识码 教师编号 教师姓名 培训项目 学年 学期 网络学时 校本学时"
KNOWN = "2199000001"


def test_no_name_is_stored_and_no_number_told(
    zone: Any,
    store: Engine,
    write: Callable[..., Path],
    rows: Any,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    given = (KNOWN, NUMBER, NAME, "能力提升工程2.0", "2025-2026", 2)
    path = write(
        "教师培训学时",
        TRAINING,
        (*given, 25, 25),
        # The same teacher and term with other hours; hours that are none; a school
        # that nobody knows: each is an issue about a row.
        (*given, 25, 26),
        (*given[:4], "2024-2025", 1, "很多", 25),
        ("2199009999", *given[1:], 25, 25),
    )
    report = zone(path)
    write_issues(report, path.name, tmp_path / "list.xlsx")

    assert [row["teacher_no"] for row in rows("training_record")][0] == NUMBER
    assert report.sheets[0].ignored_personal == ("教师姓名",)
    issues = [str(issue) for issue in report.issues.kept]
    assert len(issues) >= 3
    history = [str(asdict(change)) for change in school_history(store, 1)]
    assert history
    told = [*issues, *history, str(report), str(rows("import_issue")), caplog.text]
    assert not [text for text in told if NUMBER in text]
    stored = str([rows(table) for table in metadata.tables])
    assert NAME not in "".join([*told, stored])
