"""宽带网络: bandwidth tiers on the map, schools below their line."""

import pandas as pd
import streamlit as st

from data_access.catalogue.codes import NET_TIER_GROUPS
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import month_text, value_text
from data_access.catalogue.states import MET
from data_access.catalogue.tiers import ALL_TIERS, NET_TIER_COLOURS, NOT_REPORTED
from data_access.request import MeasureRequest
from pages.charts.bandwidth_map import bandwidth_map, tier_classes, tier_colour
from pages.charts.map_frame import Canvas
from pages.charts.map_shapes import Shapes, build_shapes
from pages.charts.shades import share_shades
from pages.charts.tier_bars import tier_bars
from pages.charts.trend import trend
from pages.documents.downloads import downloads_of
from pages.ui import address, bandwidth_data, bandwidth_tables, cached, map_view
from pages.ui.bandwidth_data import (
    CONTRACTED,
    MEASURED,
    SHADES,
    TABLES,
    TARGET_RATE,
)
from pages.ui.bandwidth_words import (
    headline,
    list_title,
    rounds_title,
    speed_headline,
    tiers_title,
    trend_headline,
)
from pages.ui.choice import choose_one
from pages.ui.definition import definition_button
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import Download, figure
from pages.ui.frame import is_dark
from pages.ui.map_data import child_names, child_rows, outline_rows
from pages.ui.notices import nothing
from pages.ui.origin import origin_of, origin_of_tables
from pages.ui.school_list import download_row, school_list
from pages.ui.view import View, current_view

KINDS = {CONTRACTED: "签约带宽", MEASURED: "实测网速"}
TIER, SHADE, KIND = "tier", "shade", "speed"
MAP_HEIGHT = 380
WORDS = ("档位", "学校（所）", "占比")


def render() -> None:
    """Draw the page for the area and period in the address."""
    view = current_view()
    assert view is not None
    kinds = [kind for kind in KINDS if bandwidth_data.has_any(kind)]
    if not kinds:
        nothing(
            "还没有网络情况的数据。请学校填报“网络”表后导入："
            "`python -m data_access template -o 模板.xlsx` 取模板。"
        )
        return
    kind = address.take(KIND, kinds[0], lambda text: text in kinds)
    codes = {map_view.ALL, *(tier.code for tier in ALL_TIERS)}
    tier = address.take(TIER, map_view.ALL, lambda text: text in codes)
    rows = bandwidth_data.schools_in_view(view, kind)
    is_measured = kind == MEASURED
    st.markdown(f"### {speed_headline(rows) if is_measured else headline(rows)}")
    _switches(kinds, kind, view)
    left, right = st.columns([57, 43], gap="medium")
    is_placed = _shapes(view, rows).bounds is not None
    with left:
        if is_placed:
            _map(view, rows, kind, tier)
        else:
            st.caption("学校没有经纬度，也没有区域边界，画不出地图，改看档位构成。")
            _tiers_by_area(view, rows, kind)
    with right:
        _list(view, rows, kind, tier)
    if is_placed:
        _tiers_by_area(view, rows, kind)
    if not is_measured:
        _over_time(view)
        _rounds(view)
    address.give(KIND, kinds[0])
    address.give(TIER, map_view.ALL)
    address.give(SHADE, next(iter(bandwidth_data.possible_shades(view))))


def _switches(kinds: list[str], kind: str, view: View) -> None:
    shades = bandwidth_data.possible_shades(view)
    shade = address.take(SHADE, next(iter(shades)), lambda text: text in shades)
    with st.container(horizontal=True, vertical_alignment="center"):
        if len(kinds) > 1:
            choose_one("看什么", {k: KINDS[k] for k in kinds}, KIND, kind)
        if view.has_child_areas and kind == CONTRACTED:
            choose_one("区域底色", shades, SHADE, shade)
            definition_button(shade, view, "bandwidth")


def _map(view: View, rows: pd.DataFrame, kind: str, tier: str) -> None:
    shapes = _shapes(view, rows)
    table = bandwidth_tables.school_table(rows, child_names(view), KINDS[kind])
    title = f"{view.node.name}学校{KINDS[kind]}档位"
    caption = origin_of_tables(TABLES[kind], view.period).line
    shade = st.session_state[SHADE] if kind == CONTRACTED else ""
    key = (view.scope, view.period, kind, tier, shade, is_dark(), map_view.is_narrow())
    spec: str | None = cached.remember_spec(
        "bandwidth_map", key, lambda: _map_spec(view, rows, shapes, tier, shade)
    )

    def draw() -> None:
        map_view.legend(_legend(rows), name=TIER, chosen=tier)
        if spec is None:
            nothing("这个范围的学校都没有经纬度，画不出地图；请看名单或表。")
            return
        note = map_view.corner_note(shapes.source, shapes.approval_no, shapes.is_sketch)
        place = f"map-bandwidth-{view.node.key}"
        map_view.draw_map(spec, key=place, height=MAP_HEIGHT, note=note)
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
    view: View, rows: pd.DataFrame, shapes: Shapes, tier: str, shade: str
) -> str | None:
    texts = bandwidth_tables.school_table(rows, {}, "带宽")
    states = [bandwidth_tables.standing_text(code) for code in rows["standing"]]
    return bandwidth_map(
        shapes,
        _shaded(view, shade),
        rows.assign(line1=texts["带宽"].to_numpy(), line2=states),
        tier,
        canvas=Canvas(360 if map_view.is_narrow() else 780, MAP_HEIGHT),
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
    reported = rates[["reported", "expected"]].fillna(0).astype(int)
    return areas.assign(
        colour=[shades.colour(value) for value in rates["value"]],
        line1=[f"{SHADES[shade]} {value_text(indicator, v)}" for v in rates["value"]],
        line2=[
            f"已报 {n:,} / 应报 {of:,} 所" for n, of in reported.itertuples(index=False)
        ],
    )


def _legend(rows: pd.DataFrame) -> list[map_view.LegendEntry]:
    counts = rows["tier"].value_counts()
    return [
        map_view.LegendEntry(
            tier.code,
            tier.label,
            tier_colour(tier, is_dark()),
            int(counts[tier.code]),
            tier is NOT_REPORTED,
        )
        for tier in ALL_TIERS
        if tier.code in counts
    ]


def _list(view: View, rows: pd.DataFrame, kind: str, tier: str) -> None:
    found = bandwidth_tables.below_line(rows, tier, kind == MEASURED)
    table = bandwidth_tables.school_table(found, child_names(view), KINDS[kind])
    title = list_title(rows, len(found), tier, kind == MEASURED)
    st.markdown(f"##### {title}")
    if found.empty:
        nothing("没有这样的学校。" if tier else "已报送的学校都不低于本校带宽线。")
        return
    school_list(table, list(found["code"]), key=f"below-{view.node.key}-{tier}-{kind}")
    st.caption("点一行，打开这所学校的档案。")
    caption = origin_of_tables(TABLES[kind], view.period).line
    download_row(_downloads(view, table, title, caption, "低于带宽线的学校"), "below")


def _tiers_by_area(view: View, rows: pd.DataFrame, kind: str) -> None:
    if not view.has_child_areas:
        return
    key = (view.node.area_id, view.period, kind)
    shares = cached.remember(
        "tiers", key, lambda: bandwidth_tables.area_shares(rows, child_rows(view))
    )
    caption = origin_of_tables(TABLES[kind], view.period).line
    table = bandwidth_tables.wide_shares(shares, ["row"]).rename(
        columns={"row": view.child_label}
    )
    title = tiers_title(shares, view.child_label, KINDS[kind])
    _bars(view, shares, table, title, caption, f"tiers-{view.node.key}")


def _bars(
    view: View,
    shares: pd.DataFrame,
    table: pd.DataFrame,
    title: str,
    caption: str,
    key: str,
) -> None:
    classes = tier_classes(set(shares["class"]), is_dark())
    form = {"is_dark": is_dark(), "is_narrow": map_view.is_narrow()}
    spec = cached.remember_spec(
        "tier_bars",
        (key, view.period, *form.values()),
        lambda: tier_bars(shares, classes, words=WORDS, **form),
    )
    downloads = _downloads(view, table, title, caption, "带宽档位构成")

    def draw() -> None:
        st.vega_lite_chart(spec, key=f"chart-{key}", theme=None)

    figure(title, table, caption, downloads, key=key, draw=draw)


def _over_time(view: View) -> None:
    """Show 达标率 by half-year; the title answers since when 城区 meets its line."""
    periods = bandwidth_data.moments(view.period)
    rates = bandwidth_data.rates_over_time(view, periods) if periods else None
    if rates is None or rates["value"].isna().all():
        return
    title = "；".join(
        trend_headline(rates, periods, group)
        for group in NET_TIER_COLOURS
        if group in set(rates["group_key"])
    )
    lines = bandwidth_tables.rate_rows(rates, periods)
    table = bandwidth_tables.rate_table(rates, periods)
    caption = origin_of((TARGET_RATE,), view.period).line
    dark, word = is_dark(), f"{MET.label}线 100%"
    colours = {
        NET_TIER_GROUPS.label(g): pair[dark] for g, pair in NET_TIER_COLOURS.items()
    }
    spec = trend(
        lines, colours, target=1.0, is_share=True, target_word=word, is_dark=dark
    )
    key = f"over-time-{view.node.key}"

    def draw() -> None:
        st.vega_lite_chart(spec, key=f"chart-{key}", theme=None)

    downloads = _downloads(view, table, title, caption, "带宽达标率变化")
    figure(title, table, caption, downloads, key=key, draw=draw)


def _rounds(view: View) -> None:
    """Show the tiers before and after each round, 城区 and 农村 apart."""
    periods = bandwidth_data.rounds(view.period)
    if len(periods) < 2:
        return
    shares = bandwidth_tables.round_shares(view, periods)
    table = bandwidth_tables.wide_shares(shares, ["row"]).rename(
        columns={"row": "学校与时间"}
    )
    title = rounds_title(shares, [month_text(one.last_month) for one in periods])
    caption = origin_of_tables(TABLES[CONTRACTED], view.period).line
    _bars(view, shares, table, title, caption, f"rounds-{view.node.key}")


def _downloads(
    view: View, table: pd.DataFrame, title: str, caption: str, name: str
) -> list[Download]:
    lines, stem = export_lines(view, caption), file_stem(view, name)
    return [*downloads_of(table, title, lines, stem)]


if __name__ == "__main__":
    from app import main

    main()
