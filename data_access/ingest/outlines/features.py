"""Reads a GeoJSON file: its features with what they call themselves."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data_access.catalogue.outline_properties import (
    CODE,
    LEVEL,
    NAME,
    OUTLINE_PROPERTIES,
    PARENT_CODE,
    PARENT_NAME,
    SYSTEM_NAMES,
)
from data_access.errors import FileUnreadable
from data_access.messages.outlines import OUTLINE_FORMATS

LARGEST_MEGABYTES = 200


@dataclass(frozen=True)
class Feature:
    """One feature: its place in the file from 1, what it says of itself, its shape."""

    number: int
    name: str
    code: str
    parent_code: str
    parent_name: str
    level: str
    geometry: Mapping[str, Any] | None

    @property
    def called(self) -> str:
        """Return what a reader knows the feature by."""
        return self.name or self.code


@dataclass(frozen=True)
class OutlineFile:
    """A boundary file: its features, and the coordinate system it states ("": none)."""

    features: tuple[Feature, ...]
    stated_system: str


def read_outlines(path: Path) -> OutlineFile:
    """Read a GeoJSON file.

    Raises:
        FileUnreadable: another format, or no collection of features.
    """
    document = _parsed(path)
    kind = document.get("type") if isinstance(document, dict) else None
    if kind == "Topology":
        raise _unreadable("outline_format", path, format=OUTLINE_FORMATS[".topojson"])
    if kind == "Feature":
        document = {"type": kind, "features": [document]}
    listed = document.get("features") if isinstance(document, dict) else None
    if kind not in ("FeatureCollection", "Feature") or not isinstance(listed, list):
        raise _unreadable("outline_not_collection", path, value=kind or "—")
    if not listed:
        raise _unreadable("outline_empty", path)
    found = enumerate(listed, start=1)
    features = tuple(_feature(number, each) for number, each in found)
    return OutlineFile(features, _stated_system(document))


def _parsed(path: Path) -> Any:
    suffix = path.suffix.lower()
    if suffix in OUTLINE_FORMATS:
        raise _unreadable("outline_format", path, format=OUTLINE_FORMATS[suffix])
    if path.is_dir():
        raise _unreadable("file_is_folder", path)
    if not path.exists():
        raise FileUnreadable("file_missing", file=str(path))
    try:
        size = path.stat().st_size / 2**20
        if size > LARGEST_MEGABYTES:
            raise _unreadable("outline_too_large", path, megabytes=round(size))
        text = _text(path.read_bytes())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _unreadable("file_not_opened", path, reason=reason) from error
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        where = getattr(error, "lineno", None)
        reason = f"JSON:{where}" if where else "JSON"
        raise _unreadable("outline_not_json", path, reason=reason) from error


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Older tools of land surveys write GeoJSON in the machine's own encoding.
        return content.decode("gb18030", errors="replace")


def _unreadable(code: str, path: Path, **values: object) -> FileUnreadable:
    return FileUnreadable(code, file=path.name, **values)


def _feature(number: int, found: Any) -> Feature:
    found = found if isinstance(found, dict) else {}
    properties = found.get("properties")
    said = _folded(properties if isinstance(properties, dict) else {})
    geometry = found.get("geometry")
    return Feature(
        number,
        name=_first(said, NAME),
        code=_first(said, CODE),
        parent_code=_first(said, PARENT_CODE),
        parent_name=_first(said, PARENT_NAME),
        level=_first(said, LEVEL),
        geometry=geometry if isinstance(geometry, dict) else None,
    )


def _folded(properties: Mapping[str, Any]) -> dict[str, str]:
    pairs = ((str(key).strip().lower(), value) for key, value in properties.items())
    return {key: text for key, value in pairs if (text := _plain(value))}


def _plain(value: Any) -> str:
    if isinstance(value, dict):  # a parent may be {"adcode": 610800}
        return next((_plain(v) for k, v in value.items() if k in _CODES), "")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    is_word = isinstance(value, str | int) and not isinstance(value, bool)
    return "".join(str(value).split()) if is_word else ""


_CODES = frozenset(OUTLINE_PROPERTIES[CODE])


def _first(said: Mapping[str, str], kind: str) -> str:
    found: Iterator[str] = (said[k] for k in OUTLINE_PROPERTIES[kind] if k in said)
    return next(found, "")


def _stated_system(document: Mapping[str, Any]) -> str:
    """Return WGS84, or the file's own words where they are not known."""
    crs = document.get("crs")
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = str(properties.get("name", "")) if isinstance(properties, dict) else ""
    folded = name.lower()
    known = (to for word, to in SYSTEM_NAMES.items() if folded.endswith(word))
    return next(known, name)
