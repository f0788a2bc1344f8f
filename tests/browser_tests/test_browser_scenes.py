"""Scenes on walls of every shape: nothing small, nothing cut, nothing on top."""

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
import vl_convert
from PIL import Image
from playwright.sync_api import Page
from sqlalchemy import Connection, insert, update

from data_access.databases import close_store, open_store
from data_access.period import month_period
from data_access.settings import media_folder
from data_access.tables import area, school, showcase, zone_profile
from pages.scenes.kinds import KINDS, build_scene
from pages.scenes.scene import Scene, SceneRequest
from tests import builders as add
from tests import lesson_city
from tests.browser import PROJECT
from tests.legibility import LEAST_LETTER, read_texts
from tests.opening import write_store

SIZES = ((1280, 720), (1920, 1080), (1920, 1200), (1024, 768), (3840, 1080))
LONG = "榆林市榆阳区国家智慧教育示范区信息化建设成果一张图"
SCHOOL = "榆林市榆阳区第一寄宿制九年一贯制实验学校"
# Letters below 24 of 1080 lines, texts outside of the wall or of their panel, and
# what lies on the head or the foot.
FAULTS = """() => {
  const unit = Math.min(innerHeight / 1080, innerWidth / 1440), faults = []
  const box = one => document.querySelector(one).getBoundingClientRect()
  for (const one of document.querySelectorAll(".zj-scene *")) {
    const text = [...one.childNodes].filter(n => n.nodeType === 3)
    if (!text.some(n => n.textContent.trim())) continue
    const at = one.getBoundingClientRect(), words = one.textContent.slice(0, 20)
    const drawn = one.getScreenCTM ? one.getScreenCTM() : { a: 1, b: 0 }
    const size = parseFloat(getComputedStyle(one).fontSize)
      * Math.hypot(drawn.a, drawn.b)
    if (size < 23.8 * unit) faults.push(`small: ${words} ${size / unit}`)
    const held = one.closest(".zj-tile, .zj-panel, .zj-scene")
    const room = held.getBoundingClientRect()
    const isOut = at.left < room.left - 1 || at.right > room.right + 1
      || at.top < room.top - 1 || at.bottom > room.bottom + 1
    if (isOut && !one.closest(".zj-window")) faults.push(`cut: ${words}`)
  }
  for (const one of document.querySelectorAll(".zj-case img")) {
    if (!one.naturalWidth) faults.push("a picture without a picture")
    if (one.clientHeight < 150 * unit) faults.push("a picture too small to see")
    if (one.getBoundingClientRect().top < box(".zj-head").bottom)
      faults.push("a picture on the head")
  }
  for (const part of document.querySelector(".zj-body").children) {
    const at = part.getBoundingClientRect()
    if (at.top < box(".zj-head").bottom - 1) faults.push("on the head")
    if (at.bottom > box(".zj-foot").top + 1) faults.push("on the foot")
  }
  return faults
}"""
SENT = (1280, 720)  # as a video meeting sends it, packed as a poor JPEG
MEASURED = ("glance", "years", "board")
DRAW = """async ([html, charts]) => {
  document.body.innerHTML = html
  for (const [id, spec] of Object.entries(charts))
    await vegaEmbed("#" + id, spec, { renderer: "svg", actions: false,
      defaultStyle: false })
}"""


def fill(connection: Connection) -> None:
    """A city in which every name is long."""
    lesson_city.fill(connection)
    for number in range(1, 6):
        add.add_line(connection, number, snapshot_date=add.DAY.replace(year=2018))
        add.add_line(connection, number, bandwidth_low_mbps=200.0)
        place = {"longitude": 110 + number / 10, "latitude": 38 + number**2 / 50}
        row = update(school).where(school.c.school_id == number)
        connection.execute(row.values(name=SCHOOL + "甲乙丙丁戊"[number - 1], **place))
    connection.execute(update(area).values(name=area.c.name + LONG[:14]))
    zone = {"zone_id": 1, "name": LONG[:6], "title": LONG, "is_simulated": 1}
    zone |= {"organiser": LONG[:20], "footer": f"感谢{LONG}"}
    connection.execute(insert(zone_profile).values(zone))
    case = {"section": "school", "title": f"{LONG}——{SCHOOL}", "minutes": 8}
    case |= {"media_path": "一.png"}
    add.add(connection, showcase, unit_name=f"{SCHOOL}甲", **case)
    media_folder().mkdir(parents=True)
    Image.new("RGB", (1600, 900), "#1B6CA8").save(media_folder() / "一.png")


@pytest.fixture
def scenes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[dict[str, Scene]]:
    address = f"sqlite:///{tmp_path / 'long.db'}"
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", address)
    monkeypatch.setenv("ZHIJIAO_DATA_FOLDER", str(tmp_path / "data"))
    write_store(address, fill)
    month = month_period(add.MONTH)
    yield {
        kind: build_scene(SceneRequest(kind, None, "2199000001", month))
        for kind in KINDS
    }
    close_store(open_store(address))


def style() -> str:
    """Return the style of scenes with its letters inside: no server is asked."""
    folder = PROJECT / "assets" / "wall"
    text = (folder / "scenes.css").read_text()
    for weight in ("Regular", "Bold"):
        name = f"../fonts/NotoSansSC-{weight}.woff2"
        letters = b64encode((folder / name).read_bytes()).decode()
        text = text.replace(name, f"data:font/woff2;base64,{letters}")
    return text


def faint(page: Page) -> list[str]:
    """Return the texts that a video meeting makes too small or too pale to read."""
    return [
        f"pale: {one}"
        for one in read_texts(page)
        if one.is_pale or (one.is_han and one.ink < LEAST_LETTER)
    ]


def test_every_scene_fits_every_wall_with_long_names(
    browser_page: Page, scenes: dict[str, Scene]
) -> None:
    page = browser_page
    page.set_content(f"<style>body{{margin:0}}{style()}</style>")
    page.add_script_tag(content=vl_convert.javascript_bundle())
    faults = {}
    for kind, scene in scenes.items():
        page.evaluate(DRAW, [scene.html, scene.charts])
        page.evaluate("document.fonts.ready.then(() => true)")
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            found = page.evaluate(FAULTS)
            if (width, height) == SENT and kind in MEASURED:
                found += faint(page)
            if found:
                faults[kind, width, height] = found
    assert not faults
