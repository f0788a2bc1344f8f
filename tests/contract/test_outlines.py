"""Outlines and the zone's sheet reach every kind of store."""

import csv
import json
from pathlib import Path

from sqlalchemy import Engine, select

from data_access.databases import reading
from data_access.ingest.outlines import OutlineOptions, import_outlines
from data_access.ingest.pipeline import import_files
from data_access.tables import area_outline, zone_profile

RING = [[109.0, 38.0], [110.0, 38.0], [110.0, 39.0], [109.0, 38.0]]


def write(path: Path, *rows: tuple[str, ...]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def test_an_outline_and_the_name_of_a_zone(store: Engine, tmp_path: Path) -> None:
    areas = write(
        tmp_path / "行政区划.csv",
        ("区划代码", "名称", "级别"),
        ("990101", "甲区", "区县"),
        ("990102", "乙县", "区县"),
    )
    zone = write(
        tmp_path / "示范区信息.csv", ("名称", "系统标题"), ("示范市", "示范市一张图")
    )
    shape = {"type": "Polygon", "coordinates": [RING]}
    feature = {"type": "Feature", "properties": {"name": "甲区"}, "geometry": shape}
    path = tmp_path / "甲区.geojson"
    document = {"type": "FeatureCollection", "features": [feature]}
    path.write_text(json.dumps(document), "utf-8")
    options = OutlineOptions("测试图", coordinate_system="WGS84")

    import_files([areas, zone], engine=store)
    first = import_outlines(path, engine=store, options=options)
    again = import_outlines(path, engine=store, options=options)

    assert (first.stored.new, again.stored.unchanged, again.batch_id) == (1, 1, None)
    with reading(store) as connection:
        title = connection.scalar(select(zone_profile.c.title))
        geometry = connection.scalar(select(area_outline.c.geometry))
    assert title == "示范市一张图"
    assert sorted(json.loads(str(geometry))["coordinates"][0][:-1]) == sorted(RING[:-1])
