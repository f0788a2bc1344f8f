"""Kinds of area with their Chinese labels; a zone's own scheme uses the same list."""

from enum import StrEnum


class AreaKind(StrEnum):
    """What an area is; the tree runs by `parent`, groups stand outside it."""

    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    TOWN = "town"
    VILLAGE = "village"
    COUNTRY = "country"
    STATE = "state"
    ESD = "esd"
    OFFICE = "office"
    DEVELOPMENT_ZONE = "development_zone"
    ALLIANCE = "alliance"
    SCHOOL_ZONE = "school_zone"


AREA_LABELS: dict[str, str] = {
    AreaKind.PROVINCE: "省",
    AreaKind.CITY: "市",
    AreaKind.DISTRICT: "区县",
    AreaKind.TOWN: "乡镇（街道）",
    AreaKind.VILLAGE: "村",
    AreaKind.COUNTRY: "全域",
    AreaKind.STATE: "州",
    AreaKind.ESD: "教育服务区",
    AreaKind.OFFICE: "县教育办公室",
    AreaKind.DEVELOPMENT_ZONE: "功能区",
    AreaKind.ALLIANCE: "教育联合体",
    AreaKind.SCHOOL_ZONE: "学区",
}
GROUP_KINDS = frozenset(
    {AreaKind.DEVELOPMENT_ZONE, AreaKind.ALLIANCE, AreaKind.SCHOOL_ZONE}
)
SCHOOL_LABEL = "学校"


def area_label(kind: str) -> str:
    """Return the Chinese word for a kind of area; an unknown kind stands for itself."""
    return AREA_LABELS.get(kind, kind)
