"""What a reader of a page sees, as text."""

import json
import re
from collections.abc import Iterator
from typing import Any

from google.protobuf.json_format import MessageToDict
from streamlit.testing.v1 import AppTest

SEEN = {"body", "label", "value", "delta", "placeholder", "help", "options"}
# Units, file kinds, networks, the names of our own commands; nothing else is Latin.
LATIN = set(
    "m g k mb gb mbps kbps ms csv xlsx xls url db id html png wgs gs svg json excel"
    # Names of techniques that every Chinese paper on networks writes so.
    " wifi ap"
    " zhijiao zhijiao_database_url python data_access template import demo restore"
    # What stands on the keys of a keyboard.
    " esc tab"
    " streamlit pptx docx zip txt gcj bd n p a b c wifi ap".split()
)
WORD = re.compile(r"[A-Za-z_]{2,}")
MARKUP = re.compile(r"<style.*?</style>|<[^<>]*>|`[^`]*`|:material/\w+:", re.DOTALL)


def texts(app: AppTest) -> list[str]:
    """Return what stands on a page: headings, labels, values, words in tables."""
    found: list[str] = []
    for block in (app.main, app.sidebar):
        for element in block:
            proto = getattr(element, "proto", None)
            if proto is not None and hasattr(proto, "DESCRIPTOR"):
                found += strings(MessageToDict(proto))
    return found


def strings(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, str) and name in SEEN:
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            if key != "labelVisibility":
                yield from strings(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part, name)


def english(text: str) -> set[str]:
    """Return the words of a text that are neither Chinese nor a unit nor a command."""
    words = WORD.findall(MARKUP.sub(" ", text))
    return {word for word in words if word.lower() not in LATIN}


def rows_of_lists(block: Any) -> list[list[str]]:
    """Return the rows of the large lists of 会议模式 within a block."""
    found: list[list[str]] = []
    for one in block.get("bidi_component"):
        if one.proto.component_name.endswith("large_list"):
            found += json.loads(one.proto.json)["rows"]
    return found


def open_rows(app: AppTest) -> list[list[str]]:
    """Return the rows of large lists that stand open: in no closed lid."""
    every = rows_of_lists(app.main)
    for lid in app.expander:
        for row in rows_of_lists(lid):
            every.remove(row)
    return every
