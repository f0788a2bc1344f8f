"""What the import of outlines says: of the file, of its features, of the areas."""

_WAY_OUT = (
    "请用 QGIS（免费）打开，“导出 → 要素另存为”，格式选 GeoJSON、坐标系选"
    " EPSG:4326，再导入；或用命令 ogr2ogr -f GeoJSON -t_srs EPSG:4326 新文件.geojson"
    " 原文件。"
)

_FILES: dict[str, str] = {
    "outline_format": "文件“{file}”是 {format}，边界只收 GeoJSON（.geojson、.json）。"
    f"{_WAY_OUT}",
    "outline_not_json": "文件“{file}”不是完整的 GeoJSON（{reason}）。"
    "请检查文件是否下载完整、编码是否为 UTF-8。",
    "outline_not_collection": "文件“{file}”是 JSON，但不是 GeoJSON 的要素集合"
    f"（FeatureCollection，现为“{{value}}”）。{_WAY_OUT}",
    "outline_empty": "文件“{file}”里没有一个要素。请检查是不是选错了文件。",
    "outline_too_large": "文件“{file}”有 {megabytes} MB，超过上限 200 MB。"
    "请用 QGIS 只导出本地区的要素，或先作简化，再导入。",
    "outline_system_missing": "没有写明“{file}”的坐标系，不能假定。"
    "请加 --coordinate-system：WGS84（天地图、CGCS2000）、GCJ02（高德、腾讯、"
    "DataV 下载的）或 BD09（百度）；不知道的，请问提供边界的单位。",
    "outline_system_unknown": "文件“{file}”写的坐标系“{value}”不会换算。"
    f"{_WAY_OUT}",
    "outline_system_differs": "文件“{file}”里写的坐标系是 {found}，命令写的是"
    " {given}。请核对后只用其中一个（删去文件里的 crs，或改 --coordinate-system）。",
    "outline_no_areas": "库里还没有行政区划，边界无处可放。"
    "请先导入“行政区划”表（template 行政区划 可写出模板），再导入边界。",
    "outline_level_absent": "库里没有“{value}”这一级的区域。有的是：{allowed}。"
    "请改 --level，或先导入这一级的行政区划。",
}
_FEATURES: dict[str, str] = {
    "outline_unnamed": "第 {row} 个要素既没有名称也没有代码，没有存入。"
    "认得的名称字段：{names}；代码字段：{codes}。",
    "outline_unmatched": "第 {row} 个要素“{value}”（代码 {code}）在行政区划表里"
    "没有对应的区域，没有存入。请核对名称，或先登记这个区域。",
    "outline_ambiguous": "第 {row} 个要素“{value}”（代码 {code}）对得上几个区域："
    "{found}，没有存入。请在属性里写上级代码（parent）或上级名称（parent_name）。",
    "outline_by_code": "第 {row} 个要素叫“{value}”，按代码 {code} 对到了"
    "“{found}”，已存入。"
    "各家的乡镇代码不尽相同，请核对是不是同一个地方。",
    "outline_no_polygon": "第 {row} 个要素“{value}”不是面（{found}），没有存入。"
    "边界要用 Polygon 或 MultiPolygon。",
    "outline_broken": "第 {row} 个要素“{value}”的坐标残缺，画不成面，没有存入。"
    "请在原图里重画或重新导出这个要素。",
    "outline_projected": "第 {row} 个要素“{value}”的坐标像是以米计的投影坐标"
    "（{found}），没有存入。请在 QGIS 里另存为 EPSG:4326（经纬度）后再导入。",
    "outline_swapped": "第 {row} 个要素“{value}”的经纬度像是填反了（{found}），"
    "没有存入。GeoJSON 里经度在前、纬度在后，请对调。",
    "outline_outside": "第 {row} 个要素“{value}”的坐标（{found}）不在中国范围内"
    "（经度 72—138，纬度 0—56），没有存入。请核对坐标系和经纬度次序。",
    "outline_impossible": "第 {row} 个要素“{value}”的坐标（{found}）不可能，"
    "没有存入。经度在 -180 到 180 之间，纬度在 -90 到 90 之间。",
    "outline_repaired": "第 {row} 个要素“{value}”的边线自相交，已自动修复，"
    "请在地图上核对。",
    "outline_merged": "“{value}”在文件里有 {count} 个要素，已合成一个边界。",
    "outline_shrunk": "“{level}”一级的边界共 {before} KB，超过 {limit} KB，"
    "已抽稀到 {after} KB（相邻边界仍对齐，偏差约 {metres} 米以内），不影响看图。",
    "outline_still_large": "“{level}”一级的边界抽稀后仍有 {after} KB，超过 {limit} KB，"
    "地图会打开得慢些。请用更简的边界文件。",
    "outline_absent": "“{level}”还有 {count} 个没有边界：{found}。"
    "地图上用学校分布示意代替；请补齐文件后再导入。",
    "outline_unapproved": "没有写审图号：地图上会标注“内部示意，未经审图，不得公开”。"
    "有审图号的，加 --approval-no 再导入一次。",
}

OUTLINES: dict[str, str] = {**_FILES, **_FEATURES}

OUTLINE_FORMATS: dict[str, str] = {
    ".shp": "Shapefile",
    ".dbf": "Shapefile 的一部分",
    ".shx": "Shapefile 的一部分",
    ".prj": "Shapefile 的一部分",
    ".zip": "压缩包（里面多半是 Shapefile）",
    ".kml": "KML",
    ".kmz": "KMZ",
    ".gpkg": "GeoPackage",
    ".gdb": "地理数据库",
    ".mdb": "地理数据库",
    ".tab": "MapInfo 文件",
    ".mif": "MapInfo 文件",
    ".dwg": "CAD 图",
    ".dxf": "CAD 图",
    ".topojson": "TopoJSON",
    ".svg": "矢量图片",
    ".gml": "GML",
}
