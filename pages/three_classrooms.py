"""三个课堂: coverage, who teaches whom, lessons planned and held."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd

from data_access.catalogue.codes import EVENT_KINDS
from data_access.catalogue.coverage import INDICATOR_OF_KIND, KIND_COLOURS
from pages.charts import coverage_map as coverage
from pages.charts.arcs import arc_layer
from pages.charts.area_map import area_map
from pages.charts.lesson_trend import TrendWords, kind_trend, lesson_trend
from pages.charts.map_frame import Canvas
from pages.charts.map_json import MapText
from pages.charts.map_shapes import Shapes, build_shapes
from pages.charts.share_bars import count_bars, share_bars
from pages.charts.subject_matrix import subject_matrix
from pages.documents.downloads import downloads_of
from pages.ui import cached, lesson_data, lesson_months, lesson_parts, map_view
from pages.ui.area_target import target_of
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import Download, figure
from pages.ui.frame import is_dark
from pages.ui.hover_words import standing_lines
from pages.ui.lesson_coverage_part import pair_colours, pair_ends
from pages.ui.lesson_pictures import Charts, picture_size
from pages.ui.lesson_words import area_words
from pages.ui.map_data import child_rows, outline_rows, school_rows
from pages.ui.origin import origin_of_tables
from pages.ui.published import LESSON_FACTS, published_part
from pages.ui.view import View, current_view
from pages.ui.window import is_narrow

Spec = dict[str, Any]


def render() -> None:
    """Draw the page for the area and period in the address."""
    view = current_view()
    assert view is not None
    charts = Charts(
        show=_show,
        published=_published,
        coverage_map=_coverage_map,
        pair_map=_pair_map,
        shapes=_shapes,
        rates=_rates,
        reasons=_reasons,
        months=_months,
        matrix=_matrix,
        people=_people,
        events=_events,
    )
    lesson_parts.draw(view, charts)


def _show(
    view: View,
    key: str,
    title: str,
    table: pd.DataFrame,
    draw: Callable[[], None] | None = None,
    **more: Any,
) -> None:
    sources = lesson_data.SOURCES.get(key, lesson_data.LESSON_TABLES)
    caption = origin_of_tables(sources, view.period).line
    downloads = _downloads(view, key, title, table, caption)
    name = f"c3-{key}"
    figure(title, table, caption, downloads, key=name, draw=draw, **more)


def _published(view: View) -> bool:
    """Show what was published where no school has reported."""
    files = partial(_downloads, view, "published")
    return published_part(view.node, LESSON_FACTS, files, key="c3")


def _downloads(
    view: View, key: str, title: str, table: pd.DataFrame, caption: str
) -> list[Download]:
    lines, stem = export_lines(view, caption), file_stem(view, f"三个课堂-{key}")
    return [*downloads_of(table, title, lines, stem)]


def _remember(
    view: View, name: str, build: Callable[[], Any], *more: str | int | None
) -> Any:
    key = (view.scope, view.period, is_dark(), *more)
    return cached.remember_spec(f"c3-{name}", key, build)


def _coverage_map(
    view: View, kind: str, state: str, rows: pd.DataFrame
) -> MapText | None:
    """Draw schools by state (rows: school_id, state, line1, line2)."""

    def build() -> MapText | None:
        found = rows[rows["state"] == state] if state else rows
        schools = _placed(view, found).assign(category=found["state"].to_numpy())
        signs = coverage.sign_layer(schools, is_dark=is_dark())
        return _map(view, kind, schools, [signs])

    found: MapText | None = _remember(
        view, "coverage", build, kind, state, *picture_size()
    )
    return found


def _pair_map(view: View, kind: str, pairs: pd.DataFrame) -> MapText | None:
    """Draw arcs from deliverer to receiver over the areas."""

    def build() -> MapText | None:
        near, far = pair_colours(is_dark())
        ends = pair_ends(pairs)
        schools = _placed(view, ends).assign(category=ends["role"].to_numpy())
        arcs = arc_layer(pairs, (near, far))
        return _map(view, kind, schools, [arcs])

    found: MapText | None = _remember(view, "pairs", build, kind, *picture_size())
    return found


def _placed(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    places = school_rows(view, rows["school_id"]).set_index("school_id")
    placed = places.reindex(rows["school_id"]).reset_index()
    return placed.assign(line1=rows["line1"].to_numpy(), line2=rows["line2"].to_numpy())


def _map(
    view: View, kind: str, schools: pd.DataFrame, top: list[dict[str, Any]]
) -> MapText | None:
    name, dark = INDICATOR_OF_KIND[kind], is_dark()
    shares = lesson_data.children_of(view, name)
    standing = standing_lines(
        shares.set_index("group_key"), name, view, target_of(name, view)
    )
    shares = shares.assign(standing=standing)
    return area_map(
        _shapes(view),
        coverage.coverage_areas(child_rows(view), shares, area_words, is_dark=dark),
        schools,
        [*coverage.coverage_categories(dark), *coverage.pair_categories(dark)],
        canvas=Canvas(*picture_size()),
        metric_words=map_view.METRIC_WORDS,
        is_dark=dark,
        top_layers=top,
    )


def _shapes(view: View) -> Shapes:
    def build() -> Shapes:
        every = lesson_data.states_of(view, "all")["school_id"]
        points = school_rows(view, every)
        return build_shapes(outline_rows(view), points, view.node.area_id)

    found: Shapes = cached.remember_spec("c3-shapes", (view.scope, view.period), build)
    return found


def _rates(view: View, name: str, rows: pd.DataFrame, target: float | None) -> Spec:
    colour = "dark" if is_dark() else "light"

    def build() -> Spec:
        bars = rows.assign(colour=rows[colour])
        return share_bars(bars, target, **_form())

    found: Spec = _remember(view, f"rates-{name}", build, is_narrow())
    return found


def _reasons(view: View, rows: pd.DataFrame) -> Spec:
    narrow = is_narrow()
    found: Spec = _remember(
        view, "reasons", lambda: count_bars(rows, **_form()), narrow
    )
    return found


def _form() -> dict[str, bool]:
    return {"is_dark": is_dark(), "is_narrow": is_narrow()}


def _months(view: View, rows: pd.DataFrame) -> Spec:
    words = TrendWords("应开", "实开", "节")
    narrow = is_narrow()
    found: Spec = _remember(
        view, "months", lambda: lesson_trend(rows, words, **_form()), narrow
    )
    return found


def _matrix(view: View, cells: pd.DataFrame, columns: list[str]) -> Spec:
    found: Spec = _remember(
        view, "matrix", lambda: subject_matrix(cells, columns, is_dark=is_dark())
    )
    return found


def _people(view: View, rows: pd.DataFrame) -> Spec:
    def build() -> Spec:
        kinds = lesson_months.kind_colours(is_dark())
        return kind_trend(rows, kinds, "人次", is_dark=is_dark())

    found: Spec = _remember(view, "people", build)
    return found


def _events(view: View, rows: pd.DataFrame) -> Spec:
    side = 1 if is_dark() else 0
    colours = {"master": KIND_COLOURS[2][side], "research": KIND_COLOURS[1][side]}
    kinds = {EVENT_KINDS.label(code): colour for code, colour in colours.items()}

    def build() -> Spec:
        return kind_trend(rows, kinds, "次", is_dark=is_dark())

    found: Spec = _remember(view, "events", build)
    return found


if __name__ == "__main__":
    from app import main

    main()
