"""What all reports of the demonstration city start from: places, schools, pace."""

import zlib
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data_access.demo.batches import Batches
from data_access.demo.geography import ZONE_CODE, build_areas
from data_access.demo.schools import build_schools
from data_access.demo.teaching_days import all_months, month_ends

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

STAGE_NAMES = ("primary", "junior_secondary", "senior_secondary")
FRAME_STAGES = ("primary", "junior", "senior")
PUBLISHED_DATE = pd.Timestamp(2020, 12, 31)
PUBLISHED_MONTH = 202012

# Years behind the demonstration zone, in the order of the district codes.
PACE = (0.0, 0.6, 1.0, 1.4, 2.0, 2.4, 2.8, 3.4, 4.2, 3.0, 5.2, 4.6)
THREE_BELOW_DISTRICT = "990106"  # its network page reads 农村学校还有 3 所不足百兆
THIN_DISTRICT = "990112"  # few of its schools have reported the last month
SILENT_DISTRICT, SILENT_MONTH = "990110", 202305


@dataclass(frozen=True)
class City:
    """The city's places and schools; matrices have a row per school."""

    seed: int
    areas: pd.DataFrame
    schools: pd.DataFrame
    batches: Batches

    def rng(self, subject: str) -> np.random.Generator:
        """Return the random stream of one subject; streams do not disturb others."""
        return np.random.default_rng([self.seed, zlib.crc32(subject.encode())])

    @property
    def size(self) -> int:
        """Return how many schools there are, closed and future ones included."""
        return len(self.schools)

    @property
    def school_ids(self) -> Ints:
        """Return the keys of the schools, in order."""
        return self.schools["school_id"].to_numpy()

    @cached_property
    def zone(self) -> Bools:
        """Tell which schools lie in the demonstration zone."""
        return (self.schools["district_code"] == ZONE_CODE).to_numpy()

    @cached_property
    def pace(self) -> Floats:
        """Return how many years each school is behind the zone's usual one."""
        code = self.schools["district_code"].astype(int) - int(ZONE_CODE)
        behind = np.array(PACE)[code.to_numpy()]
        rural = ~self.urban
        lag = np.where(rural, 0.5, -0.3) * (behind > 0)
        return np.asarray(behind + lag, dtype=np.float64)

    @cached_property
    def quality(self) -> Floats:
        """Return how eager each school is: about 0, from -2 to 2."""
        return np.clip(self.rng("quality").normal(0, 1, self.size), -2, 2)

    @cached_property
    def urban(self) -> Bools:
        """Tell which schools have the bandwidth line of urban schools."""
        return self.schools["settlement_type"].isin(["111", "112"]).to_numpy()

    def flag(self, column: str) -> Bools:
        """Return a yes/no column of the schools."""
        return self.schools[column].to_numpy(dtype=bool)

    def in_district(self, code: str) -> Bools:
        """Tell which schools lie in a district."""
        return (self.schools["district_code"] == code).to_numpy()

    def open_on(self, days: pd.DatetimeIndex) -> Bools:
        """Tell which schools (rows) are open on which days (columns)."""
        when = days.to_numpy()[None, :]
        opened = self.schools["open_date"].to_numpy()[:, None] <= when
        closed = self.schools["close_date"].to_numpy()[:, None] <= when
        return opened & ~closed

    @cached_property
    def open_in_month(self) -> Bools:
        """Tell which schools are open at the end of which months."""
        return self.open_on(month_ends(all_months()))

    @cached_property
    def fixed(self) -> Bools:
        """Tell which schools carry the published totals: open at the end of 2020."""
        day = pd.DatetimeIndex([PUBLISHED_DATE])
        return self.zone & self.open_on(day)[:, 0]


def build_city(seed: int) -> City:
    """Build areas and schools with their keys."""
    areas = build_areas(seed)
    schools = build_schools(areas, seed)
    areas = areas.assign(area_id=np.arange(1, len(areas) + 1))
    schools = schools.assign(school_id=np.arange(1, len(schools) + 1))
    return City(seed, areas, schools, Batches(seed))


def progress(city: City, years: Floats, middle: float, width: float) -> Floats:
    """Return how far each school (rows) is at each time, from 0 to 1.

    The zone's average school is half way at `middle`; others come later.
    """
    behind = city.pace * 0.9 - 0.35 * city.quality
    return 1 / (1 + np.exp(-(years[None, :] - middle - behind[:, None]) / width))
