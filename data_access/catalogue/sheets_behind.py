"""Which input tables an indicator comes from, by the facts of its halves."""

from collections.abc import Iterator, Mapping

from data_access.catalogue.facts import (
    FACTS,
    MONTHLY_SHEETS,
    SHEETS_OF_ROLLUP,
    Fact,
)
from data_access.catalogue.indicators import Half, Indicator
from data_access.catalogue.sheets import SHEETS

# What is summed from other tables than the one of its name.
_BEHIND: Mapping[str, tuple[str, ...]] = {
    **SHEETS_OF_ROLLUP,
    "network_snapshot": ("network_line",),
    "device_snapshot": ("device_stock",),
    "terminal_age": ("device_stock",),
    "reporting_month": MONTHLY_SHEETS,
    "subject_need_period": ("subject_need", "lesson_report", "lesson"),
}
_DERIVED_ENDINGS = ("_month", "_period", "_snapshot")
_POINTS = "award_points"
_TARGET = "target"


def sheets_of_indicator(indicator: Indicator) -> tuple[str, ...]:
    """Return the ids of the input tables behind an indicator, in their order."""
    found = {sheet for fact in _facts(indicator) for sheet in sheets_of_fact(fact)}
    if any(half.test and half.test.at_least_target for half in _halves(indicator)):
        found.add(_TARGET)
    # Who counts schools needs to know which there are.
    found = found or {"school"}
    return tuple(sheet for sheet in SHEETS if sheet in found)


def sheets_of_fact(fact: Fact) -> tuple[str, ...]:
    """Return the ids of the input tables that a fact is read or summed from."""
    origin = fact.origin
    points = (_POINTS,) if fact.column == "points" else ()
    if origin in _BEHIND:
        return (*_BEHIND[origin], *points)
    names = [origin, *(origin.removesuffix(ending) for ending in _DERIVED_ENDINGS)]
    for name in names:
        own = tuple(sheet.id for sheet in SHEETS.values() if sheet.table.name == name)
        if own:
            return (*own, *points)
    raise KeyError(f"no input table fills {origin}")


def _halves(indicator: Indicator) -> Iterator[Half]:
    yield indicator.numerator
    if indicator.denominator is not None:
        yield indicator.denominator


def _facts(indicator: Indicator) -> Iterator[Fact]:
    for half in _halves(indicator):
        beside = half.test.at_least_fact if half.test else None
        for name in (*half.facts, *half.minus, *((beside,) if beside else ())):
            yield FACTS[name]
