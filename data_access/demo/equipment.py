"""How many devices and rooms of each kind every school has, year by year."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_access.demo.city import City, Floats, Ints, progress
from data_access.demo.pairs import Pairs
from data_access.demo.schools_sizes import apportion
from data_access.demo.sizes import BASE_COLUMN, STAT_YEARS, Sizes

# One report a year; the first opens the data, the last is of this autumn.
SNAPSHOTS = pd.DatetimeIndex(
    ["2018-09-30", *(f"{year}-12-31" for year in range(2019, 2026)), "2026-09-30"]
)
TIMES = np.array([2018.75, *(year + 1.0 for year in range(2019, 2026)), 2026.75])
# Published for the end of 2020 (seed 004; the split is domain.md §1.1).
MONITORED = "monitored"
ZONE_BOARDS, ZONE_LABS, ZONE_SMART_ROOMS, ZONE_REMOTE_SETS = 2635, 336, 155, 64
ZONE_STUDENT_MOBILES, ZONE_STUDENT_PCS, ZONE_TEACHER_PCS = 7062, 18_200, 6_900


@dataclass(frozen=True)
class Equipment:
    """Counts by device or room type: school (rows) and year (columns)."""

    devices: dict[str, Ints]
    rooms: dict[str, Ints]
    interactive: Ints
    classrooms: dict[str, Ints]

    def in_stock(self) -> dict[str, Ints]:
        """Return the devices as they are reported: 班班通 told by its kind."""
        boards = self.devices["BBT"]
        kinds = {"BBT_INT": self.interactive, "BBT_TV": boards - self.interactive}
        others = {kind: n for kind, n in self.devices.items() if kind != "BBT"}
        return kinds | others


def build_equipment(city: City, sizes: Sizes, pairs: Pairs) -> Equipment:
    """Let equipment grow with each school's progress; fix the zone's year 2020."""
    ahead = progress(city, TIMES, 2019.9, 0.9)
    since = pairs.since(city.size)
    teaches = np.isin(np.arange(city.size), pairs.deliverer)
    joined = since[:, None] <= TIMES[None, :]
    devices = _devices(city, sizes, ahead) | {"REMOTE": joined.astype(np.int64)}
    rooms = _rooms(city, sizes, ahead)
    rooms["REMOTE_H"] = (joined & teaches[:, None]).astype(np.int64)
    rooms["REMOTE_R"] = (joined & ~teaches[:, None]).astype(np.int64)
    devices["REC"] = rooms["RECROOM"]
    devices["AP"] = np.rint(sizes.all_classes * 0.8 * ahead).astype(np.int64)
    devices["MON"] = np.rint(sizes.all_classes * np.minimum(1, ahead * 1.1)).astype(int)
    _fix_published(city, sizes, devices, rooms)
    touch = np.clip(0.15 + 0.75 * ahead, 0, 1) * city.rng("touch").uniform(
        0.75, 1.1, (city.size, 1)
    )
    interactive = np.rint(devices["BBT"] * np.minimum(touch, 1)).astype(np.int64)
    return Equipment(devices, rooms, interactive, _classrooms(sizes, devices["MON"]))


def _classrooms(sizes: Sizes, monitors: Ints) -> dict[str, Ints]:
    """Tell the ordinary classrooms with a monitor from those without."""
    watched = np.minimum(monitors, sizes.all_classes).astype(np.int64)
    rest = (sizes.all_classes - watched).astype(np.int64)
    return {f"CLASSROOM-{MONITORED}": watched, "CLASSROOM": rest}


def _devices(city: City, sizes: Sizes, ahead: Floats) -> dict[str, Ints]:
    rng = city.rng("devices")
    classes, students = sizes.all_classes, sizes.all_students
    own = rng.lognormal(0, 0.14, (3, city.size, 1))
    share = np.minimum(1.0, (0.42 + 0.62 * ahead) * np.minimum(own[0], 1.06))
    spare = (classes >= 20) & (ahead > 0.8)
    per_pc = np.maximum(4.4, (15.5 - 10.3 * ahead) * own[1])
    chosen = rng.random(city.size) < np.where(city.zone, 0.45, 0.14)
    mobile = chosen[:, None] & (ahead > 0.55)
    part = rng.uniform(0.1, 0.3, (city.size, 1)) * (0.6 + 0.5 * ahead)
    return {
        "BBT": np.rint(classes * share).astype(np.int64) + spare,
        "S_PC": np.rint(students / per_pc).astype(np.int64),
        "S_MOB": np.where(mobile, np.rint(students * part), 0).astype(np.int64),
        "T_PC": np.rint(sizes.all_teachers * (0.5 + 0.54 * ahead) * own[2]).astype(int),
        "T_MOB": np.where(mobile & (TIMES > 2021.5), classes, 0).astype(np.int64),
    }


def _rooms(city: City, sizes: Sizes, ahead: Floats) -> dict[str, Ints]:
    rng = city.rng("rooms")
    classes = sizes.all_classes
    point = city.flag("is_teaching_point")[:, None]
    centre = city.flag("is_town_center_up")[:, None]
    later = rng.uniform(-0.12, 0.12, (3, city.size, 1))
    smart = rng.random((city.size, 1)) < np.where(city.zone[:, None], 0.7, 0.25)
    labs = np.maximum(~point, np.rint(classes / 13 * (0.6 + 0.5 * ahead)))
    return {
        "LAB": np.where(point & (ahead < 0.7), 0, labs).astype(np.int64),
        "SMART": np.where(smart, np.rint(classes * 0.09 * ahead), 0).astype(np.int64),
        "RECROOM": (centre & (ahead > 0.38 + later[0])).astype(np.int64),
        "TV": (centre & (ahead > 0.46 + later[1])).astype(np.int64),
        "MAKER": (city.urban[:, None] & (ahead > 0.6 + later[2])).astype(np.int64),
        "CTRL": (city.urban[:, None] & (ahead > 0.82 + later[2])).astype(np.int64),
    }


def _fix_published(
    city: City, sizes: Sizes, devices: dict[str, Ints], rooms: dict[str, Ints]
) -> None:
    """Set the zone's counts of the end of 2020, and let them not fall after it."""
    rows, year = np.flatnonzero(city.fixed), BASE_COLUMN
    classes = sizes.all_classes[rows, year]
    students = sizes.all_students[rows, year]
    teachers = sizes.all_teachers[rows, year]
    none = np.zeros(len(rows), dtype=np.int64)
    point = city.flag("is_teaching_point")[rows]
    centre = city.flag("is_town_center_up")[rows].astype(np.int64)
    uneven = city.rng("published").lognormal(0, 0.12, len(rows))
    mobile = devices["S_MOB"][rows].max(axis=1) > 0
    smart = rooms["SMART"][rows].max(axis=1) > 0
    fixed = {
        "BBT": apportion(classes * 1.0, ZONE_BOARDS, classes),
        "S_PC": apportion(students * uneven, ZONE_STUDENT_PCS, none),
        "T_PC": apportion(teachers * uneven, ZONE_TEACHER_PCS, none),
        "S_MOB": apportion(students * mobile * 1.0, ZONE_STUDENT_MOBILES, none),
        "T_MOB": none,
        "LAB": apportion(classes * ~point * 1.0, ZONE_LABS, (~point).astype(np.int64)),
        "SMART": apportion(classes * smart * 1.0, ZONE_SMART_ROOMS, none),
        "RECROOM": centre,
        "TV": centre,
        "REC": centre,
    }
    for kind, counts in fixed.items():
        table = devices[kind] if kind in devices else rooms[kind]
        before = np.minimum(table[rows, :year], counts[:, None])
        after = np.maximum(table[rows, year + 1 :], counts[:, None])
        table[rows, :year], table[rows, year], table[rows, year + 1 :] = (
            before,
            counts,
            after,
        )


def snapshot_keys() -> Ints:
    """Return the day of each snapshot as yyyymmdd."""
    days = SNAPSHOTS
    return np.asarray(days.year * 10_000 + days.month * 100 + days.day)


assert len(SNAPSHOTS) == len(STAT_YEARS)  # two lists that go together
