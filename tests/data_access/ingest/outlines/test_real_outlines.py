"""Real boundary files of two cities find every district of their real area lists."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from sqlalchemy import Engine

from data_access.coordinates import wgs84_to_gcj02
from data_access.ingest.outlines import OutlineOptions, import_outlines

FOLDER = Path(__file__).resolve().parents[5] / "shared" / "test-geo"
CITIES = {"610800_榆林市": 12, "370200_青岛市": 10}
HEADINGS = "区划代码 名称 级别 上级代码"

pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the real outlines lie beside the workplace only"
)


def area_rows(city: str) -> list[tuple[str, str, str, str]]:
    """The rows of the sheet 行政区划, as the statistical list of a city has them."""
    code, name = city.split("_")
    path = FOLDER / "places" / f"{city}_towns.json"
    rows = [(code, name, "市", "")]
    for district, found in json.loads(path.read_text("utf-8")).items():
        rows.append((district, found["name"], "区县", code))
        rows += [
            (town["code"], town["name"], "乡镇（街道）", district)
            for town in found["towns"]
        ]
    return rows


@pytest.mark.parametrize("city", CITIES)
def test_every_district_finds_its_area(
    city: str, bring: Any, write: Any, store: Engine, rows: Any
) -> None:
    listed = bring(write("行政区划", HEADINGS, *area_rows(city)))
    assert listed.is_complete, listed.issues.kept
    options = OutlineOptions("测试", coordinate_system="WGS84")
    for part, count in (("districts", CITIES[city]), ("outline", 1)):
        path = FOLDER / "geo" / f"{city}_{part}.geojson"
        report = import_outlines(path, engine=store, options=options)
        assert (report.features, report.matched, report.by_code) == (count, count, 0)

    names = {row["area_id"]: row["name"] for row in rows("area")}
    with_outline = {names[row["area_id"]] for row in rows("area_outline")}
    districts = {name for _, name, kind, _ in area_rows(city) if kind != "乡镇（街道）"}
    assert with_outline == districts
    assert max(len(row["geometry"]) for row in rows("area_outline")) < 60_000


SCHOOL_HEADINGS = "学校标识码 学校名称 所属镇街 办学类型 经度 纬度 坐标系"


def points_of(city: str) -> list[tuple[str, float, float]]:
    """Eighty points within each district: its code, longitude and latitude."""
    rng = np.random.default_rng(7)
    path = FOLDER / "geo" / f"{city}_districts.geojson"
    found = []
    for one in json.loads(path.read_text("utf-8"))["features"]:
        shape = shapely.from_geojson(json.dumps(one["geometry"]))
        west, south, east, north = shapely.bounds(shape)
        x, y = rng.uniform(west, east, 900), rng.uniform(south, north, 900)
        inside = np.flatnonzero(shapely.contains_xy(shape, x, y))[:80]
        code = str(one["properties"]["adcode"])
        found += [(code, x[place], y[place]) for place in inside]
    return found


@pytest.mark.parametrize("is_shifted", [False, True])
def test_points_of_a_map_service_stated_as_wgs84_are_doubted(
    is_shifted: bool, bring: Any, write: Any, store: Engine
) -> None:
    city = "370200_青岛市"
    bring(write("行政区划", HEADINGS, *area_rows(city)))
    options = OutlineOptions("测试", coordinate_system="WGS84")
    path = FOLDER / "geo" / f"{city}_districts.geojson"
    import_outlines(path, engine=store, options=options)
    lines = []
    for number, (code, x, y) in enumerate(points_of(city)):
        point = map(float, wgs84_to_gcj02(x, y)) if is_shifted else (x, y)
        school = f"2137{number:06}", f"第{number}小学", code, "小学"
        lines.append((*school, *point, "WGS84"))
    report = bring(write("学校", SCHOOL_HEADINGS, *lines))

    said = [i for i in report.issues.kept if i.rule == "point_system_doubtful"]
    assert len(said) == is_shifted
    assert all("像是 GCJ02" in issue.message for issue in said)
