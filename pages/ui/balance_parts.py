"""The page of 优质均衡: of a city its counties, of a county its items, else schools."""

import streamlit as st

from data_access.catalogue.balance import ASSESSED_STAGES, SEVEN
from pages.ui import balance_data, notices
from pages.ui import balance_tables as tables
from pages.ui import balance_words as words
from pages.ui.balance_cards import (
    city_cards,
    county_cards,
    draw_cards,
    pass_cards,
)
from pages.ui.balance_choice import (
    STAGE,
    Choice,
    choose_county,
    choose_item,
    give_choices,
    highest_item,
    take_choice,
    take_stage,
)
from pages.ui.balance_data import Level
from pages.ui.balance_item_part import choose, item_part
from pages.ui.balance_more_parts import failing_part, rural_part, trend_part
from pages.ui.balance_pictures import Charts
from pages.ui.chart_click import draw_chart
from pages.ui.choice import choose_one
from pages.ui.mode import is_meeting
from pages.ui.strong_rows import strong_first
from pages.ui.view import View
from pages.ui.window import watch_window


def draw(view: View, charts: Charts) -> None:
    """Draw what can be said of the area in view."""
    if not balance_data.has_base():
        notices.nothing(f"{view.node.name}{words.NO_BASE}")
        return
    stage = take_stage()
    rows = balance_data.spread(view, stage)
    default_item = highest_item(rows)
    choice = take_choice(stage, default_item)
    level = balance_data.level_of(view)
    if not any(len(balance_data.spread(view, one)) for one in ASSESSED_STAGES):
        notices.nothing(words.NO_SCHOOLS)
    elif level is Level.CITY:
        _city(view, choice, charts)
    elif level is Level.COUNTY:
        _county(view, choice, charts)
    else:
        _part(view, choice, charts)
    watch_window()
    give_choices(default_item)


def _city(view: View, choice: Choice, charts: Charts) -> None:
    spreads = {
        stage: balance_data.spread_of_counties(view, stage) for stage in ASSESSED_STAGES
    }
    counted = {}
    for stage, rows in spreads.items():
        known = rows.dropna(subset="cv")
        over = words.above_own(known)
        counted[stage] = over["group_key"].nunique(), known["group_key"].nunique()
    st.markdown(f"### {words.city_headline(counted)}")
    draw_cards(view, city_cards(view, spreads))
    choose_one("学段", tables.stage_labels(ASSESSED_STAGES), STAGE, choice.stage)
    _matrix(view, choice, charts)
    rural_part(view, choice, charts)
    failing_part(view, choice.stage, charts)


def _matrix(view: View, choice: Choice, charts: Charts) -> None:
    stage = choice.stage
    rows = balance_data.spread_of_counties(view, stage)
    cells = tables.county_cells(view, rows)
    title = words.matrix_title(stage, rows)
    columns = [words.item_label(item) for item in SEVEN]
    kept = tables.within_lines(view, rows)
    named = len(kept)
    shown = cells
    if is_meeting():
        shown = cells[cells["label"].isin([node.short_name for node in kept])]

    def picture() -> None:
        spec = charts.matrix(view, stage, shown, columns)
        draw_chart(
            spec, key=f"balance-matrix-{view.node.key}-{stage}", go=choose_county
        )
        st.caption(words.CITY_WORDS)

    passing = balance_data.passing_of_counties(view, stage)
    table = tables.county_table(view, rows, passing)
    table = strong_first(table, [node.name for node in kept])
    charts.show(view, f"matrix-{stage}", title, table, picture, named=named)


def _county(view: View, choice: Choice, charts: Charts) -> None:
    parts = {
        stage: (balance_data.spread(view, stage), balance_data.cv_line(view, stage))
        for stage in ASSESSED_STAGES
    }
    st.markdown(f"### {words.county_headline(view.node.name, parts)}")
    draw_cards(view, county_cards(view))
    for column, stage in zip(st.columns(2, gap="medium"), ASSESSED_STAGES, strict=True):
        with column:
            _bars(view, stage, charts)
    choose(choice, ASSESSED_STAGES)
    item_part(view, choice, charts)
    failing_part(view, choice.stage, charts)
    trend_part(view, choice, charts)
    rural_part(view, choice, charts)


def _bars(view: View, stage: str, charts: Charts) -> None:
    rows, line = balance_data.spread(view, stage), balance_data.cv_line(view, stage)
    title = words.bars_title(stage, rows, line)
    bars = tables.spread_bars(rows, line)
    bars = bars.assign(key=[tables.click_key(stage, key) for key in bars["key"]])

    def picture() -> None:
        spec = charts.bars(view, stage, bars, line)
        draw_chart(spec, key=f"balance-bars-{view.node.key}-{stage}", go=choose_item)

    charts.show(view, f"bars-{stage}", title, tables.spread_table(rows, line), picture)


def _part(view: View, choice: Choice, charts: Charts) -> None:
    st.markdown(f"### {words.part_headline(view.node.name, _counts(view))}")
    notices.nothing(words.PART_WORDS.format(name=view.node.name))
    draw_cards(view, pass_cards(view))
    for stage in ASSESSED_STAGES:
        failing_part(view, stage, charts)
    rural_part(view, choice, charts)


def _counts(view: View) -> dict[str, tuple[float, float]]:
    found = {}
    for stage in ASSESSED_STAGES:
        row = balance_data.passing(view, stage)
        found[stage] = float(row["passing"]), float(row["assessed"])
    return found
