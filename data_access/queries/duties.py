"""What an indicator reads, and which schools are asked for it."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, FromClause, or_

from data_access.catalogue.equipment import TERMINAL_AGE
from data_access.catalogue.facts import FACTS, Fact, FactKind
from data_access.catalogue.indicators import Indicator
from data_access.queries.populations import is_open, was_open
from data_access.tables import school

DEVICES = "device_snapshot"
SNAPSHOTS = ("network_snapshot", DEVICES, "room_snapshot")


def facts_of(indicator: Indicator) -> list[str]:
    """Return the ids of all facts an indicator reads."""
    halves = [half for half in (indicator.numerator, indicator.denominator) if half]
    tests = [half.test.at_least_fact for half in halves if half.test]
    named = [fact for half in halves for fact in (*half.facts, *half.minus)]
    return named + [fact for fact in tests if fact]


def stock_tables(indicator: Indicator, facts: Mapping[str, Fact]) -> set[str]:
    """Return the tables in which a complete file may have ended a school's stock."""
    tables = {facts[name].table for name in facts_of(indicator)}
    if TERMINAL_AGE in tables:
        tables.add(DEVICES)
    return tables & {*SNAPSHOTS, "school_year_base"}


def openness(indicator: Indicator, period: FromClause) -> ColumnElement[bool]:
    """Return when a school must be open: stocks at the end, flows at some time."""
    kinds = {FACTS[name].kind for name in facts_of(indicator)}
    if FactKind.STOCK in kinds:
        return is_open(period)
    if kinds == {FactKind.CUMULATIVE}:
        return or_(
            school.c.open_date.is_(None), school.c.open_date <= period.c.end_date
        )
    return was_open(period)


def must_report(indicator: Indicator, period: FromClause) -> ColumnElement[bool]:
    """Return which schools are 应报: a flow's if open at some time, else at the end.

    What closed schools left in a cumulative total counts, but they have no report due.
    """
    return is_open(period) if reports_at_end(indicator) else was_open(period)


def reports_at_end(indicator: Indicator) -> bool:
    """Tell whether only schools open at a period's end have to report."""
    kinds = {FACTS[name].kind for name in facts_of(indicator)}
    return not kinds <= {FactKind.FLOW, FactKind.DISTINCT}
