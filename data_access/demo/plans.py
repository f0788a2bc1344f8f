"""What the demonstration's schools need, year by year, and what a unit costs."""

import numpy as np
import pandas as pd

from data_access.demo.city import City
from data_access.demo.places import SETTING_UP
from data_access.demo.sizes import Sizes

# item, unit, yuan a unit, units a hundred pupils that a school in need asks for.
ITEMS = (
    ("学生终端", "台", 3000.0, 6.0),
    ("教师终端", "台", 4500.0, 0.8),
    ("配多媒体的普通教室", "间", 38000.0, 0.6),
    ("录播室", "间", 180000.0, 0.0),
    ("出口带宽", "Mbps", 60.0, 0.0),
    # What 优质均衡 counts: rooms and areas to be built.
    ("网络多媒体教室", "间", 38000.0, 0.0),
    ("教学及辅助用房面积", "㎡", 3200.0, 0.0),
    ("体育馆与体育场", "㎡", 600.0, 0.0),
)
YEARS = ("2024-2025", "2025-2026", "2026-2027")
IN_NEED = 0.14
RUNNING = YEARS[-1]
SOURCE = "模拟询价（2025）"
PRICED_ON = pd.Timestamp(2025, 9, 1)


def plan_rows(city: City, sizes: Sizes) -> pd.DataFrame:
    """Return the rows of `equipment_plan`: the running year is not bought out yet."""
    rng = city.rng("plans")
    pupils = sizes.all_students[:, -1]
    schools = np.flatnonzero(sizes.is_open[:, -1])
    rows = [
        _row(
            rng, year, int(city.schools["school_id"].iloc[at]), item, float(pupils[at])
        )
        for year in YEARS
        for item in ITEMS[:4]
        for at in schools[rng.random(len(schools)) < IN_NEED]
    ]
    found = pd.DataFrame(rows)
    years = [int(year[:4]) * 100 + 9 for year in found["school_year"]]
    return city.batches.stamp(found, "equipment_plan", np.array(years, dtype=np.int64))


def _row(
    rng: np.random.Generator,
    year: str,
    school_id: int,
    item: tuple[str, str, float, float],
    pupils: float,
) -> dict[str, object]:
    name, _, price, each = item
    need = max(1, round(each * pupils / 100 * rng.uniform(0.5, 1.4)))
    approved: int | None = round(need * rng.choice([0.6, 0.8, 1.0]))
    bought, delivered = approved, approved
    if year == RUNNING:
        stage = rng.integers(0, 4)
        approved = approved if stage else None
        bought = approved if stage > 1 else None
        delivered = bought if stage > 2 else None
    return {
        "school_year": year,
        "school_id": school_id,
        "item": name,
        "need_count": need,
        "approved_count": approved,
        "bought_count": bought,
        "delivered_count": delivered,
        "amount_yuan": None if bought is None else bought * price,
    }


def price_rows(city: City) -> pd.DataFrame:
    """Return the rows of `unit_price`."""
    rows = pd.DataFrame(
        [(item, unit, price) for item, unit, price, _ in ITEMS],
        columns=["item", "unit", "price_yuan"],
    ).assign(valid_from=PRICED_ON, source_doc=SOURCE)
    return city.batches.stamp(rows, "unit_price", SETTING_UP)
