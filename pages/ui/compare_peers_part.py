"""The view of one school among its statistical neighbours."""

from typing import Any, Protocol

import streamlit as st

from data_access.catalogue.indicators import INDICATORS, Indicator
from pages.ui import address, compare_peers, notices
from pages.ui.compare_choice import LEVEL, SCHOOLS, SHOWN, TABLE, Choice, joined
from pages.ui.compare_peers import Peers
from pages.ui.definition import definition_button
from pages.ui.folded_names import EVERYBODY
from pages.ui.school_list import school_list
from pages.ui.school_picker import (
    choose_school,
    give_school,
    school_of,
    school_picker,
    take_school,
)
from pages.ui.view import View

HELP = "看哪一所学校？校名、简称、学校标识码、拼音或首字母"
NONE_CHOSEN = (
    "请在上面选一所学校：系统自动找出学段、城乡、规模相同，"
    "在校生数、班额、生师比最接近的 8 所，说明为什么是这几所，并看本校站在什么位置。"
)


class Charts(Protocol):
    """What draws figures and the strips."""

    @property
    def show(self) -> Any:
        """Return what shows a figure."""

    @property
    def strips(self) -> Any:
        """Return what draws one strip an indicator."""


def peers_part(view: View, choice: Choice, charts: Charts) -> None:
    """Draw a school's neighbours, or let the reader choose the school."""
    code = take_school()
    is_single = not code and len(choice.schools) == 1
    school = school_of(choice.schools[0] if is_single else code)
    give_school()
    if school is None:
        school_picker("compare-peers", HELP)
        if code:
            notices.nothing(f"没有找到学校标识码“{code}”，请重新找。")
        notices.nothing(NONE_CHOSEN)
        return
    found = compare_peers.peers_of(view, choice, school)
    if isinstance(found, str):
        _other_school()
        notices.nothing(found)
        return
    _standing(view, choice, found, charts)


def _standing(view: View, choice: Choice, peers: Peers, charts: Charts) -> None:
    indicators = compare_peers.compared(choice)
    with st.container(horizontal=True, vertical_alignment="center"):
        headline = compare_peers.headline(peers, indicators)
        st.markdown(f"### {headline}", width="content")
        for indicator in indicators:
            st.caption(indicator.short_label, width="content")
            definition_button(indicator.id, view, "compare")
        _other_school()
        st.button(
            "把这几所放进对比表",
            key="compare-neighbours",
            type="tertiary",
            on_click=_compare,
            args=(peers,),
        )
    if indicators:
        _strips(view, peers, indicators, charts)
    st.markdown(f"**为什么是这几所**　{compare_peers.explanation(peers)}")
    table = compare_peers.neighbour_table(peers, indicators)
    title = f"最像的 {len(peers.neighbours)} 所学校，由近到远"
    codes = compare_peers.codes_of(peers)

    def listing() -> None:
        key = f"compare-neighbours-{codes[0]}"
        school_list(table, codes, key=key, named=EVERYBODY)

    form = {"draw": listing, "has_table": False, "more": "点一行打开学校档案。"}
    charts.show(view, _decided_by(indicators), "neighbours", title, table, **form)


def _strips(
    view: View, peers: Peers, indicators: list[Indicator], charts: Charts
) -> None:
    charts.show(
        view,
        indicators,
        "standing",
        "本校站在什么位置",
        compare_peers.standing_table(peers, indicators),
        more="圆点是相近学校，竖线是中位数，大圆点是本校。",
        draw=lambda: charts.strips(view, peers, indicators),
    )


def _decided_by(indicators: list[Indicator]) -> list[Indicator]:
    bases = [INDICATORS[name] for name in compare_peers.BASES]
    return [*indicators, *bases]


def _other_school() -> None:
    st.button(
        "换一所学校",
        key="compare-other-school",
        type="tertiary",
        on_click=choose_school,
        args=("",),
    )


def _compare(peers: Peers) -> None:
    codes = joined(compare_peers.codes_of(peers))
    address.choose(**{SHOWN: TABLE, LEVEL: "school", SCHOOLS: codes})
