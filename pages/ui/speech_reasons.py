"""Counts of the weak, and why a value changed, as clauses of the third sentence."""

from data_access.catalogue.coverage import UNSTATED
from data_access.catalogue.lacks import is_too_many, lack_of
from data_access.catalogue.numbers import is_missing, plain
from data_access.catalogue.reporting_share import REGISTERED
from data_access.messages import speech
from data_access.queries import causes as query
from data_access.queries.causes import STAYED
from data_access.queries.gaps import NOT_REPORTED, UNCLEAR
from data_access.request import MeasureRequest
from pages.ui import cached, lesson_data
from pages.ui.lesson_words import reason_label
from pages.ui.overview_compare import past_of
from pages.ui.speech_facts import Told, kind_below
from pages.ui.speech_pieces import Line, Piece, Way, filled
from pages.ui.worklist_data import Work, has_worklist, work_of
from pages.ui.worklist_tables import FLAG

OPENED = "c3_open_rate"
QUALITY = "data_quality"


def weak_clauses(told: Told) -> list[Line]:
    """Say how many are below their line and how many are silent: counts, no names."""
    work = _work(told)
    clauses = [_below(work, told)] if work else []
    if told.lagging and told.view.has_child_areas:
        count = Piece(plain(told.lagging), Way.DEFINITION, told.indicator.id)
        kind = kind_below(told.view)
        clauses.append(filled(speech.BELOW_AREAS, count=count, kind=kind))
    silent = told.expected - told.reported
    if told.indicator.id in REGISTERED:
        silent = 0
    elif work:
        silent = work.count(NOT_REPORTED) + work.count(UNCLEAR)
    if silent > 0 and told.value is not None:
        count = Piece(plain(silent), Way.PAGE, QUALITY)
        clauses.append(filled(speech.SILENT, count=count))
    return [clause for clause in clauses if clause] or _all_well(told, work)


def _all_well(told: Told, work: Work | None) -> list[Line]:
    if not told.expected:
        return []
    is_held = work is not None and len(work.schools) > 0
    return [filled(speech.ALL_WELL if is_held else speech.ALL_SENT)]


def _work(told: Told) -> Work | None:
    if told.measured is None or told.doubt or not has_worklist(told.indicator.id):
        return None
    return work_of(told.indicator.id, told.view, told.view.stage)


def _below(work: Work, told: Told) -> Line:
    if not len(work.below):
        return ()
    lack = lack_of(work.indicator)
    count = Piece(plain(len(work.below)), Way.GAP, told.indicator.id)
    if lack.unit == FLAG:
        return filled(speech.HAVE_NOT, count=count, label=lack.label)
    is_over = is_too_many(work.indicator)
    said = filled(
        speech.ABOVE_SCHOOLS if is_over else speech.BELOW_SCHOOLS, count=count
    )
    lacking = Piece(f"{plain(work.lacking)}{lack.unit}", Way.GAP, told.indicator.id)
    more = filled(speech.LACKING, label=lack.label, lacking=lacking)
    return said if is_over else (*said, *more)


def reason(told: Told) -> Line:
    """Say why, where the store knows it: reasons given, else whose values moved."""
    if told.measured is None or told.value is None:
        return ()
    found = _not_held(told) if told.indicator.id == OPENED else ()
    return found or _moved(told)


def _not_held(told: Told) -> Line:
    rows = lesson_data.reasons(told.view)
    counts = rows[rows["reason"] != UNSTATED].groupby("reason")["lesson_count"].sum()
    if counts.empty:
        return ()
    count = Piece(plain(float(counts.max())), Way.PAGE, "three_classrooms")
    word = reason_label(str(counts.idxmax()))
    return filled(speech.NOT_HELD, reason=word, count=count)


def _moved(told: Told) -> Line:
    view, name = told.view, told.indicator.id
    years = past_of(name, view).years
    if not years or is_missing(told.before) or told.value == told.before:
        return ()
    request = MeasureRequest((name,), (years[0], view.period), view.scope)
    rows = cached.remember(
        "causes", (request,), lambda: query.causes(cached.store(), request)
    )
    if view.scope.school_id is not None or rows.empty:
        return ()
    parts = rows["contribution"]
    own = parts[rows["kind"] == STAYED]
    if own.abs().sum() * 2 < parts.abs().sum():
        return filled(speech.CAME_AND_WENT)
    up, down = int((own > 0).sum()), int((own < 0).sum())
    counts = {
        word: Piece(plain(count), Way.CAUSES, name)
        for word, count in (("up", up), ("down", down))
    }
    if up and down:
        return filled(speech.UP_AND_DOWN, **counts)
    return filled(speech.ONLY_UP if up else speech.ONLY_DOWN, **counts)
