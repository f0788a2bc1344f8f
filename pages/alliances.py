"""教育联合体: members, 线上四同步 by kind, who is complete, lines from lead schools."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd

from data_access.catalogue.alliances import SYNC_COLOURS
from data_access.catalogue.codes import SYNC_KINDS
from pages.charts.alliance_map import lead_layer, member_categories, spider_layer
from pages.charts.area_map import Look, area_map
from pages.charts.lesson_trend import kind_trend
from pages.charts.map_frame import Canvas, around
from pages.charts.map_json import MapText
from pages.charts.map_shapes import Shapes, build_shapes
from pages.charts.shades import share_shades
from pages.charts.share_bars import share_bars
from pages.documents.downloads import downloads_of
from pages.ui import alliance_data, alliance_parts, alliance_tables, cached, map_view
from pages.ui.alliance_parts import Charts, picture_size
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import Download, figure
from pages.ui.frame import is_dark
from pages.ui.map_data import child_rows, outline_rows, school_rows
from pages.ui.origin import origin_of_tables
from pages.ui.published import ALLIANCE_FACTS, published_part
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
        spider=_spider,
        shapes=_shapes,
        rates=_rates,
        months=_months,
    )
    alliance_parts.draw(view, charts)


def _show(
    view: View,
    key: str,
    title: str,
    table: pd.DataFrame,
    draw: Callable[[], None] | None = None,
    **more: Any,
) -> None:
    caption = origin_of_tables(alliance_data.TABLES, view.period).line
    downloads = _downloads(view, key, title, table, caption)
    name = f"alliance-{key}"
    figure(title, table, caption, downloads, key=name, draw=draw, **more)


def _published(view: View) -> bool:
    """Show what was published where no alliance was imported."""
    files = partial(_downloads, view, "published")
    return published_part(view.node, ALLIANCE_FACTS, files, key="alliances")


def _downloads(
    view: View, key: str, title: str, table: pd.DataFrame, caption: str
) -> list[Download]:
    lines, stem = export_lines(view, caption), file_stem(view, f"教育联合体-{key}")
    return [*downloads_of(table, title, lines, stem)]


def _spider(view: View, key: str, members: pd.DataFrame) -> MapText | None:
    """Draw the members of one alliance or all, with the lines from lead schools."""
    dark = is_dark()

    def build() -> MapText | None:
        shown = alliance_data.map_view_of(view)
        rows = alliance_tables.dot_rows(members)
        lines = alliance_tables.line_rows(view, members)
        places = school_rows(shown, rows["school_id"]).set_index("school_id")
        placed = places.reindex(rows["school_id"]).reset_index(drop=True)
        more = rows.drop(columns="school_id").reset_index(drop=True)
        schools = pd.concat([placed, more], axis=1)
        areas = child_rows(shown)
        plain = share_shades(dark).unknown
        known = schools.dropna(subset=["longitude", "latitude"])
        points = [*zip(known["longitude"], known["latitude"], strict=True)]
        leads = known[known["is_lead"]]
        return area_map(
            _shapes(view),
            areas.assign(colour=plain, line1="", line2=""),
            schools,
            member_categories(dark),
            canvas=Canvas(*picture_size()),
            metric_words=map_view.METRIC_WORDS,
            is_dark=dark,
            more_layers=[spider_layer(lines, is_dark=dark)],
            top_layers=[lead_layer(schools, is_dark=dark)],
            look=Look(
                None if key == alliance_parts.ALL else around(points),
                (*zip(leads["longitude"], leads["latitude"], strict=True),),
            ),
        )

    size = picture_size()
    name = (view.scope, view.period, dark, key, *size)
    found: MapText | None = cached.remember_spec("alliance-spider", name, build)
    return found


def _shapes(view: View) -> Shapes:
    def build() -> Shapes:
        shown = alliance_data.map_view_of(view)
        every = alliance_data.members_of_view(view)["school_id"]
        points = school_rows(shown, every)
        return build_shapes(outline_rows(shown), points, shown.node.area_id)

    key = (view.scope, view.period)
    found: Shapes = cached.remember_spec("alliance-shapes", key, build)
    return found


def _rates(view: View, rows: pd.DataFrame, target: float | None) -> Spec:
    form = {"is_dark": is_dark(), "is_narrow": is_narrow()}
    key = (view.scope, view.period, *form.values())

    def build() -> Spec:
        return share_bars(rows, target, **form)

    found: Spec = cached.remember_spec("alliance-rates", key, build)
    return found


def _months(view: View, rows: pd.DataFrame) -> Spec:
    side = 1 if is_dark() else 0
    kinds = {SYNC_KINDS.label(k): both[side] for k, both in SYNC_COLOURS.items()}

    def build() -> Spec:
        return kind_trend(rows, kinds, "次", is_dark=is_dark())

    key = (view.scope, view.period, is_dark())
    found: Spec = cached.remember_spec("alliance-months", key, build)
    return found


if __name__ == "__main__":
    from app import main

    main()
