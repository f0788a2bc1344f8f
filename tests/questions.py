"""An official with a question: at most three clicks from 总览, and each is counted."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from sqlalchemy import Engine

from tests.browser import wait_until_ready

PATIENCE = 60_000
MOST_CLICKS = 3
TALL, WIDE = 1080, 1920
# Of an answer the number may begin this far down: one wheel's turn below the fold.
LOWEST = TALL * 3 // 2
BOX = ".st-key-search-box input"
DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "questions.md"


class Clicker:
    """Does what an official does, and counts it."""

    def __init__(self, page: Page, store: Engine) -> None:
        self.page = page
        self.store = store
        self.clicks = 0

    def _begin(self) -> None:
        """Count a click; who is quicker than the page may click what then goes."""
        self.clicks += 1
        wait_until_ready(self.page)

    def search(self, typed: str) -> None:
        """Type words into the search box and press Enter: one click."""
        self._begin()
        box = self.page.locator(BOX)
        box.fill(typed, timeout=PATIENCE)
        self.page.locator(f'[data-search-of="{typed}"]').wait_for(
            state="attached", timeout=PATIENCE
        )
        box.press("Enter")

    def press(self, selector: str, words: str = "") -> None:
        """Press the first thing that a selector finds, by its words: one click."""
        self._begin()
        found = self.page.locator(selector)
        if words:
            found = found.filter(has_text=words)
        found.first.click(timeout=PATIENCE)

    def press_cell(self, selector: str, words: str) -> None:
        """Press a cell of a picture, on the number that it says: one click."""
        self._begin()
        # What is drawn beneath the number takes the press.
        found = self.page.locator(selector).filter(has_text=words)
        found.first.click(timeout=PATIENCE, force=True)

    def sees(self, says: Callable[[Engine], tuple[str, ...]]) -> None:
        """Wait for half of an answer, which the next click takes away."""
        for sentence in says(self.store):
            expect(text_on(self.page, sentence)).to_be_visible(timeout=PATIENCE)


Walk = Callable[[Clicker, Engine], None]
Kept = Mapping[str, str] | Callable[[Engine], Mapping[str, str]]


@dataclass(frozen=True)
class Question:
    """What is asked, what is clicked, and what then has to stand there.

    `says` computes the sentences from the store. `origin` is the date of the data.
    `meaning` finds the 口径. `kept` has to be in the address.
    """

    words: str
    clicks: Walk
    says: Callable[[Engine], tuple[str, ...]]
    origin: Callable[[Engine], str]
    meaning: str
    kept: Kept = field(default_factory=dict)
    page: str = ""
    rows: Callable[[Engine], int] | None = None
    is_opened_anew: bool = False


def searched(typed: str) -> Walk:
    """Return the walk that is one search."""
    return lambda clicker, _: clicker.search(typed)


def hold_question(question: Question, page: Page, home: str, store: Engine) -> None:
    """Go from 总览 to the answer; hold it, its address, and the clicks it took."""
    page.goto(home)
    clicker = Clicker(page, store)
    question.clicks(clicker, store)
    hold_clicks(clicker, question.words)
    hold_answer(page, question, store)
    hold_address(page, question, store)
    if question.is_opened_anew:
        hold_link(page, question, store)


def hold_clicks(clicker: Clicker, words: str) -> None:
    """Hold the clicks to three at most, and to what the document promises."""
    assert 0 < clicker.clicks <= MOST_CLICKS
    assert clicker.clicks == documented()[words]


def documented() -> dict[str, int]:
    """Return the questions of the document and the clicks that it promises."""
    rows = re.findall(r"^\| (.+?) \| .+ \| (\d) \|$", DOCUMENT.read_text("utf-8"), re.M)
    return {words: int(clicks) for words, clicks in rows}


def hold_answer(page: Page, question: Question, store: Engine) -> None:
    """Hold what is on screen to the store: number, unit, date and 口径."""
    first, *more = question.says(store)
    number = text_on(page, first)
    expect(number).to_be_visible(timeout=PATIENCE)
    for sentence in more:
        expect(text_on(page, sentence)).to_be_visible(timeout=PATIENCE)
    origin = question.origin(store)
    expect(text_on(page, f"数据截至：{origin}")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(question.meaning).first).to_be_visible(timeout=PATIENCE)
    if question.rows is not None:
        grid = f'[role="grid"][aria-rowcount="{question.rows(store) + 1}"]'
        expect(page.locator(grid).first).to_be_attached(timeout=PATIENCE)
    box = number.bounding_box()
    assert box
    assert box["y"] < LOWEST, f"{first} stands {box['y']:.0f} px down"


def hold_address(page: Page, question: Question, store: Engine) -> None:
    """Hold the address to naming what was chosen, so that it can be sent."""
    expect(page).to_have_url(re.compile(rf"/{question.page}(\?|$)"))
    kept = question.kept(store) if callable(question.kept) else question.kept
    for name, value in kept.items():
        expect(page).to_have_url(re.compile(rf"[?&]{name}={re.escape(value)}(&|$)"))


def hold_link(page: Page, question: Question, store: Engine) -> None:
    """Open the address as somebody else does: the same answer stands there."""
    browser = page.context.browser
    assert browser
    context = browser.new_context(
        locale="zh-CN", viewport={"width": WIDE, "height": TALL}
    )
    other = context.new_page()
    other.goto(page.url)
    hold_answer(other, question, store)
    context.close()


def text_on(page: Page, words: str) -> Locator:
    """Find the smallest thing on the page that says these words."""
    return page.get_by_text(words).first
