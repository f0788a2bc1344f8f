"""Real boundary files of two cities find every district of their real area lists."""

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

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
