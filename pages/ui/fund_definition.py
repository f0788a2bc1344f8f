"""口径 of the figures about money: definition, both halves, source, date."""

from collections.abc import Sequence

import streamlit as st

from data_access.catalogue.indicators import DERIVED_INDICATORS
from data_access.catalogue.sources import CERTAINTY_LABELS
from pages.ui.main_numbers_panel import note_derived
from pages.ui.view import View


def fund_definition(
    indicator_id: str, view: View, halves: Sequence[str], caption: str
) -> None:
    """Draw the 口径 button; `halves` are the lines that say what was divided."""
    one = DERIVED_INDICATORS[indicator_id]
    note_derived(one, lambda: (halves, caption))
    if st.button("口径", key=f"definition-card-{indicator_id}", type="tertiary"):
        _dialog(indicator_id, view.node.name, tuple(halves), caption)


@st.dialog("口径：这个数怎么算的", width="large")
def _dialog(
    indicator_id: str, area: str, halves: tuple[str, ...], caption: str
) -> None:
    one = DERIVED_INDICATORS[indicator_id]
    mark = CERTAINTY_LABELS[one.certainty]
    lines = (
        f"#### {one.label}　·　{area}",
        *halves,
        f"**定义**　{one.definition}",
        f"**算法**　{one.formula}",
        f"**分母说明**　{one.denominator_note}",
        f"**依据**　没有国家标准，本地自定（{one.certainty}：{mark}）",
    )
    st.markdown("\n\n".join(lines))
    st.caption(caption)
