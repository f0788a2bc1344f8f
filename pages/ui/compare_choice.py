"""What is compared: view, indicators, kind of place, places, years; in the address."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from data_access.catalogue.indicators import INDICATORS, Indicator, find_indicator
from pages.ui import address, cached
from pages.ui.compare_places import Level, levels_of, nodes_of
from pages.ui.view import View

SHOWN, LEVEL, ITEMS, PLACES = "compare", "level", "items", "places"
SCHOOLS, YEARS, PAIR = "schools", "years", "pair"
TABLE, SCATTER, TREND, PEERS = "table", "scatter", "trend", "peers"
VIEWS: Mapping[str, str] = {
    TABLE: "对比表",
    SCATTER: "两项指标",
    TREND: "历年走势",
    PEERS: "同类学校",
}
YEAR_CHOICES: Mapping[str, str] = {
    "0": "只看本期",
    "1": "加上年",
    "2": "近三年",
    "4": "近五年",
}
USUAL_YEARS = "2"
# What was built against what is used: the question officials ask.
USUAL_ITEMS = "dev_mmroom_ratio,use_lesson_rate"
MOST_ITEMS, MOST_SCHOOLS = 4, 20
BETWEEN, AGAINST = ",", "~"


@dataclass(frozen=True)
class Choice:
    """What the reader compares.

    `places` are keys of areas or groups, none for all of the level; `schools` are
    codes; `pair` are the two indicators of the scatter, none with a single one;
    `left_out` are indicators asked for that have no value for each place.
    """

    shown: str
    level: Level
    items: tuple[str, ...]
    places: tuple[str, ...]
    schools: tuple[str, ...]
    years: int
    pair: tuple[str, str] | None
    left_out: tuple[str, ...] = ()

    @property
    def is_picked(self) -> bool:
        """Tell whether the reader has named the places himself."""
        return bool(self.schools if self.level.is_school else self.places)

    @property
    def indicators(self) -> list[Indicator]:
        """Return the indicators compared, in their order."""
        return [INDICATORS[name] for name in self.items]

    @property
    def left_out_labels(self) -> list[str]:
        """Return the names of the indicators left out."""
        found = [find_indicator(name) for name in self.left_out]
        return [one.label for one in found if one is not None]


def take_choice(view: View) -> Choice:
    """Read the choice from the address; a bad value becomes the default."""
    levels = {level.code: level for level in levels_of(view)}
    level = levels[address.take(LEVEL, next(iter(levels)), levels.__contains__)]
    keys = {node.key for node in nodes_of(view, level)}
    codes = set(cached.schools()["school_code"])
    asked = _split(address.take(ITEMS, USUAL_ITEMS, _are_items))
    items = tuple(name for name in asked if name in INDICATORS)
    left_out = tuple(name for name in asked if name not in INDICATORS)
    items = items or _split(USUAL_ITEMS)
    return Choice(
        shown=address.take(SHOWN, TABLE, VIEWS.__contains__),
        level=level,
        items=items,
        places=_split(address.take(PLACES, "", _all_in(keys, len(keys)))),
        schools=_split(address.take(SCHOOLS, "", _all_in(codes, MOST_SCHOOLS))),
        years=int(address.take(YEARS, USUAL_YEARS, YEAR_CHOICES.__contains__)),
        pair=_take_pair(items),
        left_out=left_out,
    )


def give_choice(view: View) -> None:
    """Note the choice for the address."""
    address.give(LEVEL, levels_of(view)[0].code)
    defaults = {SHOWN: TABLE, ITEMS: USUAL_ITEMS, PLACES: "", SCHOOLS: ""}
    for key, default in {**defaults, YEARS: USUAL_YEARS, PAIR: ""}.items():
        address.give(key, default)


def pairs_of(items: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return the pairs of some indicators by their text in the address."""
    return {AGAINST.join(pair): pair for pair in combinations(items, 2)}


def joined(chosen: Sequence[str]) -> str:
    """Return how several keys are written in the address."""
    return BETWEEN.join(chosen)


def _take_pair(items: tuple[str, ...]) -> tuple[str, str] | None:
    pairs = pairs_of(items)
    text = address.take(PAIR, "", lambda one: one == "" or one in pairs)
    return pairs.get(text, next(iter(pairs.values()), None))


def _split(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(BETWEEN) if part)


def _are_items(text: str) -> bool:
    names = text.split(BETWEEN)
    is_short = len(names) <= MOST_ITEMS and len(set(names)) == len(names)
    return is_short and all(find_indicator(name) is not None for name in names)


def _all_in(known: set[str], most: int) -> Callable[[str], bool]:
    def is_valid(text: str) -> bool:
        keys = _split(text)
        is_short = len(keys) <= most and len(set(keys)) == len(keys)
        return is_short and known.issuperset(keys)

    return is_valid
