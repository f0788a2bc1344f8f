"""The words of the search box over everything."""

from collections.abc import Mapping

SCHOOL, AREA, INDICATOR, PAGE = "school", "area", "indicator", "page"
TOPIC = "topic"
# What stands before the hits of a kind, and how many are given of each.
KINDS: Mapping[str, str] = {
    SCHOOL: "学校",
    AREA: "区域",
    TOPIC: "常问",
    INDICATOR: "指标",
    PAGE: "页面",
}
MOST: Mapping[str, int] = {SCHOOL: 6, AREA: 4, TOPIC: 4, INDICATOR: 5, PAGE: 3}
LABEL = "搜索"
PLACEHOLDER = "搜学校、区域、指标、页面"
HELP = "可用校名、简称、曾用名、标识码、拼音和首字母（如 yysyx）；回车打开第一个"


def nothing_found(typed: str) -> str:
    """Say that nothing is called so, and what else may be typed."""
    return f"没有找到“{typed}”。可试简称、曾用名、学校标识码或拼音首字母。"
