"""The map of bandwidth tiers: one class of dots a tier, areas shaded by a rate."""

import pandas as pd

from data_access.catalogue.tiers import (
    ALL_TIERS,
    SILENT_TIERS,
    TIERS,
    UNCLEAR_TIERS,
    Tier,
)
from pages.charts.area_map import area_map
from pages.charts.map_frame import Canvas
from pages.charts.map_json import MapText
from pages.charts.map_layers import Category
from pages.charts.map_shapes import Shapes


def tier_colour(tier: Tier, is_dark: bool) -> str:
    """Return a tier's colour in a theme."""
    return tier.dark if is_dark else tier.light


def bandwidth_map(
    shapes: Shapes,
    areas: pd.DataFrame,
    schools: pd.DataFrame,
    only_tier: str,
    *,
    canvas: Canvas,
    metric_words: tuple[str, str],
    is_dark: bool,
) -> MapText | None:
    """Return the map's JSON; see area_map.

    `schools` have a `tier`; with `only_tier` (a code) the others are not drawn.
    """
    drawn = [tier for tier in _order() if only_tier in ("", tier.code)]
    categories = [
        Category(tier.code, tier_colour(tier, is_dark), tier in SILENT_TIERS)
        for tier in drawn
    ]
    return area_map(
        shapes,
        areas,
        schools.assign(category=schools["tier"]),
        categories,
        canvas=canvas,
        metric_words=metric_words,
        is_dark=is_dark,
    )


def tier_classes(present: set[str], is_dark: bool) -> list[tuple[str, str]]:
    """Return label and colour of the tiers whose labels are present, in order."""
    return [
        (tier.label, tier_colour(tier, is_dark))
        for tier in ALL_TIERS
        if tier.label in present
    ]


def _order() -> list[Tier]:
    """Draw what is known above what is not, and the slowest on top."""
    return [*SILENT_TIERS, *reversed(UNCLEAR_TIERS), *reversed(TIERS)]
