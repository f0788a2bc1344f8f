"""What the charts of the page of money draw: bars with their words."""

import pandas as pd

from data_access.catalogue.codes import CodeList
from data_access.catalogue.numbers import MISSING, money, plain, share
from pages.ui import cached
from pages.ui.funds_data import bound_of
from pages.ui.funds_words import operator_label
from pages.ui.view import View

HUNDRED_MILLION, TEN_THOUSAND = 1e8, 1e4


def year_bars(rows: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """Return a bar pair a year (see lesson_trend) and the unit they are drawn in."""
    most = float(rows[["budget", "spent"]].max().max()) if len(rows) else 0.0
    size, unit = TEN_THOUSAND, "万元"
    if most >= HUNDRED_MILLION:
        size, unit = HUNDRED_MILLION, "亿元"
    either = rows[["budget", "spent"]].notna().any(axis=1)
    bars = pd.DataFrame(
        {
            "label": [str(year) for year in rows["fund_year"]],
            "planned": (rows["budget"] / size).to_numpy(),
            "held": (rows["spent"] / size).to_numpy(),
            "rate_text": [share(r, 0) if r == r else "" for r in rows["rate"]],
            "state": ["normal" if known else "silent" for known in either],
            "state_text": ["" if known else MISSING for known in either],
        }
    )
    return bars, unit


def code_bars(rows: pd.DataFrame, codes: CodeList) -> pd.DataFrame:
    """Return one bar a code with a known budget, the largest first."""
    known = rows.dropna(subset=["budget"]).sort_values("budget", ascending=False)
    whole = float(known["budget"].sum()) or 1.0
    notes = [
        f"{money(row['budget'], bound_of(row))}　{share(row['budget'] / whole)}"
        for row in known.to_dict("records")
    ]
    labels = [codes.label(key) for key in known["group_key"]]
    values = known["budget"].to_numpy()
    return pd.DataFrame({"label": labels, "value": values, "note": notes})


def price_bars(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one bar an operator whose price is known, the dearest first."""
    known = rows.dropna(subset=["value"])
    return pd.DataFrame(
        {
            "label": [operator_label(code) for code in known["operator"]],
            "value": known["value"].to_numpy(),
            "note": [f"{plain(value, 1)}元/Mbps" for value in known["value"]],
        }
    )


def child_names(view: View) -> dict[int, str]:
    """Return the areas just below by id, in 区划顺序."""
    children = cached.tree().children(view.node)
    return {child.area_id: child.name for child in children}
