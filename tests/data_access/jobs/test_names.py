"""Names a browser sends become names of files, never paths, never tricks."""

import pytest

from data_access.jobs.names import LONGEST, distinct, safe_name, visible

TURNED = "报表\u202excod.xlsx"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("报表.xlsx", "报表.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("D:\\报送\\报表.xls", "报表.xls"),
        ("a\x00b\n.csv", "ab.csv"),
        (TURNED, "报表xcod.xlsx"),
        ("<b>报表</b>.xlsx", "b_.xlsx"),
        ("CON.xlsx", "_CON.xlsx"),
        ("…. .", "…"),
        ("..", "_"),
        ("", "_"),
    ],
)
def test_a_name_is_harmless(given: str, expected: str) -> None:
    assert safe_name(given) == expected


def test_a_long_name_is_cut_and_keeps_its_kind() -> None:
    name = safe_name("表" * 400 + ".xlsx")

    assert len(name.encode()) <= LONGEST
    assert name.endswith("表.xlsx")


def test_a_folder_keeps_its_parts_and_never_leads_out() -> None:
    (path,) = distinct(["河镇/../../中心小学/报表.xlsx"])

    assert str(path) == "河镇/中心小学/报表.xlsx"


def test_names_that_meet_are_told_apart_whatever_their_case() -> None:
    names = [str(path) for path in distinct(["A.xlsx", "a.xlsx", "x/a.xlsx"])]

    assert names == ["A.xlsx", "a（2）.xlsx", "x/a.xlsx"]


def test_marks_that_turn_a_text_are_not_shown() -> None:
    assert visible(TURNED) == "报表xcod.xlsx"
