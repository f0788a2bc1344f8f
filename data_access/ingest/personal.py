"""Personal data are dropped on reading: identity numbers, telephones, contacts.

They never reach the store, a log or a list of issues (domain.md §0.1, People).
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import islice

_HEADING = re.compile(
    "联系人|联系方式|联系电话|电话|手机|身份证|证件号|学生姓名|姓名|家长|监护人|"
    "邮箱|微信|qq|住址|家庭地址|填报人|填表人|审核人|经办人|出生日期|民族|学籍号"
)
# Names of things that only sound like it: 热线电话数, 姓名 in a rule of a programme.
_NOT_PERSONAL = re.compile("数量|数$|台$|部$|个数")
_IDENTITY = re.compile(
    r"(?<![A-Za-z\d.-])([1-9]\d{5}(?:18|19|20)\d{9}[\dXx])(?![A-Za-z\d.-])"
)
# Not within a longer code: 3bc7-b005-8876999ac6ff is nobody's telephone.
_MOBILE = re.compile(
    r"(?<![A-Za-z\d.-])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![A-Za-z\d.-])"
)
_LANDLINE = re.compile(r"(?<![A-Za-z\d.-])0\d{2,3}-\d{7,8}(?![A-Za-z\d.-])")
# A frequent surname and one or two characters more.
_PERSON = re.compile(
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余"
    "杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙"
    r"史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤][\u4e00-\u9fff][\u4e00-\u9fff]?"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_SAMPLE = 200


def is_personal_heading(folded: str) -> bool:
    """Tell whether a column is about persons by its heading."""
    return bool(_HEADING.search(folded)) and not _NOT_PERSONAL.search(folded)


def looks_personal(cells: Sequence[object]) -> bool:
    """Tell whether a column mostly holds identity or telephone numbers."""
    sample = list(islice((str(c) for c in cells if c not in ("", None)), _SAMPLE))
    if not sample:
        return False
    return sum(without_personal(text) != text for text in sample) * 2 > len(sample)


def looks_like_names(cells: Sequence[object]) -> bool:
    """Tell whether a column mostly holds what may be the names of persons."""
    texts = (str(cell).strip() for cell in cells if isinstance(cell, str))
    sample = list(islice(filter(None, texts), _SAMPLE))
    named = sum(bool(_PERSON.fullmatch(text)) for text in sample)
    return bool(sample) and named * 2 > len(sample)


def is_person(text: str) -> bool:
    """Tell whether a text is what may be the name of a person."""
    return bool(_PERSON.fullmatch(text.strip()))


def without_personal(text: str, *, telephones: bool = True) -> str:
    """Return a text without the identity and telephone numbers that stand in it."""
    if len(text) < 11 or not any(character.isdigit() for character in text):
        return text
    text = _IDENTITY.sub(lambda m: "" if _is_identity(m[1]) else m[0], text)
    if telephones:
        text = _LANDLINE.sub("", _MOBILE.sub("", text))
    return text


def _is_identity(number: str) -> bool:
    """Check birthday and check digit, so that an 18-digit certificate may stay."""
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(int(n) * w for n, w in zip(number, _WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == number[-1].upper()
