"""指标说明: every indicator, rule and source, printed from the catalogue."""

import pandas as pd
import streamlit as st

from data_access.catalogue.indicators import (
    DERIVED_INDICATORS,
    INDICATORS,
    SUBJECT_LABELS,
    AnyIndicator,
    DerivedIndicator,
    Indicator,
)
from data_access.catalogue.sources import CERTAINTY_LABELS
from data_access.catalogue.states import DIRECTION_LABELS
from pages.documents.downloads import downloads_of
from pages.ui import address, cached, catalogue_data, notices
from pages.ui.catalogue_search import found_elsewhere, sheet_words
from pages.ui.catalogue_tables import (
    batch_table,
    code_lists,
    code_table,
    fact_table,
    indicator_table,
    matches,
    sheet_table,
    source_table,
    standing_words,
    state_table,
    target_table,
    tier_table,
)
from pages.ui.choice import choose_from_list
from pages.ui.definition import definition_button
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import figure
from pages.ui.indicator_links import used_in
from pages.ui.paper import paper
from pages.ui.rule_texts import RULE_TEXTS
from pages.ui.school_list import download_row
from pages.ui.table_view import show_table
from pages.ui.view import View, current_view

FIND, LONGEST = "find", 60  # what is typed stands in the address
FEW = 3  # so many found entries stand open
PRINTED = ("指标", "单位", "定义", "分子", "分母")  # of the table of all indicators
INDICATOR_PART, RULES, DATA, FILES = "indicators", "rules", "data", "files"
PARTS = {
    INDICATOR_PART: "指标",
    RULES: "规则",
    DATA: "数据项与代码",
    FILES: "数据来源",
}


def render() -> None:
    """Draw the catalogue for the area in view."""
    view = current_view()
    assert view is not None
    asked = address.take("indicator", "", lambda name: not name or name in INDICATORS)
    address.take("part", INDICATOR_PART, PARTS.__contains__)
    typed = _search()
    if typed:
        _found(view, typed)
        address.give("part", INDICATOR_PART)
        address.give("indicator", "")
        return
    part = st.segmented_control(
        "看什么",
        list(PARTS),
        required=True,
        format_func=PARTS.__getitem__,
        key="part",
        label_visibility="collapsed",
    )
    if part == INDICATOR_PART:
        _indicators(view, asked)
    elif part == RULES:
        _rules(view)
    elif part == DATA:
        _data(view)
    else:
        _files(view)
    address.give("part", INDICATOR_PART)
    address.give("indicator", "")


def _search() -> str:
    address.take(FIND, "", lambda text: len(text) <= LONGEST)
    typed = st.text_input(
        "找指标、报表、数据项、代码、规则",
        key=FIND,
        max_chars=LONGEST,
        placeholder="找指标、报表、数据项、代码、规则、来源：如 带宽、生机比、开课率",
        label_visibility="collapsed",
        live=True,
    )
    address.give(FIND, "")
    return (typed or "").strip()


def _found(view: View, typed: str) -> None:
    """Show everything that has the typed words: indicators, then the tables."""
    found = [one for one in INDICATORS.values() if matches(one, typed)]
    derived = [one for one in DERIVED_INDICATORS.values() if matches(one, typed)]
    others = found_elsewhere(typed)
    rows = sum(len(table) for table in others.values())
    notices.remark(_found_words(len(found) + len(derived), rows, typed))
    _entries(view, found, derived)
    for title, table in others.items():
        st.markdown(f"##### {title}（{len(table):,}）")
        show_table(table)


def _indicators(view: View, asked: str) -> None:
    if asked:
        _entry(view, INDICATORS[asked], is_open=True)
        st.button(
            "看全部指标",
            key="definitions-all",
            on_click=address.choose,
            kwargs={"indicator": ""},
        )
        return
    count = len(INDICATORS) + len(DERIVED_INDICATORS)
    marks = "；".join(f"{mark} {label}" for mark, label in CERTAINTY_LABELS.items())
    scope = f"目标按{view.node.name}列出（含上级和下级的目标）。"
    st.caption(f"{count} 个指标。{scope}可信度：{marks}")
    if paper() is not None:
        table = indicator_table()[list(PRINTED)]
        show_table(table, most_printed=len(table))
        return
    _entries(view, list(INDICATORS.values()), list(DERIVED_INDICATORS.values()))
    _all_downloads(view)


def _entries(
    view: View, found: list[Indicator], derived: list[DerivedIndicator]
) -> None:
    is_open = len(found) + len(derived) <= FEW
    for subject, label in SUBJECT_LABELS.items():
        own = [one for one in found if one.subject == subject]
        if own:
            st.markdown(f"##### {label}（{len(own)}）")
        for one in own:
            _entry(view, one, is_open=is_open)
    if derived:
        st.markdown(f"##### 由其他指标算出（{len(derived)}）")
    for other in derived:
        _derived_entry(view, other, is_open=is_open)


def _found_words(indicators: int, others: int, typed: str) -> str:
    if not indicators and not others:
        return f"没有找到含“{typed}”的指标、报表、数据项、代码或规则；可试更短的词。"
    return f"含“{typed}”的：{indicators} 个指标，{others} 条报表、数据项、代码和规则。"


def _entry(view: View, one: Indicator, *, is_open: bool) -> None:
    box = st.expander(
        f"{one.label}　·　{one.unit}",
        expanded=is_open,
        # Another key, for what is expanded is only the state a widget begins with.
        key=f"entry-{one.id}-{is_open}",
        on_change="rerun",
    )
    # Ninety entries of six elements would cost more than all other pages together.
    if not box.open:
        return
    with box:
        below = one.denominator
        bottom = f"{below.label}（{below.unit}）" if below else "无，是总数"
        way = DIRECTION_LABELS[one.direction]
        lines = (
            f"**定义**　{one.definition}",
            f"**分子**　{one.numerator.label}（{one.numerator.unit}）",
            f"**分母**　{bottom}",
            f"**分母说明**　{one.denominator_note}",
            f"**单位**　{one.unit}　　**方向**　{way}　　**代号**　`{one.id}`",
            f"**依据**　{standing_words(one)}",
            f"**来自**　{sheet_words(one)}",
        )
        st.markdown("\n\n".join(lines))
        _targets(view, one)
        used_in(one.id)
        with st.container(horizontal=True):
            definition_button(one.id, view, "definitions")
            st.button(
                "只看这一个（可发链接）",
                key=f"only-{one.id}",
                type="tertiary",
                on_click=address.choose,
                kwargs={"indicator": one.id},
            )


def _derived_entry(view: View, one: DerivedIndicator, *, is_open: bool) -> None:
    label = f"{one.label}　·　{one.unit}" if one.unit else one.label
    key = f"entry-{one.id}-{is_open}"
    box = st.expander(label, expanded=is_open, key=key, on_change="rerun")
    if not box.open:
        return
    with box:
        st.markdown(f"**定义**　{one.definition}")
        st.markdown(f"**算法**　{one.formula}")
        st.markdown(f"**范围**　{one.denominator_note}")
        st.markdown(
            f"**方向**　{DIRECTION_LABELS[one.direction]}　　**代号**　`{one.id}`"
        )
        st.markdown(f"**依据**　{standing_words(one)}")
        _targets(view, one)
        used_in(one.id)


def _targets(view: View, one: AnyIndicator) -> None:
    area_id = view.node.area_id
    targets = cached.remember(
        "target_table",
        (one.id, area_id),
        lambda: target_table(catalogue_data.targets(area_id), one),
    )
    if targets.empty:
        notices.remark("没有登记目标：只陈述，不判断达标。")
    else:
        show_table(targets)


def _all_downloads(view: View) -> None:
    table = indicator_table()
    lines = export_lines(view, "由系统的指标目录生成")
    files = downloads_of(table, "指标说明", lines, "指标说明")
    download_row(files, "definitions")


def _rules(view: View) -> None:
    for title, text in RULE_TEXTS:
        st.markdown(f"**{title}**　{text}")
    _table(view, "六种状态和符号", state_table(), "states")
    _table(view, "带宽档位", tier_table(), "tiers")


def _data(view: View) -> None:
    _table(view, "数据项：怎么取数，没有时算什么", fact_table(), "facts")
    _table(view, "报送表：谁在什么时候报什么", sheet_table(), "sheets")
    st.markdown("##### 代码表")
    lists = code_lists()
    names = list(lists)
    chosen = address.take("codes", names[0], names.__contains__)
    labels = {name: name for name in names}
    choose_from_list("代码表", labels, "codes", chosen)
    address.give("codes", names[0])
    show_table(code_table(lists[chosen]))


def _files(view: View) -> None:
    batches = catalogue_data.batches()
    if batches.empty:
        notices.nothing("数据库里还没有导入记录。")
    else:
        title = f"数据库里有 {len(batches):,} 份文件的数据"
        _table(view, title, batch_table(batches), "batches")
    _table(view, "规则和门槛出自哪里", source_table(), "sources")


def _table(view: View, title: str, table: pd.DataFrame, key: str) -> None:
    caption = "由系统目录和数据库生成"
    lines = export_lines(view, caption)
    downloads = downloads_of(table, title, lines, file_stem(view, title))
    figure(title, table, caption, downloads, key=f"definitions-{key}")


if __name__ == "__main__":
    from app import main

    main()
