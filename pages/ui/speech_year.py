"""The paragraph of a year as the head of the bureau speaks it (seed 001), filled in."""

from collections.abc import Mapping
from dataclasses import replace

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import MISSING, compact, full_text, plain
from data_access.catalogue.reporting_share import note_of, reported_words
from data_access.messages import speech
from data_access.period import Period, month_period
from data_access.request import MeasureRequest
from pages.ui.measured import Row, rows_of
from pages.ui.speech_pieces import Line, Piece, Way, filled
from pages.ui.view import View

ACCESS, HUNDRED, ROOMS = "net_access_rate", "net_bw100_rate", "dev_mmroom_ratio"
TEACHERS, PUPILS = "res_space_tea_rate", "res_space_stu_rate"
SESSIONS, PERSONS = "tea_training_sessions", "tea_training_persons"
_EARLIEST = 2018
_PROSE = 10_000  # from here on prose writes 万


def years_of(view: View) -> list[int]:
    """Return the years to choose from, the newest with data first."""
    newest = view.default_period.last_month // 100
    return list(range(newest, min(_EARLIEST, newest) - 1, -1))


def views_of(view: View, year: int) -> tuple[View, View]:
    """Return the view at a year's end (or the newest month), and of its months."""
    newest = min(view.default_period.last_month, year * 100 + 12)
    months = Period(year * 100 + 1, newest)
    return replace(view, period=month_period(newest)), replace(view, period=months)


def year_paragraph(view: View, year: int) -> tuple[Line, ...]:
    """Return the sentences on a calendar year of the area in view."""
    at_end, within = views_of(view, year)
    rows = _rows(at_end, ACCESS, HUNDRED, ROOMS, TEACHERS, PUPILS)
    lead = filled(
        speech.YEAR_LEAD,
        year=speech.YEAR_TEXT.format(year=year),
        where=view.node.name,
        access=_value(ACCESS, rows),
        bandwidth=_bandwidth(rows[HUNDRED]),
    )
    rooms = filled(speech.YEAR_ROOMS, rooms=_value(ROOMS, rows))
    spaces = filled(
        speech.YEAR_SPACES,
        teachers=_value(TEACHERS, rows),
        pupils=_value(PUPILS, rows),
    )
    return ((*lead, *rooms, *spaces), _training(within))


def _training(view: View) -> Line:
    month = view.period.last_month % 100
    until = speech.YEAR_WHOLE
    if month < 12:
        until = speech.YEAR_UNTIL.format(month=month)
    rows = _rows(view, SESSIONS, PERSONS)
    said = {"sessions": _amount(SESSIONS, rows), "persons": _amount(PERSONS, rows)}
    if all(line[0].text == MISSING for line in said.values()):
        missing = Piece(MISSING, Way.DEFINITION, SESSIONS)
        return filled(speech.YEAR_NO_TRAINING, until=until, missing=missing)
    return filled(speech.YEAR_TRAINING, until=until, **said)


def _rows(view: View, *names: str) -> dict[str, Row]:
    return rows_of(MeasureRequest(names, (view.period,), view.scope))


def _value(name: str, rows: Mapping[str, Row]) -> Line:
    """Write a value with what few reports make of it; a silent one by its name."""
    row = rows[name]
    text = full_text(INDICATORS[name], row["value"])
    piece = Piece(text, Way.DEFINITION, name)
    said = (piece,) if text == MISSING else filled(speech.REACHED, value=piece)
    return (*said, *_thin(name, row))


def _thin(name: str, row: Row) -> Line:
    if not note_of({**row, "indicator": name}):
        return ()
    return (Piece(f"（{reported_words(row['reported'], row['expected'])}）"),)


def _bandwidth(row: Row) -> Line:
    """Say 均达百兆以上 only where every school of the area reported so."""
    if row["value"] == 1 and row["reported"] == row["expected"]:
        return (Piece(speech.ALL_100, Way.DEFINITION, HUNDRED),)
    text = full_text(INDICATORS[HUNDRED], row["value"])
    share = Piece(text, Way.DEFINITION, HUNDRED)
    return (*filled(speech.SHARE_100, share=share), *_thin(HUNDRED, row))


def _amount(name: str, rows: Mapping[str, Row]) -> Line:
    indicator, row = INDICATORS[name], rows[name]
    value = row["value"]
    if value != value:
        text = MISSING
    elif value >= _PROSE:
        text = f"{compact(value)}{indicator.unit}"
    else:
        text = f"{plain(value)}{indicator.unit}"
    return (Piece(text, Way.DEFINITION, name), *_thin(name, row))
