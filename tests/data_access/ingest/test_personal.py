"""Personal data never get past the reading."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data_access.ingest.issues_workbook import write_issues
from data_access.ingest.personal import is_personal_heading, without_personal

IDENTITY = "11010519491231002X"
MOBILE = "13812345678"


@pytest.mark.parametrize(
    "heading", ["联系人", "联系电话", "身份证号", "学生姓名", "填报人"]
)
def test_personal_headings_are_known(heading: str) -> None:
    assert is_personal_heading(heading)


@pytest.mark.parametrize("heading", ["学生数", "教师终端数", "电话机数量", "项目名称"])
def test_other_headings_are_not_personal(heading: str) -> None:
    assert not is_personal_heading(heading)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"张老师{MOBILE}", "张老师"),
        (f"证件{IDENTITY}。", "证件。"),
        ("电话0912-3456789", "电话"),
        # An 18-digit certificate without a birthday, and a code with a hyphen.
        ("110105999912310021", "110105999912310021"),
        ("3bc7-b005-8876999ac6ff", "3bc7-b005-8876999ac6ff"),
        ("2199000001", "2199000001"),
    ],
)
def test_numbers_of_persons_are_taken_out(text: str, left: str) -> None:
    assert without_personal(text) == left


def test_nothing_personal_reaches_store_report_or_list(
    zone: Any, write: Callable[..., Path], rows: Any, tmp_path: Path
) -> None:
    path = write(
        "获奖",
        "学校标识码 奖项名称 奖项类别 级别 颁发日期 获奖主体 获奖者 "
        "作品名称 联系电话 备注",
        (
            *("2199000001", "电脑制作", "学生信息素养", "省级", "2026-05-01", "学生"),
            *("李小明", f"我的作品{MOBILE}", MOBILE, IDENTITY),
        ),
        # The row of an unknown school is listed: its values are not.
        (
            *("2199009999", "电脑制作", "学生信息素养", "省级", "2026-05-01", "学生"),
            *("王小红", IDENTITY, MOBILE, IDENTITY),
        ),
    )
    report = zone(path)
    write_issues(report, path.name, tmp_path / "list.xlsx")

    assert report.sheets[0].ignored_personal == ("联系电话", "备注")
    stored = str([rows("award"), rows("import_issue"), rows("replaced_row")])
    for secret in (MOBILE, IDENTITY, "李小明", "王小红"):
        assert secret not in stored
        assert secret not in str(report)
    assert rows("award")[0]["winner"] == "S001"
