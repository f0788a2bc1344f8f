"""The words around a bandwidth: media, operators, bounds, and their one spelling."""

import re

NOT_CONNECTED = frozenset(
    "未接入 未联网 未开通 未通 未通网 无网络 没有网络 无宽带 没有宽带 不通".split()
)
# The code of the access method, the words that name it; the first found stands.
MEDIA = (
    ("fibre", re.compile(r"光纤|光缆|光网|光宽|FTT[A-Z]|FIB(?:ER|RE)")),
    ("satellite", re.compile(r"卫星")),
    (
        "mobile",
        re.compile(r"(?:移动|无线)?[2-5]G(?=网|无线|信号|路由|流量|CPE)|无线|移动网"),
    ),
    ("other", re.compile(r"ADSL|铜缆|电话线|网线|双绞线|以太网|拨号|微波")),
)
SHARED = re.compile(r"共享|共用|合用")
# Words that say nothing about speed. A number never follows a colon it belongs to.
NOISE = re.compile(
    r"中国|电信|联通|移动|广电|铁通|教育网|城域网|互联网|因特网|企业|专用|专线|专网|"
    r"宽带|带宽|网络|网速|速率|速度|接入|出口|下行|上下行|对等|独享|独占|独立|"
    r"主线|备线|线路|到校|入户|签约|总计|合计|共计|达到|信号|路由|流量|CPE|网|线|"
    r"[:()]"
)
BOUNDS = (
    ("at_most", re.compile(r"不超过|及?以下|以内|<=|≤")),
    ("below", re.compile(r"不足|不到|低于|小于|少于|<")),
    ("at_least", re.compile(r"至少|超过|大于|高于|[及或]?以上|起|>=|≥|>")),
    ("about", re.compile(r"大约|约|左右|上下|近|≈")),
)
_UP = r"上行:?[\d.]++[A-Z兆]*+"
UPLOAD = re.compile(rf"{_UP}[,，/;；]?(?=.*\d)|[,，/;；]?{_UP}$")
JOINTS = re.compile(r"[+;；、,，&和]|加(?=\d)")

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?:\D|$))")
_PER_SECOND = re.compile(r"([KMG])(?:BITS?|B)?(?:/S(?:EC)?|PS)")
_MEGABIT = re.compile(r"兆(?:比特|字节)?(?:每秒|/秒|/S|BPS|BIT)?|MBITS?|M兆")
# 不低于 must not be read as 低于, nor 不超过 as 超过.
_NOT_BELOW = re.compile(r"不(?:低于|少于|小于)")
_NOT_ABOVE = re.compile(r"不(?:超过|大于|高于)")


def spelled(text: str) -> str:
    """Return a bandwidth in one spelling: capitals, no spaces, BPS, ×, -."""
    text = text.upper().replace(" ", "").lstrip("'")
    text = _NOT_BELOW.sub("≥", _NOT_ABOVE.sub("≤", text))
    text = _PER_SECOND.sub(r"\1BPS", _THOUSANDS.sub("", text))
    text = _MEGABIT.sub("兆", text)
    return re.sub(r"[*ⅹ✕✖]|(?<=[\d兆])X|X(?=\d)", "×", text)
