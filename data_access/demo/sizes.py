"""Pupils, classes and teachers of each school, year and stage."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_access.demo.city import FRAME_STAGES, Bools, City, Ints

STAT_YEARS = np.arange(2018, 2027)
BASE_COLUMN = 2  # 2020, the year of the published totals


@dataclass(frozen=True)
class Sizes:
    """Numbers by school, year and stage (three axes); `is_open` by school and year."""

    students: Ints
    classes: Ints
    teachers: Ints
    is_open: Bools

    @property
    def all_students(self) -> Ints:
        """Return the pupils by school and year."""
        return np.asarray(self.students.sum(axis=2))

    @property
    def all_classes(self) -> Ints:
        """Return the classes by school and year."""
        return np.asarray(self.classes.sum(axis=2))

    @property
    def all_teachers(self) -> Ints:
        """Return the full-time teachers by school and year."""
        return np.asarray(self.teachers.sum(axis=2))


def build_sizes(city: City) -> Sizes:
    """Let towns grow and villages shrink around the figures of autumn 2020."""
    growth = np.where(city.urban, 1.012, 0.972)
    growth = np.where(city.flag("is_teaching_point"), 0.955, growth)
    noise = city.rng("sizes").normal(1, 0.008, (city.size, len(STAT_YEARS)))
    factor = growth[:, None] ** (STAT_YEARS - 2020)[None, :]
    factor = np.where(STAT_YEARS[None, :] == 2020, 1.0, factor * noise)
    days = pd.DatetimeIndex([pd.Timestamp(int(y), 9, 30) for y in STAT_YEARS])
    return Sizes(
        students=_scaled(city, "students", factor, 3),
        classes=_scaled(city, "classes", 1 + (factor - 1) * 0.7, 1),
        teachers=_scaled(city, "teachers", 1 + (factor - 1) * 0.6, 1),
        is_open=city.open_on(days),
    )


def _scaled(city: City, word: str, factor: np.ndarray, least: int) -> Ints:
    base = city.schools[[f"{s}_{word}" for s in FRAME_STAGES]].to_numpy()
    scaled = np.rint(base[:, None, :] * factor[:, :, None]).astype(np.int64)
    return np.where(base[:, None, :] > 0, np.maximum(scaled, least), 0)
