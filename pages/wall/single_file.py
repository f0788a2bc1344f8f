"""A plan as one file: opened with a double click it plays without server or network."""

import base64
import re
from datetime import datetime
from typing import Any

from data_access.catalogue.walls import WallPlan
from data_access.messages.walls import MADE_AT
from pages.documents.font_subset import font_subset
from pages.wall.document import ASSETS, SCRIPTS, document, styles
from pages.wall.payload import payload_of
from pages.wall.vega import vega_bundle

FONTS = ASSETS.parent / "fonts"
_FONT = re.compile(r"url\(\"\.\./fonts/([\w.-]+)\"\)")
# The browser itself refuses whatever would leave the file.
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval';"
    " style-src 'unsafe-inline'; font-src data:; img-src data:"
)


def single_file(plan: WallPlan, moment: datetime) -> bytes:
    """Return the document of a plan with its scenes, scripts and fonts in it."""
    payload = payload_of(plan)
    made = MADE_AT.format(moment=f"{moment:%Y-%m-%d %H:%M}")
    sheets = payload_of(plan, is_paper=True)["scenes"]
    given: dict[str, Any] = {**payload, "sheets": sheets, "made": made}
    last = "".join(_script(text) for text in _script_texts())
    head = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    plain = document(plan.name, head, given, "")
    style = "".join((ASSETS / name).read_text("utf-8") for name in styles())
    written = {*plain, *style}
    head += f"<style>{_FONT.sub(lambda m: _font(m[1], written), style)}</style>"
    return document(plan.name, head, given, last).encode()


def file_name(plan: WallPlan) -> str:
    """Return how the file is called: the plan's name, as folders allow it."""
    return re.sub(r'[\\/:*?"<>|\s]+', "_", plan.name) + ".html"


def _script_texts() -> list[str]:
    own = [(ASSETS / name).read_text("utf-8") for name in SCRIPTS]
    return [vega_bundle(), *own]


def _script(text: str) -> str:
    safe = text.replace("</script", "<\\/script")
    return f"<script>{safe}</script>"


def _font(name: str, characters: set[str]) -> str:
    cut = base64.b64encode(font_subset(FONTS / name, characters)).decode()
    return f"url(data:font/woff2;base64,{cut})"
