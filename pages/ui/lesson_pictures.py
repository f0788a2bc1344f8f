"""What the parts of the page of the three classrooms share: the page's pictures."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data_access.request import SCHOOL
from pages.ui import lesson_data, map_and_list, map_view, notices
from pages.ui import lesson_tables as tables
from pages.ui import lesson_words as words
from pages.ui.area_target import target_of
from pages.ui.chart_click import draw_chart
from pages.ui.strong_rows import for_room
from pages.ui.view import View, go_to_area, open_school

MAP, LIST = 6, 4  # parts of the width
ABOVE_MAP = 455  # pixels of the first screen that are not the map


@dataclass(frozen=True)
class Charts:
    """How the page draws: figures with downloads, maps as JSON, charts as specs."""

    show: Callable[..., None]
    published: Callable[[View], bool]
    coverage_map: Callable[[View, str, str, pd.DataFrame], map_view.FlatMap | None]
    pair_map: Callable[[View, str, pd.DataFrame], map_view.FlatMap | None]
    shapes: Callable[[View], Any]
    rates: Callable[[View, str, pd.DataFrame, float | None], dict[str, Any]]
    reasons: Callable[[View, pd.DataFrame], dict[str, Any]]
    months: Callable[[View, pd.DataFrame], dict[str, Any]]
    matrix: Callable[[View, pd.DataFrame, list[str]], dict[str, Any]]
    people: Callable[[View, pd.DataFrame], dict[str, Any]]
    events: Callable[[View, pd.DataFrame], dict[str, Any]]


def picture_size() -> tuple[int, int]:
    """Return width and height of the page's maps in the reader's window."""
    return map_and_list.size(ABOVE_MAP, MAP, LIST)


def draw_map(
    view: View, charts: Charts, spec: map_view.FlatMap | None, name: str
) -> None:
    """Draw a finished map, or say why there is none."""
    if spec is None:
        notices.nothing("学校没有经纬度，这里也没有边界，画不了地图；请看表。")
        return
    shapes = charts.shapes(view)
    note = map_view.corner_note(shapes.source, shapes.approval_no, shapes.is_sketch)
    key = f"map-c3-{name}-{view.node.key}"
    map_view.draw_map(spec, key=key, height=picture_size()[1], note=note)


def draw_rates(view: View, name: str, heads: tuple[str, str], charts: Charts) -> None:
    """Draw an indicator of what lies below as bars with n/N and the target."""
    target = target_of(name, view)
    rows = tables.rate_rows(view, lesson_data.children_of(view, name), target)
    if view.child_by == SCHOOL:
        rows = rows[rows["denominator"] > 0]
    if rows.empty:
        return

    go = open_school if view.child_by == SCHOOL else go_to_area
    shown = for_room(rows, target)

    def picture() -> None:
        spec = charts.rates(view, name, shown, target)
        draw_chart(spec, key=f"c3-rates-{name}-{view.node.key}", go=go)

    title = words.rates_title(name, view.child_label, rows, target)
    table, form = tables.rate_table(view, rows, heads), {"unit": view.child_unit}
    charts.show(view, f"by-{name}", title, table, picture, named=len(shown), **form)
