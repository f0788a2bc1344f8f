"""What the reader of 优质均衡 chose: stage, item, how many schools, which 城乡."""

from dataclasses import dataclass

import pandas as pd

from data_access.catalogue.balance import (
    ASSESSED_STAGES,
    BALANCE_SEVEN,
    ITEM_IDS,
)
from data_access.queries.urban_rural import RuralDefinition
from pages.ui import address
from pages.ui.view import AREA

STAGE, ITEM, LOWEST, RURAL = "stage", "item", "lowest", "rural"
DEFAULT_STAGE = ASSESSED_STAGES[0]
DEFAULT_RURAL = RuralDefinition.SETTLEMENT.value
AUTOMATIC = ""


@dataclass(frozen=True)
class Choice:
    """The choices in the address; `item` is the id of the indicator behind it."""

    stage: str
    item_id: str
    rural: RuralDefinition

    @property
    def item(self) -> str:
        """Return the indicator that defines the item."""
        return BALANCE_SEVEN[self.item_id]


def take_stage() -> str:
    """Return the stage chosen."""
    return address.take(STAGE, DEFAULT_STAGE, ASSESSED_STAGES.__contains__)


def take_choice(stage: str, default_item: str) -> Choice:
    """Return what was chosen; an item never chosen is the one that stands worst."""
    item_id = address.take(ITEM, default_item, BALANCE_SEVEN.__contains__)
    rural = address.take(RURAL, DEFAULT_RURAL, set(RuralDefinition).__contains__)
    return Choice(stage, item_id, RuralDefinition(rural))


def take_lowest() -> int | None:
    """Return how many schools are raised in the what-if, None for the usual number."""
    text = address.take(LOWEST, AUTOMATIC, lambda one: one == "" or one.isdecimal())
    return int(text) if text else None


def give_choices(default_item: str) -> None:
    """Note the choices for the address."""
    address.give(STAGE, DEFAULT_STAGE)
    address.give(ITEM, default_item)
    address.give(LOWEST, AUTOMATIC)
    address.give(RURAL, DEFAULT_RURAL)


def highest_item(rows: pd.DataFrame) -> str:
    """Return the item with the highest 差异系数 (rows by indicator), else the first."""
    known = rows["cv"].dropna()
    return ITEM_IDS[str(known.idxmax())] if len(known) else next(iter(BALANCE_SEVEN))


def choose_item(key: str) -> None:
    """Choose stage and item of a bar's key: primary|bal_l7 (a callback)."""
    stage, item_id = key.split("|")
    address.choose(**{STAGE: stage, ITEM: item_id, LOWEST: AUTOMATIC})


def choose_county(key: str) -> None:
    """Go to a county and its item, of a cell's key: 990102|bal_l7 (a callback)."""
    area, item_id = key.rsplit("|", 1)
    address.choose(**{AREA: area, ITEM: item_id, LOWEST: AUTOMATIC})
