"""Numbers of a scene as HTML: label, value with unit, state, change."""

from collections.abc import Sequence
from dataclasses import dataclass

from data_access.catalogue.states import State
from pages.scenes.ink import is_dark
from pages.scenes.markup import text
from pages.ui.cards import Card

MOST = 5  # numbers of one scene
STACKED = 3  # more numbers stand as lines of a list
LONG = 6  # letters; a longer value stands smaller


@dataclass(frozen=True)
class Number:
    """One large number of a panel; with an id its text changes with the frames."""

    label: str
    value: str
    unit: str = ""
    element: str = ""
    colours: tuple[str, ...] = ()
    is_hollow: bool = False


def tiles(cards: Sequence[Card]) -> str:
    """Return headline cards as tiles, at most MOST."""
    form = "zj-tiles zj-large" if len(cards) <= STACKED else "zj-tiles"
    return f'<div class="{form}">{"".join(_tile(one) for one in cards[:MOST])}</div>'


def panel(numbers: Sequence[Number], *, head: str = "") -> str:
    """Return numbers below each other; `head` is HTML."""
    rows = "".join(_number(one) for one in numbers[:MOST])
    form = "zj-panel zj-lines" if len(numbers) > STACKED else "zj-panel"
    return f'<aside class="{form}">{head}{rows}</aside>'


def state_words(state: State) -> str:
    """Return a state's sign, in its colour, and its word."""
    if not state.sign:
        return ""
    colour = state.dark if is_dark() else state.light
    mark = f'<b class="zj-sign" style="color:{colour}">{text(state.sign)}</b>'
    return f"{mark} <b>{text(state.label)}</b>"


def _tile(card: Card) -> str:
    state = state_words(card.state)
    target = f'<span class="zj-dim">{text(card.target)}</span>' if card.target else ""
    rows = [f"{state}　{target}".strip("　"), text(card.change)]
    rows.append(f'<span class="zj-dim">{text(card.warning or card.way)}</span>')
    is_empty = ("", '<span class="zj-dim"></span>')
    lines = "".join(
        f'<p class="zj-row">{row}</p>' for row in rows if row not in is_empty
    )
    value = _value(card.value, card.unit)
    label = f'<p class="zj-label">{text(card.label)}</p>'
    return f'<section class="zj-tile">{label}{value}{lines}</section>'


def _number(one: Number) -> str:
    drawn = "border-color" if one.is_hollow else "background"
    dots = "".join(
        f'<i class="zj-swatch" style="{drawn}:{colour}"></i>' for colour in one.colours
    )
    label = f'<p class="zj-label">{dots}{text(one.label)}</p>'
    return f"<div>{label}{_value(one.value, one.unit, one.element)}</div>"


def _value(value: str, unit: str, element: str = "") -> str:
    is_words = not any(letter.isdigit() for letter in value)
    size = " zj-words" if is_words else " zj-many" if len(value) > LONG else ""
    name = f' id="{element}"' if element else ""
    more = f'<span class="zj-unit">{text(unit)}</span>' if unit else ""
    return f'<p class="zj-value{size}"><span{name}>{text(value)}</span>{more}</p>'
