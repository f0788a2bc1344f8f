"""Quiet sequential colours for shaded areas, in classes with round limits."""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from pages.charts.theme import palette

SHARE_LIMITS = (0.6, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True)
class Shades:
    """Classes of a value: limits between them and a colour each."""

    limits: tuple[float, ...]
    colours: tuple[str, ...]
    unknown: str

    def colour(self, value: float | None) -> str:
        """Return the colour of a value; unknown has its own."""
        if value is None or value != value:
            return self.unknown
        return self.colours[self.class_of(value)]

    @property
    def classes(self) -> list[tuple[float | None, float | None, str]]:
        """Return each class: from, below (None: open), colour."""
        ends = [None, *self.limits, None]
        return list(zip(ends[:-1], ends[1:], self.colours, strict=True))

    def class_of(self, value: float) -> int:
        """Return which class a value lies in, from 0."""
        return bisect_right(self.limits, value)


def share_shades(is_dark: bool) -> Shades:
    """Return the classes of shares (0–1): 100 % stands alone."""
    colours = palette(is_dark)
    return Shades(SHARE_LIMITS, colours.shades, colours.unknown)


def number_shades(values: list[float], is_dark: bool, is_lower_better: bool) -> Shades:
    """Return four classes of equal size for numbers that have no round limits.

    The better class is the darker one.
    """
    known = [value for value in values if value == value]
    unknown, colours = palette(is_dark).unknown, palette(is_dark).shades[1:5]
    if not known:
        return Shades((), colours[:1], unknown)
    limits = sorted({float(f"{q:.2g}") for q in np.quantile(known, (0.25, 0.5, 0.75))})
    used = colours[: len(limits) + 1]
    used = used[::-1] if is_lower_better else used
    return Shades(tuple(limits), used, unknown)
