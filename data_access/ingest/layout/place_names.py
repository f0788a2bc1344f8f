"""Finds a school's name, its code and a town in titles and in names of files."""

import re
from collections.abc import Iterator

from data_access.ingest.cleaning import normalise
from data_access.ingest.cleaning.script import simplified
from data_access.ingest.layout.periods import without_periods

_SCHOOL = (
    r"(?:完全小学|小学校?|完全中学|中学校?|初中|高中|学校|教学点|幼儿园|完小|附小|附中"
    r"|[一二三四五六七八九十\d][小中]|实小|中心校|分校|职中|职高|职教中心)"
)
_CAMPUS = r"(?:\([^()]*校区\)|[\u4e00-\u9fff]{1,4}校区)"
_SCHOOL_FIRST = re.compile(rf"([\u4e00-\u9fffA-Za-z\d·]{{0,24}}{_SCHOOL}{_CAMPUS}?)")
# What stands before it makes of a kind of school no certain one.
_NO_SCHOOL = re.compile(
    r"^(?:全|各|所有|本|我|该|某|每|其他|农村|城区|城镇|城乡|镇区|乡村|中小|普通|义务|公办|民办"
    r"|乡镇|区直|县直|市直|直属|附件|填报|报送|\d+所|[X×x*]{2})"
    r"|^(?:.{1,7}(?:省|市|区|县|旗|州))?(?:教育局)?"
    r"(?:中小学校?|学校|小学|中学|初中|高中|中心校|幼儿园|教学点|完小)$|中小学校?$"
)
_NOT_AFTER_SCHOOL = re.compile(
    r"^(?:及|和|与|等|以上|以下|生|类|阶段|段|教师|老师|校长|毕业|在校|名单|一览)"
)
_TOWN = r"[\u4e00-\u9fff]{1,6}?(?:镇|乡|街道)"
_DISTRICT = r"(?:[\u4e00-\u9fff]{1,7}?[省市区县旗州])*"
_TOWN_FIRST = re.compile(rf"^({_DISTRICT})({_TOWN})(?:办事处|办)?")
_NO_TOWN = re.compile(
    r"^(?:乡|各|全|本|城|集|村|所属|所在|县|市|区|每|某)*(?:镇|乡|街道)$"
)
# What may follow a town's name in the title of a report.
_AFTER_TOWN = re.compile(
    r"^$|^(?:人民政府|教育|教管|教委|教办|学区|中小学|各校|各学校|学校|信息化|网络|宽带|设备"
    r"|功能室|多媒体|资源|获奖|课题|三个课堂|专递|基本|统计|汇总|情况|月报|年报|数据|台账"
    r"|明细|清单|报表|上报|报送|表|第|\(|小计|合计|辖区)"
)
_AREA_STEP = re.compile(r"[\u4e00-\u9fff]{1,7}?[省市区县旗州]")
_CODE = re.compile(r"(?<![\dA-Za-z])([1-9]\d{9})(?![\dA-Za-z])")
_DATE_FIRST = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])")

_EXTENSION = re.compile(r"\.(?:xlsx|xlsm|xls|ods|csv|tsv|txt|et|zip)$", re.IGNORECASE)
_APPENDIX = re.compile(r"(?:附件|附表|附)\s*[\d一二三四五六七八九十]*\s*[:：.、\-_—]*")
_NOISE_WORD = (
    r"最终版?|终稿|终版|定稿|修改版?|修订版?|修正版?|副本|复件|复制|上报版?|报送版?"
    r"|已?填报?好?|最新版?|新版?|旧版?|更新版?|盖章版?|扫描件|样表|模板|校对|审核版?|已审"
    r"|第[一二三四五\d]稿|v\s*\d+(?:\.\d+)*|(?<![\d.])\d{1,3}|版本\s*\d*|补报|补充|电子版|打印版"
)
_BRACKETED = re.compile(rf"[(\[【](?:{_NOISE_WORD}|\s)+[)\]】]", re.IGNORECASE)
_NOISE_END = re.compile(
    rf"(?:[\s_\-—]*(?:的?副本|{_NOISE_WORD}|报表|上报表?))+$", re.IGNORECASE
)
_ORDINAL = re.compile(r"^\s*\(?\d{1,3}\)?[.、_\-\s]+")
_SEPARATORS = re.compile(r"[_\-—+\s、，,；;:：/\\|]+")


def tidy_name(name: str) -> str:
    """Return a file's name without the words that say nothing: 附件2：, (最终版)."""
    text = simplified(normalise(_EXTENSION.sub("", name.strip())))
    text = _BRACKETED.sub(" ", text)
    text = _ORDINAL.sub("", _APPENDIX.sub(" ", text, count=1).strip())
    return _NOISE_END.sub("", text).strip(" _-—")


def find_school(text: str) -> str | None:
    """Return the name of the one certain school a text names."""
    found = {name for part in _parts(text) if (name := _school_of(part))}
    return found.pop() if len(found) == 1 else None


def is_school_name(text: str) -> bool:
    """Tell whether a whole text is the name of a certain school."""
    plain = simplified(normalise(text)).replace(" ", "")
    return _school_of(plain) == plain


def is_kind_of_school(text: str) -> bool:
    """Tell whether a text names a kind of schools and no certain one: 农村学校."""
    plain = simplified(normalise(text)).replace(" ", "")
    match = _SCHOOL_FIRST.fullmatch(plain)
    return bool(match and _NO_SCHOOL.search(plain))


def find_town(text: str) -> tuple[str, ...] | None:
    """Return the names, from above down, of the one town a text is about."""
    found = {names for part in _parts(text) if (names := _town_of(part))}
    return found.pop() if len(found) == 1 else None


def find_school_codes(text: str) -> Iterator[str]:
    """Yield numbers of ten digits that may be the codes of schools."""
    for match in _CODE.finditer(text):
        if not _DATE_FIRST.match(match[1]):
            yield match[1]


def _parts(text: str) -> list[str]:
    plain = _CODE.sub(" ", without_periods(text))
    return [part for part in _SEPARATORS.split(plain) if part]


def _school_of(part: str) -> str | None:
    match = _SCHOOL_FIRST.match(part)
    if not match or _NO_SCHOOL.search(match[1]):
        return None
    rest = part[match.end() :]
    if _NOT_AFTER_SCHOOL.match(rest):
        return None
    # 「城关镇学校网络情况」 is about the schools of a town.
    is_of_town = re.fullmatch(rf"{_DISTRICT}{_TOWN}(?:中小)?学校", match[1])
    return None if rest and is_of_town else match[1]


def _town_of(part: str) -> tuple[str, ...] | None:
    match = _TOWN_FIRST.match(part)
    if not match or _NO_TOWN.match(match[2]):
        return None
    if not _AFTER_TOWN.match(part[match.end() :]) or _school_of(part):
        return None
    return (*_AREA_STEP.findall(match[1]), match[2])
