"""The map of the alliances: member schools by state, lines from their lead schools."""

from typing import Any

import pandas as pd

from data_access.catalogue.alliances import (
    LEAD_SIGN,
    MEMBER_STATES,
)
from data_access.catalogue.coverage import KIND_COLOURS
from pages.charts.arcs import arc_layer
from pages.charts.map_layers import Category, without_braces
from pages.charts.theme import FONT, palette, rgb

LEAD_LAYER = "leads"


def member_categories(is_dark: bool) -> list[Category]:
    """Return the classes of schools in drawing order: those to find are on top."""
    return [
        Category(state.code, state.dark if is_dark else state.light)
        for state in MEMBER_STATES
    ]


def spider_layer(lines: pd.DataFrame, *, is_dark: bool) -> dict[str, Any]:
    """Return the lines from lead schools to members (rows of arcs.arc_layer)."""
    side = 1 if is_dark else 0
    return arc_layer(lines, (KIND_COLOURS[1][side], KIND_COLOURS[3][side]))


def lead_layer(schools: pd.DataFrame, *, is_dark: bool) -> dict[str, Any]:
    """Return the sign of the lead schools, in the shipped font, beside their dots.

    `schools`: longitude, latitude, is_lead.
    """
    leads = schools[schools["is_lead"]].dropna(subset=["longitude", "latitude"])
    records = [
        {
            "p": [round(row["longitude"], 5), round(row["latitude"], 5)],
            "text": without_braces(LEAD_SIGN),
        }
        for row in leads.to_dict("records")
    ]
    return {
        "@@type": "TextLayer",
        "id": LEAD_LAYER,
        "data": records,
        "getPosition": "@@=p",
        "getText": "@@=text",
        "getSize": 15,
        "getPixelOffset": [0, -14],
        "getColor": rgb(palette(is_dark).text),
        "fontFamily": FONT,
        "fontWeight": 700,
        "characterSet": "auto",
        "background": True,
        "getBackgroundColor": rgb(palette(is_dark).ground, 200),
        "pickable": False,
        "parameters": {"depthCompare": "always"},
    }
