"""What is typed for a system of 建设清单, and the figure its link then shows."""

from dataclasses import dataclass

# The schools of tests.builders, by what they are typed as.
RIVER, NINE, POINT, LAKE, SENIOR = (
    "2199000001",
    "3199000002",
    "2199000003",
    "2199000004",
    "3499000005",
)
SEPTEMBER = "2025-09"


@dataclass(frozen=True)
class Typed:
    """A template filled in: its sheet's label, its headings, its lines."""

    sheet: str
    headings: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Row:
    """A system: what is typed, and the text of each figure, worked out by hand."""

    no: int
    figures: dict[str, str]
    typed: tuple[Typed, ...]
    period: str = SEPTEMBER
    heading: str = ""


def typed(sheet: str, headings: str, *lines: str) -> Typed:
    """Return a filled-in template; words are parted by spaces."""
    cells = tuple(tuple(line.split()) for line in lines)
    names = tuple(headings.split())
    assert all(len(line) == len(names) for line in cells), (sheet, cells)
    return Typed(sheet, names, cells)


def base(headings: str, *lines: str) -> Typed:
    """Return 年度基数 of primary schools in 2025."""
    more = (f"{line} 2025 小学" for line in lines)
    return typed("年度基数", f"学校标识码 {headings} 统计年份 学段", *more)


def platform(headings: str, *lines: str) -> Typed:
    """Return 平台应用月报 of school 河镇中心小学 in September 2025."""
    more = (f"{RIVER} {SEPTEMBER} {line}" for line in lines)
    return typed("平台应用月报", f"学校标识码 月份 平台 用户类型 {headings}", *more)


def school_days(*days: int) -> Typed:
    """Return teaching days of September 2025 in the calendar of the city."""
    lines = (f"99 2025-09-{day:02d} 是 2025-2026 1 {(day + 6) // 7}" for day in days)
    return typed("校历", "区划代码 日期 是否教学日 学年 学期 周次", *lines)
