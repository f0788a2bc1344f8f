"""A number of a school's record with its unit, and what is said in place of none."""

from data_access.catalogue.numbers import MISSING, plain


def counted(value: float | None, unit: str) -> str:
    """Write a number and its unit; unknown is 未报送 without a unit."""
    return MISSING if value is None or value != value else f"{plain(value)}{unit}"


def mbps_text(low: float | None, high: float | None) -> str:
    """Write a bandwidth or a range: 100M, 100–999M, 1,000M以上."""
    if low is None or low != low:
        return MISSING
    if high is None or high != high:
        return f"{plain(low)}M以上"
    return f"{plain(low)}M" if low == high else f"{plain(low)}–{plain(high)}M"
