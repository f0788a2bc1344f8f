"""考核得分, a part of 排行榜: scores of areas and schools, opened into lines."""

import pandas as pd
import streamlit as st

from data_access.catalogue.areas import SCHOOL_LABEL
from data_access.queries.adjustments import points_of_area
from data_access.queries.assessed import Assessed
from data_access.queries.assessment import MONTH
from pages.ui import address, cached, notices, score_data
from pages.ui.any_definition import any_definition
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import Files, figure
from pages.ui.school_list import area_list, download_row, school_list
from pages.ui.school_picker import choose_school, give_school, school_of, take_school
from pages.ui.score_cards import draw_cards
from pages.ui.score_gaps import gaps_button
from pages.ui.score_tables import (
    area_table,
    entry_table,
    in_order,
    lines_of_area,
    lines_of_halves,
    lines_of_school,
    months_words,
    points_of_lines,
    school_table,
)
from pages.ui.score_words import (
    LOCAL,
    NOT_FOR_AREAS,
    best_words,
    scheme_label,
    score_text,
    title,
    when_text,
)
from pages.ui.view import View
from pages.ui.window import page_width
from pages.ui.wrapped_texts import column_widths, row_height, widths_config

SCHEME, UNIT = "assess", "scored"
AREAS, SCHOOLS = "area", "school"
ROWS = 12
LINE_WIDTHS = {"板块": 130, "项目": 110, "说明": 150}
ENTRY_WIDTHS = {"事由": 260, "佐证": 240}


def score_part(view: View, files: Files) -> None:
    """Draw the assessment chosen, of the area and period in view.

    `files` makes the downloads of a table.
    """
    code = take_school()
    address.take(SCHEME, MONTH, score_data.SCHEMES.__contains__)
    address.take(UNIT, _default_unit(view), (AREAS, SCHOOLS).__contains__)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        scheme = st.segmented_control(
            "哪一种考核",
            score_data.SCHEMES,
            required=True,
            format_func=scheme_label,
            key=SCHEME,
        )
        _unit_control(view)
    assert scheme is not None  # required
    found = score_data.assessed_of(view, scheme)
    if not score_data.has_weights(scheme) or found.schools.empty:
        notices.nothing(_nothing(view, scheme, found))
    else:
        _assessment(view, found, school_of(code), files)
    for key, default in ((SCHEME, MONTH), (UNIT, _default_unit(view))):
        address.give(key, default)
    give_school()


def _default_unit(view: View) -> str:
    return AREAS if view.has_child_areas else SCHOOLS


def _unit_control(view: View) -> None:
    if not view.has_child_areas:
        return
    labels = {AREAS: view.child_label, SCHOOLS: SCHOOL_LABEL}
    st.segmented_control(
        "看谁", list(labels), required=True, format_func=labels.__getitem__, key=UNIT
    )


def _nothing(view: View, scheme: str, found: Assessed) -> str:
    if not score_data.has_weights(scheme):
        return (
            f"还没有{scheme_label(scheme)}的考核权重，算不出得分。"
            "请填“考核权重”表后导入：每项指标占多少分、达到多少得满分。"
        )
    return f"{view.node.name}{when_text(found)}没有应参评的学校。"


def _assessment(
    view: View, found: Assessed, school: dict[str, object] | None, files: Files
) -> None:
    areas = score_data.areas_below(view, found)
    own = score_data.area_score(found, view.node.area_id, found.schools)
    names = {node.area_id: node.name for node in cached.tree().all}
    st.markdown(f"##### {title(view, found, own, _best(areas, names))}")
    draw_cards(view, found, own)
    left, right = st.columns([0.5, 0.5], gap="large")
    with left:
        if areas and st.session_state[UNIT] == AREAS:
            _areas(view, found, [(names[key], one) for key, one in areas], files)
        else:
            _schools(view, found, files)
    with right:
        _lines(view, found, school, files)
    _entries(view, found, files)
    st.caption(f"{LOCAL}{NOT_FOR_AREAS}")


def _best(areas: list[tuple[int, score_data.AreaScore]], names: dict[int, str]) -> str:
    known = {key: round(one.value, 1) for key, one in areas if one.value is not None}
    if len(known) < 2:
        return ""
    most = max(known.values())
    return best_words([names[k] for k, value in known.items() if value == most], most)


def _areas(
    view: View,
    found: Assessed,
    areas: list[tuple[str, score_data.AreaScore]],
    files: Files,
) -> None:
    table = area_table(areas)
    nodes = {node.name: node.key for node in cached.tree().children(view.node)}
    name = f"{view.child_label}的{scheme_label(found.scheme)}得分"
    st.markdown(f"##### {name}")
    area_list(
        table,
        [nodes[str(area)] for area in table["区域"]],
        key=f"score-areas-{found.scheme}-{view.node.key}",
        rows=ROWS,
    )
    st.caption("按区划顺序；点一行往下看。区域得分＝参评学校的平均＋区域加减分。")
    _downloads(view, found, table, name, files)


def _schools(view: View, found: Assessed, files: Files) -> None:
    rows = in_order(found.schools, cached.schools().set_index("school_id"))
    changes = score_data.rank_changes_of(view, found)
    table = school_table(rows, months_words(found.schools), changes)
    name = f"各校{scheme_label(found.scheme)}得分"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"##### {name}", width="content")
        any_definition("asm_rank", view, "score")
        gaps_button(view, found)
    school_list(
        table,
        list(rows["school_code"]),
        key=f"score-schools-{found.scheme}-{view.node.key}",
        rows=ROWS,
        follow=choose_school,
    )
    st.caption(
        f"按同组、名次排列；名次在{view.node.name}的同组里排。点一行看它的各项。"
    )
    _downloads(view, found, table, name, files)


def _downloads(
    view: View, found: Assessed, table: pd.DataFrame, name: str, files: Files
) -> None:
    caption = score_data.origin_line(view, found.scheme)
    lines = export_lines(view, caption, when_text(found), LOCAL)
    st.caption(caption)
    download_row(files(table, name, lines, file_stem(view, name)), name)


def _lines(
    view: View, found: Assessed, school: dict[str, object] | None, files: Files
) -> None:
    """Open a score into its lines: of the school chosen, else of the area."""
    rows = found.schools
    chosen = rows[rows["school_id"] == school["school_id"]] if school else rows[:0]
    if school and chosen.empty:
        notices.remark(f"“{school['name']}”不在{view.node.name}的参评名单里。")
    if chosen.empty:
        _area_lines(view, found, files)
        return
    row = {str(k): v for k, v in chosen.iloc[0].to_dict().items()}
    name = f"{(school or {})['name']}：{scheme_label(found.scheme)}各项"
    if score_data.is_mean_of_halves(found.scheme):
        table, sum_ = lines_of_halves(row), row["points"]
    else:
        key = int(row["school_id"])
        table, sum_ = lines_of_school(found, key), points_of_lines(found, key)
    _line_figure(view, found, name, table, files)
    st.caption(_school_sum(row, sum_))
    st.button("看全部", key="score-all", on_click=choose_school, args=("",))


def _school_sum(row: dict[str, float], points: float) -> str:
    if row["score"] != row["score"]:
        return "未参评，没有得分；各项照列。"
    due = f"（得{row['points']:.2f}分÷应得{row['due']:g}分×100）"
    return (
        f"得分＝各项{points:.2f}{due}＋加减分{row['adjustment']:+g}"
        f"＝{score_text(row['score'])}"
    )


def _area_lines(view: View, found: Assessed, files: Files) -> None:
    own = score_data.area_score(found, view.node.area_id, found.schools)
    if own.mean is None:
        notices.nothing("没有学校参评，没有各项得分。")
        return
    if score_data.is_mean_of_halves(found.scheme):
        notices.remark(
            "没有单独的全年权重：全年得分＝两个半年得分的平均＋全年加减分。"
            "各项见“半年考核”；在“考核权重”表里填了“全年评比”的，按它算。"
        )
        return
    name = f"{view.node.name}：{scheme_label(found.scheme)}各项平均"
    _line_figure(view, found, name, lines_of_area(found), files)
    known = found.schools[found.schools["score"].notna()]
    st.caption(
        f"得分＝各项合计{points_of_lines(found):.2f}"
        f"＋学校加减分平均{known['adjustment'].mean():+.2f}"
        f"＋区域加减分{points_of_area(found.entries, view.node.area_id):+g}"
        f"＝{score_text(own.value)}"
    )


def _line_figure(
    view: View, found: Assessed, name: str, table: pd.DataFrame, files: Files
) -> None:
    caption = score_data.origin_line(view, found.scheme)
    lines = export_lines(view, caption, when_text(found), LOCAL)
    least = {k: width for k, width in LINE_WIDTHS.items() if k in table}
    figure(
        name,
        table,
        caption,
        files(table, name, lines, file_stem(view, "考核各项")),
        key="score-lines",
        column_config=widths_config(least),
        row_height=row_height(table, least),
    )


def _entries(view: View, found: Assessed, files: Files) -> None:
    entries = score_data.entries_in(view, found)
    if entries.empty:
        st.caption("这次考核没有登记加减分；在“考核加减分”表里登记后导入。")
        return
    schools = cached.schools()
    names = {
        "school": dict(zip(schools["school_id"], schools["name"], strict=True)),
        "area": {node.area_id: node.name for node in cached.tree().all},
    }
    table = entry_table(entries, names)
    caption = "来源：考核加减分表"
    widths = column_widths(ENTRY_WIDTHS, "事由", page_width() - 500)
    # Whom points were taken from is looked up, never thrown on a wall.
    with st.expander(f"加减分名单（{len(table)} 条）"):
        figure(
            f"加减分 {len(table)} 条",
            table,
            caption,
            files(
                table, "加减分", export_lines(view, caption), file_stem(view, "加减分")
            ),
            key="score-entries",
            column_config=widths_config(widths),
            row_height=row_height(table, widths),
        )
