"""What is in view: scope and period from the address, and the words for them."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from data_access.area_tree import AreaNode, AreaTree
from data_access.catalogue.areas import SCHOOL_LABEL, area_label
from data_access.catalogue.codes import STAGES
from data_access.catalogue.numbers import month_text
from data_access.errors import ZhijiaoError
from data_access.period import Period, PeriodKind, month_period, parse_period
from data_access.queries import provenance
from data_access.request import SCHOOL, area_at
from data_access.scope import Scope
from pages.ui import address, cached
from pages.ui.mode import give_mode
from pages.ui.paper import give_paper, take_paper
from pages.ui.shown_figures import AS_TABLES

AREA, SCHOOL_KEY, PERIOD = "area", "school", "period"
_WANTS_SCHOOL = "_wants_school"
TERM_WORDS = {1: "第一学期", 2: "第二学期"}


@dataclass(frozen=True)
class View:
    """The area and period in view, of one stage of schools where a page asks for it.

    `child_by` splits measures by what lies below: areas, or schools at the bottom.
    """

    node: AreaNode
    period: Period
    default_period: Period
    stage: str | None = None

    @property
    def scope(self) -> Scope:
        """Return the scope that queries take."""
        return self.node.scope

    @property
    def words(self) -> str:
        """Return area, stage and period in words."""
        stage = f"　{STAGES.label(self.stage)}学段" if self.stage else ""
        return f"{self.node.name}{stage}　{period_text(self.period)}"

    @property
    def has_child_areas(self) -> bool:
        """Tell whether areas lie below, or only schools."""
        return bool(cached.tree().children(self.node))

    @property
    def child_by(self) -> str:
        """Return the grouping for what lies just below the area in view."""
        if self.has_child_areas:
            return area_at((self.node.depth or 0) + 1)
        return SCHOOL

    @property
    def child_unit(self) -> str:
        """Return what areas or schools just below are counted in."""
        return "个" if self.has_child_areas else "所"

    @property
    def child_label(self) -> str:
        """Return the Chinese word for what lies just below."""
        children = cached.tree().children(self.node)
        return area_label(children[0].kind) if children else SCHOOL_LABEL


def current_view() -> View | None:
    """Read scope and period from the address; None when the store is empty."""
    tree = cached.tree()
    if tree.root is None:
        return None
    take_paper()
    key = address.take(AREA, tree.root.key, lambda text: text in tree)
    default = newest_period()
    text = address.take(PERIOD, default.key, _is_period)
    return View(tree.find(key), parse_period(text), default)


def finish_view(view: View) -> None:
    """Write scope and period into the address, after the widgets are drawn."""
    root = cached.tree().root
    assert root is not None
    address.give(AREA, root.key)
    address.give(PERIOD, view.default_period.key)
    give_paper()
    address.drop_unused(SCHOOL_KEY)
    give_mode()
    address.drop_unused(AS_TABLES)
    address.write()


def newest_period() -> Period:
    """Return the newest month that has data: flows first, else stocks."""
    return cached.remember("newest_period", (), _find_newest_period)


def _find_newest_period() -> Period:
    found = provenance.newest_period(cached.newest())
    return found or month_period(_published_month())


def _published_month() -> int:
    totals = cached.published_totals()
    if totals.empty:
        return 202001
    newest = pd.to_datetime(totals["as_of_date"]).max()
    return int(newest.year) * 100 + int(newest.month)


def period_text(period: Period) -> str:
    """Write a period: 2026年10月, 2026—2027学年第一学期, 2026—2027学年."""
    if period.kind is PeriodKind.MONTH:
        return month_text(period.first_month)
    parts = period.key.split("-")
    year = f"{parts[0]}—{parts[1]}学年"
    return year + TERM_WORDS[int(parts[2])] if len(parts) == 3 else year


def go_to_area(key: str) -> None:
    """Move to an area (a callback)."""
    address.choose(**{AREA: key})


def open_school(code: str) -> None:
    """Ask for a school's record (a callback); app.py then switches the page."""
    address.choose(**{SCHOOL_KEY: code})
    st.session_state[_WANTS_SCHOOL] = True


def wants_school() -> bool:
    """Tell once whether a school's record was asked for."""
    return bool(st.session_state.pop(_WANTS_SCHOOL, False))


def show_school(page: StreamlitPage) -> None:
    """Switch to the record of the school asked for, the page's parameters kept."""
    code = str(st.session_state.get(SCHOOL_KEY, ""))
    parameters = {**st.query_params.to_dict(), SCHOOL_KEY: code}
    st.switch_page(page, query_params=parameters)


def area_tree() -> AreaTree:
    """Return the areas of the zone."""
    return cached.tree()


def _is_period(text: str) -> bool:
    try:
        parse_period(text)
    except ZhijiaoError:
        return False
    return True
