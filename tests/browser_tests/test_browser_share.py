"""分享 copies on plain http too; the public view serves nobody more for a link."""

from pathlib import Path

from playwright.sync_api import Page

from pages.ui.share import WORDS
from tests.browser import Start, wait_until_ready

PLAIN_HTTP = """
Object.defineProperty(window, "isSecureContext", { value: false })
Object.defineProperty(navigator, "clipboard", { value: undefined })
"""
COLOURS = """async (image) => {
  const canvas = document.createElement("canvas")
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  const pen = canvas.getContext("2d")
  pen.drawImage(image, 0, 0)
  // The middle third of the height: the map, neither the title nor the source.
  const top = Math.floor(canvas.height / 3)
  const seen = pen.getImageData(0, top, canvas.width, top).data
  const found = new Set()
  for (let n = 0; n < seen.length; n += 4) {
    found.add((seen[n] << 16) | (seen[n + 1] << 8) | seen[n + 2])
  }
  return [canvas.width, found.size]
}"""
MANY = 50  # a map has more colours; an empty ground has one


def pasted(page: Page) -> str:
    """Return what the clipboard holds, pasted as a reader does."""
    other = page.context.new_page()
    other.set_content("<textarea></textarea>")
    other.locator("textarea").focus()
    other.keyboard.press("Control+V")
    text = other.locator("textarea").input_value()
    other.close()
    return text


def test_link_table_and_picture_are_copied_on_plain_http(
    browser_page: Page, demo_app: str
) -> None:
    page = browser_page
    page.add_init_script(PLAIN_HTTP)
    page.goto(f"{demo_app}/bandwidth?period=2026-05")
    wait_until_ready(page)
    page.locator('[data-testid="stDeckGlJsonChart"] canvas').wait_for()
    page.wait_for_timeout(1500)
    page.locator(".st-key-share button").click()
    said, link = page.locator(".said"), page.locator("input.link")

    link.wait_for()
    page.locator("button.copy").click()
    assert said.inner_text() == WORDS["copied"]
    assert pasted(page) == link.input_value()
    assert link.input_value().startswith(f"{demo_app}/bandwidth?")
    for part in ("period=2026-05", "area=990100", "as_of="):
        assert part in link.input_value()

    page.locator("button.table").click()
    assert said.inner_text() == WORDS["tableCopied"]
    rows = [row.split("\t") for row in pasted(page).splitlines()]
    assert len(rows[0]) > 3
    assert len(rows[1]) == len(rows[0])
    assert any(row[0].startswith("数据截至") for row in rows)
    assert ["模拟数据"] in rows

    page.locator("button.picture").click()
    picture = page.locator("img.seen")
    picture.wait_for(timeout=20_000)
    assert said.inner_text() == WORDS["toSave"]
    picture.evaluate("image => image.decode()")
    width, colours = picture.evaluate(COLOURS)
    assert width > 1200
    assert colours > MANY
    save = page.locator("a.save")
    assert save.get_attribute("download").endswith(".png")
    assert save.get_attribute("href").startswith("blob:")


def test_the_public_view_serves_no_other_page_and_no_wall(
    browser_page: Page, start_app: Start, demo_original: Path
) -> None:
    public = start_app(
        ZHIJIAO_DATABASE_URL=f"sqlite:///{demo_original}",
        ZHIJIAO_PUBLIC_ONLY="1",
        ZHIJIAO_IMPORT_OPEN="1",
    )
    page = browser_page
    page.goto(f"{public}/data_quality?part=reports&state=missing&then=1&as_of=0")
    wait_until_ready(page)

    body = page.locator("body")
    assert page.locator("h1").inner_text() == "总览"
    assert "没有“data_quality”" in body.inner_text()
    assert "公开视图" in body.inner_text()
    assert not page.get_by_role("link", name="数据质量").count()
    assert not page.locator('[data-testid="stFileUploader"]').count()
    for address in ("wall?plan=x", "wall/scenes?plan=x"):
        answer = page.request.get(f"{public}/{address}")
        assert answer.status == 404 or "Streamlit Inc." in answer.text()  # its frame
