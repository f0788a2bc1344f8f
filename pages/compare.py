"""对比分析: any indicators of any places over years, two by two, and like schools."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd

from data_access.catalogue.aspects import quadrant_names
from data_access.catalogue.indicators import Form, Indicator
from data_access.catalogue.numbers import full_text
from data_access.catalogue.states import Direction
from pages.charts.peer_strip import Strip, peer_strips
from pages.charts.quadrants import Axis, quadrants
from pages.charts.small_multiples import small_multiples
from pages.documents.downloads import downloads_of
from pages.ui import compare_parts, compare_peers
from pages.ui.chart_click import draw_chart
from pages.ui.compare_data import Comparison
from pages.ui.compare_parts import follow_of
from pages.ui.compare_peers import Peers
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import figure
from pages.ui.frame import is_dark
from pages.ui.mode import is_meeting
from pages.ui.origin import origin_of
from pages.ui.view import View, current_view
from pages.ui.window import is_narrow, map_size

BETTER = "越靠右越好"
_ARROWS = {Direction.LOWER: "（越低越好，已反向）", Direction.HIGHER: "（越高越好）"}


def render() -> None:
    """Draw the page for the area, period and choice in the address."""
    view = current_view()
    assert view is not None
    charts = compare_parts.Charts(_show, _scatter, _trends, _strips)
    compare_parts.draw(view, charts)


def _show(
    view: View,
    indicators: list[Indicator],
    key: str,
    title: str,
    table: pd.DataFrame,
    *,
    more: str = "",
    draw: Callable[[], None] | None = None,
    **form: Any,
) -> None:
    origin = origin_of(tuple(one.id for one in indicators), view.period).line
    caption = "　".join(part for part in (more, origin) if part)
    lines = export_lines(view, caption)
    files = downloads_of(table, title, lines, file_stem(view, f"对比-{key}"))
    name = f"compare-{key}"
    figure(title, table, caption, files, key=name, draw=draw, **form)


def _scatter(
    found: Comparison,
    pair: tuple[Indicator, Indicator],
    lines: tuple[float, float],
    rows: pd.DataFrame,
) -> None:
    axes = (_axis(pair[0], lines[0]), _axis(pair[1], lines[1]))
    form = {"is_dark": is_dark(), "is_narrow": is_narrow()}
    width, _ = map_size(0, 1)
    names = quadrant_names(*pair)
    best = names[True, True] if is_meeting() and not found.choice.is_picked else ""
    spec = quadrants(rows, axes, names, width=width, only=best, **form)
    key = f"compare-scatter-{found.key}-{'-'.join(one.id for one in pair)}"
    draw_chart(spec, key=key, go=follow_of(found))


def _axis(indicator: Indicator, line: float) -> Axis:
    is_share = indicator.form is Form.SHARE
    unit = "" if indicator.form is not Form.NUMBER else f"（{indicator.unit}）"
    title = f"{indicator.label}{unit}{_ARROWS.get(indicator.direction, '')}"
    return Axis(title, line, is_share, indicator.direction is Direction.LOWER)


def _trends(found: Comparison, indicator: Indicator, rows: pd.DataFrame) -> None:
    moments = [moment.label for moment in reversed(found.moments)]
    width, _ = map_size(0, 1)
    is_share = indicator.form is Form.SHARE
    form: dict[str, Any] = {"is_share": is_share, "is_dark": is_dark()}
    spec = small_multiples(rows, moments, width=width, **form)
    key = f"compare-trend-{indicator.id}"
    draw_chart(spec, key=key, width="content")


def _strips(view: View, peers: Peers, indicators: list[Indicator]) -> None:
    strips = [*filter(None, map(partial(_strip, peers), indicators))]
    form = {"is_dark": is_dark(), "is_narrow": is_narrow()}
    spec = peer_strips(strips, BETTER, **form)
    draw_chart(spec, key="compare-strips")


def _strip(peers: Peers, indicator: Indicator) -> Strip | None:
    values = compare_peers.values_of(peers, indicator)
    if len(values) < 2:
        return None
    own = compare_peers.own_value(peers, indicator)
    middle = full_text(indicator, float(values.median()))
    words = f"本校 {full_text(indicator, own)}，中位 {middle}"
    is_lower = indicator.direction is Direction.LOWER
    return Strip(indicator.short_label, tuple(values), own, words, is_lower)


if __name__ == "__main__":
    from app import main

    main()
