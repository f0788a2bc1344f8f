"""差异系数 and 6 + 85 % once more, in plain Python, school by school."""

from collections import defaultdict
from math import sqrt
from typing import Any

from sqlalchemy import Connection

from data_access.catalogue.balance import SEVEN
from data_access.catalogue.indicators import INDICATORS
from data_access.period import Period
from data_access.request import MeasureRequest
from tests.contract.slow_facts import is_open_on
from tests.contract.slow_measures import SlowMeasures
from tests.contract.slow_rollups import Row

Key = tuple[Any, ...]
Pairs = dict[int, tuple[float, float]]
LEFT_OUT = {"511", "512", "513", "514", "321", "329"}
LEFT_OUT |= {"361", "362", "363", "364", "365", "366"}


class SlowBalance(SlowMeasures):
    """Answers as queries.balance does, without SQL."""

    def __init__(self, connection: Connection, stage: str) -> None:
        super().__init__(connection)
        self.stage = stage

    def is_assessed(self, school: Row, period: Period) -> bool:
        is_point = school["school_type"] == "218" or school["is_teaching_point"] == 1
        rows = self.facts.newest_stock("school_year_base", school["school_id"], period)
        pupils = [row["student_count"] for row in rows if row["is_listed"]]
        is_small = bool(pupils) and None not in pupils and sum(pupils) < 50
        return (
            is_open_on(school, period.end)
            and self.stage in self.stages.get(school["school_id"], set())
            and school["school_type"] not in LEFT_OUT
            and not (is_point and is_small)
        )

    def pairs(self, request: MeasureRequest) -> dict[Key, Pairs]:
        """Return amount and pupils of each school, by indicator, period and group."""
        found: dict[Key, Pairs] = defaultdict(dict)
        for number, period in enumerate(request.periods):
            for school_id, school in self.schools.items():
                if not self.is_assessed(school, period):
                    continue
                for name in SEVEN:
                    pair = self.pair(INDICATORS[name], school, period, self.stage)
                    if pair is None or pair[1] == 0:
                        continue
                    for key in self.keys(school, period, request):
                        scaled = pair[0] * INDICATORS[name].per, pair[1]
                        found[name, number, key][school_id] = scaled
        return found

    def spread(self, request: MeasureRequest) -> dict[Key, tuple[float, ...]]:
        """Return mean, deviation and number of schools."""
        return {key: spread(pairs) for key, pairs in self.pairs(request).items()}

    def passing(self, request: MeasureRequest) -> dict[Key, int]:
        """Return 1 or 0 for every school all of whose seven are known."""
        ratios: dict[Key, list[float]] = defaultdict(list)
        for (name, number, key), pairs in self.pairs(request).items():
            for school_id, (amount, pupils) in pairs.items():
                line = self.stage_line(name, self.schools[school_id])
                if line is not None:
                    share = amount / pupils / line
                    ratios[number, key, school_id].append(round(share, 9))
        return {
            key: int(sum(one >= 1 for one in own) >= 6 and min(own) >= 0.85)
            for key, own in ratios.items()
            if len(own) == 7
        }

    def stage_line(self, indicator_id: str, school: Row) -> float | None:
        fits = []
        for row in self.targets:
            place = self.nearness(row, school)
            is_right = row["indicator_id"] == indicator_id and place is not None
            if is_right and row["stage"] in {"*", self.stage}:
                rank = (place, row["stage"] != "*", row["valid_from"])
                fits.append((rank, row["value"]))
        return max(fits)[1] if fits else None


def spread(pairs: Pairs) -> tuple[float, float, int]:
    total = sum(pupils for _, pupils in pairs.values())
    mean = sum(amount for amount, _ in pairs.values()) / total
    squares = [n / total * (x / n - mean) ** 2 for x, n in pairs.values()]
    return mean, sqrt(sum(squares)), len(pairs)
