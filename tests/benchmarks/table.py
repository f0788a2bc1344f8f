"""The measured figures as docs/performance.md, each beside its aim."""

import os
import platform
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.many_lessons import TIMES
from tests.benchmarks.pages import PAGES

WARM, COLD, GROWTH = 3.0, 0.3, 1.1
RATE, SLOWER, MEMORY = 0.25, 2.0, 300
DELIVERY = 60.0
HEAD = """# 速度

由 `make bench` 写成，不要手改。在一台 {cores} 核、没有显卡的 {system} 机器上量得
（Python {python}，内置数据库）；各取几次里最快的一次，查询按处理器时间计；
机器上有别的工作时会更慢，比值比秒数可靠。
"""


@dataclass(frozen=True)
class Figures:
    """Everything that was measured; seconds by page, '' is the empty page."""

    warm: dict[str, float]
    warm_large: dict[str, float]
    cold: dict[str, float]
    cold_large: dict[str, float]
    lessons: tuple[int, int]
    pictures: dict[str, float]
    imports: dict[str, Any]
    delivery: dict[str, Any]


def as_document(figures: Figures) -> str:
    """Return the document's text."""
    head = HEAD.format(
        cores=os.cpu_count(), system=platform.system(), python=platform.python_version()
    )
    parts = [
        head,
        _pages(figures),
        _pictures(figures),
        _imports(figures),
        _delivery(figures),
    ]
    return "\n".join(parts)


def mark(is_met: bool) -> str:
    """Return the sign of an aim."""
    return "✓" if is_met else "✗ 未达到"


def _pages(figures: Figures) -> str:
    before, after = figures.lessons
    empty = figures.warm[""]
    lines = [
        "## 页面：服务器用时",
        "",
        f"空页面（只写一行字）：{empty * 1000:.1f} 毫秒。“课×{TIMES}”：课由"
        f" {before:,} 节增到 {after:,} 节，汇总表不变。",
        f"目标：热缓存 ≤ 空页面的 {WARM:g} 倍；冷缓存查询 ≤ {COLD * 1000:g} 毫秒；"
        f"课×{TIMES} ≤ {GROWTH:g} 倍。",
        "",
        "| 页面 | 热（毫秒） | 是空页面的 | | 冷查询（毫秒） | |"
        f" 课×{TIMES}：热 | 冷查询 | |",
        "|---|---:|---:|---|---:|---|---:|---:|---|",
    ]
    for page, label in PAGES.items():
        ratio = figures.warm[page] / empty
        warm_growth = figures.warm_large[page] / figures.warm[page]
        cold_growth = figures.cold_large[page] / max(figures.cold[page], 1e-6)
        is_flat = max(warm_growth, cold_growth) <= GROWTH
        lines.append(
            f"| {label} | {figures.warm[page] * 1000:.1f} | {ratio:.1f} 倍"
            f" | {mark(ratio <= WARM)} | {figures.cold[page] * 1000:.0f}"
            f" | {mark(figures.cold[page] <= COLD)} | {warm_growth:.2f} 倍"
            f" | {cold_growth:.2f} 倍 | {mark(is_flat)} |"
        )
    return "\n".join([*lines, ""])


def _pictures(figures: Figures) -> str:
    hello = figures.pictures[""]
    lines = [
        "## 浏览器：到第一幅图",
        "",
        "从打开地址到地图画布出现（Chromium，软件绘图，服务器缓存已热）；"
        f"只写一行字的页面 {hello:.2f} 秒。",
        "",
        "| 页面 | 秒 | 比只写一行字的多 |",
        "|---|---:|---:|",
    ]
    for page, seconds in figures.pictures.items():
        if page:
            more = seconds - hello
            lines.append(f"| {PAGES[page]} | {seconds:.2f} | {more:.2f} |")
    return "\n".join([*lines, ""])


def _imports(figures: Figures) -> str:
    found = figures.imports
    rows, plain = found["rows"], found["plain"]
    share = plain / found["csv"]
    allowed = SLOWER * found["bare_xlsx"] + plain / RATE
    memory = max(found["csv_mb"], found["xlsx_mb"])
    lines = [
        "## 导入",
        "",
        f"{rows:,} 行多媒体使用日报，读、查、存、汇总全过程。",
        "",
        "| 怎样进来 | 秒 | 每秒行数 | 目标 | |",
        "|---|---:|---:|---|---|",
        f"| 直接 executemany（只写，不查） | {plain:.2f} | {rows / plain:,.0f} | — | |",
        f"| CSV 导入 | {found['csv']:.2f} | {rows / found['csv']:,.0f}"
        f" | 每秒行数 ≥ 直接写的 1/4（现为 {share:.2f}） | {mark(share >= RATE)} |",
        f"| 只读 xlsx | {found['bare_xlsx']:.2f} | | — | |",
        f"| XLSX 导入 | {found['xlsx']:.2f} | {rows / found['xlsx']:,.0f}"
        f" | ≤ 2 × 只读 + CSV 的限度 = {allowed:.2f} 秒"
        f" | {mark(found['xlsx'] <= allowed)} |",
        f"| 内存（程序启动之上） | | | {memory:.0f} MB，目标 ≤ {MEMORY} MB"
        f" | {mark(memory <= MEMORY)} |",
    ]
    return "\n".join([*lines, ""])


def _delivery(figures: Figures) -> str:
    found = figures.delivery
    seconds, memory = found["seconds"], found["megabytes"]
    lines = [
        "## 一批来件",
        "",
        f"{found['files']} 所学校各一个工作簿，共 {found['sheets']} 张表、"
        f"{found['rows']:,} 行，压在一个 .zip 里，导入已有一个区数据的库：解压、读、"
        "查、存、汇总全过程，一次事务。",
        "",
        "| | | 目标 | |",
        "|---|---:|---|---|",
        f"| 第一次导入（秒） | {seconds:.1f} | ≤ {DELIVERY:g}"
        f" | {mark(seconds <= DELIVERY)} |",
        f"| 再导入一次，什么都不改（秒） | {found['again']:.1f} | ≤ {DELIVERY:g}"
        f" | {mark(found['again'] <= DELIVERY)} |",
        f"| 主进程内存（程序启动之上，MB） | {memory:.0f} | ≤ {MEMORY}"
        f" | {mark(memory <= MEMORY)} |",
    ]
    return "\n".join([*lines, ""])
