"""The settings Streamlit starts with: closed to the outside, readable, branded."""

import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
CONFIG = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text("utf-8"))
MODES = ["light", "dark"]


def test_server_listens_on_this_machine_only_and_reports_nothing() -> None:
    assert CONFIG["server"]["address"] == "127.0.0.1"
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["client"]["showErrorDetails"] == "none"


def test_rerun_is_cheap() -> None:
    assert CONFIG["runner"] == {"magicEnabled": False, "postScriptGC": False}


@pytest.mark.parametrize("face", CONFIG["theme"]["fontFaces"], ids=lambda f: f["url"])
def test_font_face_is_a_file_we_ship(face: dict[str, str]) -> None:
    assert not face["url"].startswith("/"), "it would miss the base path"
    assert (PROJECT / face["url"]).is_file()
    assert face["family"] in CONFIG["theme"]["font"]


@pytest.mark.parametrize("mode", MODES)
def test_text_stands_out_from_both_grounds(mode: str) -> None:
    theme = CONFIG["theme"][mode]

    assert contrast(theme["textColor"], theme["backgroundColor"]) >= 12
    assert contrast(theme["textColor"], theme["secondaryBackgroundColor"]) >= 12
    assert contrast(theme["primaryColor"], theme["backgroundColor"]) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_ordered_palettes_have_the_ten_steps_streamlit_wants(mode: str) -> None:
    theme = CONFIG["theme"][mode]
    palettes = ["chartSequentialColors", "chartDivergingColors"]

    assert [len(set(theme[palette])) for palette in palettes] == [10, 10]


def contrast(one: str, other: str) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part, 16) / 255 for part in re.findall("[0-9A-F]{2}", colour)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
