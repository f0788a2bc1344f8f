"""Heavy outlines are simplified together: small enough, and without gaps."""

import json

import numpy as np
import shapely

from data_access.ingest.outlines.shapes import fit_outlines

LIMIT = 20_000


def jagged_halves() -> list[shapely.Geometry]:
    """Two areas that share one border of many small steps."""
    y = np.linspace(38.0, 39.0, 2000)
    x = 110 + 0.01 * np.sin(y * 50) + 0.0005 * np.sin(y * 3000)
    border = list(zip(x.round(5), y.round(5), strict=True))
    west = shapely.Polygon([(109.0, 38.0), *border, (109.0, 39.0)])
    east = shapely.Polygon([*border, (111.0, 39.0), (111.0, 38.0)])
    return [west, east]


def test_light_outlines_stay_as_they_are() -> None:
    texts, shrunk = fit_outlines(jagged_halves())

    assert shrunk is None
    assert shapely.from_geojson(texts[0]).equals(jagged_halves()[0])


def test_heavy_ones_get_small_and_keep_one_border() -> None:
    texts, shrunk = fit_outlines(jagged_halves(), LIMIT)

    assert shrunk is not None
    assert shrunk.before > LIMIT >= shrunk.after == sum(map(len, texts))
    west, east = (shapely.from_geojson(text) for text in texts)
    assert shapely.is_valid([west, east]).all()
    assert shapely.area(shapely.intersection(west, east)) < 1e-9
    whole = shapely.union_all([west, east])
    assert whole.geom_type == "Polygon"
    assert not whole.interiors
    assert 0 < shrunk.metres < 1000


def test_numbers_have_five_decimals_and_outer_rings_run_anticlockwise() -> None:
    ring = [(0, 0), (0, 1 / 3), (1 / 3, 1 / 3), (1 / 3, 0)]
    texts, _ = fit_outlines([shapely.Polygon(ring)])
    (corners,) = json.loads(texts[0])["coordinates"]

    assert [0.33333, 0.33333] in corners
    assert shapely.LinearRing(corners).is_ccw
