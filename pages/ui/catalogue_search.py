"""Finds a word anywhere in the catalogue: sheets, facts, codes, rules, sources."""

from collections.abc import Mapping

import pandas as pd

from data_access.catalogue.indicators import Indicator
from data_access.catalogue.sheets import SHEETS
from data_access.catalogue.sheets_behind import sheets_of_indicator
from pages.ui.catalogue_tables import (
    code_lists,
    code_table,
    fact_table,
    sheet_table,
    source_table,
    state_table,
    tier_table,
)
from pages.ui.rule_texts import RULE_TEXTS


def found_elsewhere(typed: str) -> Mapping[str, pd.DataFrame]:
    """Return the rows of every other table that have the typed words, by its title."""
    found = {title: _having(table, typed) for title, table in _tables().items()}
    return {title: rows for title, rows in found.items() if len(rows)}


def sheet_words(one: Indicator) -> str:
    """Name the input tables behind an indicator."""
    return "、".join(f"“{SHEETS[sheet].label}”" for sheet in sheets_of_indicator(one))


def _tables() -> Mapping[str, pd.DataFrame]:
    return {
        "报送表": sheet_table(),
        "报送表的列": _columns(),
        "数据项": fact_table(),
        "代码": _codes(),
        "规则": pd.DataFrame(RULE_TEXTS, columns=["规则", "怎么定的"]),
        "状态": state_table(),
        "带宽档位": tier_table(),
        "来源": source_table(),
    }


def _having(table: pd.DataFrame, typed: str) -> pd.DataFrame:
    wanted = _plain(typed)
    texts = table.astype(str).agg("　".join, axis=1)
    is_found = [wanted in _plain(text) for text in texts]
    return table[pd.Series(is_found, index=table.index, dtype=bool)]


def _plain(text: str) -> str:
    return text.replace(" ", "").lower()


def _columns() -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "表": sheet.label,
                "列": column.header,
                "单位": column.unit or "—",
                "也可写": "、".join(column.aliases) or "—",
                "说明": column.hint or "—",
            }
            for sheet in SHEETS.values()
            for column in sheet.columns
        ]
    )


def _codes() -> pd.DataFrame:
    parts = [
        code_table(codes).astype(str).assign(代码表=label)
        for label, codes in code_lists().items()
    ]
    return pd.concat(parts, ignore_index=True)
