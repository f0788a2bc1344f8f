"""What a delivery does to the zone's main numbers: before and after, same period."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, select

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.main_numbers import HEADLINES, TWELVE
from data_access.catalogue.numbers import MISSING, change_text, full_text
from data_access.databases import reading
from data_access.period import Period
from data_access.queries.measures import measures
from data_access.queries.provenance import newest, newest_period
from data_access.request import MeasureRequest
from data_access.tables import zone_profile

MAIN = tuple(dict.fromkeys((*HEADLINES, *TWELVE)))


@dataclass(frozen=True)
class Measured:
    """An indicator of the whole zone, with what stands behind it."""

    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    reported: int = 0
    expected: int = 0


@dataclass(frozen=True)
class MainNumber:
    """One of the zone's main numbers before and after."""

    indicator_id: str
    before: Measured
    after: Measured

    @property
    def label(self) -> str:
        """Return what the indicator is called."""
        return INDICATORS[self.indicator_id].label

    @property
    def is_changed(self) -> bool:
        """Tell whether anything of it is another: the value, or who reported."""
        return self.before != self.after

    def texts(self) -> tuple[str, str, str]:
        """Return before, after and the change in words; unknown is 未报送."""
        indicator = INDICATORS[self.indicator_id]
        before, after = self.before.value, self.after.value
        change = change_text(indicator, after, before)
        return full_text(indicator, before), full_text(indicator, after), change


@dataclass(frozen=True)
class Effects:
    """The main numbers that have a value, and the period they were measured for.

    `is_other_zone`: there was a demonstration before, which is no comparison.
    """

    period: Period | None = None
    numbers: tuple[MainNumber, ...] = field(default=())
    is_other_zone: bool = False


def effects_of(connection: Connection) -> Effects:
    """Measure the zone on the open connection and, beside it, as it was committed.

    Both for the newest month that has data now: the same period for both.
    """
    period = newest_period(newest(connection))
    if period is None:
        return Effects()
    is_other = _is_simulated(connection.engine) and not _is_simulated(connection)
    before = {} if is_other else _measured(connection.engine, period)
    after = _measured(connection, period)
    nothing = Measured()
    numbers = (
        MainNumber(name, before.get(name, nothing), after.get(name, nothing))
        for name in MAIN
    )
    known = (n for n in numbers if not n.before.value is n.after.value is None)
    return Effects(period, tuple(known), is_other)


def _is_simulated(bind: Engine | Connection) -> bool:
    with reading(bind) as connection:
        return bool(connection.scalar(select(zone_profile.c.is_simulated)))


def _measured(bind: Engine | Connection, period: Period) -> Mapping[str, Measured]:
    rows = measures(bind, MeasureRequest(MAIN, (period,)))
    return {
        str(row["indicator"]): Measured(
            _known(row["value"]),
            _known(row["numerator"]),
            _known(row["denominator"]),
            int(row["reported"]),
            int(row["expected"]),
        )
        for row in rows.to_dict("records")
    }


def _known(value: Any) -> float | None:
    return None if value is None or value != value else float(value)


def effect_lines(effects: Effects) -> list[str]:
    """Return a line a main number that is another: 名称：此前 → 此后（变化）."""
    lines = []
    for number in effects.numbers:
        before, after, change = number.texts()
        if number.is_changed and (before, after) != (MISSING, MISSING):
            lines.append(f"{number.label}：{before} → {after}（{change}）")
    return lines
