"""A school's name becomes a file's on every system, and stays in its folder."""

import pytest

from data_access.returns.file_names import LONGEST, FreeNames, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("镇中心小学", "镇中心小学"),
        ("../../etc/passwd", "etcpasswd"),
        ("甲\u202e小学\x00", "甲小学"),
        (' a<b>:"c|?* ', "abc"),
        ("CON", "_CON"),
        ("…", "…"),
        ("..", "_"),
        ("", "_"),
    ],
)
def test_what_no_system_takes_is_left_out(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_long_names_are_cut_before_the_ending() -> None:
    name = safe_name("很" * 200, "-问题清单.xlsx")

    assert len(name) == LONGEST
    assert name.endswith("很-问题清单.xlsx")


def test_names_that_are_taken_are_numbered_within_their_folder() -> None:
    names = FreeNames()

    assert names.take("小学", ".xlsx", "甲镇") == "小学.xlsx"
    assert names.take("小学", ".xlsx", "甲镇") == "小学（2）.xlsx"
    assert names.take("小学", ".xlsx", "甲镇") == "小学（3）.xlsx"
    assert names.take("小学", ".xlsx", "乙镇") == "小学.xlsx"
