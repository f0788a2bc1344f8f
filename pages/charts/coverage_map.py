"""Rows of a map of taking part: areas shaded by share, schools by state."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd

from data_access.catalogue.coverage import (
    COVERAGE_BY_CODE,
    KIND_COLOURS,
)
from pages.charts.map_layers import Category, without_braces
from pages.charts.shades import share_shades
from pages.charts.theme import FONT, palette, rgb

# Silence is hollow, absence carries its sign: never colour alone.
HOLLOW = ("not_reported",)
DRAWN_LAST = ("outside", "not_reported", "took_part", "absent")
SIGN_LAYER = "signs"
MOST_SIGNS = 400  # more dots are too small to carry one


def coverage_categories(is_dark: bool) -> list[Category]:
    """Return the classes of schools in drawing order: those to find are on top."""
    return [
        Category(
            code,
            COVERAGE_BY_CODE[code].dark if is_dark else COVERAGE_BY_CODE[code].light,
            code in HOLLOW,
        )
        for code in DRAWN_LAST
    ]


def pair_categories(is_dark: bool) -> list[Category]:
    """Return the classes of schools at the ends of pairs."""
    side = 1 if is_dark else 0
    return [
        Category("receiving", KIND_COLOURS[2][side]),
        Category("delivering", KIND_COLOURS[1][side]),
    ]


def coverage_areas(
    areas: pd.DataFrame,
    measures: pd.DataFrame,
    words: Callable[[Mapping[str, Any]], tuple[str, str]],
    *,
    is_dark: bool,
) -> pd.DataFrame:
    """Return the rows of area_map: shaded by share, both tooltip lines in words.

    Args:
        areas: area_id, key, name, short_name.
        measures: rows of queries.measures by area (group_key, value, …) and how the
            area stands, in words (standing).
        words: gives the tooltip's lines of a row of measures.
        is_dark: the reader's theme.
    """
    columns = ["group_key", "numerator", "denominator", "value", "expected", "standing"]
    rows = areas.merge(
        measures[columns], left_on="area_id", right_on="group_key", how="left"
    )
    shades = share_shades(is_dark)
    lines = [words(_named(row)) for row in rows.to_dict("records")]
    return areas.assign(
        colour=[shades.colour(value) for value in rows["value"]],
        line1=[first for first, _ in lines],
        line2=[second for _, second in lines],
    )


def _named(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): value for name, value in row.items()}


def sign_layer(
    schools: pd.DataFrame, *, is_dark: bool, signs: Sequence[str] = ("absent",)
) -> dict[str, Any]:
    """Return the signs of states on their dots, in the shipped font.

    `schools`: longitude, latitude, category.
    """
    is_drawn = len(schools) <= MOST_SIGNS
    marked = schools[schools["category"].isin(signs) & is_drawn]
    marked = marked.dropna(subset=["longitude", "latitude"])
    records = [
        {
            "p": [round(row["longitude"], 5), round(row["latitude"], 5)],
            "text": without_braces(COVERAGE_BY_CODE[row["category"]].sign),
        }
        for row in marked.to_dict("records")
    ]
    return {
        "@@type": "TextLayer",
        "id": SIGN_LAYER,
        "data": records,
        "getPosition": "@@=p",
        "getText": "@@=text",
        "getSize": 9,
        "getColor": rgb(palette(is_dark).ground),
        "fontFamily": FONT,
        "fontWeight": 700,
        "characterSet": "auto",
        "pickable": False,
        "parameters": {"depthCompare": "always"},
    }
