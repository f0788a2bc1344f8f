"""Files that are no outlines, or leave something unsaid, are refused with reasons."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from data_access.errors import FileUnreadable, SettingInvalid
from data_access.ingest.outlines import OutlineOptions, OutlineReport, import_outlines
from tests.data_access.ingest.outlines.squares import feature


def test_a_system_is_stated_by_file_or_command_and_never_assumed(
    zone: Any, store: Engine, save: Any
) -> None:
    def bring(options: dict[str, str], **more: object) -> OutlineReport:
        chosen = OutlineOptions(source="x", **options)
        path = save(feature(name="示范区"), **more)
        return import_outlines(path, engine=store, options=chosen)

    def crs(name: str) -> dict[str, object]:
        return {"type": "name", "properties": {"name": name}}

    with pytest.raises(FileUnreadable, match="不能假定"):
        bring({})
    with pytest.raises(FileUnreadable, match="不会换算"):
        bring({}, crs=crs("urn:ogc:def:crs:EPSG::4524"))
    with pytest.raises(FileUnreadable, match="只用其中一个"):
        bring({"coordinate_system": "GCJ02"}, crs=crs("EPSG:4490"))
    assert bring({}, crs=crs("urn:ogc:def:crs:OGC:1.3:CRS84")).matched == 1


@pytest.mark.parametrize(
    ("name", "content", "match"),
    [
        ("a.shp", "x", "QGIS"),
        ("a.json", '{"type":"Topology"}', "TopoJSON"),
        ("a.json", '{"type":"FeatureCollection","features":[]}', "没有一个要素"),
        ("a.json", '{"type":"FeatureCollection","feat', "不是完整的 GeoJSON"),
        ("a.json", "[1, 2]", "不是 GeoJSON 的要素集合"),
    ],
)
def test_other_files_are_refused_with_the_way_out(
    zone: Any, store: Engine, tmp_path: Path, name: str, content: str, match: str
) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")

    with pytest.raises(FileUnreadable, match=match):
        import_outlines(path, engine=store, options=OutlineOptions("x"))


def test_a_file_that_is_not_there_and_a_store_without_areas_are_told(
    store: Engine, save: Any, tmp_path: Path
) -> None:
    options = OutlineOptions("x", coordinate_system="WGS84")

    with pytest.raises(FileUnreadable, match="找不到文件"):
        import_outlines(tmp_path / "b.json", engine=store, options=options)
    with pytest.raises(SettingInvalid, match="还没有行政区划"):
        import_outlines(save(feature(name="x")), engine=store, options=options)
