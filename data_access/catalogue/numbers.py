"""The only place that turns a value into text."""

from data_access.catalogue.indicators.derived import AnyIndicator
from data_access.catalogue.indicators.model import Form
from data_access.catalogue.states import Direction

MISSING = "未报送"
FLAT_POINTS = 0.1
# What stands before and after an amount that is only bounded.
BOUND_WORDS = {
    "equal": ("", ""),
    "at_least": ("", "以上"),
    "at_most": ("近", ""),
    "unclear": ("约", ""),
}
# What a change says without a number.
NOT_COMPARABLE, FLAT = "无可比数据", "基本持平"


def is_missing(value: object) -> bool:
    """Tell an unknown value (None, NaN, NA) from a number."""
    return value is None or value != value or not isinstance(value, int | float)


def plain(value: float | None, decimals: int = 0) -> str:
    """Write a number with thousands separators; unknown is 未报送, never 0."""
    if value is None or value != value:
        return MISSING
    return f"{value:,.{decimals}f}"


def share(value: float | None, decimals: int = 1) -> str:
    """Write a share (0–1) as a percentage."""
    return MISSING if value is None or value != value else f"{value:.{decimals}%}"


def compact(value: float | None) -> str:
    """Write a large number in 万 or 亿 with one decimal, as prose does from 10,000."""
    if value is None or value != value:
        return MISSING
    for size, word in ((1e8, "亿"), (1e4, "万")):
        if abs(value) >= size:
            return f"{value / size:,.1f}{word}"
    return plain(value)


def money(value: float | None, bound: str = "equal") -> str:
    """Write yuan as prose does: 6亿元以上, 820.5万元, 近3,200元; unknown is 未报送."""
    if value is None or value != value:
        return MISSING
    text = compact(value).replace(".0", "")
    before, after = BOUND_WORDS[bound]
    return f"{before}{text}元{after}"


def value_text(indicator: AnyIndicator, value: float | None) -> str:
    """Write an indicator's value without its unit: 96.3%, 3.6:1, 59,387."""
    if value is None or value != value:
        return MISSING
    if indicator.form is Form.SHARE:
        return share(value, indicator.decimals)
    text = plain(value, indicator.decimals)
    return f"{text}:1" if indicator.form is Form.RATIO else text


def unit_text(indicator: AnyIndicator) -> str:
    """Return the unit to stand beside the value; shares and ratios carry their own."""
    return indicator.unit if indicator.form is Form.NUMBER else ""


def full_text(indicator: AnyIndicator, value: float | None) -> str:
    """Write value and unit together."""
    if value is None or value != value:
        return MISSING
    return f"{value_text(indicator, value)}{unit_text(indicator)}"


def change_text(
    indicator: AnyIndicator, value: float | None, before: float | None
) -> str:
    """Say a change in the words of domain.md §5.3; no earlier value: no comparison.

    Rates change in 百分点; a lower-is-better ratio that falls is 优化.
    """
    if value is None or before is None or value != value or before != before:
        return NOT_COMPARABLE
    if indicator.form is Form.SHARE:
        points = (value - before) * 100
        if abs(points) < FLAT_POINTS:
            return FLAT
        return f"{'提高' if points > 0 else '下降'}{abs(points):.1f}个百分点"
    if indicator.direction is Direction.LOWER:
        return _lower_is_better(indicator, value, before)
    step = value - before
    if abs(step) < 0.5 * 10**-indicator.decimals:
        return FLAT
    word = "增加" if step > 0 else "减少"
    return f"{word}{plain(abs(step), indicator.decimals)}{unit_text(indicator)}"


def _lower_is_better(indicator: AnyIndicator, value: float, before: float) -> str:
    texts = value_text(indicator, before), value_text(indicator, value)
    if texts[0] == texts[1]:
        return FLAT
    verb = "优化为" if value < before else "变为"
    return f"由{texts[0]}{verb}{texts[1]}"


def gap_text(indicator: AnyIndicator, gap: float | None) -> str:
    """Write the difference of two values: 6.2个百分点 for shares, else 1.20间/百人."""
    if gap is None or gap != gap:
        return MISSING
    if indicator.form is Form.SHARE:
        return f"{gap * 100:.{indicator.decimals}f}个百分点"
    return f"{plain(gap, indicator.decimals)}{indicator.unit}"


def month_text(month: int) -> str:
    """Write yyyymm as 2026年10月."""
    return f"{month // 100}年{month % 100}月"


def distance_text(metres: float) -> str:
    """Write a distance: 640米, 3.2公里."""
    if metres < 1000:
        return f"{metres:.0f}米"
    return f"{metres / 1000:,.1f}公里"
