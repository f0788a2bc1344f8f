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
    unknown: str  # a shaded area of which nothing is known
    shades: tuple[str, ...]  # low to high; the dots stay readable above them
    own: str  # the school in view among the others
    series: tuple[str, str, str, str]  # told apart by all eyes; at most four


LIGHT = Palette(
    ground="#FFFFFF",
    panel="#F5F7FA",
    text="#16202C",
    secondary="#4A5768",
    accent="#1B6CA8",
    line="#C9D2DC",
    unknown="#E3E5E8",
    shades=("#EEF3F8", "#DCE8F3", "#C3D9EC", "#9FC3E0", "#6FA6CF", "#3F85B9"),
    own="#C2410C",
    series=("#0072B2", "#E69F00", "#009E73", "#4A5768"),
)
DARK = Palette(
    ground="#0E1722",
    panel="#16222F",
    text="#E8EEF5",
    secondary="#A9B6C6",
    accent="#6DB8F2",
    line="#33465A",
    unknown="#333B44",
    shades=("#1D2B3A", "#25394D", "#2E4A66", "#385E84", "#4577A6", "#5A96C9"),
    own="#F0604D",
    series=("#6DB8F2", "#F7B733", "#3CC9A0", "#A9B6C6"),
)


def palette(is_dark: bool) -> Palette:
    """Return the palette of a theme."""
    return DARK if is_dark else LIGHT


def rgb(colour: str, alpha: int = 255) -> list[int]:
    """Return a hex colour as deck.gl takes it: [red, green, blue, alpha]."""
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)] + [alpha]


def ink_on(colour: str) -> str:
    """Return the colour of letters that read on a colour: dark or white."""
    inks = (LIGHT.text, LIGHT.ground)
    return max(inks, key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """Return WCAG's contrast of two colours, from 1 to 21."""
    low, high = sorted((_brightness(one), _brightness(other)))
    return (high + 0.05) / (low + 0.05)


def _brightness(colour: str) -> float:
    shares = [part / 255 for part in rgb(colour)[:3]]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def chart_config(is_dark: bool) -> dict[str, Any]:
    """Return Vega-Lite's config: fonts, quiet axes, no frame."""
    colours = palette(is_dark)
    axis: dict[str, Any] = {
        "aria": False,
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
        # Read aloud, parts of a picture are names of columns in English: the whole
        # has its description, and a table beside it.
        "mark": {"aria": False},
        "axis": axis,
        "legend": {
            "aria": False,
            "labelColor": colours.text,
            "titleColor": colours.secondary,
            "labelFontSize": 13,
            "orient": "top",
        },
        "text": {"color": colours.text, "fontSize": 13, "font": FONT},
    }
