"""Conversions between WGS-84, GCJ-02 and BD-09, vectorised (longitude first).

Adapted from the project's seed module cn_coords.py; the formulas are the published
ones, and the test vectors beside the tests agree with three independent libraries.
"""

from enum import StrEnum
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Degrees: TypeAlias = npt.NDArray[np.float64]
Points: TypeAlias = tuple[Degrees, Degrees]

_SEMI_MAJOR_AXIS = 6378245.0
_ECCENTRICITY_SQUARED = 0.00669342162296594323
_BAIDU_ANGLE = np.pi * 3000.0 / 180.0


class CoordinateSystem(StrEnum):
    """The systems a table may state its coordinates in."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"
    BD09 = "bd09"


def to_wgs84(
    longitude: npt.ArrayLike, latitude: npt.ArrayLike, system: CoordinateSystem
) -> Points:
    """Convert points of a stated system to WGS-84."""
    if system is CoordinateSystem.GCJ02:
        return gcj02_to_wgs84(longitude, latitude)
    if system is CoordinateSystem.BD09:
        return bd09_to_wgs84(longitude, latitude)
    return _arrays(longitude, latitude)


def is_outside_china(
    longitude: npt.ArrayLike, latitude: npt.ArrayLike
) -> npt.NDArray[np.bool_]:
    """Tell which points lie outside the box in which GCJ-02 shifts anything."""
    lon, lat = _arrays(longitude, latitude)
    inside = (lon >= 72.004) & (lon <= 137.8347) & (lat >= 0.8293) & (lat <= 55.8271)
    return np.asarray(~inside, dtype=np.bool_)


def wgs84_to_gcj02(longitude: npt.ArrayLike, latitude: npt.ArrayLike) -> Points:
    """Shift WGS-84 points to GCJ-02; points outside China stay."""
    lon, lat = _arrays(longitude, latitude)
    shift_lon, shift_lat = _shift(lon, lat)
    outside = is_outside_china(lon, lat)
    return (
        np.where(outside, lon, lon + shift_lon),
        np.where(outside, lat, lat + shift_lat),
    )


def gcj02_to_wgs84(longitude: npt.ArrayLike, latitude: npt.ArrayLike) -> Points:
    """Undo the GCJ-02 shift by fixed point: four rounds stay under a micrometre."""
    lon, lat = _arrays(longitude, latitude)
    found_lon, found_lat = lon, lat
    for _ in range(4):
        shifted_lon, shifted_lat = wgs84_to_gcj02(found_lon, found_lat)
        found_lon = found_lon - (shifted_lon - lon)
        found_lat = found_lat - (shifted_lat - lat)
    return found_lon, found_lat


def gcj02_to_bd09(longitude: npt.ArrayLike, latitude: npt.ArrayLike) -> Points:
    """Convert GCJ-02 points to BD-09; points outside China stay."""
    lon, lat = _arrays(longitude, latitude)
    outside = is_outside_china(lon, lat)
    radius = np.hypot(lon, lat) + 2e-5 * np.sin(lat * _BAIDU_ANGLE)
    angle = np.arctan2(lat, lon) + 3e-6 * np.cos(lon * _BAIDU_ANGLE)
    return (
        np.where(outside, lon, radius * np.cos(angle) + 0.0065),
        np.where(outside, lat, radius * np.sin(angle) + 0.006),
    )


def bd09_to_gcj02(longitude: npt.ArrayLike, latitude: npt.ArrayLike) -> Points:
    """Convert BD-09 points to GCJ-02 by fixed point."""
    lon, lat = _arrays(longitude, latitude)
    found_lon, found_lat = lon, lat
    for _ in range(6):
        shifted_lon, shifted_lat = gcj02_to_bd09(found_lon, found_lat)
        found_lon = found_lon - (shifted_lon - lon)
        found_lat = found_lat - (shifted_lat - lat)
    return found_lon, found_lat


def bd09_to_wgs84(longitude: npt.ArrayLike, latitude: npt.ArrayLike) -> Points:
    """Convert BD-09 points to WGS-84."""
    return gcj02_to_wgs84(*bd09_to_gcj02(longitude, latitude))


def wgs84_to_bd09(longitude: npt.ArrayLike, latitude: npt.ArrayLike) -> Points:
    """Convert WGS-84 points to BD-09."""
    return gcj02_to_bd09(*wgs84_to_gcj02(longitude, latitude))


def _arrays(longitude: npt.ArrayLike, latitude: npt.ArrayLike) -> Points:
    return np.asarray(longitude, np.float64), np.asarray(latitude, np.float64)


def _shift(lon: Degrees, lat: Degrees) -> Points:
    """Return the offset of GCJ-02 in degrees."""
    x, y, pi = lon - 105.0, lat - 35.0, np.pi
    root = np.sqrt(np.abs(x))
    wave = (20 * np.sin(6 * x * pi) + 20 * np.sin(2 * x * pi)) * 2 / 3
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + wave
    north = north + (20 * np.sin(y * pi) + 40 * np.sin(y * pi / 3)) * 2 / 3
    north = north + (160 * np.sin(y * pi / 12) + 320 * np.sin(y * pi / 30)) * 2 / 3
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + wave
    east = east + (20 * np.sin(x * pi) + 40 * np.sin(x * pi / 3)) * 2 / 3
    east = east + (150 * np.sin(x * pi / 12) + 300 * np.sin(x * pi / 30)) * 2 / 3
    radians = np.radians(lat)
    flattening = 1 - _ECCENTRICITY_SQUARED * np.sin(radians) ** 2
    axis = _SEMI_MAJOR_AXIS
    meridian = axis * (1 - _ECCENTRICITY_SQUARED) / (flattening * np.sqrt(flattening))
    parallel = axis / np.sqrt(flattening) * np.cos(radians)
    return np.degrees(east / parallel), np.degrees(north / meridian)
