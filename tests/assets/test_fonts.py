"""The shipped fonts draw the characters that officials write."""

from functools import cache
from pathlib import Path
from unicodedata import category

import pytest
from fontTools.ttLib import TTFont

from tests.architecture.sources import modules, texts

PROJECT = Path(__file__).resolve().parents[2]
FONTS = PROJECT / "assets" / "fonts"
SAMPLES = {
    "common": "智教一张图 宽带网络 三个课堂 排行榜 学校档案 指标说明",
    "second level": "榆阳靖边横山绥德佳县吴堡清涧子洲鄠邑潼濮",
    "traditional": "臺灣學校縣區教師課堂資源",
    "signs": "✓△✕○●▲▼▽①⑳Ⅰ±×÷≥≤Δ→²³％～—…「」《》",
    "latin": "0123456789 Mbps ABCxyz é",
}


@cache
def drawn(weight: str) -> set[int]:
    with TTFont(FONTS / f"NotoSansSC-{weight}.woff2") as font:
        return set(font.getBestCmap())


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
@pytest.mark.parametrize("kind", SAMPLES)
def test_font_draws(weight: str, kind: str) -> None:
    missing = [sign for sign in SAMPLES[kind] if ord(sign) not in drawn(weight)]

    assert not missing


def test_font_draws_every_word_we_wrote() -> None:
    words = [text for path in modules(tests=False) for _, text in texts(path)]
    shown = ("L", "N", "P", "S")  # marks and controls have no picture of their own
    written = {sign for sign in "".join(words) if category(sign).startswith(shown)}

    assert not {sign for sign in written if ord(sign) not in drawn("Regular")}


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_digits_are_all_as_wide_as_each_other(weight: str) -> None:
    with TTFont(FONTS / f"NotoSansSC-{weight}.woff2") as font:
        widths = {
            font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"
        }

    assert len(widths) == 1


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_font_stays_small(weight: str) -> None:
    assert (FONTS / f"NotoSansSC-{weight}.woff2").stat().st_size < 3_200_000
