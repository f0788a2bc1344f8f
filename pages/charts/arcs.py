"""Who teaches whom: flat arcs from the delivering to the receiving school."""

from typing import Any

import pandas as pd

from pages.charts.map_layers import without_braces
from pages.charts.theme import rgb

PAIR_LAYER = "pairs"
THINNEST, THICKEST = 1.0, 7.0


def arc_layer(pairs: pd.DataFrame, colours: tuple[str, str]) -> dict[str, Any]:
    """Return one arc a pair, as wide as its lessons.

    Args:
        pairs: from_longitude, from_latitude, to_longitude, to_latitude,
            lesson_count, name, line1, line2 (tooltip); pairs without a place at
            both ends are not drawn.
        colours: of the delivering and of the receiving end.
    """
    ends = ["from_longitude", "from_latitude", "to_longitude", "to_latitude"]
    drawn = pairs.dropna(subset=ends)
    most = float(drawn["lesson_count"].max()) if len(drawn) else 1.0
    records = [
        {
            "from": [round(row["from_longitude"], 5), round(row["from_latitude"], 5)],
            "to": [round(row["to_longitude"], 5), round(row["to_latitude"], 5)],
            "width": _width(row["lesson_count"], most),
            "name": without_braces(row["name"]),
            "line1": without_braces(row["line1"]),
            "line2": without_braces(row["line2"]),
        }
        for row in drawn.to_dict("records")
    ]
    return {
        "@@type": "ArcLayer",
        "id": PAIR_LAYER,
        "data": records,
        "getSourcePosition": "@@=from",
        "getTargetPosition": "@@=to",
        "getSourceColor": rgb(colours[0], 210),
        "getTargetColor": rgb(colours[1], 210),
        "getWidth": "@@=width",
        "widthUnits": "pixels",
        # On a map seen from above an arc is a bow: tilted aside, it stays flat.
        "getHeight": 0.35,
        "getTilt": 30,
        "pickable": True,
        "autoHighlight": True,
    }


def _width(lessons: float, most: float) -> float:
    share = (lessons / most) if most else 0.0
    return round(THINNEST + (THICKEST - THINNEST) * share, 1)
