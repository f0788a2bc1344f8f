"""Cut the shipped Chinese web fonts out of Debian's fonts-noto-cjk package.

Run it from the repository root, with requirements-dev.txt and fonts-noto-cjk
installed: python assets/fonts/build_font.py
"""

import argparse
import itertools
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
PACKAGE = Path("/usr/share/fonts/opentype/noto")
SIMPLIFIED_CHINESE = 2  # index of the SC face in the collection
WEIGHTS = ("Regular", "Bold")
RARE = HERE / "rare.txt"  # names of places and people, beyond GB2312
RANGES = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0xFF),  # Latin-1
    (0x2010, 0x203E),  # general punctuation
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x2150, 0x218B),  # number forms, Roman numerals
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2460, 0x249B),  # numbers in circles and brackets
    (0x25A0, 0x25FF),  # geometric shapes: ● ○ ▲ △ ▼ ▽ ■ □
    (0x2600, 0x27BF),  # signs: ★ ☆ ✓ ✕
    (0x3000, 0x303F),  # Chinese punctuation
    (0x3200, 0x33FF),  # ㈠ ㎡ ㎝
    (0xFE30, 0xFE4F),  # vertical forms
    (0xFF01, 0xFFEE),  # full-width forms
)
TWINS = dict(zip(map(ord, "✕✖✗✘☒✔☑☐"), map(ord, "×××××✓✓□"), strict=True))


def encoded_characters(encoding: str, first_row: int, last_row: int) -> set[int]:
    """Return the code points of some rows of a two-byte character set."""
    cells = itertools.product(range(first_row, last_row + 1), range(0x40, 0xFF))
    decoded = (bytes(cell).decode(encoding, errors="ignore") for cell in cells)
    return {ord(text) for text in decoded if len(text) == 1}


def wanted_characters(extra: str = "") -> set[int]:
    """Return every code point that a shipped font has to draw."""
    ranges = {code for low, high in RANGES for code in range(low, high + 1)}
    simplified = encoded_characters("gb2312", 0xA1, 0xF7)
    common_traditional = encoded_characters("big5", 0xA4, 0xC6)
    return simplified | common_traditional | ranges | set(map(ord, extra))


def add_missing_signs(font: TTFont) -> None:
    """Draw signs that the source lacks with the glyph of their nearest twin."""
    for table in font["cmap"].tables:
        for sign, twin in TWINS.items():
            if table.isUnicode() and twin in table.cmap:
                table.cmap.setdefault(sign, table.cmap[twin])


def build(weight: str, source: Path, target: Path, extra: str) -> None:
    """Write one weight as a compressed web font."""
    options = subset.Options(
        flavor="woff2",
        layout_features=["kern", "locl"],
        hinting=False,
        desubroutinize=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
    )
    collection = source / f"NotoSansCJK-{weight}.ttc"
    font = TTFont(collection, fontNumber=SIMPLIFIED_CHINESE, recalcTimestamp=False)
    add_missing_signs(font)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted_characters(extra))
    subsetter.subset(font)
    subset.save_font(font, str(target / f"NotoSansSC-{weight}.woff2"), options)


def main() -> None:
    """Build both weights, with the characters of any text files named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, default=PACKAGE)
    parser.add_argument("--target", type=Path, default=HERE)
    parser.add_argument("texts", nargs="*", type=Path, help="files to cover too")
    arguments = parser.parse_args()
    texts = [RARE, *arguments.texts]
    extra = "".join(path.read_text("utf-8") for path in texts)
    for weight in WEIGHTS:
        build(weight, arguments.source, arguments.target, extra)


if __name__ == "__main__":
    main()
