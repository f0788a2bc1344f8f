"""Other places' figures as pages show them: remembered, in words, as a table."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.catalogue.numbers import full_text
from data_access.catalogue.sources import CERTAINTY_LABELS
from data_access.queries import benchmarks as query
from pages.ui import cached

ANY_STAGE = "*"
_BOUNDS = {"at_least": "以上", "at_most": "以内"}


def of_indicator(indicator_id: str) -> pd.DataFrame:
    """Return the rows of queries.benchmarks of one indicator, of no single stage."""
    rows = cached.remember("benchmarks", (), lambda: query.benchmarks(cached.store()))
    is_mine = rows["indicator_id"] == indicator_id
    return rows[is_mine & (rows["stage"] == ANY_STAGE)]


def with_figures(indicator_ids: tuple[str, ...]) -> list[str]:
    """Return those of some indicators that other places have published."""
    known = (name for name in indicator_ids if name in INDICATORS)
    return [name for name in known if not of_indicator(name).empty]


def word_of(row: Mapping[Any, Any], indicator: Indicator) -> str:
    """Write a figure with its place, bound and year: 安徽省 7.22:1（2019年）."""
    text = _text(row, indicator)
    return f"{row['place']} {text}（{pd.Timestamp(str(row['as_of_date'])).year}年）"


def table_of(indicator_id: str) -> pd.DataFrame:
    """Return the figures of an indicator with date, source, link and mark."""
    rows, indicator = of_indicator(indicator_id), INDICATORS[indicator_id]
    return pd.DataFrame(
        {
            "地区": rows["place"].to_numpy(),
            "数值": [_text(row, indicator) for row in rows.to_dict("records")],
            "截至": rows["as_of_date"].dt.strftime("%Y-%m").to_numpy(),
            "来源": rows["source"].to_numpy(),
            "网址": rows["source_url"].fillna("").to_numpy(),
            "可信度": [f"{m} {CERTAINTY_LABELS[m]}" for m in rows["certainty"]],
        }
    )


def _text(row: Mapping[Any, Any], indicator: Indicator) -> str:
    value = float(str(row["value"]))
    # Two decimals where the source prints them: 99.92 %, 7.22.
    precise = full_text(replace(indicator, decimals=2), value)
    return f"{precise}{_BOUNDS.get(str(row['bound']), '')}"
