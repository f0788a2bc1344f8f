"""Names before a room: who does well stands open, all others wait behind a click."""

import sys
from collections.abc import Callable, Sequence
from zlib import crc32

import pandas as pd
import streamlit as st

from pages.ui.large_list import large_list

NOBODY, EVERYBODY = 0, sys.maxsize
ALL, OTHERS = "名单", "其余"


def folded_names(
    table: pd.DataFrame,
    *,
    key: str,
    named: int = NOBODY,
    unit: str = "所",
    targets: Sequence[str] = (),
    follow: Callable[[str], None] | None = None,
) -> None:
    """Draw a display-ready table large; only its first rows are named at once.

    Args:
        table: Chinese headings, units in the head; its first column names the row.
        key: of the page's part.
        named: how many rows from the top say nothing weak about anybody; the others
            are folded.
        unit: what the rows are counted in.
        targets: what `follow` is handed for each row, in the same order.
        follow: where a row leads (a callback); None leads nowhere.
    """
    if named or table.empty:
        shown = targets[:named]
        large_list(table.head(named), key=key, targets=shown, follow=follow)
    rest = table.iloc[named:]
    if rest.empty:
        return
    folded(
        rest,
        key=f"{key}-rest",
        unit=unit,
        is_rest=named > 0,
        targets=targets[named:],
        follow=follow,
    )


def folded(
    rows: pd.DataFrame,
    *,
    key: str,
    unit: str,
    is_rest: bool,
    targets: Sequence[str] = (),
    follow: Callable[[str], None] | None = None,
) -> None:
    """Draw rows behind a closed lid that says how many they are.

    A lid that was opened stays so over the next run, but not for other names.
    """
    names = "/".join(map(str, rows.iloc[:, 0]))
    label = f"{OTHERS if is_rest else ALL}：{len(rows):,}{unit}，点开看"
    with st.expander(label, key=f"names-{key}-{crc32(names.encode()):x}"):
        large_list(rows, key=key, targets=targets, follow=follow)
