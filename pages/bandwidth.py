"""宽带网络: bandwidth tiers on the map, schools below their line."""

from functools import partial

import pandas as pd

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import value_text
from data_access.catalogue.states import MET
from data_access.catalogue.tiers import ALL_TIERS, SILENT_TIERS, group_colours
from data_access.messages.ways import TO_FILL_IN
from data_access.request import MeasureRequest
from pages.charts.bandwidth_map import bandwidth_map, tier_classes, tier_colour
from pages.charts.map_frame import Canvas
from pages.charts.map_json import MapText
from pages.charts.map_shapes import Shapes, build_shapes
from pages.charts.reference_lines import beside_trend
from pages.charts.shades import share_shades
from pages.charts.tier_bars import tier_bars
from pages.charts.trend import trend
from pages.documents.downloads import downloads_of
from pages.ui import bandwidth_data, bandwidth_tables, cached, map_and_list, map_view
from pages.ui.area_target import target_of
from pages.ui.bandwidth_choice import (
    TIER,
    Choice,
    give_choice,
    known_kinds,
    take_choice,
)
from pages.ui.bandwidth_data import (
    BESIDE,
    CONTRACTED,
    SHADES,
    TABLES,
    TARGET_RATE,
)
from pages.ui.bandwidth_head import head_part
from pages.ui.bandwidth_list import ABOVE_MAP, list_part
from pages.ui.bandwidth_words import (
    map_title,
    rounds_title,
    tiers_title,
    trend_headlines,
)
from pages.ui.benchmark_part import benchmark_part
from pages.ui.chart_click import draw_chart
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import Download, figure
from pages.ui.frame import is_dark
from pages.ui.hover_lines import with_changes
from pages.ui.hover_words import standing_lines
from pages.ui.map_data import child_names, child_rows, outline_rows
from pages.ui.mode import is_meeting
from pages.ui.notices import nothing
from pages.ui.origin import origin_of, origin_of_tables
from pages.ui.published import NETWORK_FACTS, published_part
from pages.ui.strong_rows import strong_first
from pages.ui.view import View, current_view, go_to_area
from pages.ui.window import is_narrow, watch_window

LEFT, RIGHT = 57, 43  # parts of the width: the map, the list
WORDS = ("档位", "学校（所）", "占比")


def render() -> None:
    """Draw the page for the area and period in the address."""
    view = current_view()
    assert view is not None
    kinds = known_kinds()
    if not kinds or not view.node.school_count:
        _without_schools(view)
        return
    choice = take_choice(kinds)
    rows = bandwidth_data.schools_in_view(view, choice.kind)
    shade = head_part(view, rows, choice)
    left, right = map_and_list.places(LEFT, RIGHT)
    is_placed = _shapes(view, rows).bounds is not None
    with left:
        if is_placed:
            _map(view, rows, choice, shade)
        else:
            nothing("学校没有经纬度，也没有区域边界，画不出地图，改看档位构成。")
            _tiers_by_area(view, rows, choice)
    with right:
        list_part(view, rows, choice, shade, partial(_downloads, view))
    if is_placed:
        _tiers_by_area(view, rows, choice)
    if not choice.is_measured:
        _over_time(view)
        _rounds(view)
        benchmark_part(view, BESIDE, beside_trend, _downloads)
    watch_window()
    give_choice(choice, view)


def _without_schools(view: View) -> None:
    """Show what was published, or say what to import."""

    def files(title: str, table: pd.DataFrame, caption: str) -> list[Download]:
        return _downloads(view, table, title, caption, "公开报道的带宽")

    if not published_part(view.node, NETWORK_FACTS, files, key="bandwidth"):
        nothing(
            f"{view.node.name}还没有网络情况的数据。请学校填报“网络”表：{TO_FILL_IN}"
        )


def _map(view: View, rows: pd.DataFrame, choice: Choice, shade: str) -> None:
    shapes = _shapes(view, rows)
    table = bandwidth_tables.school_table(rows, child_names(view), choice.label)
    title = map_title(rows, choice.label)
    caption = origin_of_tables(TABLES[choice.kind], view.period).line
    size = map_and_list.size(ABOVE_MAP, LEFT, RIGHT)
    key = (view.scope, view.period, choice, shade, is_dark(), size)
    spec: MapText | None = cached.remember_spec(
        "bandwidth_map",
        key,
        lambda: _map_spec(view, rows, choice.tier, shade, Canvas(*size)),
    )

    def draw() -> None:
        map_view.legend(_legend(rows), name=TIER, chosen=choice.tier)
        if spec is None:
            nothing("这个范围的学校都没有经纬度，画不出地图；请看名单或表。")
            return
        note = map_view.corner_note(shapes.source, shapes.approval_no, shapes.is_sketch)
        name = f"map-bandwidth-{view.node.key}"
        map_view.draw_map(spec, key=name, height=size[1], note=note)
        if shade and view.has_child_areas:
            classes = share_shades(is_dark()).classes
            map_view.shade_legend(INDICATORS[shade], classes)

    downloads = _downloads(view, table, title, caption, "宽带网络")
    figure(title, table, caption, downloads, key="bandwidth-map", draw=draw)


def _shapes(view: View, rows: pd.DataFrame) -> Shapes:
    found: Shapes = cached.remember_spec(
        "shapes",
        (view.scope, view.period),
        lambda: build_shapes(outline_rows(view), rows, view.node.area_id),
    )
    return found


def _map_spec(
    view: View, rows: pd.DataFrame, tier: str, shade: str, canvas: Canvas
) -> MapText | None:
    texts = bandwidth_tables.school_table(rows, {}, "带宽")
    states = [bandwidth_tables.standing_text(code) for code in rows["standing"]]
    return bandwidth_map(
        _shapes(view, rows),
        _shaded(view, shade),
        rows.assign(line1=texts["带宽"].to_numpy(), line2=states),
        tier,
        canvas=canvas,
        metric_words=map_view.METRIC_WORDS,
        is_dark=is_dark(),
    )


def _shaded(view: View, shade: str) -> pd.DataFrame:
    """Colour the child areas by a rate; without one they are plain ground."""
    areas, shades = child_rows(view), share_shades(is_dark())
    if not shade or areas.empty:
        return areas.assign(colour=shades.unknown, line1="", line2="")
    indicator = INDICATORS[shade]
    request = MeasureRequest((shade,), (view.period,), view.scope, by=view.child_by)
    rates = cached.measures(request).set_index("group_key")
    rates = rates.reindex(areas["area_id"])
    return areas.assign(
        colour=[shades.colour(value) for value in rates["value"]],
        line1=[f"{SHADES[shade]} {value_text(indicator, v)}" for v in rates["value"]],
        line2=standing_lines(rates, shade, view, target_of(shade, view)),
    )


def _legend(rows: pd.DataFrame) -> list[map_view.LegendEntry]:
    counts = rows["tier"].value_counts()
    return [
        map_view.LegendEntry(
            tier.code,
            tier.label,
            tier_colour(tier, is_dark()),
            int(counts[tier.code]),
            tier in SILENT_TIERS,
        )
        for tier in ALL_TIERS
        if tier.code in counts
    ]


def _tiers_by_area(view: View, rows: pd.DataFrame, choice: Choice) -> None:
    if not view.has_child_areas:
        return
    shares = cached.remember(
        "tiers",
        (view.scope, view.period, choice.kind),
        lambda: bandwidth_tables.area_shares_since(view, rows, choice.kind),
    )
    caption = origin_of_tables(TABLES[choice.kind], view.period).line
    title = tiers_title(shares, view.child_label, choice.label)
    strong = bandwidth_tables.without_slow(shares)
    table = bandwidth_tables.wide_shares(shares, view.child_label)
    table = strong_first(table, strong)
    shown = shares[shares["row"].isin(strong)] if is_meeting() else shares
    # Both kinds of speed have such bars: the key tells them apart.
    key = f"tiers-{choice.kind}-{view.node.key}"
    _bars(view, shown, table, title, caption, key)


def _bars(
    view: View,
    shares: pd.DataFrame,
    table: pd.DataFrame,
    title: str,
    caption: str,
    key: str,
) -> None:
    named = shares["row"].nunique()
    classes = tier_classes(set(shares["class"]), is_dark())
    form = {"is_dark": is_dark(), "is_narrow": is_narrow()}
    spec = cached.remember_spec(
        "tier_bars",
        (key, view.period, *form.values()),
        lambda: tier_bars(shares, classes, words=WORDS, **form),
    )
    downloads = _downloads(view, table, title, caption, "带宽档位构成")
    go = go_to_area if (shares["key"] != "").any() else None

    def draw() -> None:
        draw_chart(spec, key=f"chart-{key}", go=go)

    figure(title, table, caption, downloads, key=key, draw=draw, named=named)


def _over_time(view: View) -> None:
    """Show 达标率 by half-year; the title answers since when 城区 meets its line."""
    periods = bandwidth_data.moments(view.period)
    rates = bandwidth_data.rates_over_time(view, periods) if periods else None
    if rates is None or rates["value"].isna().all():
        return
    title = trend_headlines(rates, periods)
    lines = bandwidth_tables.rate_rows(rates, periods)
    table = bandwidth_tables.rate_table(rates, periods)
    caption = origin_of((TARGET_RATE,), view.period).line
    word = f"{MET.label}线 100%"
    form = {"is_share": True, "is_dark": is_dark()}
    told = with_changes(lines, INDICATORS[TARGET_RATE], target=1.0)
    spec = trend(told, group_colours(is_dark()), target=1.0, target_word=word, **form)
    key = f"over-time-{view.node.key}"

    def draw() -> None:
        draw_chart(spec, key=f"chart-{key}")

    downloads = _downloads(view, table, title, caption, "带宽达标率变化")
    figure(title, table, caption, downloads, key=key, draw=draw)


def _rounds(view: View) -> None:
    """Show the tiers before and after each round, 城区 and 农村 apart."""
    periods = bandwidth_data.rounds(view.period)
    if len(periods) < 2:
        return
    shares = bandwidth_tables.round_shares(view, periods)
    table = bandwidth_tables.wide_shares(shares, "学校与时间")
    caption = origin_of_tables(TABLES[CONTRACTED], view.period).line
    key = f"rounds-{view.node.key}"
    _bars(view, shares, table, rounds_title(shares), caption, key)


def _downloads(
    view: View, table: pd.DataFrame, title: str, caption: str, name: str
) -> list[Download]:
    lines, stem = export_lines(view, caption), file_stem(view, name)
    return [*downloads_of(table, title, lines, stem)]


if __name__ == "__main__":
    from app import main

    main()
