"""`python -m tests.benchmarks.clicks`: from a click to the new picture, written down.

What it finds is a part of docs/performance.md.
"""

import os
import tempfile
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.drills import drill_times
from tests.benchmarks.table import mark
from tests.browser import PROJECT
from tests.demo_store import build_into
from tests.sections import with_section

DOCUMENT = PROJECT / "docs" / "performance.md"
TITLE, COMMAND = "从点击到新图", "python -m tests.benchmarks.clicks"
MIDDLE, NEARLY_ALL = 500, 1000  # milliseconds


def main() -> None:
    """Measure on a new demonstration; leave nothing but the section."""
    with tempfile.TemporaryDirectory(prefix="zhijiao-clicks-") as name:
        folder = Path(name)
        os.environ["ZHIJIAO_DATA_FOLDER"] = str(folder / "data")
        store = folder / "demo.db"
        build_into(store)
        print("正在量从点击到新图…", flush=True)
        write(drill_times(store, folder))


def write(found: dict[str, list[float]]) -> None:
    """Put the section in the place of the one before."""
    before, text = DOCUMENT.read_text("utf-8"), section_of(found)
    DOCUMENT.write_text(with_section(before, TITLE, COMMAND, text), "utf-8")
    print(text)


def section_of(found: dict[str, list[float]]) -> str:
    """Write how long the ways down take, each and together."""
    lines = [
        "## 浏览器：从点击到新图",
        "",
        "示范区大小，缓存已热，Chromium 软件绘图；只有一个按钮的页面"
        f" {median(found['']):.0f} 毫秒。目标：中位数 ≤ {MIDDLE}、"
        f"第 95 百分位 ≤ {NEARLY_ALL} 毫秒。每种点 {len(found[''])} 次；"
        "换页时旧画面撤下才算完。",
        "",
        "| 点什么 | 中位数（毫秒） | 最慢 | 是按钮页面的 |",
        "|---|---:|---:|---:|",
    ]
    hello, every = median(found[""]), []
    for label, times in found.items():
        if label:
            every += times
            lines.append(
                f"| {label} | {median(times):.0f} | {max(times):.0f}"
                f" | {median(times) / hello:.1f} 倍 |"
            )
    middle, most = median(every), quantiles(every, n=20)[-1]
    lines.append(
        f"| 全部 {len(every)} 次 | {middle:.0f} {mark(middle <= MIDDLE)} | 第 95 百分位"
        f" {most:.0f} {mark(most <= NEARLY_ALL)} | {middle / hello:.1f} 倍 |"
    )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
