"""What the reader looks at on the bandwidth page: speed, tier, shade of the areas."""

from dataclasses import dataclass

import streamlit as st

from data_access.catalogue.tiers import ALL_TIERS
from pages.ui import address, bandwidth_data
from pages.ui.bandwidth_data import CONTRACTED, MEASURED
from pages.ui.choice import choose_one
from pages.ui.definition import definition_button
from pages.ui.map_view import ALL
from pages.ui.view import View
from pages.ui.worklist import work_buttons

KINDS = {CONTRACTED: "签约带宽", MEASURED: "实测网速"}
TIER, SHADE, KIND = "tier", "shade", "speed"


@dataclass(frozen=True)
class Choice:
    """Contracted or measured speed; the tier that is kept (ALL: every one)."""

    kinds: tuple[str, ...]
    kind: str
    tier: str

    @property
    def is_measured(self) -> bool:
        """Tell whether measured speed is shown, which has no line."""
        return self.kind == MEASURED

    @property
    def label(self) -> str:
        """Return the word for the speed that is shown."""
        return KINDS[self.kind]


def known_kinds() -> tuple[str, ...]:
    """Return the kinds of speed that the store has."""
    return tuple(kind for kind in KINDS if bandwidth_data.has_any(kind))


def take_choice(kinds: tuple[str, ...]) -> Choice:
    """Read the choice from the address; a bad value becomes the default."""
    kind = address.take(KIND, kinds[0], lambda text: text in kinds)
    codes = {ALL, *(tier.code for tier in ALL_TIERS)}
    tier = address.take(TIER, ALL, lambda text: text in codes)
    return Choice(kinds, kind, tier)


def take_shade(view: View) -> str:
    """Read from the address by which rate areas are shaded and schools are listed."""
    shades = bandwidth_data.possible_shades(view)
    return address.take(SHADE, next(iter(shades)), lambda text: text in shades)


def draw_choice(choice: Choice, shade: str, view: View) -> None:
    """Draw the switches."""
    shades = bandwidth_data.possible_shades(view)
    with st.container(horizontal=True, vertical_alignment="center"):
        if len(choice.kinds) > 1:
            words = {kind: KINDS[kind] for kind in choice.kinds}
            choose_one("看什么", words, KIND, choice.kind)
        if view.has_child_areas and not choice.is_measured:
            choose_one("区域底色", shades, SHADE, shade)
            definition_button(shade, view, "bandwidth")
        if not choice.is_measured:
            work_buttons(shade, view, "bandwidth")


def give_choice(choice: Choice, view: View) -> None:
    """Note the choice for the address."""
    address.give(KIND, choice.kinds[0])
    address.give(TIER, ALL)
    address.give(SHADE, next(iter(bandwidth_data.possible_shades(view))))
