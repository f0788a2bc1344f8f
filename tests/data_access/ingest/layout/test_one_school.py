"""Rows without a school below the only one a table names are filled, and told."""

from pathlib import Path

import pytest

from data_access.ingest.issues import Severity
from tests.data_access.ingest.layout.messy import Read

HEAD = "学校标识码,学校名称,统计日期,设备类型,数量"
FIRST = "2199000001,第一小学,2026-09-30,学生机,40"
BELOW = ",,2026-09-30,教师机,7"


def _read(folder: Path, *lines: str) -> Read:
    path = folder / "设备存量.csv"
    path.write_text("\n".join((HEAD, *lines)) + "\n", "utf-8")
    return Read(path)


def test_rows_below_the_only_school_are_its_own(tmp_path: Path) -> None:
    read = _read(
        tmp_path, FIRST, BELOW, FIRST.replace("学生机", "录播设备"), "小计,,,,9", BELOW
    )

    assert read.column("school_code") == ["2199000001"] * 4
    assert read.column("school_name") == ["第一小学"] * 4
    issue = read.issue("school_filled_down")
    assert issue.severity is Severity.WARNING
    assert "第 3、6 行" in issue.message
    assert "第一小学、2199000001" in issue.message


@pytest.mark.parametrize(
    "other",
    [
        "2199000002,第二小学,2026-09-30,学生机,5",
        ",第二小学,2026-09-30,学生机,5",
        "2199000002,第一小学,2026-09-30,学生机,5",
    ],
)
def test_a_second_school_anywhere_and_nothing_is_filled(
    tmp_path: Path, other: str
) -> None:
    read = _read(tmp_path, FIRST, BELOW, other)

    assert read.column("school_name")[1] is None
    assert "school_filled_down" not in read.rules()


@pytest.mark.parametrize(
    "lines",
    [
        # Above the school nothing says whose the row is.
        (BELOW, FIRST),
        # A sum without a word has no key of its own.
        (FIRST, ",,,,47"),
    ],
)
def test_rows_that_may_be_something_else_stay_blank(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    read = _read(tmp_path, *lines)

    assert None in read.column("school_name")
    assert "school_filled_down" not in read.rules()
