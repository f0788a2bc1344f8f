"""建设清单: the fifty systems, each with what is built, used and brought about."""

from functools import partial

import pandas as pd
import streamlit as st

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.systems import SYSTEMS, System
from data_access.evidence import entries_of, numbered_archive
from pages.documents.downloads import TableFile, downloads_of
from pages.documents.tables import Notes, as_xlsx
from pages.ui import address, notices, systems_data
from pages.ui.any_definition import any_definition
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import figure
from pages.ui.folded_names import EVERYBODY
from pages.ui.import_access import Access, access
from pages.ui.school_list import download_row, school_list
from pages.ui.systems_cards import draw_cards
from pages.ui.systems_data import Figure
from pages.ui.systems_papers import receive_files
from pages.ui.systems_tables import (
    FIGURE_WIDTHS,
    LIST_WIDTHS,
    figure_table,
    paper_counts,
    paper_table,
    sheet_words,
    system_table,
    without_empty_reasons,
)
from pages.ui.systems_ways import draw_ways
from pages.ui.view import View, current_view
from pages.ui.window import page_width, watch_window
from pages.ui.worklist import work_buttons
from pages.ui.wrapped_texts import column_widths, row_height, widths_config

SYSTEM, SCHEME = "system", "scheme"
BY_GROUP = "按类别"
ROWS = 14


def render() -> None:
    """Draw the list for the area and period in view, or one of its systems."""
    view = current_view()
    assert view is not None
    asked = address.take(SYSTEM, "", lambda text: not text or _number(text) in SYSTEMS)
    address.take(SCHEME, BY_GROUP, lambda text: text in _schemes())
    if not view.node.school_count:
        notices.nothing(
            f"{view.node.name}还没有学校数据，清单里的数都没有。"
            "请先导入学校和各张报表；已有的公开总量见“总览”。"
        )
    else:
        found = systems_data.figures(view)
        if asked:
            _one(view, SYSTEMS[_number(asked)], found)
        else:
            _all(view, found)
    watch_window()
    address.give(SYSTEM, "")
    address.give(SCHEME, BY_GROUP)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _schemes() -> list[str]:
    return [BY_GROUP, *systems_data.schemes()["scheme"].unique()]


def _all(view: View, found: dict[str, Figure]) -> None:
    draw_cards(view, found)
    scheme = st.segmented_control(
        "怎么分组", _schemes(), required=True, key=SCHEME, label_visibility="collapsed"
    )
    since, papers = systems_data.since(view), systems_data.papers()
    groups = _groups(str(scheme))
    numbers = list(dict.fromkeys(no for own in groups.values() for no in own))
    widths = column_widths(LIST_WIDTHS, "是什么", page_width())
    for heading, own in groups.items():
        st.markdown(f"##### {heading}")
        table = system_table(own, found, since, paper_counts(papers))
        school_list(
            table,
            [str(no) for no in own],
            key=f"systems-{scheme}-{heading}-{view.node.key}",
            column_config=widths_config(widths),
            rows=ROWS,
            row_height=row_height(table, widths),
            follow=_open,
            named=EVERYBODY,
        )
    st.caption("点一行，看这一项的全部指标、目标、报表和佐证。")
    whole = system_table(numbers, found, since, paper_counts(papers))
    _whole_downloads(view, whole, papers)


def _open(number: str) -> None:
    address.choose(system=number)


def _groups(scheme: str) -> dict[str, list[int]]:
    """Return heading → numbers: of the catalogue, or of the zone's own scheme."""
    groups: dict[str, list[int]] = {}
    if scheme == BY_GROUP:
        for system in SYSTEMS.values():
            groups.setdefault(system.group, []).append(system.no)
        return groups
    rows = systems_data.schemes()
    rows = rows[(rows["scheme"] == scheme) & rows["system_no"].isin(SYSTEMS)]
    for heading, no in zip(rows["heading"], rows["system_no"], strict=True):
        own = groups.setdefault(str(heading), [])
        if int(no) not in own:
            own.append(int(no))
    return groups


def _whole_downloads(view: View, whole: pd.DataFrame, papers: pd.DataFrame) -> None:
    ids = tuple(sorted({n for s in SYSTEMS.values() for n in s.all_ids}))
    caption = systems_data.caption(ids, (), view)
    st.caption(caption)
    lines, stem = export_lines(view, caption), file_stem(view, "建设清单")
    downloads = [*downloads_of(whole, "建设清单", lines, stem)]
    if not papers.empty:
        build = partial(_archive, view, papers)
        downloads.append(TableFile(f"{stem}-佐证.zip", build, "下载佐证（编号文件夹）"))
    download_row(downloads, "systems")
    _papers(view, papers, None)


def _archive(view: View, papers: pd.DataFrame) -> bytes:
    entries = entries_of(papers, systems_data.files())
    table = paper_table(entries, papers)
    notes = Notes("佐证材料目录", export_lines(view, "按建设清单编号"))
    return numbered_archive(entries, as_xlsx(table, notes), "00-目录.xlsx")


def _one(view: View, system: System, found: dict[str, Figure]) -> None:
    st.button("← 全部 50 项", key="systems-back", on_click=_open, args=("",))
    st.markdown(f"#### {system.no:02d}　{system.name}")
    since = systems_data.since_words(system, systems_data.since(view))
    lines = [
        f"**是什么**　{system.what}",
        f"**谁报送**　{system.reported_by}　　**报表**　{sheet_words(system)}",
        f"**最早有数**　{since}",
    ]
    st.markdown("\n\n".join(lines))
    if system.note:
        notices.remark(f"“不适用”的原因：{system.note}")
    _figures(view, system, found)
    draw_ways(system)
    with st.container(horizontal=True, vertical_alignment="center"):
        for name in system.all_ids:
            st.caption(found[name].indicator.short_label, width="content")
            any_definition(name, view, f"system-{system.no}")
            if name in INDICATORS and found[name].target is not None:
                work_buttons(name, view, f"system-{system.no}")
    _papers(view, systems_data.papers(), system)


def _figures(view: View, system: System, found: dict[str, Figure]) -> None:
    table = without_empty_reasons(figure_table(system, found))
    title = f"{view.node.name}的{system.name}：建、用、效"
    caption = systems_data.caption(system.all_ids, system.sheets, view)
    downloads = downloads_of(
        table, title, export_lines(view, caption), file_stem(view, system.name)
    )
    least = {name: FIGURE_WIDTHS[name] for name in table.columns}
    widths = column_widths(least, "数值", page_width())
    figure(
        title,
        table,
        caption,
        [*downloads],
        key=f"system-{system.no}",
        column_config=widths_config(widths),
        row_height=row_height(table, widths),
    )


def _papers(view: View, papers: pd.DataFrame, system: System | None) -> None:
    if access() is not Access.CLOSED and system is None:
        receive_files(papers)
    wanted = None if system is None else (system.no,)
    entries = entries_of(papers, systems_data.files(), wanted)
    if not entries:
        if system is not None:
            notices.remark("佐证 0 份。在“佐证材料”表里登记后导入，这里就能看到。")
        return
    table = paper_table(entries, papers)
    title = f"佐证 {len(entries)} 份"
    lines = export_lines(view, "来源：佐证材料表")
    downloads = downloads_of(table, title, lines, file_stem(view, "佐证目录"))
    key = "systems-papers" if system is None else f"system-papers-{system.no}"
    figure(title, table, "来源：佐证材料表", [*downloads], key=key)


if __name__ == "__main__":
    from app import main

    main()
