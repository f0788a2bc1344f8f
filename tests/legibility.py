"""Can a page be read as a video meeting sends it: small, and packed as a poor JPEG?

Measured are the pixels that come out of it: those of the letters against those around
them, text by text.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image
from playwright.sync_api import Page

SIZE = {"width": 1280, "height": 720}
QUALITY = 40
LEAST_CONTRAST = 4.5  # WCAG's for text
LEAST_OF_SIGNS = 3.0  # WCAG's for signs; their words stand beside them
LEAST_LETTER = 11.0  # pixels of a Chinese letter's ink; less is not told apart
NEAR = 36.0  # how far a pixel may be from its letters' colour to belong to them
FEWEST = 8  # pixels of a text that are measured
EDGE, AROUND = 1, 3  # pixels: what lies between is neither letter nor ground
# Every piece of text in view: its words, box, colour and size as drawn.
TEXTS = """() => {
  const found = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const node = walk.currentNode, one = node.parentElement
    const words = node.textContent.trim()
    if (!words || !one.checkVisibility({ opacityProperty: true })) continue
    if (one.closest("script, style, title, noscript, #zj-controls")) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const isSvg = Boolean(one.getScreenCTM)
    const drawn = isSvg ? one.getScreenCTM() : { a: 1, b: 0 }
    const style = getComputedStyle(one)
    if (isSvg && style.stroke !== "none") continue // the rim of the letters above it
    const boxes = isSvg ? [one.getBoundingClientRect()] : range.getClientRects()
    for (const box of boxes) {
      if (box.bottom > innerHeight || box.top < 0 || box.width < 1) continue
      const list = one.closest(".zj-window")
      if (list && box.bottom > list.getBoundingClientRect().bottom) continue
      found.push({ words, colour: isSvg ? style.fill : style.color,
        size: parseFloat(style.fontSize) * Math.hypot(drawn.a, drawn.b),
        box: [box.left, box.top, box.right, box.bottom] })
    }
  }
  return found
}"""


@dataclass(frozen=True)
class ReadText:
    """One line of text as it came out: its letters' height and their contrast."""

    words: str
    letter: float
    ink: int
    contrast: float

    @property
    def is_sign(self) -> bool:
        """Tell whether it is a sign alone."""
        return not any(letter.isalnum() for letter in self.words)

    @property
    def is_pale(self) -> bool:
        """Tell whether its contrast is too little."""
        return self.contrast < (LEAST_OF_SIGNS if self.is_sign else LEAST_CONTRAST)

    @property
    def is_han(self) -> bool:
        """Tell whether its height is that of Chinese letters: several of them."""
        return sum(one > "\u4e00" for one in self.words if one.isalpha()) > 1


def read_texts(page: Page, quality: int = QUALITY) -> list[ReadText]:
    """Return every text of the page as it is after a JPEG of that quality."""
    sharp = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    packed = io.BytesIO()
    sharp.save(packed, "JPEG", quality=quality)
    before, after = np.asarray(sharp, float), np.asarray(Image.open(packed), float)
    texts = page.evaluate(TEXTS)
    return [one for text in texts for one in _measured(text, before, after)]


def _measured(text: Any, before: Any, after: Any) -> Iterator[ReadText]:
    left, top, right, bottom = (int(round(side)) for side in text["box"])
    place = np.s_[max(top - AROUND, 0) : bottom + AROUND, max(left - AROUND, 0) : right]
    colour = [float(part) for part in re.findall(r"[\d.]+", text["colour"])[:3]]
    letters = np.linalg.norm(before[place] - colour, axis=2) < NEAR
    if letters.sum() < FEWEST:
        return  # a dot, a dash
    around = _grown(letters, AROUND) & ~_grown(letters, EDGE)
    shown = _brightness(after[place])
    low, high = sorted(float(np.median(shown[part])) for part in (letters, around))
    rows = np.flatnonzero(letters.any(axis=1))
    ink = int(rows[-1] - rows[0] + 1)
    yield ReadText(text["words"], text["size"], ink, (high + 0.05) / (low + 0.05))


def _grown(mask: Any, steps: int) -> Any:
    """Return a mask with what is at most some pixels away from it."""
    found = mask.copy()
    for _ in range(steps):
        wide = np.pad(found, 1)
        found = wide[1:-1, 1:-1] | wide[:-2, 1:-1] | wide[2:, 1:-1]
        found |= wide[1:-1, :-2] | wide[1:-1, 2:]
    return found


def _brightness(picture: Any) -> Any:
    """Return WCAG's brightness of every pixel."""
    parts = picture / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])
