"""Code lists of money: where it comes from, what it is spent on, the four uses."""

from collections.abc import Mapping

from data_access.catalogue.codes.equipment import OPERATORS
from data_access.catalogue.codes.model import Code, CodeList, code_list

FUND_SOURCES = code_list(
    "fund_source",
    "equipment 教育技术装备专项 技术装备专项 教育技术装备专项经费 装备专项",
    "application 教育信息化应用推进专项 应用推进专项 教育信息化应用推进专项资金",
    "network 教育城域网租用资金 城域网租用 城域网租用资金 教育城域网络租用资金",
    "higher 上级专项 中央专项 省级专项 市级专项 上级补助",
    "school 学校公用经费 公用经费",
    "social 社会投入 社会捐赠 企业投入 捐赠",
    "other 其他 其它",
)

FUND_CATEGORIES = code_list(
    "fund_category",
    "hardware 硬件 设备 硬件设备 装备",
    "software 软件 平台 资源 软件资源",
    "application 应用 应用培训 培训 应用推广",
    "maintenance 维护 运维 维修 运行维护",
    "line_rent 网络租用 网络租费 宽带租费 线路租用 租费",
)

# The four uses the city's speech asks for; rent of lines keeps the network running.
FUND_USES = code_list(
    "fund_use", "hardware 硬件", "software 软件", "application 应用", "maintenance 维护"
)
USE_OF_CATEGORY: Mapping[str, str] = {
    "hardware": "hardware",
    "software": "software",
    "application": "application",
    "maintenance": "maintenance",
    "line_rent": "maintenance",
}

FUND_OPERATORS = CodeList(
    "fund_operator", (Code("*", "不分", ("不分运营商", "无", "全部")), *OPERATORS.codes)
)
