"""口径 of a figure made from others: its rule, and the numbers behind it here."""

from collections.abc import Sequence

import streamlit as st

from data_access.catalogue.indicators import DERIVED_INDICATORS, DerivedIndicator
from data_access.catalogue.states import DIRECTION_LABELS
from pages.ui.catalogue_tables import standing_words
from pages.ui.main_numbers_panel import note_derived
from pages.ui.origin import origin_of_tables
from pages.ui.view import View, period_text


def derived_button(
    indicator_id: str,
    view: View,
    key: str,
    behind: Sequence[str],
    tables: tuple[str, ...],
) -> None:
    """Draw the 口径 button; `behind` are the halves in words, from `tables`."""
    one = DERIVED_INDICATORS[indicator_id]
    origin = origin_of_tables(tables, view.period).line
    note_derived(one, lambda: (behind, origin))
    if definition_asked(indicator_id, key):
        derived_dialog(one, view, behind, origin)


def definition_asked(indicator_id: str, key: str) -> bool:
    """Draw the 口径 button; tell whether it was pressed."""
    name = f"definition-{key}-{indicator_id}"
    return st.button("口径", key=name, type="tertiary")


@st.dialog("口径：这个数怎么算的", width="large")
def derived_dialog(
    one: DerivedIndicator, view: View, behind: Sequence[str], origin: str
) -> None:
    """Open the rule of a derived figure; `origin` says how fresh and from where."""
    st.markdown(f"#### {one.label}　·　{view.node.name}　·　{period_text(view.period)}")
    for line in behind:
        st.markdown(line)
    st.markdown(f"**定义**　{one.definition}")
    st.markdown(f"**算法**　{one.formula}")
    st.markdown(f"**范围**　{one.denominator_note}")
    way = DIRECTION_LABELS[one.direction]
    st.markdown(f"**依据**　{standing_words(one)}　**方向**　{way}")
    st.caption(origin)
