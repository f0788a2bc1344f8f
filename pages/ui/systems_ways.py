"""The ways from a system of the list to the pages that are about its figures."""

import streamlit as st

from data_access.catalogue.systems import System
from pages.ui import address, derived_figures
from pages.ui.board_choice import PART, SCORES_PART
from pages.ui.indicator_pages import pages_about
from pages.ui.page_switch import ask_for

# Rows that many pages show a little of are led to none in particular.
MOST_WAYS = 4


def draw_ways(system: System) -> None:
    """Draw a button for each page that is about a system's figures."""
    uses = pages_about(system.all_ids)
    if not 0 < len(uses) <= MOST_WAYS:
        return
    part = {PART: SCORES_PART} if is_score(system) else {}
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown("**看详情**", width="content")
        for use in uses:
            st.button(
                use.title,
                key=f"way-{system.no}-{use.page}",
                on_click=_go,
                args=(use.page, part),
            )


def is_score(system: System) -> bool:
    """Tell whether all figures of a system are scores of the assessment."""
    return bool(system.all_ids) and set(system.all_ids) <= derived_figures.SCORES


def _go(page: str, part: dict[str, str]) -> None:
    address.choose(**part)
    ask_for(page)
