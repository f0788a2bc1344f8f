"""The fine mesh the demonstration map is cut from: small cells that share lines."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

RADIUS_KM = 70.0
CENTRE_LONGITUDE, CENTRE_LATITUDE = 101.0, 40.5
KM_PER_LATITUDE = 111.06
KM_PER_LONGITUDE = 111.32 * float(np.cos(np.radians(CENTRE_LATITUDE)))
CELL_SPACING = 0.0375  # in units of the radius, before the map is stretched
MARGIN = 1.45  # cells beyond the city, so that its border is made of shared lines too


@dataclass(frozen=True)
class Mesh:
    """Cells of the plane; two neighbours share exactly the same bent line."""

    flat: Floats  # cell centres before stretching: towns are even in this plane
    inside: NDArray[np.bool_]
    pairs: Ints  # neighbouring cells, one row per shared line
    cells: NDArray[np.object_]  # polygons in degrees, rounded; None outside
    points: Floats  # cell centres in degrees


def to_kilometres(flat: Floats, seats: Floats) -> Floats:
    """Stretch the even plane so that the core and the seats are dense."""
    rho = np.hypot(flat[:, 0], flat[:, 1])
    km = flat * RADIUS_KM * (0.22 + 0.78 * rho**0.9)[:, None]
    for seat in seats:
        away = km - seat
        pull = 0.5 * np.exp(-(away**2).sum(axis=1) / (2 * 9.0**2))
        km = km - away * pull[:, None]
    return np.asarray(km)


def _sway(km: Floats, rng: np.random.Generator) -> Floats:
    """Shift the plane by a few long smooth waves, so that nothing looks radial."""
    shift = np.zeros_like(km)
    for length in (95.0, 60.0, 38.0):
        angle = rng.uniform(0, 2 * np.pi, 2)
        phase = rng.uniform(0, 2 * np.pi, 2)
        for axis in (0, 1):
            along = km @ np.array([np.cos(angle[axis]), np.sin(angle[axis])])
            wave = np.sin(2 * np.pi * along / length + phase[axis])
            shift[:, axis] += 0.045 * length * wave
    return np.asarray(km + shift)


def to_degrees(km: Floats) -> Floats:
    """Return longitude and latitude, rounded to about one metre."""
    degrees = np.empty_like(km)
    degrees[:, 0] = CENTRE_LONGITUDE + km[:, 0] / KM_PER_LONGITUDE
    degrees[:, 1] = CENTRE_LATITUDE + km[:, 1] / KM_PER_LATITUDE
    return np.round(degrees, 5)


def _scatter(rng: np.random.Generator) -> Floats:
    count = int(MARGIN / CELL_SPACING) + 1
    row, column = np.mgrid[-count : count + 1, -count : count + 1]
    x = (column + 0.5 * (row % 2)) * CELL_SPACING
    y = row * CELL_SPACING * np.sqrt(3) / 2
    flat = np.column_stack([x.ravel(), y.ravel()]).astype(float)
    flat += rng.uniform(-0.42, 0.42, flat.shape) * CELL_SPACING
    near = np.hypot(flat[:, 0], flat[:, 1]) < MARGIN
    return np.asarray(flat[near])


def _inside(flat: Floats, rng: np.random.Generator) -> NDArray[np.bool_]:
    """A ragged blob: harmonics of falling strength around a circle."""
    theta = np.arctan2(flat[:, 1], flat[:, 0])
    reach = np.ones(len(flat))
    for k in range(2, 15):
        strength = 0.11 * rng.uniform(0.6, 1.0) / (k - 0.6) ** 0.85
        reach += strength * np.cos(k * theta + rng.uniform(0, 2 * np.pi))
    return np.hypot(flat[:, 0], flat[:, 1]) < np.minimum(reach, MARGIN - 0.1)


def build_mesh(rng: np.random.Generator, seats: Floats) -> Mesh:
    """Cut the plane into cells and bend every shared line once."""
    flat = _scatter(rng)
    inside = _inside(flat, rng)
    km = _sway(to_kilometres(flat, seats), rng)
    diagram = shapely.voronoi_polygons(shapely.multipoints(km), ordered=True)
    corners, owner = shapely.get_coordinates(
        shapely.get_parts(diagram), return_index=True
    )
    vertices, vertex = np.unique(np.round(corners, 6), axis=0, return_inverse=True)
    same = owner[:-1] == owner[1:]
    start, end, cell = vertex[:-1][same], vertex[1:][same], owner[:-1][same]
    low, high = np.minimum(start, end), np.maximum(start, end)
    _, first, edge = np.unique(
        low * len(vertices) + high, return_index=True, return_inverse=True
    )
    left = cell[first]
    right = np.full(len(first), -1)
    other = np.setdiff1d(np.arange(len(cell)), first)
    right[edge[other]] = cell[other]
    middles = _bend(vertices[low[first]], vertices[high[first]], km, left, right, rng)
    ring = np.empty((2 * len(start), 2))
    ring[0::2] = to_degrees(vertices)[start]
    ring[1::2] = to_degrees(middles)[edge]
    shared = right >= 0
    return Mesh(
        flat=flat,
        inside=inside,
        pairs=np.column_stack([left, right])[shared],
        cells=_polygons(ring, np.repeat(cell, 2), inside),
        points=to_degrees(km),
    )


def _bend(
    start: Floats,
    end: Floats,
    km: Floats,
    left: Ints,
    right: Ints,
    rng: np.random.Generator,
) -> Floats:
    """Move each line's middle towards one of its two cells, never past it.

    The bent line stays in the triangle of that cell's centre, so no lines cross.
    """
    middle = (start + end) / 2
    amount = rng.uniform(-1, 1, len(middle))
    away = km[np.where((amount > 0) | (right < 0), left, right)] - middle
    distance = np.maximum(np.hypot(away[:, 0], away[:, 1]), 1e-9)
    length = np.hypot(*(end - start).T)
    step = np.abs(amount) * np.minimum(0.55 * distance, 0.42 * length)
    return np.asarray(middle + away * (step / distance)[:, None])


def _polygons(
    ring: Floats, owner: Ints, inside: NDArray[np.bool_]
) -> NDArray[np.object_]:
    cells = np.full(len(inside), None, dtype=object)
    wanted = inside[owner]
    ids, index = np.unique(owner[wanted], return_inverse=True)
    cells[ids] = shapely.polygons(shapely.linearrings(ring[wanted], indices=index))
    return cells
