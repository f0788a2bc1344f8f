"""讲稿: three sentences from the measures, the weak as counts, nothing passed over."""

from dataclasses import replace

import pytest

from app import pages_in_order
from data_access.catalogue.indicators import INDICATORS, find_indicator
from data_access.messages import speech
from data_access.period import month_period
from pages.ui import speech_reasons, speech_sentences
from pages.ui.speech_choice import SPOKEN
from pages.ui.speech_facts import Known, Told
from pages.ui.speech_pieces import Piece, Way, filled, joined, spoken, text_of
from pages.ui.speech_sentences import best, change, state, three_sentences
from pages.ui.view import View

RATE, RATIO, TOTAL = "c3_open_rate", "dev_stu_per_terminal", "res_total"


class Node:
    """An area that is only spoken of."""

    name, key = "河市", "1"


@pytest.fixture(autouse=True)
def no_store(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask no store for lists, and say that areas lie below."""
    for module in (speech_sentences, speech_reasons):
        monkeypatch.setattr(module, "has_worklist", lambda _: False)
        monkeypatch.setattr(module, "kind_below", lambda _: "区县")
    monkeypatch.setattr(View, "has_child_areas", True)
    monkeypatch.setattr(speech_sentences, "reason", lambda _: ())


def told(name: str = RATE, value: float | None = 0.9, **more: object) -> Told:
    month = month_period(202610)
    view = View(Node(), month, month)  # type: ignore[arg-type]
    indicator = INDICATORS[name]
    text = speech_sentences.full_text(indicator, value)
    found = Told(indicator, view, value, text, reported=10, expected=10)
    return replace(found, **more)  # type: ignore[arg-type]


def places(*values: tuple[str, float]) -> tuple[Known, ...]:
    indicator = INDICATORS[RATE]
    return tuple(
        Known(name, name, value, speech_sentences.full_text(indicator, value))
        for name, value in values
    )


def said(told: Told) -> list[str]:
    return [text_of([line]) for line in three_sentences(told)]


def test_a_value_below_its_target_says_how_much_is_lacking() -> None:
    [first, *_] = said(told(target=1.0))
    assert first == "2026年10月，河市开课率为90%，距100%的目标还差10个百分点。"


def test_a_value_that_met_its_target_says_so() -> None:
    assert said(told(target=0.9))[0].endswith("为90%，达到90%的目标。")


def test_too_high_is_said_of_what_is_better_low() -> None:
    line = text_of([state(told(RATIO, 5.6, target=5.0))])
    assert line == "截至2026年10月，河市生机比为5.6:1，比5:1的目标还高0.6人/台。"


def test_without_a_target_nothing_is_judged() -> None:
    assert said(told())[0] == "2026年10月，河市开课率为90%。"


def test_few_reports_are_only_for_reference() -> None:
    [first, *_] = said(told(reported=3, expected=10, is_thin=True))
    assert first.endswith("；这个数只供参考（已报 3／应报 10 所）。")


def test_missing_is_never_zero() -> None:
    lines = said(told(value=None, reported=0))
    assert lines[0].startswith("2026年10月，河市开课率未报送（已报 0／应报 10 所）")
    assert lines[1] == "与上年同期无可比数据。"
    assert "10所学校都还没有报送" in lines[2]


def test_a_holiday_is_not_a_missing_report() -> None:
    lines = said(told(value=None, why="假期，没有教学日"))
    assert lines[0] == "2026年10月，河市开课率没有数可讲：假期，没有教学日。"


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (0.877, "较上年同期提高2.3个百分点"),
        (0.921, "较上年同期下降2.1个百分点"),
        (0.9, "与上年同期基本持平"),
        (None, "与上年同期无可比数据"),
    ],
)
def test_rates_change_in_points(before: float | None, words: str) -> None:
    assert text_of([change(told(before=before))]) == words


def test_a_change_leads_to_its_causes() -> None:
    [piece] = [p for p in change(told(before=0.8)) if p.way]
    assert (piece.way, piece.key) == (Way.CAUSES, RATE)


def test_the_best_is_named_and_leads_there() -> None:
    line = best(told(below=places(("甲县", 0.95), ("乙县", 0.8))))
    assert text_of([line]) == "甲县最好，95%"
    assert line[0] == Piece("甲县", Way.AREA, "甲县")


def test_those_that_stand_alike_are_named_in_the_order_of_their_names() -> None:
    line = best(told(below=places(("丙县", 0.95), ("乙县", 0.95), ("丁县", 0.8))))
    names = [piece.text for piece in line if piece.way is Way.AREA]
    assert names == sorted(names)
    assert len(names) == 2
    assert text_of([line]).endswith("并列最好，都是95%")


def test_many_that_stand_alike_are_counted() -> None:
    rows = [(f"{number}县", 1.0) for number in range(6)]
    line = best(told(below=places(*rows, ("末县", 0.5))))
    assert text_of([line]) == "有6个区县并列最好，都是100%"


def test_of_a_total_the_largest_has_most() -> None:
    line = best(told(TOTAL, 9.0, below=places(("甲县", 5), ("乙县", 4))))
    assert "甲县最多" in text_of([line])


def test_the_weak_are_counts_and_never_named() -> None:
    rows = places(("甲县", 1.0), ("乙县", 0.6), ("丙县", 0.5))
    lines = said(told(target=0.9, reported=8, below=rows))
    assert lines[2] == "2个区县未达到目标，2所学校未报送。"
    assert not any(name in "".join(lines) for name in ("乙县", "丙县"))


def test_where_all_is_well_that_is_said() -> None:
    assert said(told())[2] == "应报的学校都已报送。"


def test_slots_take_texts_pieces_and_lines() -> None:
    line = filled("{a}有{b}", a="甲", b=filled("{c}所", c=Piece("3", Way.GAP, "x")))
    assert text_of([line]) == "甲有3所"
    assert [piece.way for piece in line] == [None, None, Way.GAP, None]


def test_clauses_are_joined_and_none_is_no_sentence() -> None:
    assert text_of([joined([(), filled("甲"), filled("乙")])]) == "甲；乙。"
    assert joined([(), ()]) == ()


def test_a_silent_zero_is_not_read_aloud() -> None:
    assert spoken("100.0%、4.0个百分点、5.0:1、96.3%、1.0分") == (
        "100%、4个百分点、5:1、96.3%、1.0分"
    )


def test_no_template_has_room_for_the_name_of_a_weak_place() -> None:
    weak = (speech.BELOW_SCHOOLS, speech.ABOVE_SCHOOLS, speech.BELOW_AREAS)
    weak += (speech.HAVE_NOT, speech.SILENT, speech.OWN_LINES, speech.OWN_SILENT)
    assert not [template for template in weak if "{name}" in template]


def test_every_page_about_figures_can_be_spoken_of() -> None:
    without_figures = {"definitions", "data_import", "projection"}
    assert set(pages_in_order()) - without_figures == set(SPOKEN)
    named = {name for names in SPOKEN.values() for name in names}
    assert not [name for name in named if find_indicator(name) is None]
