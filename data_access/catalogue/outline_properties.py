"""What the properties of a boundary file are called, where a bureau's GeoJSON has them.

The keys are compared without case and spaces; of several the first one filled counts.
To understand another publisher's file, add its word here.
"""

from collections.abc import Mapping

CODE = "code"
NAME = "name"
PARENT_CODE = "parent_code"
PARENT_NAME = "parent_name"
LEVEL = "level"

OUTLINE_PROPERTIES: Mapping[str, tuple[str, ...]] = {
    CODE: (
        "adcode", "area_code", "code", "区划代码", "行政区划代码", "行政代码", "代码",
        "xzqdm", "xzqhdm", "pac", "gb", "dm",
    ),
    NAME: (
        "name", "area_name", "名称", "区划名称", "行政区划名称", "行政区名称", "全称",
        "xzqmc", "xzqhmc", "fullname", "mc",
    ),
    PARENT_CODE: (
        "parent", "parent_code", "parent_adcode", "上级代码", "上级区划代码",
        "所属区划代码",
    ),
    PARENT_NAME: (
        "parent_name", "上级名称", "上级", "所属区县", "所属区域", "区县", "县",
        "county",
    ),
    LEVEL: ("level", "kind", "级别", "区域级别", "类别"),
}  # fmt: skip

# What a file may say of its coordinate system → the system that the store knows.
# CGCS2000 (EPSG:4490) and WGS-84 differ by centimetres: for a map they are one.
SYSTEM_NAMES: Mapping[str, str] = {
    "crs84": "WGS84",
    "epsg:4326": "WGS84",
    "epsg::4326": "WGS84",
    "epsg:4490": "WGS84",
    "epsg::4490": "WGS84",
}
