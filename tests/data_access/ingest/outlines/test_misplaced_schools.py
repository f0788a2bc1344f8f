"""Schools outside their own outline are told; a doubtful system in one sentence."""

import random
from collections.abc import Callable
from typing import Any

import pytest

from data_access.coordinates import wgs84_to_bd09, wgs84_to_gcj02
from tests.data_access.ingest.outlines.squares import SIDE, SOUTH, WEST, feature, square

HEADINGS = "学校标识码 学校名称 所属镇街 办学类型 经度 纬度 坐标系"
# A small outline: a shift of half a kilometre throws many of its points out.
SMALL = 0.02


def at(number: int, x: float, y: float, system: str = "WGS84") -> tuple[object, ...]:
    code, name = f"2199{number:06}", f"第{number}村小"
    return code, name, "城关镇", "小学", round(x, 6), round(y, 6), system


def points() -> list[tuple[float, float]]:
    """Points all over the small outline, from a seed."""
    rng = random.Random(5)
    low, high = 0.0001, SMALL - 0.0001
    return [
        (WEST + rng.uniform(low, high), SOUTH + rng.uniform(low, high))
        for _ in range(60)
    ]


def messages(report: Any, rule: str) -> list[str]:
    return [issue.message for issue in report.issues.kept if issue.rule == rule]


@pytest.fixture
def schools(bring: Any, write: Any) -> Callable[..., Any]:
    def import_schools(*lines: tuple[object, ...]) -> Any:
        return bring(write("学校", HEADINGS, *lines))

    return import_schools


def test_outlines_find_the_schools_outside_them(
    load: Any, schools: Any, rows: Any
) -> None:
    inside = at(11, WEST + SIDE / 2, SOUTH + SIDE / 2)
    # At 38° a hundredth of a degree of longitude is 870 m, of latitude 1,110 m.
    outside = at(12, WEST + SIDE + 0.01, SOUTH + SIDE / 2)
    border = at(13, WEST + SIDE / 2, SOUTH - 0.002)
    schools(inside, outside, border)
    before = rows("school")
    report = load(feature(name="城关镇"))

    (message,) = messages(report, "school_outside")
    assert "“第12村小”（2199000012）" in message
    assert "“城关镇”的边界之外约 87" in message
    assert "没有改动" in message
    assert rows("school") == before


def test_schools_find_the_outlines_they_are_outside_of(
    load: Any, schools: Any, rows: Any
) -> None:
    load(feature(name="示范区"), feature(square(side=0.02), name="城关镇"))
    # Within the district, but not within the town.
    report = schools(at(11, WEST + 0.05, SOUTH + 0.01))

    (message,) = messages(report, "position_outside")
    assert "第 2 行" in message
    assert "“城关镇”的边界之外约 2.6公里" in message
    assert (report.rejected, rows("school")[-1]["longitude"]) == (0, WEST + 0.05)


def test_a_town_without_outline_has_its_districts(load: Any, schools: Any) -> None:
    load(feature(name="示范区"))
    report = schools(at(11, WEST + 0.05, SOUTH + 0.05), at(12, WEST - 1, SOUTH))

    (message,) = messages(report, "position_outside")
    assert "“示范区”的边界之外约 87" in message


@pytest.mark.parametrize(
    ("stated", "shift", "likely"),
    [("WGS84", wgs84_to_gcj02, "GCJ02"), ("WGS84", wgs84_to_bd09, "BD09")],
)
def test_a_wrong_system_is_said_in_one_sentence(
    load: Any, schools: Any, rows: Any, stated: str, shift: Any, likely: str
) -> None:
    moved = [tuple(map(float, shift(*point))) for point in points()]
    lines = [at(n, *point, stated) for n, point in enumerate(moved, 20)]
    load(feature(square(side=SMALL), name="城关镇"))
    (message,) = messages(schools(*lines), "point_system_doubtful")

    assert f"坐标系写着 {stated} 的 60 所学校" in message
    assert f"像是 {likely}" in message
    assert "没有自动改动" in message
    assert rows("school")[-1]["longitude"] == lines[-1][4]
    (again,) = messages(
        load(feature(square(side=SMALL + 0.0001), name="城关镇")),
        "point_system_doubtful",
    )
    assert f"像是 {likely}" in again


def test_points_stated_as_shifted_that_are_not_are_told_too(
    load: Any, schools: Any
) -> None:
    lines = [at(n, *point, "GCJ02") for n, point in enumerate(points(), 20)]
    load(feature(square(side=SMALL), name="城关镇"))
    (message,) = messages(schools(*lines), "point_system_doubtful")

    assert "像是 WGS84" in message


def test_outlines_of_a_wrong_system_are_told_as_such(load: Any, schools: Any) -> None:
    schools(*(at(n, *point) for n, point in enumerate(points(), 20)))
    corners = square(side=SMALL)["coordinates"][0]
    moved = [[float(v) for v in wgs84_to_gcj02(*corner)] for corner in corners]
    shape = {"type": "Polygon", "coordinates": [moved]}
    report = load(feature(shape, name="城关镇"))

    (message,) = messages(report, "outline_system_doubtful")
    assert "边界文件的坐标系写错，像是 GCJ02" in message


def test_right_points_and_a_few_errors_doubt_no_system(load: Any, schools: Any) -> None:
    lines = [at(n, *point) for n, point in enumerate(points(), 20)]
    lines += [at(n, WEST + 1 + n / 100, SOUTH) for n in range(90, 94)]
    load(feature(square(side=SMALL), name="城关镇"))
    report = schools(*lines)

    assert len(messages(report, "position_outside")) == 4
    assert messages(report, "point_system_doubtful") == []
    assert messages(report, "outline_system_doubtful") == []
