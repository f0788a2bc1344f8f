"""Which school delivers lessons to which, and which subjects are missing where."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from data_access.demo.city import PUBLISHED_DATE, City, Floats, Ints

NEED_SUBJECTS = ("YL", "MS", "KX", "DF")
NEED_CHANCES = (0.8, 0.72, 0.5, 0.34)
RECEIVERS_EACH = 3.0  # 1＋N: a deliverer takes at most four
ROOM = 4
ZONE_PARTICIPANTS = 64  # one set of remote equipment each at the end of 2020


@dataclass(frozen=True)
class Pairs:
    """One entry per pair: row numbers of both schools and the year it began.

    `needs` tells by school (rows) and subject (columns) what a school cannot teach.
    """

    deliverer: Ints
    receiver: Ints
    began: Floats
    needs: NDArray[np.bool_]

    def since(self, size: int) -> Floats:
        """Return the year each school began to take part; infinite if it never did."""
        years = np.full(size, np.inf)
        np.minimum.at(years, self.deliverer, self.began)
        np.minimum.at(years, self.receiver, self.began)
        return years


def build_pairs(city: City) -> Pairs:
    """Give each school in need the nearest strong school with room, by district."""
    rng = city.rng("pairs")
    found: list[tuple[int, int]] = []
    codes = city.schools["district_code"]
    for code in sorted(codes.unique()):
        found += _district_pairs(city, code)
    deliverer, receiver = np.array(found).T
    began = 2018.75 + city.pace[receiver] * 0.55 + rng.gamma(2, 0.9, len(receiver))
    opened = city.schools["open_date"].dt.year.to_numpy()[receiver] + 0.75
    began = np.maximum(began, np.where(opened > 2018, opened, 0))
    outsider = rng.random(len(receiver)) < 0.05 * city.pace[receiver]
    began = np.where(outsider, np.inf, began)
    zone = city.zone[receiver]
    began[zone] = _zone_years(city, deliverer[zone], receiver[zone], rng)
    needs = rng.random((city.size, len(NEED_SUBJECTS))) < np.array(NEED_CHANCES)
    needs[:, 0] |= ~needs.any(axis=1)
    needs &= city.flag("needs_delivery")[:, None]
    keep = np.isfinite(began)
    return Pairs(deliverer[keep], receiver[keep], began[keep], needs)


def _district_pairs(city: City, code: str) -> list[tuple[int, int]]:
    schools, mine = city.schools, city.in_district(code)
    weak = np.flatnonzero(mine & city.flag("needs_delivery"))
    able = mine & ~city.flag("needs_delivery") & city.flag("is_town_center_up")
    able &= schools["role"].isin(["city_primary", "centre", "nine_year"]).to_numpy()
    able &= schools["status"].eq("normal").to_numpy()
    strong = np.flatnonzero(able)
    strength = schools["primary_students"].to_numpy()[strong]
    count = int(np.ceil(len(weak) / RECEIVERS_EACH)) + 1
    strong = strong[np.argsort(-strength, kind="stable")][:count]
    places = schools[["longitude", "latitude"]].to_numpy(dtype=float)
    gaps = np.hypot(*(places[weak][:, None] - places[strong][None]).transpose(2, 0, 1))
    room = np.full(len(strong), ROOM)
    taken = np.zeros(len(weak), dtype=bool)
    pairs = []
    for flat in np.argsort(gaps, axis=None, kind="stable"):
        i, j = divmod(int(flat), len(strong))
        if not taken[i] and room[j]:
            taken[i], room[j] = True, room[j] - 1
            pairs.append((int(strong[j]), int(weak[i])))
    return pairs


def _zone_years(
    city: City, deliverer: Ints, receiver: Ints, rng: np.random.Generator
) -> Floats:
    """Let exactly ZONE_PARTICIPANTS schools open at the end of 2020 take part."""
    order = rng.permutation(len(receiver))
    closed = city.schools["close_date"].to_numpy()[receiver]
    lasting = ~(closed <= np.datetime64(PUBLISHED_DATE))
    opened = city.schools["open_date"].dt.year.to_numpy()[receiver]
    early = np.zeros(len(receiver), dtype=bool)
    members: set[int] = set()
    for i in order[lasting[order] & (opened[order] < 2019)]:
        both = {int(deliverer[i]), int(receiver[i])}
        if len(members | both) <= ZONE_PARTICIPANTS:
            early[i] = True
            members |= both
    began = np.where(
        early,
        rng.uniform(2018.75, 2020.7, len(early)),
        rng.uniform(2021.2, 2024, len(early)),
    )
    return np.where(lasting, np.maximum(began, opened + 0.75), np.inf)
