"""What is known of one indicator in a view, as a speaker needs it."""

from dataclasses import dataclass, field, replace

from data_access.catalogue.areas import SCHOOL_LABEL
from data_access.catalogue.comparisons import YEAR_AGO
from data_access.catalogue.indicators import (
    INDICATORS,
    AnyIndicator,
    Indicator,
    find_indicator,
)
from data_access.catalogue.indicators.funds import BUDGET
from data_access.catalogue.numbers import full_text
from data_access.catalogue.reporting_share import is_thin, note_of
from data_access.catalogue.states import MET, Direction, state_of
from data_access.messages import speech
from data_access.period import year_before
from pages.ui import cached, derived_figures, funds_data, lesson_data, overview_data
from pages.ui.area_target import target_of
from pages.ui.derived_funds import FUND_ANSWERS
from pages.ui.derived_value import Derived
from pages.ui.lesson_words import FEW_DAYS, HOLIDAY, NO_TEACHING
from pages.ui.overview_states import reading_of
from pages.ui.overview_tables import named_rows
from pages.ui.view import View


@dataclass(frozen=True)
class Known:
    """A place below the view with its value: an area, or a school."""

    key: str
    name: str
    value: float
    text: str


@dataclass(frozen=True)
class Told:
    """One indicator in a view: state, target, before, and who stands how below.

    `why` says why there is no value although nobody is overdue; `doubt` what the
    value suffers from; `when` another time than the period in view. `below` are the
    places just below with a value, the best first; those that few reported for are
    left out.
    """

    indicator: AnyIndicator
    view: View
    value: float | None
    text: str
    reported: int = 0
    expected: int = 0
    target: float | None = None
    before: float | None = None
    before_words: str = YEAR_AGO
    why: str = ""
    doubt: str = ""
    is_thin: bool = False
    when: str = ""
    below: tuple[Known, ...] = field(default=())

    @property
    def measured(self) -> Indicator | None:
        """Return the indicator if the measures answer it, None for a derived one."""
        return INDICATORS.get(self.indicator.id)

    @property
    def is_total(self) -> bool:
        """Tell whether the value is a sum: a place has much of it."""
        one = self.measured
        return one is not None and one.denominator is None

    @property
    def is_met(self) -> bool:
        """Tell whether the value has reached its target."""
        return self._state(self.value) is MET

    @property
    def is_judged(self) -> bool:
        """Tell whether the value is held against a target."""
        is_rated = self.indicator.direction is not Direction.NEUTRAL
        return self.target is not None and is_rated and not self.doubt

    @property
    def lagging(self) -> int:
        """Return how many places below have a value that misses the target."""
        if not self.is_judged:
            return 0
        return sum(self._state(one.value) is not MET for one in self.below)

    def _state(self, value: float | None) -> object:
        return state_of(value, self.target, self.indicator.direction)


def told_of(indicator_id: str, view: View) -> Told:
    """Return what is known of an indicator in a view."""
    key = (indicator_id, view)
    build = _told if indicator_id in INDICATORS else _derived
    return cached.remember("speech", key, lambda: build(indicator_id, view))


def _told(name: str, view: View) -> Told:
    indicator = INDICATORS[name]
    one = overview_data.series(name, view, is_brief=True)
    row = {"indicator": name, "value": one.value, "reported": one.reported}
    row |= {"expected": one.expected}
    reading = reading_of(indicator, view)
    is_off = overview_data.is_off(name, view)
    is_short = lesson_data.lacks_days(name, view)
    return Told(
        indicator,
        view,
        None if is_off else one.value,
        full_text(indicator, one.value),
        one.reported,
        one.expected,
        reading.target,
        one.before,
        one.before_words,
        f"{HOLIDAY}，{NO_TEACHING}" if is_off else reading.reason(row),
        FEW_DAYS if is_short else "",
        bool(note_of(row)),
        below=() if is_off else _below(indicator, view),
    )


def _below(indicator: Indicator, view: View) -> tuple[Known, ...]:
    if view.scope.school_id is not None:
        return ()
    rates = overview_data.children_rates(indicator.id, view)
    rows = named_rows(view, indicator, rates).dropna(subset=["value"])
    return tuple(
        Known(
            str(row["key"]),
            str(row["name"]),
            float(row["value"]),
            full_text(indicator, row["value"]),
        )
        for row in rows.to_dict("records")
        if not note_of({**row, "indicator": indicator.id})
    )


def _derived(name: str, view: View) -> Told:
    """Return the same of a figure that is no quotient of two sums over schools."""
    indicator = find_indicator(name)
    assert indicator is not None
    found = derived_figures.value_of(name, view)
    earlier = replace(view, period=year_before(view.period))
    before = derived_figures.value_of(name, earlier) if found else None
    told = Told(indicator, view, None, full_text(indicator, None))
    if found is None:
        return replace(told, why=derived_figures.NOT_OF_AREAS.get(name, ""))
    if name in FUND_ANSWERS:
        told, before = _of_year(told, before)
    return replace(
        told,
        value=found.value,
        text=found.text or full_text(indicator, found.value),
        reported=found.reported,
        expected=found.expected,
        target=target_of(name, view),
        before=before.value if before else None,
        is_thin=is_thin(found.reported, found.expected),
        below=_below_derived(indicator, view),
    )


def _of_year(told: Told, before: Derived | None) -> tuple[Told, Derived | None]:
    """Say which year money is of; half a year's spending is compared with no whole."""
    year = funds_data.years(told.view)[-1]
    is_running = funds_data.is_running(told.view, year)
    told = replace(told, when=speech.YEAR_TEXT.format(year=year))
    return told, before if told.indicator.id == BUDGET or not is_running else None


def _below_derived(indicator: AnyIndicator, view: View) -> tuple[Known, ...]:
    known = []
    for node in cached.tree().children(view.node):
        found = derived_figures.value_of(indicator.id, replace(view, node=node))
        if found is None or is_thin(found.reported, found.expected):
            continue
        text = found.text or full_text(indicator, found.value)
        known.append(Known(node.key, node.name, found.value, text))
    is_lower = indicator.direction is Direction.LOWER
    return tuple(sorted(known, key=lambda one: one.value, reverse=not is_lower))


def kind_below(view: View) -> str:
    """Return the word for what lies below: 区县, 乡镇, 学校."""
    return view.child_label if view.has_child_areas else SCHOOL_LABEL
