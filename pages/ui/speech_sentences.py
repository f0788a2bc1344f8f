"""The three sentences on one indicator: state, change and best, the weak and why."""

from data_access.catalogue.indicators import AnyIndicator
from data_access.catalogue.numbers import (
    FLAT,
    NOT_COMPARABLE,
    change_text,
    full_text,
    gap_text,
    money,
    month_text,
    plain,
)
from data_access.catalogue.reporting_share import counted_words, reported_words
from data_access.catalogue.states import Direction
from data_access.messages import speech
from pages.ui.overview_compare import is_standing
from pages.ui.speech_facts import Known, Told, kind_below
from pages.ui.speech_pieces import Line, Piece, Way, filled, joined
from pages.ui.speech_reasons import reason, weak_clauses
from pages.ui.view import View, period_text
from pages.ui.worklist_data import has_worklist, work_of
from pages.ui.worklist_tables import area_lack

MOST_NAMES = 5  # so many that stand alike are named
YUAN = "元"
# Of one place and of several that stand alike: a rate is good, a total is large.
_BEST = {
    False: (speech.BEST, speech.TIED),
    True: (speech.BEST_TOTAL, speech.TIED_TOTAL),
}


def three_sentences(told: Told) -> tuple[Line, ...]:
    """Return the sentences of an area's figure."""
    if told.value is None:
        return _without(told)
    second = joined([change(told), best(told)], between="；")
    weak = joined(weak_clauses(told), between="，", end="")
    third = joined([weak, reason(told)], between="；")
    return tuple(line for line in (state(told), second, third) if line)


def _without(told: Told) -> tuple[Line, ...]:
    """Say that nothing was reported, or why there is nothing to report."""
    parts = _place(told)
    if told.why:
        return (filled(speech.WITHOUT, **parts, why=told.why), *_before(told))
    counts: Line = ()
    if told.expected:
        said = counted_words(told.reported, told.expected)
        counts = filled(speech.COUNTS, counts=said)
    value = Piece(told.text, Way.DEFINITION, told.indicator.id)
    first = filled(speech.MISSING, **parts, value=value, counts=counts)
    count = Piece(plain(told.expected), Way.PAGE, "data_quality")
    asked = filled(speech.ASK_FOR, count=count)
    third = asked if told.expected else filled(speech.NOBODY_DUE)
    return (first, *_before(told), joined([third]))


def _before(told: Told) -> tuple[Line, ...]:
    return (joined([change(told)]),)


def state(told: Told) -> Line:
    """Say how the value stands against its target and what is lacking."""
    name = told.indicator.id
    value = filled(speech.IS, value=Piece(told.text, Way.DEFINITION, name))
    parts = {**_place(told), "value": value, "thin": _doubts(told)}
    if not told.is_judged or told.target is None or told.value is None:
        return filled(speech.PLAIN, **parts)
    target = Piece(full_text(told.indicator, told.target), Way.DEFINITION, name)
    if told.is_met:
        return filled(speech.MET, **parts, target=target)
    gap = _gap(told.indicator, abs(told.target - told.value))
    is_lower = told.indicator.direction is Direction.LOWER
    return filled(
        speech.ABOVE if is_lower else speech.BELOW,
        **parts,
        target=target,
        gap=Piece(gap, _gap_way(told), name),
        lack=_lack(told),
    )


def _place(told: Told) -> dict[str, str | Line]:
    stands = told.measured is not None and is_standing(told.indicator.id)
    newest = min(told.view.period.last_month, told.view.default_period.last_month)
    when = month_text(newest) if stands else told.when or period_text(told.view.period)
    return {
        "when": filled(speech.STANDING if stands else speech.WITHIN, when=when),
        "where": told.view.node.name,
        "label": told.indicator.label,
    }


def _doubts(told: Told) -> Line:
    doubts: list[Piece] = []
    if told.doubt:
        doubts += filled(speech.FEW_DAYS, why=told.doubt)
    if told.is_thin:
        counts = reported_words(told.reported, told.expected)
        doubts += filled(speech.THIN, counts=counts)
    return tuple(doubts)


def _gap_way(told: Told) -> Way:
    is_listed = told.measured is not None and has_worklist(told.indicator.id)
    return Way.GAP if is_listed else Way.DEFINITION


def _lack(told: Told) -> Line:
    if _gap_way(told) is not Way.GAP:
        return ()
    work = work_of(told.indicator.id, told.view, told.view.stage)
    if work.area is None or not work.area.lacking > 0:
        return ()
    lack = Piece(area_lack(work).replace(" ", ""), Way.GAP, told.indicator.id)
    return filled(speech.LACK, lack=lack)


def change(told: Told) -> Line:
    """Say the change against the comparable period before."""
    words, before = "", told.before_words
    if told.value is not None:
        words = _changed(told.indicator, told.value, told.before)
    if not words or words == NOT_COMPARABLE:
        return filled(speech.NOTHING_BEFORE, before=before)
    if words == FLAT:
        return filled(speech.FLAT, before=before)
    way = Way.CAUSES if told.measured is not None else Way.DEFINITION
    said = Piece(words, way, told.indicator.id)
    return filled(speech.CHANGED, before=before, change=said)


def _changed(one: AnyIndicator, value: float, before: float | None) -> str:
    if one.unit != YUAN or before is None or before != before:
        return change_text(one, value, before)
    if round(value - before) == 0:
        return FLAT
    return f"{'增加' if value > before else '减少'}{money(abs(value - before))}"


def _gap(one: AnyIndicator, gap: float) -> str:
    return money(gap) if one.unit == YUAN else gap_text(one, gap)


def best(told: Told) -> Line:
    """Name the best of what lies below; those that stand alike together."""
    if len(told.below) < 2 or told.indicator.direction is Direction.NEUTRAL:
        return ()
    first = told.below[0]
    alike = [one for one in told.below if one.text == first.text]
    if not first.value and told.indicator.direction is Direction.HIGHER:
        return ()
    value = Piece(first.text, Way.DEFINITION, told.indicator.id)
    kind = kind_below(told.view)
    if len(alike) == len(told.below):
        return filled(speech.ALL_ALIKE, kind=f"各{kind}", value=value)
    if len(alike) > MOST_NAMES:
        count = plain(len(alike))
        return filled(speech.TIED_MANY, count=count, kind=kind, value=value)
    one, several = _BEST[told.is_total]
    template = several if len(alike) > 1 else one
    return filled(template, name=_names(alike, told.view), value=value)


def _names(places: list[Known], view: View) -> Line:
    way = Way.AREA if view.has_child_areas else Way.SCHOOL
    found: list[Piece] = []
    for one in sorted(places, key=lambda place: place.name):
        found += [Piece("、")] if found else []
        found.append(Piece(one.name, way, one.key))
    return tuple(found)
