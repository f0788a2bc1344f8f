"""What 建设清单 shows: each system's figures, since when, its documents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data_access.catalogue.indicators import (
    DERIVED_INDICATORS,
    INDICATORS,
    AnyIndicator,
    Indicator,
)
from data_access.catalogue.indicators.derived import WEEKLY_HOST
from data_access.catalogue.numbers import full_text, is_missing, month_text
from data_access.catalogue.reporting_share import WARNING, note_of, thin_note
from data_access.catalogue.states import (
    NO_TARGET,
    NOT_APPLICABLE,
    NOT_REPORTED,
    State,
    state_of,
)
from data_access.catalogue.systems import (
    NOT_APPLICABLE_WORD,
    SYSTEMS,
    Part,
    System,
)
from data_access.evidence import kept_files
from data_access.queries import documents, first_data
from data_access.queries.provenance import tables_of
from data_access.request import MeasureRequest
from data_access.rollups.origins import COUNTED
from pages.ui import cached, derived_figures, funds_data, use_data
from pages.ui.area_target import target_of
from pages.ui.lesson_data import days_in, is_short, lacks_days
from pages.ui.lesson_words import FEW_DAYS, NO_TEACHING
from pages.ui.origin import origin_of_tables
from pages.ui.overview_states import reading_of
from pages.ui.systems_ways import is_score
from pages.ui.view import View

# Systems whose figures areas state themselves.
TESTS, FUNDS = 21, 48
OF_OTHERS = "随各项数据"


@dataclass(frozen=True)
class Figure:
    """One indicator of the area and period in view, ready to be read.

    `reason` says why there is no value although nothing is overdue, `brief` is the
    text as a narrow cell says it.
    """

    indicator: AnyIndicator
    text: str
    state: State
    target: float | None
    reported: int
    expected: int
    note: str = ""
    is_reported: bool = False
    reason: str = ""
    brief: str = ""

    @property
    def short(self) -> str:
        """Return name, value and sign, as a cell of the list says them."""
        sign = f" {self.state.sign}" if self.state.sign else ""
        thin = f" {WARNING}" if self.note.startswith(WARNING) else ""
        return f"{self.indicator.short_label} {self.brief or self.text}{sign}{thin}"


def figures(view: View) -> dict[str, Figure]:
    """Return every indicator of the fifty systems by its id."""
    ids = {name for system in SYSTEMS.values() for name in system.all_ids}
    key = (view.scope, view.period)
    return cached.remember("systems", key, lambda: _figures(view, tuple(sorted(ids))))


def measured_figures(view: View) -> dict[str, Figure]:
    """Return the indicators that schools have, for one school or an area."""
    ids = measured(sorted({n for one in SYSTEMS.values() for n in one.all_ids}))
    key = (view.scope, view.period)
    return cached.remember("systems-measured", key, lambda: _figures(view, ids))


def _figures(view: View, ids: Sequence[str]) -> dict[str, Figure]:
    plain = tuple(name for name in ids if name in INDICATORS)
    rows = cached.measures(MeasureRequest(plain, (view.period,), view.scope))
    by_id = {str(row["indicator"]): row for row in rows.to_dict("records")}
    found = {
        name: _measured(view, INDICATORS[name], by_id[name])
        if name in by_id
        else _silent(INDICATORS[name])
        for name in plain
    }
    for name in ids:
        if name in DERIVED_INDICATORS:
            found[name] = _derived(view, name)
    return found


def _measured(view: View, one: Indicator, row: Mapping[Any, Any]) -> Figure:
    reading = reading_of(one, view)
    is_short = lacks_days(one.id, view)
    reason = reading.reason(row)
    return Figure(
        one,
        reading.state(row).label if reason else reading.full(row),
        NO_TARGET if is_short else reading.state(row),
        None if is_short else reading.target,
        _whole(row["reported"]),
        _whole(row["expected"]),
        FEW_DAYS if is_short else note_of(row),
        not is_missing(row["value"]),
        reason,
    )


def _silent(one: AnyIndicator) -> Figure:
    return Figure(one, full_text(one, None), NOT_REPORTED, None, 0, 0)


def _idle(one: AnyIndicator) -> Figure:
    """Return a figure of teaching weeks in a time that has none: nobody is silent."""
    word = NOT_APPLICABLE.label
    return Figure(one, word, NOT_APPLICABLE, None, 0, 0, reason=NO_TEACHING)


def _derived(view: View, name: str) -> Figure:
    one = DERIVED_INDICATORS[name]
    value = derived_figures.value_of(name, view)
    if value is None:
        is_idle = is_short(view) and not days_in(view)
        return _idle(one) if is_idle and name == WEEKLY_HOST.id else _silent(one)
    target = target_of(name, view)
    state = state_of(value.value, target, one.direction)
    text = value.text or full_text(one, value.value)
    counts = (value.reported, value.expected)
    return Figure(
        one,
        text,
        state,
        target,
        *counts,
        thin_note(*counts),
        is_reported=True,
        brief=value.brief,
    )


def measured(ids: Sequence[str]) -> tuple[str, ...]:
    """Return the indicators that the measures answer, whose origin is known."""
    return tuple(name for name in ids if name in INDICATORS)


def caption(ids: Sequence[str], sheets: Sequence[str], view: View) -> str:
    """Return the line below the figures of some systems: as of, source, origin."""
    counted = (name for name in sheets if name in COUNTED)
    tables = {*tables_of(measured(ids)), *counted}
    if not tables:
        return "由系统按月自动计算"
    return origin_of_tables(tuple(sorted(tables)), view.period).line


def since(view: View) -> dict[int, str]:
    """Return since which month each system has data in the area, where any has."""
    facts = {no: _facts_of(system) for no, system in SYSTEMS.items()}
    wanted = tuple(sorted({fact for own in facts.values() for fact in own}))
    request = MeasureRequest((), (view.period,), view.scope)

    def build() -> pd.DataFrame:
        return first_data.first_months(cached.store(), wanted, request)

    rows = cached.remember("first_data", (view.scope, view.period), build)
    months = dict(zip(rows["fact"], rows["first_month"], strict=True))
    first = {
        no: min((int(months[fact]) for fact in own if fact in months), default=0)
        for no, own in facts.items()
    }
    until = view.period.last_month
    found = {no: month_text(m) for no, m in first.items() if 0 < m <= until}
    return {**found, **_since_of_areas(view)}


def _since_of_areas(view: View) -> dict[int, str]:
    """Return since when systems have data that areas state themselves, or made."""
    found = {no: OF_OTHERS for no, one in SYSTEMS.items() if is_score(one)}
    tests = use_data.assessments_of(view)
    if len(tests):
        day = pd.Timestamp(tests["assessed_date"].iloc[-1])
        found[TESTS] = month_text(day.year * 100 + day.month)
    year = funds_data.first_year(view)
    if year:
        found[FUNDS] = f"{year}年"
    return found


def since_words(system: System, months: Mapping[int, str]) -> str:
    """Say since when a system has data, or why no month can be named."""
    if system.no in months:
        return months[system.no]
    return NOT_REPORTED.label if system.all_ids else NOT_APPLICABLE_WORD


def _facts_of(system: System) -> tuple[str, ...]:
    """Return the facts that the first indicator of each part counts."""
    firsts = [system.ids(part)[:1] for part in Part]
    known = [INDICATORS[name] for ids in firsts for name in ids if name in INDICATORS]
    return tuple(fact for one in known for fact in one.numerator.facts[:1])


def papers() -> pd.DataFrame:
    """Return queries.documents.documents."""
    return cached.remember("documents", (), lambda: documents.documents(cached.store()))


def files() -> pd.DataFrame:
    """Return the files kept for documents, as they are now."""
    return cached.read_anew("kept_files", (), lambda: kept_files(cached.store()))


def schemes() -> pd.DataFrame:
    """Return queries.documents.system_groups."""
    return cached.remember(
        "system_groups", (), lambda: documents.system_groups(cached.store())
    )


def _whole(value: object) -> int:
    return 0 if is_missing(value) else int(float(str(value)))
