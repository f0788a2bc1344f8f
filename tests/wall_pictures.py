"""`python -m tests.wall_pictures`: can scenes be read in a video meeting?"""

import os
import socket
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from pages.scenes.kinds import KINDS
from tests.browser import ARGUMENTS, PROJECT, find_chromium, start_server
from tests.demo_store import build_into
from tests.legibility import LEAST_CONTRAST, QUALITY, SIZE, ReadText, read_texts
from tests.sections import with_section

DOCUMENT = PROJECT / "docs" / "performance.md"
MOMENT = 1500  # ms: a scene has faded in and stands


def main() -> None:
    """Build a store, play the plan every store has, write what is found."""
    with tempfile.TemporaryDirectory(prefix="zhijiao-wall-") as name:
        folder = Path(name)
        os.environ["ZHIJIAO_DATA_FOLDER"] = str(folder / "data")
        build_into(folder / "demo.db")
        found = measured(folder / "demo.db", folder / "log.txt")
    text = "\n".join(lines_of(found))
    document = DOCUMENT.read_text("utf-8")
    command = "python -m tests.wall_pictures"
    whole = with_section(document, "视频会议里的画面", command, text)
    DOCUMENT.write_text(whole, "utf-8")
    print(text)


def measured(store: Path, log: Path) -> dict[str, list[ReadText]]:
    """Return what is read on each scene, by its kind."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"sqlite:///{store}"
    server = start_server(PROJECT / "app.py", port, log, ZHIJIAO_DATABASE_URL=url)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find_chromium(), args=ARGUMENTS
            )
            page = browser.new_page(viewport=SIZE)
            page.goto(f"http://127.0.0.1:{port}/wall?scene=1")
            return dict(_read(page))
    finally:
        server.kill()
        server.wait(timeout=20)


def _read(page: Page) -> list[tuple[str, list[ReadText]]]:
    found = []
    for number in range(1, len(KINDS) + 1):
        page.wait_for_selector(f'html[data-scene="{number}"]', timeout=300_000)
        page.wait_for_timeout(MOMENT)
        kind = page.evaluate(
            "[...document.querySelector('.zj-shown .zj-scene').classList].pop()"
        ).removeprefix("zj-")
        found.append((kind, read_texts(page)))
        page.keyboard.press("PageDown")
    return found


def lines_of(found: dict[str, list[ReadText]]) -> list[str]:
    """Return the section: a row a scene, its smallest letters and faintest text."""
    lines = [
        "## 视频会议里的画面",
        "",
        f"{SIZE['width']}×{SIZE['height']} 的画面压成质量 {QUALITY} 的 JPEG，"
        "再从解开的像素里量：",
        "字的像素与周围像素的对比度（WCAG，逐段文字取中位数），字形实际高度。"
        "没有量的：地图上的点和弧线的颜色（看过图，分得清）。"
        "✓ △ ✕ 这样的记号单算，应 ≥ 3，旁边都有字。",
        "",
        "| 画面 | 文字（段） | 最小字号（像素） | 最小汉字实高（像素） "
        f"| 最低对比度（应 ≥ {LEAST_CONTRAST}） | 对比度最低的字 |",
        "|---|---:|---:|---:|---:|---|",
    ]
    for kind, texts in found.items():
        assert not [one for one in texts if one.is_pale], kind
        words = [one for one in texts if not one.is_sign]
        faintest = min(words, key=lambda one: one.contrast)
        lines.append(
            f"| {KINDS[kind].label} | {len(texts)} "
            f"| {min(one.letter for one in texts):.0f} "
            f"| {min(one.ink for one in texts if one.is_han)} "
            f"| {faintest.contrast:.1f} | {faintest.words[:16]} |"
        )
    return lines


if __name__ == "__main__":
    main()
