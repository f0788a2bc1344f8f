"""Sections of docs/performance.md that are measured on their own and stay meanwhile."""

import re

_BLOCK = r"<!-- ({title})：[^>]*? -->\n(.*?)\n<!-- \1到此 -->"


def with_section(document: str, title: str, command: str, text: str) -> str:
    """Return the document with a section in the place of the one of its title."""
    own = re.compile(f"\n*{_BLOCK.format(title=re.escape(title))}\n*", re.DOTALL)
    kept = own.sub("\n\n", document).rstrip()
    return f"{kept}\n\n<!-- {title}：{command} -->\n{text}\n<!-- {title}到此 -->\n"


def with_sections_of(document: str, before: str) -> str:
    """Return a document with the sections that stood in the one before it."""
    every = re.compile(_BLOCK.format(title=r"[^：\n]+"), re.DOTALL)
    blocks = [found[0] for found in every.finditer(before)]
    return "\n\n".join([document.rstrip(), *blocks]) + "\n"
