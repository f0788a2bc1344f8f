"""`python -m tests.soak 分钟`: play the wall for that long; is its memory flat?

About each minute, at the plan's first scene, the browser's garbage is collected and
counted: memory of scripts, nodes of the document, memory of the page's process, memory
of the server. What it finds is a part of docs/performance.md.
"""

import os
import re
import socket
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from data_access.catalogue.walls import DEFAULT_PLAN, SHORTEST_SECONDS
from tests.browser import ARGUMENTS, PROJECT, find_chromium, start_server
from tests.demo_store import build_into
from tests.sections import with_section

DOCUMENT = PROJECT / "docs" / "performance.md"
TITLE, COMMAND = "长时间放映", "python -m tests.soak"
HOURS = 12
SETTLED = 1 / 3  # of the time: until then caches fill
MEGA = 1_000_000


@dataclass(frozen=True)
class Sample:
    """What one minute found; megabytes but for the nodes and the scenes played."""

    minute: float
    scripts: float
    nodes: float
    page: float
    server: float
    scenes: float


LABELS = {
    "scripts": ("脚本内存（回收后）", "MB"),
    "nodes": ("文档节点", "个"),
    "page": ("页面进程内存", "MB"),
    "server": ("服务器进程内存", "MB"),
}
SCENE, FIRST = "document.documentElement.dataset.scene", "1"
COUNT_SCENES = """() => {
  window.played = 0;
  new MutationObserver((all) => { window.played += all.length; })
    .observe(document.documentElement, {attributeFilter: ['data-scene']});
}"""


def main(minutes: float) -> None:
    """Build a store, play the default plan as fast as a plan can, write the figures."""
    with tempfile.TemporaryDirectory(prefix="zhijiao-soak-") as name:
        folder = Path(name)
        os.environ["ZHIJIAO_DATA_FOLDER"] = str(folder / "data")
        store = folder / "demo.db"
        build_into(store)
        samples = soaked(store, folder, minutes)
    text = "\n".join(lines_of(samples))
    document = with_section(DOCUMENT.read_text("utf-8"), TITLE, COMMAND, text)
    DOCUMENT.write_text(document, "utf-8")
    print(text)


def soaked(store: Path, folder: Path, minutes: float) -> list[Sample]:
    """Return a sample a minute of a wall that plays."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"sqlite:///{store}"
    log = folder / "log.txt"
    server = start_server(PROJECT / "app.py", port, log, ZHIJIAO_DATABASE_URL=url)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find_chromium(), args=ARGUMENTS
            )
            page = browser.new_page(viewport={"width": 1920, "height": 1080})
            page.goto(f"http://127.0.0.1:{port}/wall")
            page.wait_for_selector("html[data-scene]", timeout=300_000)
            page.evaluate(COUNT_SCENES)
            return list(_samples(browser, page, server.pid, minutes))
    finally:
        server.kill()
        server.wait(timeout=20)


def _samples(browser: Browser, page: Page, server: int, minutes: float) -> Any:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    start = time.monotonic()
    for number in range(int(minutes) + 1):
        # Each sample is taken at the same scene: they differ in what they hold.
        while time.monotonic() < start + number * 60 or page.evaluate(SCENE) != FIRST:
            # A presenter's click beside the plan's own time: more scenes a minute.
            page.keyboard.press("PageDown")
            page.wait_for_timeout(SHORTEST_SECONDS * 1000)
        session.send("HeapProfiler.collectGarbage")
        found = {
            metric["name"]: metric["value"]
            for metric in session.send("Performance.getMetrics")["metrics"]
        }
        sample = Sample(
            minute=(time.monotonic() - start) / 60,
            scripts=found["JSHeapUsedSize"] / MEGA,
            nodes=found["Nodes"],
            page=max(map(resident, renderers(browser))),
            server=resident(server),
            scenes=float(page.evaluate("window.played")),
        )
        print(sample, file=sys.stderr)
        yield sample


def renderers(browser: Browser) -> list[int]:
    """Return the processes that draw pages."""
    session = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return [int(one["id"]) for one in found if one["type"] == "renderer"]


def resident(process: int) -> float:
    """Return the memory of a process in megabytes, 0 once it has gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    (kilobytes,) = re.findall(r"VmRSS:\s+(\d+)", status)
    return int(kilobytes) * 1024 / MEGA


def slope_of(samples: Sequence[Sample], name: str) -> float:
    """Return what is added an hour, after the time in which caches fill."""
    last = samples[-1].minute
    settled = [one for one in samples if one.minute >= last * SETTLED]
    hours = [one.minute / 60 for one in settled]
    values = [getattr(one, name) for one in settled]
    return statistics.linear_regression(hours, values).slope


def lines_of(samples: Sequence[Sample]) -> list[str]:
    """Return the section of the document."""
    first, last = samples[0], samples[-1]
    middle = min(samples, key=lambda one: abs(one.minute - last.minute * SETTLED))
    lines = [
        "## 大屏长时间放映",
        "",
        f"默认方案（{len(DEFAULT_PLAN.scenes)} 种画面，1920×1080）连续放映 "
        f"{last.minute:.0f} 分钟，换画面 {last.scenes:.0f} 次，"
        "约每分钟在同一画面上回收一次内存再量；趋势按后三分之二的时间求。",
        "",
        f"| | 开始 | {middle.minute:.0f} 分钟 | {last.minute:.0f} 分钟 "
        f"| 每小时变化 | 按此推算 {HOURS} 小时 |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for name in (field.name for field in fields(Sample) if field.name in LABELS):
        label, unit = LABELS[name]
        slope = slope_of(samples, name)
        values = " | ".join(
            f"{getattr(one, name):,.1f}" for one in (first, middle, last)
        )
        lines.append(
            f"| {label}（{unit}） | {values} | {slope:+,.1f} | {slope * HOURS:+,.0f} |"
        )
    hours = last.minute / 60
    return [
        *lines,
        "",
        f"只量了 {hours:.1f} 小时；{HOURS} 小时的数是按直线推算的，不是量出来的。",
    ]


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 30.0)
