"""Layers and a view as the compact JSON that the browser's deck.gl reads."""

import json
from collections.abc import Sequence
from typing import Any

# Streamlit reads this word as "no basemap": nothing is fetched (platform-notes A3).
NO_BASEMAP = "__MAP_STYLE__"


def deck_json(layers: Sequence[dict[str, Any]], view: dict[str, float]) -> str:
    """Return the map's specification; the same input gives the same bytes."""
    spec = {
        "initialViewState": view,
        "mapStyle": NO_BASEMAP,
        "views": [{"@@type": "MapView", "controller": True}],
        "layers": list(layers),
    }
    return json.dumps(spec, ensure_ascii=False, separators=(",", ":"))
