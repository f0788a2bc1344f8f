"""Rows of the device stock, of the programme's additions, and of function rooms."""

import numpy as np
import pandas as pd

from data_access.demo.city import City, Floats, Ints
from data_access.demo.equipment import (
    MONITORED,
    SNAPSHOTS,
    Equipment,
    snapshot_keys,
)
from data_access.demo.reporting import reported_on
from data_access.demo.schools_sizes import apportion
from data_access.demo.sizes import BASE_COLUMN, STAT_YEARS

STOCK = "stock"
PROGRAMME = "信息化建设第二轮三年行动"
FUNDS = ("区级财政", "省级专项", "中央薄弱环节改善资金")
# What the second programme added in the zone by the end of 2020 (seed 004): the
# computers are 近25000台, of which 6,870 went to teachers (domain.md §1.1).
ADDED = {"BBT": 2635, "S_PC": 18_090, "T_PC": 6_870, "S_MOB": 7062, "REMOTE": 64}
ADDED_IN = (1, 2)  # columns of 2019 and 2020
SEATS = {
    "CLASSROOM": 50,
    "LAB": 50,
    "SMART": 45,
    "RECROOM": 48,
    "REMOTE_H": 45,
    "REMOTE_R": 30,
}
AGE = {"BBT": 4, "S_PC": 2, "T_PC": 2, "S_MOB": 2, "T_MOB": 1}
# Every report tells these, if only to say that there are none.
ALWAYS = (*AGE, "AP")
# Computers are bought in turns: the share of each, and how much older it is.
TURNS = {"S_PC": ((0.5, 0), (0.3, 2), (0.2, 4)), "T_PC": ((0.55, 0), (0.45, 3))}
WATCHED = ("SMART", "REMOTE_H", "REMOTE_R")
ALWAYS_ROOMS = ("LAB", f"CLASSROOM-{MONITORED}")
ALL_AT_ONCE = ((1.0, 0),)


def device_rows(city: City, equipment: Equipment) -> pd.DataFrame:
    """Return the rows of `device_stock`."""
    reports = reported_on(city, "device_stock", SNAPSHOTS)
    rng = city.rng("device rows")
    parts = []
    for kind, counts in equipment.in_stock().items():
        school, year = np.nonzero(reports & ((counts > 0) | (kind in ALWAYS)))
        count = counts[school, year]
        good = np.clip(0.985 - 0.006 * city.pace[school], 0.9, 1)
        bought = np.maximum(STAT_YEARS[year] - _age(city, kind)[school], 2010)
        turns = _turns(count, kind)
        for number, (older, amount) in enumerate(turns):
            rows = pd.DataFrame(
                {
                    "school": school,
                    "column": year,
                    "device_type": kind,
                    "batch_no": STOCK if number == 0 else f"{STOCK}-{number + 1}",
                    "device_count": amount,
                    "working_count": rng.binomial(amount, good),
                    "purchase_year": _years(bought - older, amount, kind, school),
                    "fund_source": None,
                    "programme_name": None,
                    "is_programme": 0,
                    "is_new_school": 0,
                }
            )
            parts.append(rows if number == 0 else rows[amount > 0])
    rows = pd.concat([*parts, *_programme(city, equipment)], ignore_index=True)
    return _stored(city, rows, "device_stock")


def _turns(count: Ints, kind: str) -> list[tuple[int, Ints]]:
    """Split a count over the turns it was bought in: how much older, how many."""
    turns = TURNS.get(kind, ALL_AT_ONCE)
    later = [np.floor(count * share).astype(np.int64) for share, _ in turns[1:]]
    first = count - np.sum(later, axis=0, dtype=np.int64) if later else count
    return [
        (older, amount)
        for (_, older), amount in zip(turns, [first, *later], strict=True)
    ]


def _years(bought: Ints, amount: Ints, kind: str, school: Ints) -> Floats:
    """Return the year of purchase; some schools never tell it for pupils' PCs."""
    is_untold = (kind == "S_PC") & (school % 17 == 3)
    return np.where((amount > 0) & ~is_untold, bought, np.nan)


def room_rows(city: City, equipment: Equipment) -> pd.DataFrame:
    """Return the rows of `room`: one row stands for all rooms of a kind."""
    reports = reported_on(city, "room", SNAPSHOTS)
    parts = []
    for kind, counts in {**equipment.rooms, **equipment.classrooms}.items():
        school, year = np.nonzero(reports & ((counts > 0) | (kind in ALWAYS_ROOMS)))
        count = counts[school, year]
        room_type, _, part = kind.partition("-")
        parts.append(
            pd.DataFrame(
                {
                    "school": school,
                    "column": year,
                    "room_no": kind,
                    "room_type": room_type,
                    "room_count": count,
                    "seat_count": count * SEATS.get(room_type, 0),
                    "has_monitor": int(part == MONITORED or room_type in WATCHED),
                    "can_deliver": int(kind == "REMOTE_H"),
                    "can_receive": int(kind in ("REMOTE_H", "REMOTE_R")),
                }
            )
        )
    return _stored(city, pd.concat(parts, ignore_index=True), "room")


def _programme(city: City, equipment: Equipment) -> list[pd.DataFrame]:
    """Return what the programme added in the zone: a flow, not the stock."""
    rows = np.flatnonzero(city.fixed)
    fund = np.array(FUNDS)[city.rng("funds").integers(0, len(FUNDS), len(rows))]
    new = (city.schools["status"] == "new").to_numpy()[rows].astype(np.int64)
    parts = []
    for kind, total in ADDED.items():
        stock = equipment.devices[kind][rows, BASE_COLUMN]
        added = apportion(stock * 1.0, total, np.zeros(len(rows), dtype=np.int64))
        first = np.where(new, 0, added * 2 // 5)
        for column, count in zip(ADDED_IN, (first, added - first), strict=True):
            part = pd.DataFrame(
                {
                    "school": rows,
                    "column": column,
                    "device_type": kind,
                    "batch_no": f"R2-{STAT_YEARS[column]}",
                    "device_count": count,
                    "working_count": count,
                    "purchase_year": STAT_YEARS[column],
                    "fund_source": fund,
                    "programme_name": PROGRAMME,
                    "is_programme": 1,
                    "is_new_school": new,
                }
            )
            parts.append(part[count > 0])
    return parts


def _age(city: City, kind: str) -> Ints:
    spread = city.rng(f"age {kind}").integers(-1, 3, city.size)
    return np.maximum(AGE.get(kind, 4) + spread + (city.pace > 3), 0)


def _stored(city: City, rows: pd.DataFrame, sheet: str) -> pd.DataFrame:
    rows = rows.sort_values(["column", "school"], kind="stable", ignore_index=True)
    column = rows["column"].to_numpy()
    rows["school_id"] = city.school_ids[rows["school"]]
    rows["snapshot_date"] = SNAPSHOTS[column]
    rows = rows.drop(columns=["school", "column"])
    return city.batches.stamp(rows, sheet, snapshot_keys()[column])
