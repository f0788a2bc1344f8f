"""城 and 乡 side by side: the seven by one definition, one item by all three."""

from collections.abc import Sequence

import pandas as pd

from data_access.catalogue.balance import SEVEN
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import plain, value_text
from data_access.catalogue.states import NOT_APPLICABLE
from pages.ui.balance_words import RURAL_LABELS, RURAL_MEANINGS


def rural_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the seven by one definition: both sides, 城乡比, 城乡差, a year ago."""
    now = rows[rows["period_no"] == 0].set_index("indicator").reindex(SEVEN)
    then = rows[rows["period_no"] == 1].set_index("indicator").reindex(SEVEN)
    return pd.DataFrame(
        {
            "指标": [_with_unit(item) for item in SEVEN],
            **_sides(now, list(SEVEN)),
            "上年城乡比（农÷城）": [_ratio(value) for value in then["ratio"]],
        }
    )


def definitions_table(
    item: str, found: dict[str, "pd.Series[float] | None"], chosen: str
) -> pd.DataFrame:
    """Return one item by all three definitions; the one in use is marked."""
    rows = [
        row if row is not None else pd.Series(dtype=float) for row in found.values()
    ]
    table = pd.DataFrame(rows).reset_index(drop=True)
    names = ["urban", "rural", "ratio", "gap"]
    counts = [
        f"{side}_{word}" for side in names[:2] for word in ("reported", "expected")
    ]
    table = table.reindex(columns=[*names, *counts])
    labels = [
        f"{RURAL_LABELS[name]}{'（正在使用）' if name == chosen else ''}"
        for name in found
    ]
    head = {"口径": labels, "含义": [RURAL_MEANINGS[name] for name in found]}
    return pd.DataFrame({**head, **_sides(table, [item] * len(table))})


def _sides(rows: pd.DataFrame, items: Sequence[str]) -> dict[str, list[str]]:
    def texts(side: str) -> list[str]:
        cells = zip(items, rows[side], rows[f"{side}_expected"], strict=True)
        return [
            value_text(INDICATORS[item], value) if expected else NOT_APPLICABLE.label
            for item, value, expected in cells
        ]

    def counts(side: str) -> list[str]:
        pairs = zip(rows[f"{side}_reported"], rows[f"{side}_expected"], strict=True)
        return [f"{n:.0f}/{of:.0f}" if n == n else "—" for n, of in pairs]

    return {
        "城区（城镇）": texts("urban"),
        "农村（乡村）": texts("rural"),
        "城乡比（农÷城）": [_ratio(value) for value in rows["ratio"]],
        "城乡差（城－农）": [plain(v, 2) if v == v else "—" for v in rows["gap"]],
        "城区已报／应报": counts("urban"),
        "农村已报／应报": counts("rural"),
    }


def _with_unit(item: str) -> str:
    one = INDICATORS[item]
    return f"{one.label}（{one.unit}）"


def _ratio(value: float) -> str:
    return plain(value, 2) if value == value else "—"
