"""What a unit costs, of the sheet of prices: with its source and its date."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data_access.catalogue.sheets import SHEETS
from data_access.queries import plans as query
from pages.ui import cached
from pages.ui.origin import rows_behind
from pages.ui.view import View

SHEET = SHEETS["unit_price"].label


@dataclass(frozen=True)
class Price:
    """The newest price of an item on the period's last day; 0 where there is none."""

    item: str
    yuan: float = 0.0
    source: str = ""
    since: date | None = None

    @property
    def words(self) -> str:
        """Say where the price is from, or that there is none and where it belongs."""
        if self.since is None:
            return (
                f"“{SHEET}”表里没有“{self.item}”的单价：可在这里填一个试算，"
                f"或在“{SHEET}”表登记后导入。"
            )
        day = f"{self.since.year}年{self.since.month}月{self.since.day}日"
        return f"单价取自“{SHEET}”表：{self.source}，{day}起用，可改。"


def price_of(item: str, view: View) -> Price:
    """Return the stored unit price of an item at the end of the period in view."""
    rows: pd.DataFrame = cached.remember(
        "unit_price",
        (item, view.period.end),
        lambda: query.unit_price_of(cached.store(), item, view.period.end),
    )
    if rows.empty:
        return Price(item)
    row = rows.iloc[0]
    since = pd.Timestamp(row["valid_from"]).date()
    return Price(item, float(row["price_yuan"]), str(row["source_doc"]), since)


def origin_words() -> str:
    """Return how many prices the sheet holds and from whom."""
    return rows_behind("unit_price")
