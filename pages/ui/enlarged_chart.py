"""A Vega-Lite specification with all its lengths enlarged, for 会议模式.

Letters, bars and the room between them grow alike, in one place: no chart knows of it.
"""

import re
from typing import Any

from pages.ui.mode import is_meeting
from pages.ui.window import picture_scale

# Around a picture that says nothing; Streamlit writes into it, so it is no number.
PADDING = dict.fromkeys(("left", "right", "top", "bottom"), 5)
MOST_COLUMNS = 4  # of a legend
_LENGTHS = frozenset(
    {
        *("fontSize", "labelFontSize", "titleFontSize", "dx", "dy", "strokeWidth"),
        *("thickness", "height", "width", "step", "labelLimit", "labelPadding"),
        *("titlePadding", "cornerRadiusEnd", "cornerRadius", "spacing", "padding"),
        *("offset", "tickSize", "tickWidth", "domainWidth", "gridWidth", "limit"),
        *("symbolStrokeWidth", "rowPadding", "columnPadding", "labelOffset"),
        *("left", "right", "top", "bottom", "strokeDash", "labelSeparation"),
        "scale",  # of a map's projection
    }
)
_AREAS = frozenset({"size", "symbolSize"})
_AS_THEY_ARE = frozenset({"data", "datasets", "values", "params", "domain"})
# What Vega takes for itself where a specification says nothing.
_DEFAULTS: dict[str, dict[str, Any]] = {
    "axis": {
        **{"tickSize": 5, "tickWidth": 1, "domainWidth": 1, "gridWidth": 1},
        **{"labelPadding": 2, "titlePadding": 4},
    },
    "legend": {
        **{"symbolSize": 100, "symbolStrokeWidth": 1.5, "offset": 18},
        **{"rowPadding": 2, "columnPadding": 10, "labelOffset": 4, "labelLimit": 260},
        "columns": MOST_COLUMNS,
    },
    "point": {"size": 30},
    "line": {"strokeWidth": 2},
    "rule": {"strokeWidth": 1},
}
_ROOM = re.compile(r"(?<=width - )\d+")


def sized(spec: dict[str, Any]) -> dict[str, Any]:
    """Return a specification as it is sent: in 会议模式 enlarged."""
    return enlarged(spec, picture_scale()) if is_meeting() else spec


def enlarged(spec: dict[str, Any], scale: float) -> dict[str, Any]:
    """Return a Vega-Lite specification with all its lengths enlarged."""
    given = spec.get("config", {})
    parts = given.keys() | _DEFAULTS.keys()
    config = {
        name: {**_DEFAULTS.get(name, {}), **part}
        if isinstance(part := given.get(name, {}), dict)
        else part
        for name in sorted(parts)
    }
    whole = {"padding": PADDING, **spec, "config": config}
    found: dict[str, Any] = _larger(whole, scale)
    return found


def _larger(part: Any, scale: float, name: str = "") -> Any:
    if name in _AS_THEY_ARE:
        return part
    if isinstance(part, dict):
        if name == "legend" and "columns" in part:
            part = {**part, "columns": min(part["columns"], MOST_COLUMNS)}
        return {
            key: _larger(one, scale, _meaning(key, part)) for key, one in part.items()
        }
    if isinstance(part, list):
        return [_larger(one, scale, name) for one in part]
    if isinstance(part, bool) or not isinstance(part, int | float | str):
        return part
    if isinstance(part, str):
        return _ROOM.sub(lambda found: str(round(int(found[0]) * scale)), part)
    return _number(part, scale, name)


def _number(value: float, scale: float, name: str) -> float:
    if name in _LENGTHS:
        return round(value * scale, 2)
    return round(value * scale * scale, 1) if name in _AREAS else value


def _meaning(key: str, part: dict[str, Any]) -> str:
    """Tell the size of a tick, which is a length, from that of a point, an area."""
    return "thickness" if key == "size" and part.get("type") == "tick" else key
