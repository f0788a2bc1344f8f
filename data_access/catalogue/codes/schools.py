"""Code lists of schools: stages, types, settlement, founders."""

from collections.abc import Mapping

from data_access.catalogue.codes.model import code_list

STAGES = code_list(
    "stage",
    "preschool 幼儿园 学前 0",
    "primary 小学 1 小学阶段",
    "junior_secondary 初中 2 初级中学 初中阶段",
    "senior_secondary 高中 3 普通高中 高中阶段",
    "unsplit 未分 全校 合计",
)

# GB/T 33782-2017 table 4 (domain.md §4.3, B S21).
SCHOOL_TYPES = code_list(
    "school_type",
    "111 幼儿园",
    "119 附设幼儿班",
    "211 小学 普通小学 完全小学",
    "218 小学教学点 教学点",
    "219 附设小学班",
    "221 职工小学",
    "222 农民小学",
    "228 小学班",
    "229 扫盲班",
    "311 初级中学 初中",
    "312 九年一贯制学校 九年一贯制 九年制学校",
    "319 附设普通初中班",
    "321 职业初中",
    "329 附设职业初中班",
    "331 成人职工初中",
    "332 成人农民初中",
    "341 完全中学 完中",
    "342 高级中学 高中 普通高中",
    "345 十二年一贯制学校 十二年一贯制 十二年制学校",
    "349 附设普通高中班",
    "351 成人职工高中",
    "352 成人农民高中",
    "361 调整后中等职业学校",
    "362 中等技术学校",
    "363 中等师范学校",
    "364 成人中等专业学校 成人中专",
    "365 职业高中学校 职业高中 职高 高中（职教）",
    "366 技工学校",
    "511 盲人学校",
    "512 聋人学校",
    "513 培智学校 弱智学校",
    "514 其他特教学校 特殊教育学校 特教学校",
)

STAGES_OF_TYPE: Mapping[str, tuple[str, ...]] = {
    "111": ("preschool",),
    "119": ("preschool",),
    **dict.fromkeys(("211", "218", "219", "221", "222", "228"), ("primary",)),
    **dict.fromkeys(("311", "319", "321", "329"), ("junior_secondary",)),
    "312": ("primary", "junior_secondary"),
    "341": ("junior_secondary", "senior_secondary"),
    **dict.fromkeys(
        ("342", "349", "361", "362", "363", "364", "365", "366"),
        ("senior_secondary",),
    ),
    "345": ("primary", "junior_secondary", "senior_secondary"),
    **dict.fromkeys(("511", "512", "513", "514"), ("primary", "junior_secondary")),
}

# Main stage for peer groups (domain.md §0.1): 九年一贯 = 初中; 完中, 十二年 = 高中.
MAIN_STAGE_OF_TYPE: Mapping[str, str] = {
    code: stages[-1] for code, stages in STAGES_OF_TYPE.items()
}

TEACHING_POINT_TYPE = "218"

# First two digits of a 学校标识码 (S20) and the types they may stand for.
TYPES_OF_SCHOOL_CODE: Mapping[str, tuple[str, ...]] = {
    "11": ("111", "119"),
    "21": ("211", "218", "219"),
    "31": ("311", "312", "319"),
    "32": ("321", "329"),
    "34": ("341", "342", "345", "349"),
    "36": ("361", "362", "363", "364", "365", "366"),
    "51": ("511", "512", "513", "514"),
}

SETTLEMENT_CODES = code_list(
    "settlement_code",
    "111 主城区",
    "112 城乡结合区",
    "121 镇中心区",
    "122 镇乡结合区",
    "123 特殊区域",
    "210 乡中心区",
    "220 村庄",
)

SETTLEMENT_TYPES = code_list(
    "settlement_type",
    "urban 城区 城市 Bandar",
    "township_area 镇区 县镇",
    "rural 乡村 农村",
    unstated="未填城乡类型",
)

NET_TIER_GROUPS = code_list(
    "net_tier_group",
    "urban 城区 城区学校",
    "rural 农村 农村学校",
    unstated="未填城乡类型",
)

FOUNDERS = code_list(
    "founder",
    "811 省级教育部门",
    "812 省级其他部门",
    "821 地级教育部门",
    "822 地级其他部门",
    "831 县级教育部门",
    "832 县级其他部门",
    "891 地方企业",
    "892 事业单位",
    "893 部队",
    "894 集体",
    "999 民办",
)

SCHOOL_STATUSES = code_list(
    "status", "normal 正常", "merged 撤并 撤销 合并", "new 新建"
)

COORDINATE_SYSTEMS = code_list(
    "coordinate_system",
    "WGS84 WGS-84 wgs84",
    "GCJ02 GCJ-02 火星坐标 火星 高德 腾讯",
    "BD09 BD-09 百度",
)


def settlement_type_of(code: str | None) -> str | None:
    """Return urban, township_area or rural for a three-digit 城乡分类代码 (S23)."""
    if not code:
        return None
    if code.startswith("11"):
        return "urban"
    return "township_area" if code.startswith("12") else "rural"


def net_tier_group_of(code: str | None) -> str | None:
    """Return which bandwidth line a school has by default: 111, 112 urban, else rural.

    Seed 004 counts 镇区 schools as 农村 (domain.md §0, trap 6).
    """
    if not code:
        return None
    return "urban" if code in {"111", "112"} else "rural"
