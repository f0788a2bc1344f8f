"""Rules of the equipment: what a stock is held against, when a terminal is over age."""

from dataclasses import dataclass

AGED_YEARS = 6
"""使用 ≥6 年 is 超期服役 (domain.md §3.3, mark P)."""

DUE_YEARS = 3
"""How many years ahead the page tells what falls due."""

TERMINAL_AGE = "terminal_age"
"""No table: the facts about age, counted at the end of the period looked at."""


@dataclass(frozen=True)
class Need:
    """A stock and what each school would need of it.

    Attributes:
        indicator: whose halves of a school are the stock and what it serves.
        label: the stock in words.
        unit: its unit.
        rule: the need in words; `{line}` is the target of the area.
        per_line: the numerator is what the stock serves, the target says how many
            one of them may serve; else the denominator itself is the need.
    """

    indicator: str
    label: str
    unit: str
    rule: str
    per_line: bool = False


NEEDS = (
    Need("dev_board_per_room", "班班通", "套", "每间普通教室1套（本地自定，待核）"),
    Need(
        "dev_stu_per_terminal",
        "学生终端",
        "台",
        "按目标{line}:1（不是国家标准）",
        per_line=True,
    ),
    Need(
        "dev_tea_per_terminal",
        "教师终端",
        "台",
        "按目标{line}:1（不是国家标准）",
        per_line=True,
    ),
    Need(
        "dev_lab_class_load",
        "微机室",
        "间",
        "每间至多{line}个班（本地自定，待核）",
        per_line=True,
    ),
    Need("dev_recording_rate", "录播室", "所", "乡镇中心小学及以上学校各1"),
    Need("dev_tv_rate", "校园电视台", "所", "乡镇中心小学及以上学校各1"),
)
