"""Every indicator once more, in plain Python: one school, one period at a time."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection

from data_access import tables as t
from data_access.catalogue.indicators import INDICATORS, Half, Indicator, Population
from data_access.period import Period
from data_access.request import MeasureRequest
from tests.contract.slow_facts import SlowFacts, Value, fact_named, is_open_on
from tests.contract.slow_rollups import Row, grouped, rows_of

Answer = tuple[float | None, float | None, int, int]
ROLES = {
    Population.ALLIANCE_MEMBERS: {"any", "lead", "member"},
    Population.ALLIANCE_LEADS: {"lead"},
}
MANY = (*(f"{name}_snapshot" for name in ("network", "device", "room")),)


class SlowMeasures:
    """Answers a request as `measures` does, without SQL."""

    def __init__(self, connection: Connection) -> None:
        self._known_pairs: dict[tuple[Any, ...], tuple[float, float] | None] = {}
        self.facts = SlowFacts(connection)
        self.schools = self.facts.schools
        self.areas = {r["area_id"]: r for r in rows_of(connection, t.area)}
        self.targets = rows_of(connection, t.target)
        self.members = grouped(rows_of(connection, t.area_member), "school_id")
        stages = grouped(rows_of(connection, t.school_stage), "school_id")
        self.stages = {key[0]: {r["stage"] for r in v} for key, v in stages.items()}
        plans = rows_of(connection, t.lesson_plan)
        reached = rows_of(connection, t.lesson_plan_receiver)
        self.planned = {plan["delivering_school_id"] for plan in plans}
        self.planned |= {row["school_id"] for row in reached}

    def answers(self, request: MeasureRequest) -> dict[tuple[Any, ...], Answer]:
        """Return numerator, denominator, reported, expected a group."""
        found = {}
        for name in request.indicators:
            for number, period in enumerate(request.periods):
                groups = self.by_group(INDICATORS[name], period, request)
                for key, answer in groups.items():
                    found[name, number, key] = answer
        return found

    def by_group(
        self, indicator: Indicator, period: Period, request: MeasureRequest
    ) -> dict[Any, Answer]:
        halves: dict[Any, list[tuple[float, float]]] = defaultdict(list)
        expected: dict[Any, int] = defaultdict(int)
        reported: dict[Any, int] = defaultdict(int)
        for school_id, school in self.schools.items():
            is_asked = request.stage in (None, *self.stages.get(school_id, ()))
            if not (is_asked and self.belongs(indicator, school, period)):
                continue
            for key in self.keys(school, period, request):
                pair = self.known_pair(indicator, school, period, request.stage)
                if pair is not None:
                    halves[key].append(pair)
                    reported[key] += self.has_duty(indicator, school, period)
                expected[key] += self.must_report(indicator, school, period)
        return {
            key: answer(indicator, halves[key], reported[key], expected[key])
            for key in {*halves, *expected}
            if halves[key] or expected[key]
        }

    def keys(self, school: Row, period: Period, request: MeasureRequest) -> list[Any]:
        if request.by == "school":
            return [school["school_id"]]
        if request.by == "settlement":
            return [school["settlement_type"] or "unstated"]
        if request.by == "net_tier":
            return [school["net_tier_group"] or "unstated"]
        if request.by == "town_rural":
            sides = {"rural": "rural", None: "unstated"}
            return [sides.get(school["settlement_type"], "town")]
        if request.by.startswith("group:"):
            kind = request.by.removeprefix("group:")
            held = [r for r in self.members[school["school_id"],] if is_in(r, period)]
            ids = {row["area_id"] for row in held}
            return [key for key in ids if self.areas[key]["kind"] == kind]
        if request.by.startswith("area:"):
            path = self.path(school["area_id"])
            return [path[min(int(request.by[5:]), len(path) - 1)]]
        return [0]

    def path(self, area_id: int | None) -> list[int]:
        """Return an area's ancestors from the root, itself last."""
        path: list[int] = []
        while area_id is not None:
            path.insert(0, area_id)
            area_id = self.areas[area_id]["parent_id"]
        return path

    def belongs(self, indicator: Indicator, school: Row, period: Period) -> bool:
        school_id = school["school_id"]
        if indicator.population is Population.TOWN_CENTER_UP:
            return bool(school["is_town_center_up"] == 1)
        if indicator.population is Population.NEEDS_DELIVERY:
            return bool(school["needs_delivery"] == 1)
        if indicator.population is Population.PARTICIPATING:
            return school["needs_delivery"] == 1 or school_id in self.planned
        if indicator.population is Population.URBAN:
            return bool(school["settlement_type"] == "urban")
        if indicator.population is Population.SENIOR:
            return "senior_secondary" in self.stages.get(school_id, set())
        if indicator.population is Population.SMALL_RURAL:
            return self.is_small_rural(school, period)
        if indicator.population in ROLES:
            own = self.alliances_of(school_id, period)
            roles = {member["role"] or "any" for member in own}
            return bool(ROLES[indicator.population] & roles)
        return True

    def alliances_of(self, school_id: int, period: Period) -> list[Row]:
        return [
            member
            for member in self.members[school_id,]
            if self.areas[member["area_id"]]["kind"] == "alliance"
            and is_in(member, period)
        ]

    def is_small_rural(self, school: Row, period: Period) -> bool:
        if school["school_type"] == "218" or school["is_teaching_point"] == 1:
            return True
        table, school_id = "school_year_base", school["school_id"]
        rows = self.facts.newest_stock(table, school_id, period)
        counts = [row["student_count"] for row in rows if row["is_listed"]]
        is_small = bool(counts) and None not in counts and sum(counts) < 100
        return school["settlement_type"] == "rural" and is_small

    def must_report(self, indicator: Indicator, school: Row, period: Period) -> bool:
        tables = {self.facts_table(name) for name in facts_of(indicator)}
        stocks = tables & {*MANY, "school_year_base"}
        school_id = school["school_id"]
        ended = [self.facts.is_unlisted(s, school_id, period) for s in stocks]
        return self.has_duty(indicator, school, period) and not any(ended)

    def has_duty(self, indicator: Indicator, school: Row, period: Period) -> bool:
        """A flow was due from any school open in the period, else at its end."""
        kinds = {fact_named(name, None).kind.value for name in facts_of(indicator)}
        if kinds <= {"flow", "distinct"}:
            return self.was_there(indicator, school, period)
        return is_open_on(school, period.end)

    def facts_table(self, name: str) -> str:
        table = fact_named(name, None).table
        return "device_snapshot" if table == "terminal_age" else table

    def was_there(self, indicator: Indicator, school: Row, period: Period) -> bool:
        kinds = {fact_named(name, None).kind.value for name in facts_of(indicator)}
        if "stock" in kinds:
            return is_open_on(school, period.end)
        opened = school["open_date"] is None or school["open_date"] <= period.end
        closed = school["close_date"] is not None
        closed = closed and school["close_date"] <= period.start
        return opened and (kinds == {"cumulative"} or not closed)

    def known_pair(
        self, indicator: Indicator, school: Row, period: Period, stage: str | None
    ) -> tuple[float, float] | None:
        """Return `pair`, counted once: it is the same however schools are grouped."""
        key = indicator.id, school["school_id"], period, stage
        if key not in self._known_pairs:
            self._known_pairs[key] = self.pair(indicator, school, period, stage)
        return self._known_pairs[key]

    def pair(
        self, indicator: Indicator, school: Row, period: Period, stage: str | None
    ) -> tuple[float, float] | None:
        """Return both halves of a school, or nothing unless both are known."""
        if not self.was_there(indicator, school, period):
            return None
        values = {}
        for name in facts_of(indicator):
            fact = fact_named(name, stage)
            value = self.facts.value(fact, school["school_id"], period, stage)
            if value is None:
                return None
            values[name] = value
        top = self.half(indicator.numerator, values, school)
        below = indicator.denominator or Half("", "")
        bottom = self.half(below, values, school)
        if top is None or bottom is None:
            return None
        is_cut = indicator.form == "share" and indicator.denominator is not None
        return (min(top, bottom) if is_cut else top), bottom

    def half(self, half: Half, values: dict[str, Value], school: Row) -> float | None:
        if not half.facts:
            return 1
        parts = [values[name] for name in half.facts]
        if half.test is None:
            lows = [low if low == high else None for low, high in parts]
            away = [values[name][0] for name in half.minus]
            if None in (*lows, *away):
                return None
            return sum(filter(None, lows)) - sum(filter(None, away))
        line = half.test.at_least
        if half.test.at_least_fact:
            line = values[half.test.at_least_fact][0]
        if half.test.at_least_target:
            line = self.line(half.test.at_least_target, school)
        if line is None:
            return None
        if half.test.is_each:
            met = [meets([part], line) for part in parts]
            return 0 if 0 in met else None if None in met else 1
        return meets(parts, line)

    def line(self, indicator_id: str, school: Row) -> float | None:
        """Return the value of the most specific target row, else nothing."""
        fits = []
        group = "net_tier_group" if indicator_id[:4] == "net_" else "settlement_type"
        stages = self.stages.get(school["school_id"], set())
        own = stages if len(stages) == 1 else set()
        for row in self.targets:
            place = self.nearness(row, school)
            right = row["indicator_id"] == indicator_id and place is not None
            right = right and row["stage"] in {"*", *own}
            if right and row["settlement"] in ("*", school[group]):
                exactness = (row["stage"] != "*", row["settlement"] != "*")
                fits.append(((place, *exactness, row["valid_from"]), row["value"]))
        return max(fits)[1] if fits else None

    def nearness(self, row: Row, school: Row) -> int | None:
        if row["scope_code"] == "*":
            return 0
        if row["scope_kind"] == "school":
            return 99 if row["scope_code"] == school["school_code"] else None
        codes = [self.areas[key]["area_code"] for key in self.path(school["area_id"])]
        return (
            codes.index(row["scope_code"]) + 1 if row["scope_code"] in codes else None
        )


def meets(parts: list[Value], line: float) -> float | None:
    if len(parts) > 1:
        known = [low for low, _ in parts if low is not None]
        return float(sum(known) >= line) if known else None
    low, high = parts[0]
    if low is not None and low >= line:
        return 1
    return 0 if high is not None and high < line else None


def is_in(member: Row, period: Period) -> bool:
    ended = member["end_date"] is not None and member["end_date"] <= period.end
    return bool(member["start_date"] <= period.end) and not ended


def facts_of(indicator: Indicator) -> list[str]:
    names: list[str] = []
    for half in (indicator.numerator, indicator.denominator):
        if half is not None:
            names += (*half.facts, *half.minus)
            if half.test is not None and half.test.at_least_fact:
                names.append(half.test.at_least_fact)
    return names


def answer(
    indicator: Indicator,
    pairs: list[tuple[float, float]],
    reported: int,
    expected: int,
) -> Answer:
    top = sum(pair[0] for pair in pairs) if pairs else None
    has_bottom = bool(pairs) and indicator.denominator is not None
    bottom = sum(pair[1] for pair in pairs) if has_bottom else None
    return top, bottom, reported, expected
