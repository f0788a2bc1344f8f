"""The sentences of the page of money."""

import pandas as pd

from data_access.area_tree import AreaNode
from data_access.catalogue.areas import AreaKind
from data_access.catalogue.codes import FUND_USES, OPERATORS
from data_access.catalogue.numbers import money, plain, share
from data_access.catalogue.reporting_share import REFERENCE, counted_words, is_thin
from data_access.messages.ways import TO_FILL_IN
from data_access.queries.funds import UNKNOWN_OPERATOR
from pages.ui.funds_data import YearSum

OWN = "本级"
UNSTATED = "未写运营商"


def headline(now: YearSum, *, is_running: bool) -> str:
    """Say what the year in view came to."""
    if now.budget is None:
        return f"{now.year}年信息化经费支出{money(now.spent, now.bound)}，预算未报送"
    budget = f"{now.year}年安排信息化经费{money(now.budget, now.bound)}"
    if now.spent is None:
        return f"{budget}，支出未报送"
    done = "年内已支出" if is_running else "支出"
    rate = f"，为预算的{share(now.rate)}" if now.rate is not None else ""
    return f"{budget}，{done}{money(now.spent, now.bound)}{rate}"


def nothing_yet(node: AreaNode) -> str:
    """Say that no money was reported, and how to report it."""
    if node.is_group or node.kind == AreaKind.TOWN:
        return (
            f"{node.name}没有单独登记经费：经费一般按市、县（区）登记，"
            "请在上方点市或县（区）看。"
        )
    return (
        f"{node.name}还没有经费数据。请财务或装备部门填报“经费”表"
        f"（表头写“万元”的会自动换成元）：{TO_FILL_IN}"
    )


def not_reported(
    silent: list[str], expected: int, label: str, *, is_named: bool
) -> str:
    """Say which areas just below have stated no money, "" where all have.

    Before a room they are counted, not named.
    """
    if not silent or len(silent) == expected:
        return ""
    names = "、".join(silent[:6]) + ("等" if len(silent) > 6 else "")
    who = f"：{names}" if is_named else f"{len(silent):,}个"
    told = expected - len(silent)
    thin = f"，合计{REFERENCE}" if is_thin(told, expected) else ""
    return f"{counted_words(told, expected, unit='个')}{label}{thin}；未报送{who}。"


def unknown_spending(now: YearSum) -> str:
    """Say how many items have no spending stated, "" where all have."""
    left = now.row_count - now.spent_count
    if not left or not now.spent_count:
        return ""
    return f"{left:,}项没有填支出，未计入支出和支出率。"


def uses_title(rows: pd.DataFrame) -> str:
    """Say which use took the largest part of the budget; rows: group_key, budget."""
    known = rows.dropna(subset=["budget"])
    whole = float(known["budget"].sum())
    if not whole:
        return "四类用途"
    top = known.sort_values("budget", ascending=False).iloc[0]
    name = FUND_USES.label(top["group_key"])
    return f"{name}占{share(float(top['budget']) / whole)}，四类用途里最多"


def trend_title(rows: pd.DataFrame) -> str:
    """Say what all years together came to; rows: fund_year, spent."""
    known = rows.dropna(subset=["spent"])
    if known.empty:
        return "各年预算与支出"
    first, last = int(known["fund_year"].min()), int(known["fund_year"].max())
    total = money(float(known["spent"].sum()))
    if first == last:
        return f"{first}年支出{total}"
    return f"{first}—{last}年累计支出{total}"


def price_title(rows: pd.DataFrame) -> str:
    """Name the operator whose lines cost least; rows: operator, value, counted."""
    known = rows.dropna(subset=["value"])
    known = known[known["operator"] != UNKNOWN_OPERATOR]
    if known.empty:
        return "每兆带宽年租费"
    best = known.sort_values("value").iloc[0]
    price = plain(float(best["value"]), 1)
    return f"{operator_label(best['operator'])}每兆带宽年租费最低：{price}元"


def operator_label(code: object) -> str:
    """Return an operator's name."""
    return UNSTATED if code == UNKNOWN_OPERATOR else OPERATORS.label(code)
