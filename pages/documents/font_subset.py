"""A font with only the characters that a document writes, for a file of its own."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from string import printable

from fontTools import subset
from fontTools.ttLib import TTFont


def font_subset(font: Path, characters: Iterable[str]) -> bytes:
    """Return a font as compressed web font, cut down to some characters.

    Those of ASCII are always there: numbers change while a document is read.
    """
    options = subset.Options(
        flavor="woff2",
        layout_features=["kern", "locl"],
        hinting=False,
        desubroutinize=True,
        notdef_outline=True,
    )
    with TTFont(font, recalcTimestamp=False) as opened:
        cut = subset.Subsetter(options)
        wanted = {*map(ord, printable.strip()), 0x20, *map(ord, characters)}
        cut.populate(unicodes=wanted)
        cut.subset(opened)
        target = BytesIO()
        opened.flavor = "woff2"
        opened.save(target)
    return target.getvalue()
