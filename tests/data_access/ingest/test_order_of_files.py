"""A school's whole row and its stages in any order of files end in the same store."""

from itertools import permutations
from typing import Any

import pytest

SCHOOLS = "学校标识码 学校名称 所属镇街 办学类型"
SCHOOL = ("3499000045", "实验学校", "城关镇", "十二年一贯制")
KEY = "学校标识码 统计年份 学段"
STAGES = ("小学", "初中", "高中")
YEAR = (SCHOOL[0], 2026)
PUPILS = (f"{KEY} 在校生数", [(*YEAR, stage, 100) for stage in STAGES])
WHOLE = (f"{KEY} 普通教室间数 仪器设备值", [(*YEAR, "", 60, 3420.5)])
PRIMARY = (f"{KEY} 普通教室间数", [(*YEAR, "小学", 11)])
VALUES = (f"{KEY} 仪器设备值", [(*YEAR, stage, 1000) for stage in STAGES])
FIGURES = ("student_count", "classroom_count", "equipment_value_yuan")


def rules(report: Any) -> set[str]:
    return {issue.rule for issue in report.issues.kept}


@pytest.fixture
def after(zone: Any, write: Any, rows: Any) -> Any:
    """Import the files in an order; return the stages, and the rules that spoke."""

    def bring(*files: Any) -> tuple[dict[str, tuple[object, ...]], set[str]]:
        zone(write("学校", SCHOOLS, SCHOOL))
        said: set[str] = set()
        for headings, lines in files:
            said |= rules(zone(write("年度基数", headings, *lines)))
        found = rows("school_year_base")
        stages = {row["stage"]: tuple(row[n] for n in FIGURES) for row in found}
        return stages, said

    return bring


@pytest.mark.parametrize("order", [*permutations((PUPILS, WHOLE))])
def test_pupils_and_the_whole_row_in_any_order(after: Any, order: Any) -> None:
    stages, _ = after(*order)
    assert stages == {
        "primary": (100, 18, 1000.15),
        "junior_secondary": (100, 19, 1100.16),
        "senior_secondary": (100, 23, 1320.19),
    }


@pytest.mark.parametrize("order", [*permutations((PUPILS, WHOLE, PRIMARY))])
def test_a_stage_of_its_own_leaves_the_rest_or_an_issue(after: Any, order: Any) -> None:
    stages, said = after(*order)
    rooms = [stages[s][1] for s in sorted(stages)]
    assert stages["primary"][1] == 11
    if order.index(PRIMARY) == 2:
        assert (rooms, "stage_estimate_left" in said) == ([19, 11, 23], True)
    else:
        assert rooms == [22, 11, 27]
        assert "stage_estimate_left" not in said


@pytest.mark.parametrize("order", [*permutations((PUPILS, WHOLE, VALUES))])
def test_figures_of_every_stage_stand_over_the_whole(after: Any, order: Any) -> None:
    stages, said = after(*order)
    assert [row[2] for row in stages.values()] == [1000, 1000, 1000]
    assert sum(row[1] for row in stages.values()) == 60


def test_changed_pupils_leave_the_shares_and_say_so(after: Any) -> None:
    fewer = (PUPILS[0], [(*YEAR, stage, 90) for stage in STAGES])
    stages, said = after(PUPILS, WHOLE, fewer)
    assert (stages["primary"][:2], "stage_estimate_stale" in said) == ((90, 18), True)


def test_the_whole_again_never_takes_a_stated_figure(after: Any) -> None:
    stages, said = after(PUPILS, WHOLE, PRIMARY, WHOLE)
    assert stages["primary"][1] == 11
    assert "stage_sum_differs" in said
