"""Reads the line 「单位：万元」 above a table: units, not an organisation."""

import re
from collections.abc import Iterator

from data_access.ingest.headings import read_heading
from data_access.ingest.units import UNIT_FACTORS

_LABEL = re.compile(r"(?:计量)?单位[:：](.+)")
_SEPARATORS = re.compile(r"[、，,;；/\s]+|和|及")
_UNITS = frozenset(unit for units in UNIT_FACTORS.values() for unit in units)


def find_units(text: str) -> Iterator[str]:
    """Yield the units a line names; one that names anything else has none."""
    folded = text.replace(" ", "").strip("()（）[]【】")
    match = _LABEL.fullmatch(folded)
    if not match:
        return
    parts = [part for part in _SEPARATORS.split(match[1]) if part]
    units = [read_heading(part).whole for part in parts]
    if all(unit in _UNITS or unit in {"所", "处", "户"} for unit in units):
        yield from (unit for unit in units if unit in _UNITS)
