"""Headings made comparable: one spelling, and the unit in brackets apart."""

import re
from dataclasses import dataclass
from functools import lru_cache

from data_access.ingest.cleaning import normalise
from data_access.ingest.cleaning.script import simplified

_QUOTES = re.compile(r"[\"'“”‘’「」『』《》\s:：]")
_NEED = "必填项?|选填项?|可选|可不填|必须填写|必填写"
# Numbering and marks in front of a heading and behind it.
_MARKS = re.compile(
    r"^[*＊☆★▲△●○◆■#]+|^\d{1,2}[.、)]|^\(\d{1,2}\)|^[①-⑳]"
    r"|^[一二三四五六七八九十]{1,3}、|^\([一二三四五六七八九十]{1,3}\)"
    rf"|^[(\[【](?:{_NEED})[)\]】]|[*＊☆★▲△●]+$|[(\[【](?:{_NEED}|\*)[)\]】]$"
    rf"|(?<=.)(?:{_NEED})$"
)
# What a heading in brackets tells whoever fills it in says nothing of what it is.
_ADVICE = re.compile(
    r"[(\[【](?:例?如|例|格式|请|填写?|选择?|单选|多选|下拉|yyyy|按|需|\d+位)"
    r"[^()\[\]【】]*[)\]】]$"
)
_UNIT = re.compile(r"[(\[【]([^()\[\]【】]*)[)\]】]$|[/,，]([^/,，()]{1,6})$")
_UNIT_WORD = re.compile(r"^单位")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as printed, folded whole, and folded without its unit."""

    text: str
    whole: str
    bare: str
    unit: str


@lru_cache(maxsize=4096)
def read_heading(text: str) -> Heading:
    """Return a heading with its spelling folded and a unit in brackets set apart."""
    folded = simplified(normalise(text.replace("\n", " ")).casefold())
    folded = _QUOTES.sub("", folded).replace("（", "(").replace("）", ")")
    whole = _unmarked(folded)
    found = _UNIT.search(whole)
    if not found:
        return Heading(text.strip(), whole, whole, "")
    unit = found[1] if found[1] is not None else found[2]
    bare = whole[: found.start()] or whole
    return Heading(text.strip(), whole, bare, _UNIT_WORD.sub("", unit))


def fold(text: str) -> str:
    """Return the one spelling under which two headings are the same."""
    return read_heading(text).whole


def _unmarked(folded: str) -> str:
    """Take off marks and advice until none is left; a heading of marks stays."""
    while True:
        shorter = _ADVICE.sub("", _MARKS.sub("", folded)) or folded
        if shorter == folded:
            return folded
        folded = shorter
