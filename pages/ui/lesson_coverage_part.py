"""Which schools take part, and who teaches whom: the two layers of the map."""

import pandas as pd
import streamlit as st

from data_access.catalogue.coverage import (
    ALL_KINDS,
    COVERAGE_BY_CODE,
    COVERAGE_STATES,
    INDICATOR_OF_KIND,
    KIND_COLOURS,
)
from data_access.catalogue.numbers import plain
from pages.ui import address, lesson_data, map_and_list, map_view, notices
from pages.ui import lesson_tables as tables
from pages.ui import lesson_words as words
from pages.ui.folded_names import EVERYBODY
from pages.ui.frame import is_dark
from pages.ui.lesson_pictures import (
    LIST,
    MAP,
    Charts,
    draw_map,
    draw_rates,
    picture_size,
)
from pages.ui.school_list import school_list
from pages.ui.view import View
from pages.ui.window import rows_in

STATE = "state"
MOST_PAIRS = 150
COVER_HEADS = ("已参与（所）", "应参与（所）")


def coverage_part(view: View, kind: str, charts: Charts) -> None:
    """Draw the map of taking part, the schools of a state, the areas' shares."""
    codes = {"", *COVERAGE_BY_CODE}
    state = address.take(STATE, "", lambda text: text in codes)
    rows = tables.coverage_rows(view, kind)
    total = lesson_data.total_of(view, INDICATOR_OF_KIND[kind], view.period)
    if not total["expected"]:
        notices.nothing(words.NO_NEEDED_SCHOOLS)
        return
    left, right = map_and_list.places(MAP, LIST)
    with left:

        def picture() -> None:
            _legend(rows, state)
            spec = charts.coverage_map(view, kind, state, rows)
            draw_map(view, charts, spec, "coverage")

        title = words.coverage_title(total, kind)
        charts.show(view, "coverage", title, tables.coverage_table(rows), picture)
    with right:
        _coverage_schools(view, state, rows)
    draw_rates(view, INDICATOR_OF_KIND[kind], COVER_HEADS, charts)
    address.give(STATE, "")


def _legend(rows: pd.DataFrame, state: str) -> None:
    counts = rows["state"].value_counts()
    entries = [
        map_view.LegendEntry(
            one.code,
            f"{one.sign} {one.label}",
            one.dark if is_dark() else one.light,
            int(counts.get(one.code, 0)),
            one.code == "not_reported",
        )
        for one in COVERAGE_STATES
    ]
    map_view.legend(entries, name=STATE, chosen=state)


def _coverage_schools(view: View, state: str, rows: pd.DataFrame) -> None:
    shown = COVERAGE_BY_CODE[state or "absent"]
    found = rows[rows["state"] == shown.code].sort_values(["place", "code"])
    st.markdown(f"##### {shown.sign} {shown.label}：{len(found):,}所")
    if found.empty:
        notices.nothing("没有这样的学校。")
        return
    table = tables.coverage_table(found).drop(columns="状态")
    amounts = table.columns[2:]
    table = table.drop(columns=[c for c in amounts if not table[c].any()])
    key = f"c3-schools-{shown.code}-{view.node.key}"
    rows_beside = rows_in(picture_size()[1])
    school_list(table, list(found["code"]), key=key, rows=rows_beside)
    st.caption("点一行打开这所学校的档案；点图例换一种状态。")


def pairs_part(view: View, kind: str, charts: Charts) -> None:
    """Draw who teaches whom as arcs, and the pairs with most lessons."""
    of_kind = None if kind == ALL_KINDS else int(kind)
    pairs = lesson_data.pairs_of(view, of_kind)
    if pairs.empty:
        notices.nothing(words.NO_SINGLE_LESSONS)
        return
    rows = tables.pair_rows(view, pairs)
    drawn = rows.head(MOST_PAIRS)
    mean = lesson_data.total_of(view, lesson_data.ONE_TO_N, view.period)
    title = words.pairs_title(pairs, len(drawn), mean["value"])
    left, right = map_and_list.places(MAP, LIST)
    with left:

        def picture() -> None:
            st.caption(words.PAIR_LEGEND)
            draw_map(view, charts, charts.pair_map(view, kind, drawn), "pairs")

        charts.show(view, "pairs", title, tables.pair_table(rows), picture)
    with right:
        st.markdown(f"##### {words.most_taught(drawn)}")
        table = tables.pair_table(drawn).drop(columns="接收学校所在")
        key = f"c3-pairs-{view.node.key}-{kind}"
        codes, beside = list(drawn["to_code"]), rows_in(picture_size()[1])
        school_list(table, codes, key=key, rows=beside, named=EVERYBODY)
        st.caption("点一行打开接收学校的档案；线越粗节次越多。")


def pair_colours(is_dark: bool) -> tuple[str, str]:
    """Return the colours of the delivering and of the receiving end."""
    side = 1 if is_dark else 0
    return KIND_COLOURS[1][side], KIND_COLOURS[2][side]


def pair_ends(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the schools at the ends of pairs: school_id, role, line1, line2."""
    parts = []
    for column, role, word in (
        ("receiving_school_id", "receiving", "接收"),
        ("delivering_school_id", "delivering", "主讲"),
    ):
        sums = pairs.groupby(column)["lesson_count"].sum()
        parts.append(
            pd.DataFrame(
                {
                    "school_id": sums.index,
                    "role": role,
                    "line1": [f"{word}{plain(count)}节次" for count in sums],
                    "line2": "",
                }
            )
        )
    return pd.concat(parts, ignore_index=True).drop_duplicates("school_id", keep="last")
