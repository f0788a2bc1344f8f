"""How far the highest and the lowest of some values lie apart: P90 ÷ P10."""

import pandas as pd

TOP, BOTTOM = 0.9, 0.1
FEWEST = 2


def top_bottom(values: "pd.Series[float]") -> float | None:
    """Return P90 ÷ P10 of the known values; None of fewer than two, or a P10 of 0.

    The percentile at p lies at place 1 + (n − 1)·p of the values in order, between
    two neighbours in proportion (numpy's "linear", the "inclusive" of statistics).
    """
    known = values.dropna().astype(float)
    if len(known) < FEWEST:
        return None
    low = float(known.quantile(BOTTOM))
    return float(known.quantile(TOP)) / low if low > 0 else None
