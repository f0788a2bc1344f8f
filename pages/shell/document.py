"""Streamlit's own document made ours: its language, title, scripts, words."""

import html
import re
from collections.abc import Callable
from functools import lru_cache

from data_access.messages.shell import NO_SCRIPT, TITLE
from pages.shell.head import early_lines, late_lines

ROOT = '<div id="root"></div>'


def is_streamlits(document: str) -> bool:
    """Tell whether a document is the one Streamlit's pages are drawn in."""
    return ROOT in document


@lru_cache(maxsize=4)
def rewritten(document: str) -> str:
    """Return Streamlit's document in Chinese, with our scripts around its bundle."""
    words = html.escape(NO_SCRIPT)
    for pattern, new in (
        (r"<html[^>]*>", '<html lang="zh-CN">'),
        (r"<title>.*?</title>", f"<title>{html.escape(TITLE)}</title>"),
        (r"<noscript>.*?</noscript>", f"<noscript><p>{words}</p></noscript>"),
        (r"<head>\s*<meta charset[^>]*>", lambda found: found[0] + early_lines()),
        (r"</head>", lambda found: late_lines() + found[0]),
    ):
        document = _replaced(pattern, new, document)
    return document


def _replaced(
    pattern: str, new: str | Callable[[re.Match[str]], str], text: str
) -> str:
    """Replace the one place of a pattern; Streamlit must still have it."""
    write = new if callable(new) else lambda _: new
    changed, count = re.subn(pattern, write, text, count=1, flags=re.DOTALL)
    assert count == 1, f"Streamlit's document has no {pattern}"
    return changed
