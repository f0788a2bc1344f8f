"""Colours and type shared by all charts and maps (visual.md), light and dark."""

from dataclasses import dataclass
from typing import Any

FONT = "Noto Sans SC, Microsoft YaHei, PingFang SC, sans-serif"


@dataclass(frozen=True)
class Palette:
    """The quiet parts of a picture."""

    ground: str
    panel: str
    text: str
    secondary: str
    accent: str
    line: str


LIGHT = Palette("#FFFFFF", "#F5F7FA", "#16202C", "#4A5768", "#1B6CA8", "#C9D2DC")
DARK = Palette("#0E1722", "#16222F", "#E8EEF5", "#A9B6C6", "#6DB8F2", "#33465A")


def palette(is_dark: bool) -> Palette:
    """Return the palette of a theme."""
    return DARK if is_dark else LIGHT


def rgb(colour: str, alpha: int = 255) -> list[int]:
    """Return a hex colour as deck.gl takes it: [red, green, blue, alpha]."""
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)] + [alpha]


def chart_config(is_dark: bool) -> dict[str, Any]:
    """Return Vega-Lite's config: fonts, quiet axes, no frame."""
    colours = palette(is_dark)
    axis = {
        "labelColor": colours.secondary,
        "titleColor": colours.secondary,
        "gridColor": colours.line,
        "domainColor": colours.line,
        "tickColor": colours.line,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
        "gridOpacity": 0.6,
        "labelLimit": 220,
    }
    return {
        "background": "transparent",
        "font": FONT,
        "view": {"stroke": None},
        "axis": axis,
        "legend": {
            "labelColor": colours.text,
            "titleColor": colours.secondary,
            "labelFontSize": 13,
            "orient": "top",
        },
        "text": {"color": colours.text, "fontSize": 13, "font": FONT},
    }
