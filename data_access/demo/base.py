"""Rows of the yearly base: one per school, year and stage."""

import numpy as np
import pandas as pd

from data_access.demo.city import STAGE_NAMES, City, Floats, Ints, progress
from data_access.demo.equipment import Equipment
from data_access.demo.reporting import reported_on
from data_access.demo.sizes import STAT_YEARS, Sizes

EQUIPMENT_VALUE = (2100.0, 2650.0, 3300.0)  # 元 per pupil by stage, about the lines
TEACHING_AREA = (5.0, 6.3, 7.0)
FIELD_AREA = (8.2, 10.8, 9.0)


def base_rows(city: City, sizes: Sizes, equipment: Equipment) -> pd.DataFrame:
    """Return the rows of `school_year_base`."""
    days = pd.DatetimeIndex([pd.Timestamp(int(year), 9, 30) for year in STAT_YEARS])
    reports = reported_on(city, "school_year_base", days)[:, :, None]
    school, year, stage = np.nonzero(reports & (sizes.students > 0))
    at = (school, year, stage)
    rng = city.rng("base")
    rows = pd.DataFrame(
        {
            "school_id": city.school_ids[school],
            "stat_year": STAT_YEARS[year],
            "stage": np.array(STAGE_NAMES)[stage],
            "student_count": sizes.students[at],
            "class_count": sizes.classes[at],
            "full_time_teacher_count": sizes.teachers[at],
        }
    )
    rows = rows.assign(**_teachers(city, sizes, at, rng))
    rows = rows.assign(**_rooms_and_devices(sizes, equipment, at, rng))
    rows = rows.assign(**_areas(city, sizes, at, rng))
    return city.batches.stamp(rows, "school_year_base", STAT_YEARS[year])


At = tuple[Ints, Ints, Ints]


def _own(city: City, rng: np.random.Generator, low: float, high: float) -> Floats:
    """A share that a school keeps through the years."""
    return rng.uniform(low, high, city.size)


def _teachers(
    city: City, sizes: Sizes, at: At, rng: np.random.Generator
) -> dict[str, Ints]:
    school, year, _ = at
    teachers, students = sizes.teachers[at], sizes.students[at]
    years_on = year / len(STAT_YEARS)
    grade = np.clip(_own(city, rng, 0.62, 0.95)[school] + 0.1 * years_on, 0, 1)
    backbone = (0.62 + 0.7 * years_on) * _own(city, rng, 0.5, 1.5)[school]
    # Small rural schools are short of specialists: that is why lessons are delivered.
    weak = np.where(city.flag("needs_delivery"), 0.35, 1.0)[school]
    share = _own(city, rng, 0.5, 1.4)[school] * weak
    lead = np.clip(1.15 - 0.08 * city.pace[school], 0.6, 1.2)

    # One teacher of IT a school or none, shared with mathematics where it is small.
    own = city.rng("it staff").random(city.size)[school]
    trained = ((teachers >= 30) & (own < 0.45 + 0.04 * year)).astype(np.int64)

    def count(amount: Floats) -> Ints:
        return np.minimum(np.rint(amount), teachers).astype(np.int64)

    return {
        "qualified_teacher_count": count(teachers * grade),
        "backbone_teacher_count": count(students / 100 * backbone * lead),
        "pe_teacher_count": count(teachers * 0.06 * share),
        "music_teacher_count": count(teachers * 0.035 * share),
        "fine_art_teacher_count": count(teachers * 0.035 * share),
        "arts_teacher_count": np.zeros(len(school), dtype=np.int64),
        "full_time_it_teacher_count": trained * np.maximum(1, teachers // 60),
        "part_time_it_teacher_count": (own * 2.6).astype(np.int64),
        "network_manager_count": ((teachers >= 15) & (own > 0.2)).astype(np.int64),
    }


def _rooms_and_devices(
    sizes: Sizes, equipment: Equipment, at: At, rng: np.random.Generator
) -> dict[str, Ints]:
    """Split what the school has over its stages by classes, pupils and teachers."""
    classes = sizes.classes[at]
    boards = _split(equipment.devices["BBT"], sizes.classes, at)
    extra = rng.binomial(2 + classes // 6, 0.5)
    rooms = classes + extra
    student_pcs = equipment.devices["S_PC"] + equipment.devices["S_MOB"]
    teacher_pcs = equipment.devices["T_PC"] + equipment.devices["T_MOB"]
    students = _split(student_pcs, sizes.students, at)
    teachers = _split(teacher_pcs, sizes.teachers, at)
    equipped = np.minimum(boards, rooms)
    return {
        "classroom_count": rooms,
        "equipped_classroom_count": equipped,
        "connected_classroom_count": np.minimum(equipped + extra // 2, rooms),
        "multimedia_room_count": boards,
        "student_terminal_count": students,
        "teacher_terminal_count": teachers,
        "digital_terminal_count": students + teachers,
        "required_experiment_count": np.where(at[2] == 0, classes * 12, classes * 20),
    }


def _split(total: Ints, weights: Ints, at: At) -> Ints:
    """Share a school's total over its stages; the first ones round, the last rests."""
    sums = np.maximum(weights.sum(axis=2, keepdims=True), 1)
    share = np.floor(np.cumsum(weights, axis=2) / sums * total[:, :, None] + 1e-9)
    parts = np.diff(share, axis=2, prepend=0)
    whole: Ints = parts.astype(np.int64)
    return whole[at]


def _areas(
    city: City, sizes: Sizes, at: At, rng: np.random.Generator
) -> dict[str, Floats]:
    school, year, stage = at
    students = sizes.students[at]
    ahead = progress(city, STAT_YEARS.astype(np.float64), 2019.5, 1.6)[school, year]
    # Few pupils, much room: rural schools look rich per head.
    thin = np.clip(1.6 - students / 900, 0.85, 2.2)
    value = np.array(EQUIPMENT_VALUE)[stage] * (0.62 + 0.62 * ahead)
    value *= rng.lognormal(0, 0.16, city.size)[school]
    room = np.array(TEACHING_AREA)[stage] * thin * _own(city, rng, 0.8, 1.2)[school]
    field = np.array(FIELD_AREA)[stage] * thin * _own(city, rng, 0.7, 1.3)[school]
    gym = np.where(city.urban[school] & (students > 600), students * 0.6, 0.0).astype(
        np.float64
    )
    return {
        "equipment_value_yuan": np.round(value * students, -2),
        "teaching_area_m2": np.round(room * students),
        "indoor_sports_area_m2": np.round(gym * 0.8),
        "gym_area_m2": np.round(gym * 1.0),
        "sports_field_area_m2": np.round(field * students),
    }
