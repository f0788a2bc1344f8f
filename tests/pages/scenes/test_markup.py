"""The colours of the wall can be told apart, and all come from one place."""

import re

import pytest

from data_access.catalogue.states import MET, MISSED, NEAR
from pages.charts.theme import contrast
from pages.scenes.markup import NO_FOOT, Foot, properties, scene_html
from tests.browser import PROJECT

NAMED = dict(part.split(":") for part in properties().split(";"))
STYLE = (PROJECT / "assets" / "wall" / "scenes.css").read_text()


@pytest.mark.parametrize("ground", ["--zj-ground", "--zj-panel"])
def test_letters_and_signs_stand_out_from_their_ground(ground: str) -> None:
    letters = [NAMED[f"--zj-{name}"] for name in ("text", "secondary", "accent")]
    signs = [state.dark for state in (MET, NEAR, MISSED)]

    for colour in (*letters, *signs):
        assert contrast(colour, NAMED[ground]) >= 4.5, colour


def test_the_style_has_no_colour_of_its_own() -> None:
    assert not re.findall(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", STYLE)
    assert set(re.findall(r"var\((--zj-(?!seconds)[a-z]+)\)", STYLE)) <= set(NAMED)


def test_no_letter_of_the_style_is_smaller_than_24_of_1080_lines() -> None:
    sizes = [
        int(one) for one in re.findall(r"font(?:-size)?:[^;{}]*?calc\((\d+) \*", STYLE)
    ]

    assert len(sizes) > 15
    assert min(sizes) >= 24


def test_title_lead_and_foot_are_text_and_an_empty_foot_says_nothing() -> None:
    html = scene_html("x", "<b>", "<p></p>", lead="<i>", foot=Foot("<u>"))

    assert "<h1>&lt;b&gt;</h1>" in html
    assert "&lt;i&gt;" in html
    assert "数据截至：&lt;u&gt;" in html
    assert "数据截至" not in scene_html("x", "t", "", foot=NO_FOOT)
