"""Table of contents: the pages, the frame they stand in, the catch of all errors.

To add a page: its file in pages/ with render(), and its place in `MENU`.
"""

from collections.abc import Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from types import ModuleType

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from streamlit.errors import FragmentHandledException
from streamlit.navigation.page import StreamlitPage

from data_access.catalogue.internal_pages import INTERNAL, INTERNAL_PAGES
from data_access.catalogue.public_view import PUBLIC_PAGES, TAG
from data_access.settings import is_public_only
from pages import (
    alliances,
    balance,
    bandwidth,
    compare,
    data_import,
    data_quality,
    definitions,
    equipment,
    funds,
    leaderboard,
    overview,
    projection,
    school,
    systems,
    teachers,
    teaching_use,
    three_classrooms,
)
from pages.public import view as public_view
from pages.shell.middleware import Shell, base_path
from pages.ui import (
    address,
    cached,
    failures,
    frame,
    notices,
    opened,
    share,
    share_then,
    shown_figures,
)
from pages.ui.import_access import Access, access
from pages.ui.key_parts import draw_keys
from pages.ui.lost_address import tell_missing
from pages.ui.main_numbers_panel import forget_numbers
from pages.ui.mode import take_mode
from pages.ui.page_switch import wanted_page
from pages.ui.print_view import print_view
from pages.ui.scope_bar import scope_bar
from pages.ui.view import View, current_view, finish_view, show_school, wants_school
from pages.ui.view_tools import view_tools
from pages.wall.routes import wall_routes

HERE = Path(__file__).parent
IMPORT = "data_import"
WITHOUT_SCOPE = (IMPORT, "projection")


# What the menu shows: entry → the pages inside, each with its title. Pages under ""
# are entries of their own; architecture.md allows seven entries at most.
MENU: Mapping[str, tuple[tuple[ModuleType, str], ...]] = {
    "": ((overview, "总览"), (projection, "投影大屏")),
    "建设": (
        (systems, "建设清单"),
        (bandwidth, "宽带网络"),
        (equipment, "设备装备"),
        (funds, "经费投入"),
    ),
    "应用": (
        (three_classrooms, "三个课堂"),
        (teaching_use, "教学应用"),
        (alliances, "教育联合体"),
    ),
    "成效": (
        (leaderboard, "排行榜"),
        (teachers, "教师发展"),
        (balance, "优质均衡"),
    ),
    "学校与对比": ((school, "学校档案"), (compare, "对比分析")),
    "数据": (
        (data_quality, "数据质量"),
        (data_import, "数据导入"),
        (definitions, "指标说明"),
    ),
}


def menu() -> dict[str, list[StreamlitPage]]:
    """Return the pages by the entry of the menu they stand in."""
    return {
        entry: [_page(module, title) for module, title in pages]
        for entry, pages in shown_menu().items()
    }


def shown_menu() -> Mapping[str, tuple[tuple[ModuleType, str], ...]]:
    """Return the menu of this process: the public view has the pages declared for it.

    A page that is not in the menu is not served, whatever a link says.
    """
    if not is_public_only():
        return MENU
    found = {
        entry: tuple(one for one in pages if _name(one[0]) in PUBLIC_PAGES)
        for entry, pages in MENU.items()
    }
    return {entry: pages for entry, pages in found.items() if pages}


def pages_in_order() -> dict[str, StreamlitPage]:
    """Return the pages by their module's name, in the order of the menu."""
    return by_name(menu())


def by_name(entries: Mapping[str, list[StreamlitPage]]) -> dict[str, StreamlitPage]:
    """Return the pages of a menu by their module's name."""
    return dict(zip(page_names(), chain.from_iterable(entries.values()), strict=True))


def page_names() -> list[str]:
    """Return the names of the pages, in the order of the menu."""
    return [_name(module) for pages in shown_menu().values() for module, _ in pages]


def _page(module: ModuleType, title: str) -> StreamlitPage:
    name = _name(module)
    is_hidden = name == IMPORT and access() is Access.CLOSED
    return st.Page(
        partial(public_view.render, name) if is_public_only() else module.render,
        title=title,
        url_path=name,
        default=module is overview,
        visibility="hidden" if is_hidden else "visible",
    )


def _name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


def main() -> None:
    """Draw the frame and the page in it; turn errors into Chinese sentences."""
    entries = menu()
    pages = by_name(entries)
    page = st.navigation(entries, position="top")
    st.set_page_config(
        page_title=f"{page.title} · 智教一张图",
        page_icon=str(HERE / "assets" / "images" / "icon.png"),
        layout="wide",
    )
    if wants_school():
        show_school(pages["school"])
    wanted = wanted_page()
    if wanted in pages and pages[wanted] is not page:
        st.switch_page(pages[wanted])
    address.begin(page.url_path)
    take_mode()
    shown_figures.begin(page.url_path)
    forget_numbers()
    try:
        view = _draw(page)
        if not is_public_only():
            draw_keys(name_of(page, pages), shown_in_menu(pages), view)
    except FragmentHandledException as error:
        if not share_then.gives_up(error.args[0]):
            raise  # a dialog has said it in its own place
        st.rerun()
    except Exception as error:
        if share_then.gives_up(error):
            st.rerun()
        failures.show(error)


def name_of(page: StreamlitPage, pages: Mapping[str, StreamlitPage]) -> str:
    """Return the name of a page, which the first one's address does not say."""
    return next(name for name, one in pages.items() if one is page)


def shown_in_menu(pages: Mapping[str, StreamlitPage]) -> list[str]:
    """Return the names of the pages that the menu shows, in its order."""
    return [name for name, one in pages.items() if one.visibility == "visible"]


def _draw(page: StreamlitPage) -> View | None:
    """Draw a page in its frame; return what is in view on it."""
    cached.make_ready()
    if is_public_only():
        _draw_public(page)
        return None
    share_then.begin(is_shared=share.is_wanted())
    opened.begin()
    if page.url_path in WITHOUT_SCOPE:
        _draw_without_scope(page)
        return None
    with frame.head(page.title, tag=_tag(page)):
        view = scope_bar()
        view_tools(view)
    tell_missing(is_first_page=not page.url_path)
    if view is None:
        notices.empty_store(may_import=access() is not Access.CLOSED)
        return None
    print_view(page.title, view)
    share_then.link_note()
    page.run()
    finish_view(view)
    frame.foot(view.node)
    share.open_share(page.title, view)
    return view


def _draw_public(page: StreamlitPage) -> None:
    """Draw a page of the public view: no tools, no search, nothing but its parts."""
    share_then.begin(is_shared=False)
    with frame.head(page.title, tag=TAG):
        view = scope_bar()
    tell_missing(is_first_page=not page.url_path)
    if view is None:
        notices.empty_store(may_import=False)
        return
    share_then.link_note()
    page.run()
    finish_view(view)
    frame.foot(view.node)


def _draw_without_scope(page: StreamlitPage) -> None:
    """Draw a page that is about no area and no period; the choice of both stays."""
    current_view()
    with frame.head(page.title, tag=_tag(page)):
        view_tools(None)
    page.run()


def _tag(page: StreamlitPage) -> str:
    return INTERNAL if page.url_path in INTERNAL_PAGES else ""


def _first_page(request: Request) -> RedirectResponse:
    """Lead the first page's name to where Streamlit serves it: the bare address."""
    query = request.url.query
    return RedirectResponse(f"./?{query}" if query else "./")


if __name__ == "__main__":
    main()
else:
    base = base_path(st.get_option("server.baseUrlPath"))
    files = StaticFiles(directory=HERE / "assets")
    app = st.App(
        __file__,
        routes=[
            Mount(f"{base}/assets", files),
            Route(f"{base}/overview", _first_page),
            *([] if is_public_only() else wall_routes(base)),
        ],
        middleware=[Middleware(Shell, pages=page_names(), base=base)],
        # What fails outside a page: what a click does, what a dialog shows.
        on_script_error=failures.show,
    )
