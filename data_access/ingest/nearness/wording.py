"""Headings reduced to what they are about: filler words off, one word for a thing."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from pypinyin import lazy_pinyin

from data_access.catalogue.sheets import Kind
from data_access.ingest.nearness.opposites import is_marked, is_opposite

# One word for what several words mean; longer ones first.
_SAME = (
    ("在校学生", "学生"),
    ("在校生", "学生"),
    ("老师", "教师"),
    ("宽带", "带宽"),
    ("电脑", "计算机"),
    ("微机", "计算机"),
    ("科目", "学科"),
    ("街道", "镇街"),
    ("乡镇", "镇街"),
    ("wifi", "无线"),
    ("wi-fi", "无线"),
    ("教学班", "班级"),
    ("类别", "类型"),
    ("种类", "类型"),
    ("序号", "编号"),
    ("时间", "日期"),
    ("年度", "年份"),
    ("截止", "截至"),
    ("购买", "购置"),
    ("采购", "购置"),
    ("费用", "费"),
    ("节数", "节次"),
    ("讯", "信"),
    ("数据日期", "统计日期"),
    ("数据年", "统计年"),
    ("统计截至日期", "统计日期"),
    ("计划内", "按计划"),
    ("已审核", "已审"),
    ("房间", "功能室"),
    ("识别码", "标识码"),
    ("节次数", "节次"),
    ("总人次", "人次"),
    ("人次数", "人次"),
    ("参加", "参与"),
    ("年月", "月份"),
    ("实际开课", "实开"),
    ("实际开", "实开"),
    ("应开课", "应开"),
    ("计划开课", "应开"),
)
_FILLERS = re.compile(
    r"^填报(?=学校|单位)|我校|本校|全校|学校(?=.)|的|(?<=[生师])用(?=终端)|目前|截至目前|现有|共有|拥有"
)
_NUMBERS = re.compile(
    r"(?:合计|总计|共计)?(?:总?(?:数量|数目|个数|人数|台数|间数|套数|件数|节数|次数|数额|"
    r"台套数|数|量)|合计|总计)$"
)
_TITLES = re.compile(r"(?:名称|名字|全称)(?:情况)?$|情况$")
_NAMES = re.compile(r"(?:的)?(?:名称|名字|全称|情况|类型|形式|方式|信息)$")
_CODES = re.compile(r"(?:标识码|代码|编码|编号|代号|号码|号|码)$")
_DAYS = re.compile(r"(?:日期|年月日|日)$")
_YES_NO = re.compile(r"^(?:是否为?|有无|能否|可否|是不是|有没有|已)|(?:情况|与否)$")
_COUNTS = {Kind.COUNT, Kind.AMOUNT, Kind.BANDWIDTH}
_ENDINGS: Mapping[Kind, tuple[re.Pattern[str], str]] = {
    **dict.fromkeys(_COUNTS, (_NUMBERS, "")),
    **dict.fromkeys((Kind.TEXT, Kind.NAMES, Kind.PATH), (_TITLES, "")),
    Kind.CHOICE: (_NAMES, ""),
    Kind.IDENTIFIER: (_CODES, "码"),
    Kind.DATE: (_DAYS, "日期"),
    Kind.YES_NO: (_YES_NO, ""),
}
# 编码 and 编号 alone mean the same: the code of what the table is about.
_WHOLE_ENDINGS = frozenset({Kind.IDENTIFIER, Kind.TEXT})


@lru_cache(maxsize=65536)
def same_words(text: str) -> str:
    """Return a folded heading with one word for each thing."""
    for other, usual in _SAME:
        text = text.replace(other, usual)
    return text


@lru_cache(maxsize=65536)
def reduced(text: str, kind: Kind) -> str:
    """Return what a folded heading is about, for a column of a kind.

    Only a count loses its 数: for a column of names 学校数 is not 学校.
    """
    bare = _FILLERS.sub("", same_words(text)) or text
    pattern, mark = _ENDINGS.get(kind, (None, ""))
    if pattern is None:
        return bare
    short = pattern.sub("", bare)
    if short == bare or (len(short) < 2 and kind not in _WHOLE_ENDINGS):
        return bare
    return short + mark


@lru_cache(maxsize=65536)
def sound(text: str) -> str:
    """Return how a text sounds, without tones: 标示码 sounds like 标识码."""
    return " ".join(lazy_pinyin(text))


def is_composed(heading: str, words: Sequence[str]) -> bool:
    """Tell whether a heading is put together from pieces of a column's headings.

    下行签约带宽 is: 签约下行, 签约带宽 and 下行带宽 are names of that column. What one
    of the pieces adds must be no other thing than what the others say.
    """
    if len(heading) < 4:
        return False
    known = [same_words(word) for word in words]
    pieces = {word[i : i + 2] for word in known for i in range(len(word) - 1)}
    covered = {
        place
        for i in range(len(heading) - 1)
        if heading[i : i + 2] in pieces
        for place in (i, i + 1)
    }
    if len(covered) < len(heading) or any(is_opposite(heading, w) for w in known):
        return False
    return any(not is_marked(heading, word) for word in known)
