"""The wall plays unattended: through a lost server, its return, and new data."""

import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PageObject

from data_access.catalogue.walls import DEFAULT_PLAN, PlannedScene, WallPlan
from data_access.databases import close_store, open_store
from data_access.storing.walls import save_plan
from pages.wall.single_file import single_file
from tests.accessibility import grave_findings
from tests.browser import PROJECT, start_server
from tests.printed import plain_text, printed, sides, text_of

MOST_BYTES = 8_000_000  # a mail takes it
LESSON = """zhijiaoWall.lessonAt(
  {kbps: 200, pictureKb: 150, pace: 4, pictures: ['一', '二']}, 6)"""

PLAN = WallPlan("大厅", tuple(PlannedScene("title", 5) for _ in range(3)))
WATCH = """() => {
  window.seen = [];
  new MutationObserver(() => {
    const layers = document.querySelectorAll('.zj-layer.zj-shown').length;
    window.seen.push([document.documentElement.dataset.scene, layers]);
  }).observe(document.documentElement, {attributes: true, subtree: true,
    attributeFilter: ['data-scene']});
}"""

GIVEN_SHEETS = "JSON.parse(document.getElementById('zj-given').textContent).sheets"


class Hall:
    """A store with a plan, and a server on it that can be killed and come back."""

    def __init__(self, store: str, folder: Path) -> None:
        self.store, self.log = store, folder / "log.txt"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.server: subprocess.Popen[bytes] | None = None

    def open(self) -> None:
        entry = PROJECT / "app.py"
        named = {"ZHIJIAO_DATABASE_URL": self.store}
        self.server = start_server(entry, self.port, self.log, **named)

    def kill(self) -> None:
        if self.server:
            self.server.kill()
            self.server.wait(timeout=20)
        self.server = None

    def change_plan(self, plan: WallPlan) -> None:
        engine = open_store(self.store)
        save_plan(engine, plan, was=PLAN.name)
        close_store(engine)


@pytest.fixture
def hall(demo_original: Path, tmp_path: Path) -> Iterator[Hall]:
    shutil.copy(demo_original, tmp_path / "hall.db")
    hall = Hall(f"sqlite:///{tmp_path / 'hall.db'}", tmp_path)
    hall.change_plan(PLAN)
    hall.open()
    yield hall
    hall.kill()


def printed_sheets(page: Page) -> list[PageObject]:
    page.wait_for_selector("html[data-sheets]", state="attached", timeout=30_000)
    return list(printed(page).pages)


def leave_by_paper(page: Page, address: str) -> None:
    """Go from a plan on the larger sheet back to the wall, and out of it."""
    page.goto(address)
    sheets = printed_sheets(page)
    assert {sides(sheet) for sheet in sheets} == {(420, 297)}
    assert "谢谢" in text_of(sheets[-1])
    page.get_by_role("button", name="返回放映").click()
    scene_at(page, 1)
    page.keyboard.press("Escape")
    page.wait_for_url("**/projection?plan=*")


def hold_sheets(page: Page, plan: WallPlan) -> None:
    """Hold a plan on paper to a sheet a scene, each with all that belongs on it."""
    page.mouse.move(600, 300)
    page.get_by_role("button", name="打印").click()
    sheets = printed_sheets(page)
    scenes = page.evaluate(GIVEN_SHEETS)
    assert len(sheets) == len(scenes) == len(plan.scenes)
    for number, (sheet, scene) in enumerate(zip(sheets, scenes, strict=True), start=1):
        said = text_of(sheet)
        assert sides(sheet) == (297, 210)
        assert plan.name in said and "模拟数据" in said
        assert plain_text(scene["title"]) in said
        assert plain_text(f"数据截至：{scene['as_of']}") in said
        assert plain_text(f"来源：{scene['source'] or '见各页'}") in said
        assert f"第{number}页,共{len(scenes)}页" in said


def scene_at(page: Page, number: int) -> None:
    shown = page.locator(f'html[data-scene="{number}"]')
    shown.wait_for(state="attached", timeout=15_000)


def test_the_plan_goes_on_without_the_server_and_takes_what_is_new_with_it(
    browser_page: Page, hall: Hall
) -> None:
    page = browser_page
    page.goto(f"{hall.address}/wall?plan=大厅&look=1&scene=2")
    scene_at(page, 2)  # where its address says
    expect(page.locator("#zj-page")).to_have_text("2 / 3")
    page.evaluate(WATCH)
    expect(page.locator("#zj-tag")).to_have_text("模拟数据")

    hall.kill()
    line = page.locator("#zj-lost")
    expect(line).to_have_text(
        re.compile("与服务器的连接断了（..:.. 起）"), timeout=9000
    )
    expect(page.locator(".zj-layer.zj-shown h1").last).to_be_visible()
    scene_at(page, 3)  # unattended, from memory
    expect(line).to_be_visible()
    page.keyboard.press("PageDown")  # a clicker
    scene_at(page, 1)
    page.keyboard.press("p")

    hall.change_plan(replace(PLAN, scenes=(*PLAN.scenes, PlannedScene("closing", 5))))
    hall.open()
    expect(line).to_be_hidden(timeout=15_000)
    scene_at(page, 1)  # halted, and still there
    page.keyboard.press("p")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#zj-page")).to_have_text("4 / 4")
    expect(page.locator(".zj-layer.zj-shown").last).to_contain_text("谢谢")
    assert all(layers >= 1 for _, layers in page.evaluate("window.seen"))
    expect(page.locator(".zj-layer")).to_have_count(1)

    page.keyboard.press("?")
    expect(page.locator("#zj-keys")).to_contain_text("PageDown")
    assert "scene=4" in page.url
    page.reload()
    scene_at(page, 4)
    leave_by_paper(page, f"{hall.address}/wall?plan=大厅&paper=A3")


def test_the_single_file_plays_by_itself_without_any_network(
    browser: Browser,
    demo_original: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{demo_original}")
    plan = WallPlan("带走", DEFAULT_PLAN.scenes)
    file = tmp_path / "带走.html"
    file.write_bytes(single_file(plan, datetime(2026, 11, 2, 9, 30)))
    assert file.stat().st_size < MOST_BYTES

    context = browser.new_context(viewport={"width": 1280, "height": 720})
    context.set_offline(True)
    asked, faults = [], []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda m: m.type == "error" and faults.append(m.text))
    page.goto(file.as_uri())
    for number in range(1, len(plan.scenes) + 1):
        scene_at(page, number)
        expect(page.locator(".zj-layer.zj-shown h1").last).to_be_visible()
        expect(page.locator(".zj-layer")).to_have_count(1)
        assert not grave_findings(page)
        page.keyboard.press("PageDown")
    scene_at(page, 1)
    expect(page.locator("#zj-made")).to_have_text("单个文件，2026-11-02 09:30 生成")
    assert page.evaluate("document.fonts.check('700 40px \"Noto Sans SC\"', '宽带')")
    at = page.evaluate(LESSON)
    # After 6 seconds 200 kbit/s have brought 150 KB: the first picture, no more.
    assert [at[name] for name in ("lesson", "own", "got")] == [1, 1, 0]
    assert (at["whole"], at["isDone"]) == (12, False)
    hold_sheets(page, plan)
    context.close()

    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert faults == []
