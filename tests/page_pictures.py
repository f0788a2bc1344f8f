"""The charts and maps of a page, as who cannot see them is told of them."""

import html
import json
import re

from streamlit.testing.v1 import AppTest

CHART, MAP = "vega_lite_chart", "deck_gl_json_chart"
_TOLD = re.compile(r'class="zj-told" role="img" aria-label="([^"]*)"')
FACTS = 3


def told_of_pictures(app: AppTest) -> list[str]:
    """Return the words of every chart and map; a picture without any is a fault."""
    charts = [json.loads(one.proto.spec)["description"] for one in app.get(CHART)]
    bodies = [one.proto.body for one in app.get("html")]
    told = [html.unescape(text) for body in bodies for text in _TOLD.findall(body)]
    assert len(told) >= len(app.get(MAP)), "a map without words"
    return charts + told


def is_told_well(text: str) -> bool:
    """Tell whether words have a title and three facts, in Chinese."""
    title, _, facts = text.removeprefix("图：").partition("。")
    parts = facts.partition("。")[0].split("；")
    chinese = [any("\u4e00" <= letter <= "\u9fff" for letter in part) for part in parts]
    return bool(title) and len(parts) == FACTS and all(chinese)
