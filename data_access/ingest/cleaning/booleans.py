"""Cleans yes and no in the ways schools tick a box."""

from data_access.ingest.cleaning.blanks import DEFAULT_BLANK, BlankWords, begin
from data_access.ingest.cleaning.cleaned import Cleaned

_YES = frozenset(
    "是 有 对 √ ✓ ✔ ☑ ■ 1 y yes t true on 已 已建 已有 已完成 已接入 已开通 已覆盖 "
    "具备 全部".split()
)
_NO = frozenset(
    "否 无 没有 不是 × ✗ ✘ ✕ ✖ ☒ □ ☐ 0 n no f false off x 未 未建 没 未完成 "
    "未接入 未开通 未覆盖 不具备 尚无".split()
)


def clean_boolean(raw: object, blank: BlankWords = DEFAULT_BLANK) -> Cleaned[bool]:
    """Clean a yes or no; 「无」 is no, whatever it means in columns of numbers."""
    if isinstance(raw, bool):
        return Cleaned(raw)
    text, end = begin(raw, blank)
    key = text.casefold()
    if key in _YES:
        return Cleaned(True)
    if key in _NO or end == "zero_word":
        return Cleaned(False)
    if end == "null_word":
        return Cleaned(None, ("null_word",))
    if end is not None:
        return Cleaned(None, (), end or None)
    return Cleaned(None, (), "not_a_boolean")
