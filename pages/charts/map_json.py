"""Layers and a view as the compact JSON that the browser's deck.gl reads."""

import json
from collections.abc import Sequence
from typing import Any

from pages.charts.svg_map import svg_map

# Streamlit reads this word as "no basemap": nothing is fetched (platform-notes A3).
NO_BASEMAP = "__MAP_STYLE__"


class MapText(str):
    """A map's deck.gl JSON, which can be drawn flat where the browser has no WebGL2."""

    __slots__ = ()

    def flat(self, height: int) -> dict[str, Any]:
        """Return the same map as a Vega-Lite specification, as wide as its place."""
        return svg_map(self, width=None, height=height)


def deck_json(layers: Sequence[dict[str, Any]], view: dict[str, float]) -> MapText:
    """Return the map's specification; the same input gives the same bytes."""
    spec = {
        "initialViewState": view,
        "mapStyle": NO_BASEMAP,
        "views": [{"@@type": "MapView", "controller": True}],
        "layers": list(layers),
    }
    return MapText(json.dumps(spec, ensure_ascii=False, separators=(",", ":")))
