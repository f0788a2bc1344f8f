"""What a point of a line tells: value, target, change since the point before."""

import pandas as pd

from data_access.catalogue import hover
from data_access.catalogue.comparisons import since
from data_access.catalogue.indicators import Indicator
from data_access.catalogue.numbers import change_text, full_text, is_missing


def with_changes(
    lines: pd.DataFrame, indicator: Indicator, *, target: float | None = None
) -> pd.DataFrame:
    """Return lines with the columns that their tooltip tells.

    `lines`: moment (oldest first), group, value. A change is that since the moment
    before of the same group; the first has none.
    """
    told = lines.assign(
        **{
            hover.VALUE: [full_text(indicator, value) for value in lines["value"]],
            hover.CHANGE: _changes(lines, indicator),
        }
    )
    if target is not None:
        told[hover.TARGET] = full_text(indicator, target)
    return told


def _changes(lines: pd.DataFrame, indicator: Indicator) -> list[str]:
    groups = lines.groupby("group", sort=False)
    before = zip(groups["moment"].shift(), groups["value"].shift(), strict=True)
    return [
        change_since(indicator, value, was, moment)
        for value, (moment, was) in zip(lines["value"], before, strict=True)
    ]


def change_since(
    indicator: Indicator, value: float | None, was: float | None, moment: object
) -> str:
    """Write 较2025年10月提高2.3个百分点; 「—」 where there is nothing to compare."""
    if is_missing(value) or is_missing(was) or not isinstance(moment, str):
        return hover.UNKNOWN
    return since(moment, change_text(indicator, value, was))
