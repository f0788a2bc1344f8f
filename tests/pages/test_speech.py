"""The 讲稿 of every page: opened, three sentences, numbers that lead on."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.messages import speech
from pages.ui import cached
from pages.ui.speech_choice import SPOKEN
from pages.ui.speech_facts import told_of
from pages.ui.speech_pieces import text_of
from pages.ui.speech_sentences import three_sentences
from pages.ui.speech_year import year_paragraph, years_of
from pages.ui.view import View, newest_period
from tests.opening import app_at, held


@pytest.fixture(autouse=True)
def at_the_demo(demo_original: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the settings name the demonstration store."""
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{demo_original}")


def opened(page: str, **address: str) -> AppTest:
    """Open the 讲稿 of a page."""
    app = held(app_at(page, **address).run())
    return held(app.button(key="tool-speech").click().run())


def draft(app: AppTest) -> str:
    """Return the text that is offered for editing."""
    [area] = app.text_area
    return str(area.value)


def test_a_page_has_its_sentences_and_keeps_what_is_edited() -> None:
    app = opened("funds")
    original = draft(app)
    assert original.count("。") >= 2
    [area] = app.text_area
    held(area.set_value("同志们：").run())
    held(app.button(key="tool-speech").click().run())
    assert draft(app) == "同志们："
    held(app.button(key="speech-again").click().run())
    held(app.button(key="tool-speech").click().run())
    assert draft(app) == original


def test_numbers_lead_to_their_definition_and_names_to_their_place() -> None:
    app = opened("bandwidth", shade="net_gigabit_rate")
    number = next(b for b in app.button if b.label.endswith("%"))
    held(number.click().run())
    assert any("**定义**" in one.value for one in app.markdown)
    held(app.button(key="tool-speech").click().run())
    nodes = {node.name: node.key for node in cached.tree().all}
    [place] = [b for b in app.button if b.label in nodes and "speech" in str(b.key)]
    held(place.click().run())
    assert app.session_state["area"] == nodes[place.label]


def test_a_school_is_spoken_of_among_its_peers() -> None:
    code = str(cached.schools()["school_code"].iloc[0])
    text = draft(opened("school", school=code))
    assert cached.schools()["name"].iloc[0] in text
    assert "同组" in text or "中位数" in text or "居第" in text


def test_a_page_without_figures_says_so() -> None:
    app = opened("definitions")
    assert [one.value for one in app.info if one.value == speech.NOT_FIGURES]


def the_zone() -> View:
    root = cached.tree().root
    assert root is not None
    return View(root, newest_period(), newest_period())


def test_every_indicator_of_every_page_can_be_spoken_of() -> None:
    schools = set(cached.schools()["name"])
    spoken = {
        name for page, names in SPOKEN.items() if page != "school" for name in names
    }
    for name in spoken:
        lines = three_sentences(told_of(name, the_zone()))
        text = text_of(lines)
        assert len(lines) in (2, 3)
        assert "{" not in text
        assert "nan" not in text
        assert not [school for school in schools if school in text]


def test_the_paragraph_of_a_year_names_what_nobody_reported() -> None:
    view = the_zone()
    newest, *_, oldest = years_of(view)
    text = text_of(year_paragraph(view, newest))
    for word in ("接入率达", "百兆以上", "多媒体教室", "教师空间", "学生空间", "培训"):
        assert word in text
    assert "未报送" in text_of(year_paragraph(view, oldest))
