"""The three sentences on one school: its peers instead of areas, lines as counts."""

from dataclasses import replace
from typing import Any

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import full_text, is_missing, plain
from data_access.catalogue.states import MET, state_of
from data_access.messages import speech
from data_access.period import PeriodKind, period_of
from data_access.request import MeasureRequest
from pages.ui import overview_data, record_data, record_head
from pages.ui.measured import rows_of
from pages.ui.record_data import SchoolView
from pages.ui.speech_facts import Told, told_of
from pages.ui.speech_pieces import Line, Piece, Way, filled, joined
from pages.ui.speech_sentences import change, state, three_sentences
from pages.ui.view import View


def school_view(view: View, school: dict[str, Any]) -> SchoolView:
    """Return the view of a school's record (a row of school_head)."""
    node = replace(view.node, name=str(school["name"]))
    key = int(school["school_id"])
    return SchoolView(node, view.period, view.default_period, school_id=key)


def sentences_of_school(
    indicator_id: str, view: SchoolView, school: dict[str, Any]
) -> tuple[Line, ...]:
    """Return the sentences on an indicator of a school."""
    if indicator_id in record_head.THIS_YEAR:
        year = period_of(view.period.last_month, PeriodKind.SCHOOL_YEAR)
        view = replace(view, period=year)
    lines = record_data.lines_of(view.school_id)
    told = replace(told_of(indicator_id, view), target=lines.get(indicator_id))
    third = joined(_own_lines(view, lines), between="，")
    if told.value is None:
        return (*three_sentences(told)[:2], third)
    second = joined([change(told), _among_peers(told, view, school)])
    return (state(told), second, third)


def _among_peers(told: Told, view: SchoolView, school: dict[str, Any]) -> Line:
    """Say the rank only in the better half, else the median alone."""
    indicator = INDICATORS[told.indicator.id]
    peers = record_data.peers_of(school)
    rows = record_data.peer_measures(
        (indicator.id,), view.period, peers, view.school_id
    )
    place = record_data.place_among(rows, indicator, view.school_id)
    if place.count < 2:
        return filled(speech.NO_PEERS)
    if place.rank is not None and place.is_upper_half:
        rank = Piece(plain(place.rank), Way.DEFINITION, indicator.id)
        count = plain(place.count)
        return filled(speech.RANK, peers=peers.label, count=count, rank=rank)
    median = Piece(full_text(indicator, place.median), Way.DEFINITION, indicator.id)
    return filled(speech.MEDIAN, peers=peers.label, median=median)


def _own_lines(view: SchoolView, lines: dict[str, float]) -> list[Line]:
    """Count how many of the school's lines are met, missed and silent."""
    names = [name for name in lines if name in INDICATORS]
    if not names:
        return [filled(speech.NO_LINES)]
    known = _known(names, view)
    met = sum(
        state_of(value, lines[name], INDICATORS[name].direction) is MET
        for name, value in known.items()
    )
    counts = {"count": len(names), "met": met, "below": len(known) - met}
    words = {word: plain(number) for word, number in counts.items()}
    found = [filled(speech.OWN_LINES, **words)]
    if len(known) < len(names):
        silent = plain(len(names) - len(known))
        found.append(filled(speech.OWN_SILENT, count=silent))
    return found


def _known(names: list[str], view: SchoolView) -> dict[str, float]:
    """Return the values that the school reported; a holiday leaves some out."""
    rows = rows_of(MeasureRequest(tuple(names), (view.period,), view.scope))
    return {
        name: row["value"]
        for name, row in rows.items()
        if not is_missing(row["value"]) and not overview_data.is_off(name, view)
    }
