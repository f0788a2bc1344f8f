"""Whole-school figures reach the stages: weighted by pupils, none lost, none twice."""

from typing import Any

import pytest

SCHOOLS = "学校标识码 学校名称 所属镇街 办学类型"
NINE, FULL, TWELVE = "3199000012", "3499000041", "3499000045"
BASE = "学校标识码 统计年份 学段 在校生数 普通教室间数 仪器设备值"
PRIMARY, JUNIOR, SENIOR = "primary", "junior_secondary", "senior_secondary"
PUPILS = ((NINE, 2026, "小学", 300, "", ""), (NINE, 2026, "初中", 300, "", ""))
REPLACED = "replaced_row"
WHOLE = (NINE, 2026, "", "", 42, 2100.01)


@pytest.fixture
def city(zone: Any, write: Any) -> Any:
    """The zone with a school of each type that teaches several stages."""
    types = ((NINE, "九年一贯制"), (FULL, "完中"), (TWELVE, "十二年一贯制"))
    lines = [(code, f"{kind}学校", "城关镇", kind) for code, kind in types]
    zone(write("学校", SCHOOLS, *lines))
    return zone


@pytest.fixture
def stored(rows: Any) -> Any:
    """Stage → pupils, classrooms, value of equipment and the mark of estimates."""

    def read() -> dict[str, tuple[object, ...]]:
        names = ("student_count", "classroom_count", "equipment_value_yuan")
        found = rows("school_year_base")
        return {r["stage"]: (*(r[n] for n in names), r["is_estimated"]) for r in found}

    return read


def rules(report: Any) -> list[str]:
    return [issue.rule for issue in report.issues.kept]


def test_a_nine_year_school_shares_one_to_one_point_one(
    city: Any, write: Any, stored: Any
) -> None:
    path = write("年度基数", BASE, *PUPILS, WHOLE)
    report = city(path)

    expected = {PRIMARY: (300, 20, 1000.0, 1), JUNIOR: (300, 22, 1100.01, 1)}
    assert stored() == expected
    assert rules(report) == ["stage_shared"]
    assert "每生 1:1.1 的权重" in report.issues.kept[0].message
    assert (report.rejected, city(path).is_changed) == (0, False)


def test_a_twelve_year_school_shares_by_pupils_and_weight(
    city: Any, write: Any, stored: Any
) -> None:
    stages = zip(("小学", "初中", "高中"), (200, 100, 100), strict=True)
    lines = [(TWELVE, 2026, stage, n, "", "") for stage, n in stages]
    report = city(write("年度基数", BASE, *lines, (TWELVE, 2026, "未分", "", 442, "")))

    assert {stage: row[1] for stage, row in stored().items()} == {
        PRIMARY: 200, JUNIOR: 110, SENIOR: 132,
    }  # fmt: skip
    assert "1:1.1:1.32" in report.issues.kept[0].message


def test_a_complete_secondary_school_shares_one_to_one_point_two(
    city: Any, write: Any, stored: Any
) -> None:
    lines = [(FULL, 2026, stage, 100, "", "") for stage in ("初中", "高中")]
    report = city(write("年度基数", BASE, *lines, (FULL, 2026, "", "", 22, "")))

    assert [stored()[stage][1] for stage in (JUNIOR, SENIOR)] == [10, 12]
    assert "1:1.2 " in report.issues.kept[0].message


def test_pupils_of_an_earlier_file_serve_too(
    city: Any, write: Any, stored: Any
) -> None:
    city(
        write("年度基数", "学校标识码 统计年份 学段 在校生数", *(p[:4] for p in PUPILS))
    )
    headings = "学校标识码 统计年份 普通教室间数"
    path = write("年度基数", headings, (NINE, 2026, 42))
    city(path)
    found = {PRIMARY: (300, 20, None, 1), JUNIOR: (300, 22, None, 1)}
    assert (stored(), city(path).is_changed) == (found, False)

    city(write("年度基数", headings, (NINE, 2026, 21)))
    assert [row[1] for row in stored().values()] == [11, 10]


def test_without_pupils_of_each_stage_the_school_stays_whole(
    city: Any, write: Any, stored: Any
) -> None:
    report = city(write("年度基数", BASE, (NINE, 2026, "", 600, 42, "")))

    assert stored() == {"unsplit": (600, 42, None, 0)}
    assert rules(report) == ["stage_not_shared"]
    assert "小学、初中几个学段" in report.issues.kept[0].message


def test_stage_rows_later_take_the_place_of_the_whole_row(
    city: Any, write: Any, stored: Any, rows: Any
) -> None:
    city(write("年度基数", BASE, (NINE, 2026, "", 600, 42, "")))
    path = write("年度基数", BASE, *PUPILS)
    report = city(path)

    assert stored() == {PRIMARY: (300, 20, None, 1), JUNIOR: (300, 22, None, 1)}
    assert rules(report) == ["stage_shared"]
    assert any('"student_count":600' in str(row["old_row"]) for row in rows(REPLACED))
    # Its blanks say nothing of the shares.
    assert not city(path).is_changed


def test_the_stage_left_over_has_the_rest_and_is_no_estimate(
    city: Any, write: Any, stored: Any
) -> None:
    lines = ((NINE, 2026, "小学", 400, 12, ""), (NINE, 2026, "合计", 600, 20, ""))
    report = city(write("年度基数", BASE, *lines))

    assert stored() == {PRIMARY: (400, 12, None, 0), JUNIOR: (200, 8, None, 0)}
    assert rules(report) == []


def test_a_total_beside_its_stages_is_not_added_to_them(
    city: Any, write: Any, stored: Any
) -> None:
    lines = [(*line[:4], 10, 5.5) for line in PUPILS]
    report = city(write("年度基数", BASE, *lines, (NINE, 2026, "合计", 600, 21, 11)))

    assert set(stored()) == {PRIMARY, JUNIOR}
    assert rules(report) == ["stage_sum_differs"]
    assert "“普通教室间数”全校是 21，各学段合计是 20" in report.issues.kept[0].message


def test_real_figures_later_are_estimates_no_more(
    city: Any, write: Any, stored: Any
) -> None:
    city(write("年度基数", BASE, *PUPILS, WHOLE))
    rooms = "学校标识码 统计年份 学段 普通教室间数"
    city(write("年度基数", rooms, (NINE, 2026, "小学", 19), (NINE, 2026, "初中", 23)))
    # The value of equipment is still the estimate.
    assert stored()[PRIMARY] == (300, 19, 1000.0, 1)

    city(write("年度基数", BASE, *((*line[:4], 21, 9) for line in PUPILS)))
    assert stored()[PRIMARY] == (300, 21, 9.0, 0)


def test_a_school_of_one_stage_is_that_stage(
    city: Any, write: Any, stored: Any
) -> None:
    report = city(write("年度基数", BASE, ("2199000001", 2026, "", 300, 8, "")))

    assert stored() == {PRIMARY: (300, 8, None, 0)}
    assert report.sheets[0].assumptions["stage_of_single_type"] == 1


def test_a_school_of_unknown_type_stays_as_reported(
    city: Any, write: Any, stored: Any
) -> None:
    town = "学校标识码 学校名称 所属镇街"
    city(write("学校", town, ("9199000001", "实验学校", "城关镇")))
    report = city(write("年度基数", BASE, ("9199000001", 2026, "", 300, 8, "")))

    assert (stored(), rules(report)) == ({"unsplit": (300, 8, None, 0)}, [])
