"""An area at a glance: at most five numbers against their targets."""

from collections.abc import Sequence

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.states import MET, MISSED, NEAR
from pages.scenes.finish import finished, foot_of_indicators
from pages.scenes.place import plain_scene
from pages.scenes.scene import Scene, SceneRequest
from pages.scenes.tiles import tiles
from pages.scenes.totals import totals_scene
from pages.ui import overview_data
from pages.ui.cards import Card
from pages.ui.overview_tables import card_of
from pages.ui.view import View, period_text

NOTHING = "还没有数据。请学校填报后再看。"


def glance_scene(request: SceneRequest, view: View) -> Scene:
    """Return what schools reported, or else what was published."""
    found = overview_data.headlines(view) if view.node.school_count else []
    if not found:
        words = plain_scene(request, view.node.name, view.node.name + NOTHING)
        return totals_scene(request, view) or words
    cards = [card_of(one, view) for one in found]
    ids = tuple(one.indicator_id for one in found)
    foot = foot_of_indicators(ids, view.period, ways_of(ids))
    lead = period_text(view.period)
    return finished(request, _title(view, cards), tiles(cards), foot, lead=lead)


def ways_of(ids: Sequence[str]) -> str:
    """Say in short how numbers are counted: those that are one divided by another."""
    parts = []
    for indicator in (INDICATORS[name] for name in ids):
        below = indicator.denominator
        if below is not None:
            way = f"{indicator.numerator.label}÷{below.label}"
            parts.append(f"{indicator.short_label}＝{way}")
    return f"口径：{'；'.join(parts)}" if parts else ""


def _title(view: View, cards: Sequence[Card]) -> str:
    """Say how many of the numbers with a target meet it; the weak are counts."""
    states = [card.state for card in cards]
    judged = [state for state in states if state in (MET, NEAR, MISSED)]
    if not judged:
        return f"{view.node.name}一览"
    counts = [(state.label, judged.count(state)) for state in (MET, NEAR, MISSED)]
    words = "、".join(f"{count} 项{label}" for label, count in counts if count)
    return f"{view.node.name}：有目标的 {len(judged)} 项，{words}"
