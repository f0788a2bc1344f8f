"""The shape of an indicator: a numerator and a denominator over school facts."""

from dataclasses import dataclass
from enum import StrEnum

from data_access.catalogue.states import Direction


class Form(StrEnum):
    """How a value is written."""

    SHARE = "share"
    NUMBER = "number"
    RATIO = "ratio"


class Population(StrEnum):
    """Which schools an indicator is about (its denominator note says why)."""

    ALL = "all"
    TOWN_CENTER_UP = "town_center_up"
    NEEDS_DELIVERY = "needs_delivery"
    SMALL_RURAL = "small_rural"
    PARTICIPATING = "participating"
    URBAN = "urban"
    SENIOR = "senior"
    ALLIANCE_MEMBERS = "alliance_members"
    ALLIANCE_LEADS = "alliance_leads"


@dataclass(frozen=True)
class Test:
    """A condition on a school's half: it counts the schools that meet it.

    One of: `at_least` a number; `at_least_target` of an indicator; `at_least_fact`,
    another fact of the same school. Of several facts the sum is held against it, or
    `is_each` of them.
    """

    at_least: float | None = None
    at_least_target: str | None = None
    at_least_fact: str | None = None
    is_each: bool = False

    # Its name begins like a test class; pytest must not collect it.
    __test__ = False


@dataclass(frozen=True)
class Half:
    """A numerator or a denominator: facts added up, or schools counted.

    No facts: the schools of the pair. With a test: the schools that meet it. `minus`
    are facts taken away from the sum; all of them must be known.
    """

    label: str
    unit: str
    facts: tuple[str, ...] = ()
    test: Test | None = None
    minus: tuple[str, ...] = ()


@dataclass(frozen=True)
class Indicator:
    """One indicator of domain.md §3; an area's value is Σ numerator / Σ denominator.

    `per` scales the quotient (per hundred pupils: 100); shares stay 0–1. No
    denominator: the value is the numerator's total. `stages` limits it to stages
    that have a line of their own.
    """

    id: str
    label: str
    short_label: str
    subject: str
    unit: str
    decimals: int
    direction: Direction
    form: Form
    numerator: Half
    denominator: Half | None
    definition: str
    denominator_note: str
    source: str
    certainty: str
    per: float = 1.0
    population: Population = Population.ALL
    school_unit: str = ""
    is_core: bool = True


def share_of_schools(label: str, *facts: str, test: Test) -> Half:
    """Return a numerator that counts the schools meeting a test."""
    return Half(label, "所", facts, test)


def schools(label: str) -> Half:
    """Return a denominator that counts the schools of the pair."""
    return Half(label, "所")
