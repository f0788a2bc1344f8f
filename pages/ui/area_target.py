"""The line that the area in view is held against: its own target or one from above."""

from typing import Any

import pandas as pd

from data_access.catalogue.balance import canonical_id
from data_access.catalogue.sources import CERTAINTY_LABELS, OFFICIAL_MARKS
from data_access.queries import targets
from pages.ui import cached
from pages.ui.view import View


def target_of(indicator_id: str, view: View) -> float | None:
    """Return the target of an indicator at the period's end, None without one."""
    return line_of(indicator_id, view, targets.ANY)


def line_of(indicator_id: str, view: View, stage: str) -> float | None:
    """Return the target of an indicator for a stage at the period's end."""
    key = (indicator_id, view.node.area_id, view.period, stage)
    return cached.remember(
        "target_of", key, lambda: _line_of(indicator_id, view, stage)
    )


def grounds_of(indicator_id: str, view: View, stage: str) -> str:
    """Say which document a line is from and how sure that is, "" without a line."""
    row = _row_of(indicator_id, view, stage)
    if row is None:
        return ""
    mark = str(row["certainty"])
    note = "" if mark in OFFICIAL_MARKS else "，不是国家标准"
    return f"{row['source_doc']}（{mark}：{CERTAINTY_LABELS[mark]}{note}）"


def _line_of(indicator_id: str, view: View, stage: str) -> float | None:
    row = _row_of(indicator_id, view, stage)
    return None if row is None else float(row["value"])


def _row_of(indicator_id: str, view: View, stage: str) -> "pd.Series[Any] | None":
    by_indicator = cached.remember("area_targets", (stage,), lambda: _targets(stage))
    rows = by_indicator.get(canonical_id(indicator_id))
    if rows is None:
        return None
    codes = [node.key for node in reversed(cached.tree().path(view.node))]
    return targets.target_row(rows, indicator_id, codes, view.period.end)


def _targets(stage: str) -> dict[str, pd.DataFrame]:
    """Return the targets of each indicator: looking among a few is fast."""
    rows = targets.area_targets(cached.store(), stage)
    grouped = rows.groupby("indicator_id", sort=False)
    return {str(name): own for name, own in grouped}
