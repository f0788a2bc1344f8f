"""A bureau's own outlines find their areas, are repaired, and are told about."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import shapely

from data_access.coordinates import wgs84_to_bd09, wgs84_to_gcj02
from data_access.errors import SettingInvalid
from data_access.ingest.outlines import OutlineReport
from tests.data_access.ingest.outlines.squares import SIDE, SOUTH, WEST, feature, square

Load = Callable[..., OutlineReport]


def rules(report: OutlineReport) -> list[str]:
    return [issue.rule for issue in report.issues.kept]


def named(rows: Any, outline: dict[str, Any]) -> str:
    areas = {row["area_id"]: row["name"] for row in rows("area")}
    return str(areas[outline["area_id"]])


def test_outlines_are_stored_with_source_batch_and_approval(
    load: Load, rows: Any
) -> None:
    report = load(
        feature(adcode=990101, name="示范区", level="district"),
        feature(名称="城关镇", 区划代码="990101001"),
        approval_no="陕S(2024)001号",
    )

    assert (report.matched, report.by_code, report.stored.new) == (2, 0, 2)
    found = rows("area_outline")
    assert {named(rows, row) for row in found} == {"示范区", "城关镇"}
    assert {row["source"] for row in found} == {"测试图"}
    assert {row["approval_no"] for row in found} == {"陕S(2024)001号"}
    assert {row["batch_id"] for row in found} == {report.batch_id}
    assert rows("import_batch")[-1]["origin"] == "published"
    assert "outline_unapproved" not in rules(report)


def test_the_same_file_again_changes_nothing(load: Load, rows: Any) -> None:
    load(feature(name="示范区"))
    before = [rows(name) for name in ("area_outline", "import_batch", "data_version")]
    again = load(feature(name="示范区"))

    assert (again.stored.unchanged, again.batch_id) == (1, None)
    after = [rows(name) for name in ("area_outline", "import_batch", "data_version")]
    assert after == before


def test_a_new_outline_raises_the_data_version_and_keeps_the_old_one(
    load: Load, rows: Any
) -> None:
    load(feature(name="示范区"))
    (before,) = rows("data_version")
    report = load(feature(square(side=0.2), name="示范区"))

    assert report.stored.changed == 1
    assert rows("data_version")[0]["version"] == before["version"] + 1
    assert rows("replaced_row")[-1]["table_name"] == "area_outline"


def test_a_check_stores_nothing(load: Load, rows: Any) -> None:
    report = load(feature(name="示范区"), dry_run=True)

    assert (report.stored.new, report.batch_id) == (1, None)
    assert rows("area_outline") == []


def test_a_name_stands_over_a_code_that_another_publisher_gives(
    load: Load, rows: Any
) -> None:
    # The publisher's codes of the two towns are swapped against ours.
    report = load(
        feature(name="城关镇", code="990101002"),
        feature(square(west=110.0), name="河口镇", code="990101001"),
    )

    assert report.by_code == 0
    first = min(rows("area_outline"), key=lambda row: row["source_row"])
    assert named(rows, first) == "城关镇"


def test_a_code_decides_where_no_name_does_and_is_told(load: Load, rows: Any) -> None:
    report = load(feature(name="老河口镇", code="990101002000"))

    assert (report.matched, report.by_code) == (1, 1)
    assert named(rows, rows("area_outline")[0]) == "河口镇"
    assert "outline_by_code" in rules(report)


def test_a_code_never_takes_an_area_that_a_name_has_found(load: Load) -> None:
    report = load(
        feature(name="新镇", code="990101001"), feature(name="城关镇", code="x")
    )

    assert (report.matched, report.by_code) == (1, 0)
    assert "outline_unmatched" in rules(report)


def test_namesakes_are_told_apart_by_their_parent(
    load: Load, bring: Any, write: Any, rows: Any
) -> None:
    headings = "区划代码 名称 级别 上级代码"
    bring(
        write(
            "行政区划",
            headings,
            ("990102", "邻县", "区县", "990100"),
            ("990102001", "城关镇", "乡镇（街道）", "990102"),
        )
    )
    lost = load(feature(name="城关镇"))
    found = load(
        feature(name="城关镇", parent={"adcode": 990102}),
        feature(square(west=110.0), name="城关镇", parent_name="示范区"),
    )

    assert rules(lost)[0] == "outline_ambiguous"
    assert "示范区/城关镇" in lost.issues.kept[0].message
    assert found.matched == 2
    assert len(rows("area_outline")) == 2


def test_what_has_no_area_and_what_has_no_outline_is_listed(load: Load) -> None:
    report = load(feature(name="城关镇"), feature(name="外镇", code="880101001"))
    messages = [issue.message for issue in report.issues.kept]

    assert any("“外镇”（代码 880101001）" in message for message in messages)
    assert any("还有 1 个没有边界：示范区/河口镇" in message for message in messages)
    assert any("内部示意，未经审图，不得公开" in message for message in messages)


def test_features_of_one_area_become_one_outline(load: Load, rows: Any) -> None:
    report = load(feature(name="示范区"), feature(square(west=110.5), name="示范区"))

    (row,) = rows("area_outline")
    assert json.loads(row["geometry"])["type"] == "MultiPolygon"
    assert (report.matched, rules(report)[0]) == (2, "outline_merged")


def test_a_level_limits_what_a_name_may_mean(load: Load) -> None:
    assert load(feature(name="城关镇"), level="district").matched == 0
    with pytest.raises(SettingInvalid, match="没有“村”这一级"):
        load(feature(name="城关镇"), level="village")


@pytest.mark.parametrize(
    ("system", "shift"), [("GCJ02", wgs84_to_gcj02), ("BD09", wgs84_to_bd09)]
)
def test_shifted_coordinates_come_back_to_wgs84(
    load: Load, rows: Any, system: str, shift: Any
) -> None:
    corners = square()["coordinates"][0]
    moved = [[float(v) for v in shift(*corner)] for corner in corners]
    polygon = {"type": "Polygon", "coordinates": [moved]}
    load(feature(polygon, name="示范区"), coordinate_system=system)

    stored = shapely.from_geojson(rows("area_outline")[0]["geometry"])
    west, south, _, _ = shapely.bounds(stored)
    assert (west, south) == pytest.approx((WEST, SOUTH), abs=2e-5)


def test_a_bow_tie_is_repaired_and_told(load: Load, rows: Any) -> None:
    (ring,) = square()["coordinates"]
    ring[1], ring[2] = ring[2], ring[1]
    report = load(feature({"type": "Polygon", "coordinates": [ring]}, name="示范区"))

    stored = shapely.from_geojson(rows("area_outline")[0]["geometry"])
    assert shapely.is_valid(stored)
    assert stored.area == pytest.approx(SIDE * SIDE / 2, rel=1e-3)
    assert "outline_repaired" in rules(report)


LINE = {"type": "LineString", "coordinates": [[109, 38], [110, 39]]}
HALF = {"type": "Polygon", "coordinates": [[[109, 38], [110]]]}
METRES = square(37_400_000, 4_200_000, 1000)


@pytest.mark.parametrize(
    ("geometry", "rule"),
    [
        (LINE, "outline_no_polygon"),
        (HALF, "outline_broken"),
        ({"type": "Polygon", "coordinates": []}, "outline_broken"),
        (METRES, "outline_projected"),
        (square(38.2, 109.7), "outline_swapped"),
        (square(38.2, 75.0), "outline_swapped"),
        (square(10.0, 50.0), "outline_outside"),
        (square(200.0, 50.0), "outline_impossible"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_an_outline_stays_out(
    load: Load, rows: Any, geometry: Any, rule: str
) -> None:
    report = load(feature(geometry, name="示范区"))

    assert (report.matched, rows("area_outline")) == (0, [])
    assert rules(report) == [rule]
    assert report.issues.kept[0].message.endswith("。")


def test_a_feature_that_says_nothing_of_itself_stays_out(load: Load) -> None:
    report = load({"type": "Feature", "geometry": square()})

    assert rules(report) == ["outline_unnamed"]
    assert "adcode" in report.issues.kept[0].message
