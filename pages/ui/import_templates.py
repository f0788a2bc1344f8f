"""模板下载: the workbooks that schools fill in, blank or with what is known of them."""

from functools import partial

import streamlit as st

from data_access.catalogue.numbers import month_text
from data_access.catalogue.sheets import SHEETS
from data_access.jobs.orders import Templates
from data_access.settings import PROJECT_FOLDER
from pages.ui import cached
from pages.ui.import_making import make_button
from pages.ui.plain_text import shown
from pages.ui.returns_data import (
    blank_template,
    months,
    school_template,
)

EXAMPLE = PROJECT_FOLDER / "docs" / "examples" / "青禾县示例.zip"
BLANK, SCHOOL, AREA, ALL = "空白模板", "一所学校", "一个区域", "全部学校"


def templates_part() -> None:
    """Draw the choice of sheets and the downloads."""
    ways = [BLANK] if cached.schools().empty else [BLANK, SCHOOL, AREA, ALL]
    way = st.segmented_control(
        "给谁的模板", ways, default=BLANK, required=True, key="import-template-way"
    )
    chosen = st.multiselect(
        "要哪些报表",
        list(SHEETS),
        format_func=lambda sheet_id: SHEETS[sheet_id].label,
        placeholder="不选就是全部" if way == BLANK else "不选就是该报的月报和年报",
        select_all=False,  # its words are English; none chosen is all
        key="import-template-sheets",
    )
    sheets = tuple(chosen)
    if way == BLANK:
        _offer("下载空白模板", "填报模板.xlsx", partial(blank_template, sheets))
    else:
        _filled(str(way), sheets)
    example_download("import-template-example")


def _filled(way: str, sheets: tuple[str, ...]) -> None:
    left, right = st.columns(2)
    with left:
        month = st.selectbox(
            "月份", months(), format_func=month_text, key="import-template-month"
        )
    with right:
        whose = _whose(way)
    if way == ALL:
        make_button(Templates(month, sheets))
    elif way == AREA and whose is not None:
        make_button(Templates(month, sheets, *whose))
    elif whose is not None:
        build = partial(school_template, whose[0], sheets, month)
        _offer("下载模板", f"{whose[1]}-填报模板.xlsx", build)
    st.caption("已有的内容填好在里面，学校只改要改的；锁住的格不用填。")


def _whose(way: str) -> tuple[str, str] | None:
    """Return code and name of the school or area that is chosen."""
    if way == ALL:
        return None
    if way == SCHOOL:
        rows = cached.schools()[["school_code", "name"]].itertuples(index=False)
        names = {str(code): str(name) for code, name in rows}
    else:
        names = {n.key: n.name for n in cached.tree().all if not n.is_group}
    chosen = st.selectbox(
        way,
        list(names),
        index=None,
        placeholder="输入名称查找",
        format_func=lambda code: shown(names[code], 60),
        key=f"import-template-{way}",
    )
    return (chosen, shown(names[chosen], 60)) if chosen else None


def _offer(label: str, name: str, build: partial[bytes]) -> None:
    st.download_button(
        label,
        data=build,
        file_name=name,
        key="import-template-file",
        type="primary",
        on_click="ignore",
    )


def blank_download(key: str) -> None:
    """Draw the download of the blank template of all sheets."""
    st.download_button(
        "下载空白模板",
        data=partial(blank_template, ()),
        file_name="填报模板.xlsx",
        key=key,
        on_click="ignore",
    )


def example_download(key: str) -> None:
    """Draw the download of the invented county's workbooks."""
    st.download_button(
        "下载示例（虚构的青禾县，一个压缩包）",
        data=EXAMPLE.read_bytes,
        file_name=EXAMPLE.name,
        key=key,
        on_click="ignore",
    )
