"""A map drawn flat, as SVG: the layers of deck.gl's JSON as one Vega-Lite picture.

For browsers without WebGL2, and for the wall. Places are pixels from the middle of
the view, as far apart as deck.gl would draw them; nothing can be zoomed.
"""

import json
from collections.abc import Callable
from typing import Any

from pages.charts.flat_shapes import Ground, arc_line, path_line, ringed
from pages.charts.map_layers import TOOLTIP_FIELDS
from pages.charts.theme import FONT

Spec = dict[str, Any]
AREAS, SCHOOLS = "areas", "schools"  # the names of what can be chosen
# Nothing but a line's own text may stand in a tooltip: its fields have no names.
_LINES = {"name": "title", "line1": " ", "line2": "  "}
_HALO = 3
_WIDE = {"strokeWidth": {"field": "wide", "type": "quantitative", "scale": None}}


def svg_map(deck: str, *, width: int | None, height: int) -> Spec:
    """Return the Vega-Lite specification of a map.

    Args:
        deck: the map as `deck_json` wrote it.
        width: in pixels; None takes the room there is.
        height: in pixels.
    """
    given = json.loads(deck)
    ground = Ground.of_view(given["initialViewState"])
    layers = [flat for layer in given["layers"] for flat in _flat(layer, ground)]
    return {
        "width": "container" if width is None else width,
        "height": height,
        "padding": 0,
        "autosize": {"type": "fit", "contains": "padding"},
        "projection": {
            "type": "identity",
            "scale": 1,
            "translate": {"expr": "[width / 2, height / 2]"},
        },
        "layer": _once(layers),
        "config": {"background": "transparent", "view": {"stroke": None}},
        "usermeta": {"embedOptions": {"renderer": "svg"}},
    }


def still(flat: Spec) -> Spec:
    """Return a flat map without clicks and tooltips: no name but those drawn."""
    told = {*TOOLTIP_FIELDS, "key", "code"}
    layers = []
    for layer in flat["layer"]:
        rows = layer["data"]["values"]
        kept = [{k: v for k, v in row.items() if k not in told} for row in rows]
        encoding = {k: v for k, v in layer["encoding"].items() if k != "tooltip"}
        mark = layer["mark"]
        layers.append({"data": {"values": kept}, "mark": mark, "encoding": encoding})
    return {**flat, "layer": layers}


def css(colour: list[int]) -> str:
    """Return a colour of deck.gl as CSS writes it."""
    red, green, blue, *alpha = colour
    if alpha in ([], [255]):
        return f"#{red:02x}{green:02x}{blue:02x}"
    return f"rgba({red},{green},{blue},{alpha[0] / 255:.3g})"


def _flat(layer: Spec, ground: Ground) -> list[Spec]:
    draw: dict[str, Callable[[Spec, Ground], list[Spec]]] = {
        "GeoJsonLayer": _areas,
        "ScatterplotLayer": _dots,
        "TextLayer": _texts,
        "PathLayer": _paths,
        "ArcLayer": _arcs,
    }
    return draw[layer["@@type"]](layer, ground)


def _areas(layer: Spec, ground: Ground) -> list[Spec]:
    data = layer["data"]
    features = data.get("features", [data])
    rows = [
        {
            **_told(feature["properties"]),
            "key": feature["properties"].get("key"),
            "type": "Feature",
            "geometry": ringed(feature["geometry"], ground),
            "fill": css(_value(layer["getFillColor"], feature)),
            "line": css(_value(layer["getLineColor"], feature)),
        }
        for feature in features
    ]
    mark = {"type": "geoshape", "strokeWidth": layer["getLineWidth"]}
    if not layer["stroked"]:
        mark["strokeWidth"] = 0
    choice = _choice(AREAS, "key") if layer["pickable"] else {}
    return [_unit(rows, mark, {**_paint(), **_tip(layer)}, choice)]


def _dots(layer: Spec, ground: Ground) -> list[Spec]:
    fill, line = css(layer["getFillColor"]), css(layer["getLineColor"])
    rows = [
        {**_told(row), **_place(ground, row["p"]), "code": row["code"]}
        | {"fill": fill, "line": line, "wide": layer["getLineWidth"]}
        for row in layer["data"]
    ]
    mark = {
        "type": "circle",
        "opacity": 1,
        "size": (2 * layer["getRadius"]) ** 2,
    }
    # Classes of dots differ by colour alone: one layer holds them all, see _once.
    encoding = {**_at(), **_paint(), **_WIDE, **_tip(layer)}
    return [_unit(rows, mark, encoding, _choice(SCHOOLS, "code"))]


def _texts(layer: Spec, ground: Ground) -> list[Spec]:
    rows = [
        {"text": row["text"], **_place(ground, row["p"])}
        for row in layer["data"]
        if row["text"]
    ]
    dx, dy = layer.get("getPixelOffset", [0, 0])
    align = {"start": "left", "end": "right"}
    mark: Spec = {
        "type": "text",
        "align": align.get(layer.get("getTextAnchor", ""), "center"),
        "baseline": "middle",
        "dx": dx,
        "dy": dy,
        "font": FONT,
        "fontSize": layer["getSize"],
        "fontWeight": layer.get("fontWeight", 400),
        "fill": css(layer["getColor"]),
        "tooltip": None,
    }
    encoding = {**_at(), "text": {"field": "text", "type": "nominal"}}
    units = [_unit(rows, mark, encoding, {})]
    if layer.get("background"):
        around = css(layer["getBackgroundColor"])
        halo = {"fill": around, "stroke": around, "strokeWidth": _HALO}
        units.insert(0, _unit(rows, {**mark, **halo}, encoding, {}))
    return units


def _paths(layer: Spec, ground: Ground) -> list[Spec]:
    rows = [
        {"type": "Feature", "geometry": path_line(row["path"], ground)}
        for row in layer["data"]
    ]
    mark = {
        "type": "geoshape",
        "filled": False,
        "stroke": css(layer["getColor"]),
        "strokeWidth": layer["getWidth"],
    }
    return [_unit(rows, mark, {}, {})]


def _arcs(layer: Spec, ground: Ground) -> list[Spec]:
    """Return the bows, half in the colour of each end."""
    bow = layer["getHeight"], layer["getTilt"]
    colours = css(layer["getSourceColor"]), css(layer["getTargetColor"])
    rows = []
    for row in layer["data"]:
        halves = arc_line(row["from"], row["to"], bow, ground)
        rows += [
            {**_told(row), "type": "Feature", "geometry": half}
            | {"line": colour, "wide": row["width"]}
            for half, colour in zip(halves, colours, strict=True)
        ]
    encoding = {
        "stroke": {"field": "line", "type": "nominal", "scale": None},
        **_WIDE,
        **_tip(layer),
    }
    return [_unit(rows, {"type": "geoshape", "filled": False}, encoding, {})]


def _once(layers: list[Spec]) -> list[Spec]:
    """Return the layers with neighbouring dots as one: a choice is named once."""
    joined: list[Spec] = []
    for layer in layers:
        last = joined[-1] if joined else {}
        is_next = layer.get("params") and last.get("mark") == layer["mark"]
        if is_next and last.get("params") == layer["params"]:
            rows = last["data"]["values"] + layer["data"]["values"]
            joined[-1] = {**last, "data": {"values": rows}}
        else:
            joined.append(layer)
    return joined


def _unit(rows: list[Spec], mark: Spec, encoding: Spec, choice: Spec) -> Spec:
    return {
        "data": {"values": rows},
        "mark": {**mark, "clip": True, "aria": False},
        "encoding": encoding,
        **choice,
    }


def _choice(name: str, field: str) -> Spec:
    select = {"type": "point", "fields": [field], "toggle": False}
    return {"params": [{"name": name, "select": select}]}


def _value(given: Any, row: Spec) -> Any:
    """Return what an accessor (@@=properties.fill) finds in a row, or a constant."""
    if not isinstance(given, str) or not given.startswith("@@="):
        return given
    for name in given.removeprefix("@@=").split("."):
        row = row[name]
    return row


def _told(row: Spec) -> Spec:
    return {name: row[name] for name in TOOLTIP_FIELDS if name in row}


def _place(ground: Ground, place: list[float]) -> Spec:
    x, y = ground.pixel(place)
    return {"x": x, "y": y}


def _at() -> Spec:
    return {
        "longitude": {"field": "x", "type": "quantitative"},
        "latitude": {"field": "y", "type": "quantitative"},
    }


def _paint() -> Spec:
    return {
        "fill": {"field": "fill", "type": "nominal", "scale": None},
        "stroke": {"field": "line", "type": "nominal", "scale": None},
    }


def _tip(layer: Spec) -> Spec:
    if not layer["pickable"]:
        return {}
    lines = [
        {"field": field, "type": "nominal", "title": title}
        for field, title in _LINES.items()
    ]
    return {"tooltip": lines}
