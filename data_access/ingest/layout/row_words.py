"""The words by which rows that are no data are known: totals, notes, signatures."""

import re

EXAMPLE = ("示例：", "示例:", "例：", "例:")
_TOTAL = re.compile(
    r"^(?:[^，。；]{0,14}?)(?:合计|总计|小计|共计|汇总|总和|平均数?值?|均值|中位数)"
    r"(?:\([^()]*\)|（[^（）]*）)?[数:：]?$"
    r"|^(?:占比|比例|百分比|所占比例|最大值|最小值|最高|最低|累计|总数|同比|环比|覆盖率|达标率)"
    r"(?:\([^()]*\)|（[^（）]*）)?[:：]?$"
    r"|^本页\S{0,6}$"
)
_FOOTER = re.compile(
    r"^(?:[*※★#]*\s*(?:备?注|说明|(?:填表|填报|报表)?(?:说明|须知|要求)|数据来源|资料来源|来源)"
    r"\s*\d{0,2}\s*(?:[:：.、]|$))"
    r"|^(?:填表|填报|制表|审核|审批|复核|统计|经办|负责|联系|单位负责|分管领导|分管|校长|主管|报送|上报"
    r"|打印|制作|更新|电话|手机|日期|签字|签名|盖章|单位)"
    r"(?:单位|人员?|者|领导|负责人|校长|电话|方式|日期|时间|签字|签名|签章|盖章|公章)*"
    r"\s*(?:[（(][^（）()]*[)）])?\s*[:：]"
    r"|^第\s*\d+\s*页"
    r"|^\(?（?(?:盖章|公章|此页|以下空白|本表)"
    r"|^数据截[至止]"
)
_TOTAL_ENDS = frozenset("计总和值均数汇)）:：比例率")
_STARTS = frozenset(
    "示例合总小共汇平均中占比百所最累同环覆达本*※★#备注说填报须要数资来制审复统经负联单分校主上打"
    "更电手日签盖(（此以 \t\u3000\xa0\n"
)


def is_total(text: str) -> bool:
    """Tell whether a cell names a row of totals, averages or shares."""
    return bool(_TOTAL.match("".join(text.split())))


def is_footer(text: str) -> bool:
    """Tell whether a row that begins so is a note, a source or a signature."""
    return bool(_FOOTER.match(text.strip()))


def is_suspicious(text: str) -> bool:
    """Tell whether a cell is one of these words, or nothing but space."""
    if text[-1:] not in _TOTAL_ENDS and text[:1] not in _STARTS:
        return False
    plain = text.strip()
    return not plain or plain.startswith(EXAMPLE) or is_total(plain) or is_footer(plain)


_ORDINAL = re.compile(r"^[(（]?[一二三四五六七八九十百\d]{1,4}[)）]?[、.．:：]?$")


def is_ordinal(text: str) -> bool:
    """Tell whether a cell only numbers its row: 一、 （二） 3."""
    return bool(_ORDINAL.match(text.strip()))


def without_ordinal(text: str) -> str:
    """Return a group's heading without the number before it: 一、城关镇."""
    stripped = text.strip()
    match = re.match(
        r"^(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．])",
        stripped,
    )
    return stripped[match.end() :].strip() if match else stripped
