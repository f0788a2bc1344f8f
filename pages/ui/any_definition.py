"""The 口径 button of any figure: one that the measures answer, or a derived one."""

from data_access.catalogue.indicators import (
    DERIVED_INDICATORS,
    INDICATORS,
    DerivedIndicator,
)
from data_access.catalogue.numbers import full_text
from data_access.catalogue.reporting_share import reported_words
from pages.ui import derived_figures
from pages.ui.area_target import target_of
from pages.ui.definition import definition_button, definition_dialog
from pages.ui.derived_definition import definition_asked, derived_dialog
from pages.ui.main_numbers_panel import note_derived
from pages.ui.view import View

NOTHING = "**结果**　未报送：这个区域、这个时间没有这项数据"
NO_ORIGIN = "数据截至：—　来源：没有数据"


def any_definition(indicator_id: str, view: View, key: str) -> None:
    """Draw the 口径 button of an indicator in the area and period in view."""
    if indicator_id in INDICATORS:
        definition_button(indicator_id, view, key)
        return
    one = DERIVED_INDICATORS[indicator_id]
    note_derived(one, lambda: _behind(one, view))
    if definition_asked(indicator_id, key):
        derived_dialog(one, view, *_behind(one, view))


def open_definition(indicator_id: str, view: View) -> None:
    """Open the definition of an indicator at once."""
    if indicator_id in INDICATORS:
        definition_dialog(INDICATORS[indicator_id], view)
        return
    one = DERIVED_INDICATORS[indicator_id]
    derived_dialog(one, view, *_behind(one, view))


def _behind(one: DerivedIndicator, view: View) -> tuple[tuple[str, ...], str]:
    """Return the lines that say what was divided, and where it is from."""
    found = derived_figures.value_of(one.id, view)
    if found is None:
        reason = derived_figures.NOT_OF_AREAS.get(one.id)
        words = f"**区域的数**　{reason}" if reason else NOTHING
        return (words,), NO_ORIGIN
    lines = [
        f"**结果**　{found.text or full_text(one, found.value)}",
        *found.halves,
    ]
    if found.expected:
        lines.append(f"**报送**　{reported_words(found.reported, found.expected)}")
    target = target_of(one.id, view)
    if target is not None:
        lines.append(f"**目标**　{full_text(one, target)}")
    return tuple(lines), found.origin
