"""投影大屏: the plans of the wall: play one, see its scenes, edit, take it along."""

from datetime import datetime
from urllib.parse import urlencode, urljoin

import streamlit as st

from data_access.catalogue.walls import WallPlan
from pages.ui import address, cached, notices, wall_plans
from pages.ui.import_access import Access, access
from pages.wall.draft import chosen_row, draft_of
from pages.wall.editor import PLAN, edit_part, keep_part, scene_list
from pages.wall.single_file import file_name, single_file

PREVIEW_HEIGHT = 336


def render() -> None:
    """Draw the plans, the one chosen with its preview and its scenes."""
    may_edit = access() is not Access.CLOSED
    if cached.tree().root is None:
        notices.empty_store(may_import=may_edit)
        return
    names = [plan.name for plan in wall_plans.plans()]
    name = address.take(PLAN, names[0], names.__contains__)
    plan = wall_plans.plan_named(name)
    _head(plan, names)
    left, right = st.columns([5, 6])
    with left:
        scene = {"scene": chosen_row(plan) + 1} if may_edit else {}
        st.iframe(_address("wall/preview", plan, **scene), height=PREVIEW_HEIGHT)
        st.caption(_how_to_play())
        if may_edit:
            edit_part(plan)
    with right:
        scene_list(draft_of(plan) if may_edit else plan, may_edit=may_edit)
        if may_edit:
            keep_part(plan)
    address.give(PLAN, names[0])
    address.write()


def _head(plan: WallPlan, names: list[str]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.selectbox(
            "放映方案",
            names,
            key=PLAN,
            label_visibility="collapsed",
            width=320,
        )
        st.link_button("开始放映", _address("wall", plan), type="primary")
        st.link_button("打印", _address("wall", plan, paper="A4"))
        st.download_button(
            "下载单个文件",
            data=lambda: single_file(plan, datetime.now().astimezone()),
            file_name=file_name(plan),
            mime="text/html",
            key="wall-file",
            on_click="ignore",
            help="一个网页文件：双击就放映，不用服务器，也不用网络。",
        )
        seconds = sum(scene.seconds for scene in plan.scenes)
        minutes = f"{seconds // 60}分{seconds % 60}秒"
        st.caption(f"{len(plan.scenes)} 个画面，一轮 {minutes}", width="content")


def _address(path: str, plan: WallPlan, **more: int | str) -> str:
    """Return where a plan plays, at the address the reader came by."""
    own = f"{path}?{urlencode({PLAN: plan.name, **more})}"
    return urljoin(st.context.url or "/", own)


def _how_to_play() -> str:
    return (
        "点“开始放映”在新标签页打开，按 F 全屏，翻页笔可翻页，按 ? 看全部按键。"
        "把那个地址存为大屏电脑的主页，重启后自动接着放映；服务器断开时画面照常。"
    )


if __name__ == "__main__":
    from app import main

    main()
