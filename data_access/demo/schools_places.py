"""Where the demonstration city's schools stand: always inside their own area."""

import numpy as np
import pandas as pd
import shapely

SEAT_SPREAD = {"village": 0.6, "point": 0.7, "city_primary": 0.45}
TRIES = 60


def add_points(
    schools: pd.DataFrame, areas: pd.DataFrame, rng: np.random.Generator
) -> pd.DataFrame:
    """Return the schools with longitude and latitude, centre schools near the seat."""
    place = areas.set_index("area_code").loc[schools["area_code"]]
    outlines = place["outline"].to_numpy()
    shapely.prepare(outlines)
    seat = place[["longitude", "latitude"]].to_numpy(dtype=float)
    spread = schools["role"].map(SEAT_SPREAD).fillna(0.2).to_numpy(dtype=float)
    spread = np.where(schools["town_kind"].eq("street"), 0.45, spread)
    spread = np.where(schools["town_kind"].isna(), 0.05, spread)
    reach = spread * np.sqrt(shapely.area(outlines) / np.pi)
    points = seat.copy()
    todo = np.arange(len(schools))
    for _ in range(TRIES):
        shift = rng.standard_normal((len(todo), 2)) * reach[todo, None]
        guess = np.round(seat[todo] + shift * [1.15, 0.87], 5)
        good = shapely.contains_xy(outlines[todo], guess[:, 0], guess[:, 1])
        points[todo[good]] = guess[good]
        todo = todo[~good]
        reach[todo] *= 0.97  # odd shapes: look nearer and nearer to the seat
    return schools.assign(longitude=points[:, 0], latitude=points[:, 1])
