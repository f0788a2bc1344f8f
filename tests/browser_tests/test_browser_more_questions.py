"""The last ten of the twenty questions, each answered in at most three clicks."""

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import Engine

from pages.ui.share import WORDS
from tests import answers
from tests.answers import day_of_lines, month_of
from tests.questions import (
    PATIENCE,
    Clicker,
    Question,
    hold_clicks,
    hold_question,
    searched,
    text_on,
)

CARD = ".st-key-{}-card-{} button"
RECORD = ".st-key-definition-record-dev_stu_per_terminal button"
DIALOG = '[role="dialog"] :text("定义")'
WALL = "投影大屏"


def to_school(clicker: Clicker, engine: Engine) -> None:
    clicker.search(answers.of_school(engine)[1])


def to_peers(clicker: Clicker, engine: Engine) -> None:
    to_school(clicker, engine)
    clicker.press(RECORD)


def to_silent(clicker: Clicker, _: Engine) -> None:
    clicker.search("没有报")
    clicker.sees(lambda engine: (f"未报的学校（{answers.silent(engine)[0]}）",))
    clicker.press('[data-testid="stMain"] button', "连续为零、未报")


def to_halves(clicker: Clicker, _: Engine) -> None:
    clicker.search("百兆以上学校比例")
    clicker.press(".st-key-definition-bandwidth-net_bw100_rate button")


def to_causes(clicker: Clicker, _: Engine) -> None:
    clicker.search("三个课堂")
    clicker.press(CARD.format("change", "c3_open_rate"))


def to_link(clicker: Clicker, _: Engine) -> None:
    clicker.search("500兆")
    clicker.press(".st-key-share button")
    clicker.press("button.copy")
    link = clicker.page.locator("input.link")
    expect(clicker.page.locator(".said")).to_have_text(WORDS["copied"])
    address = link.input_value()
    # Once open, the page takes the defaults out of its own address again.
    for part in ("area=990100", "period=2026-10", "shade=net_bw_target_rate", "as_of="):
        assert part in address
    clicker.page.goto(address)


def of_record(engine: Engine) -> dict[str, str]:
    sql = "SELECT school_code FROM school WHERE school_id = :school"
    return {"school": answers.one(engine, sql, school=answers.of_school(engine)[2])}


QUESTIONS = (
    Question(
        "这所学校（报校名、简称、拼音首字母）的情况一页说清。",
        to_school,
        answers.school_numbers,
        day_of_lines,
        RECORD,
        of_record,
        "school",
    ),
    Question(
        "这个月哪些学校没报数据？哪些连续三个月是零？",
        to_silent,
        answers.silent,
        month_of,
        '[class*="st-key-definition-quality"] button',
        {"part": "runs"},
        "data_quality",
    ),
    Question(
        "多媒体使用率最低的五所，是真不用还是终端离线？",
        searched("使用率最低"),
        answers.least_used,
        month_of,
        ".st-key-definition-need-use_lesson_rate button",
        {"need": "least_used"},
        rows=lambda _: 5,
    ),
    Question(
        "7个联合体里，四同步哪一类最少？",
        searched("四同步"),
        answers.rarest,
        month_of,
        CARD.format("definition", "all_sync_events"),
        page="alliances",
    ),
    Question(
        "这个96.3%是怎么算的？分子分母各是哪些学校？",
        to_halves,
        answers.halves,
        day_of_lines,
        DIALOG,
        {"opened": "definition.bandwidth.net_bw100_rate"},
        "bandwidth",
    ),
    Question(
        "比上月掉了几个百分点，是谁造成的？",
        to_causes,
        answers.fallen,
        month_of,
        ':text("每校的贡献＝")',
        {"opened": "change.card.c3_open_rate"},
        "three_classrooms",
        is_opened_anew=True,
    ),
    Question(
        "和条件差不多的学校比呢？和外地公布的数比呢？",
        to_peers,
        answers.beside,
        day_of_lines,
        DIALOG,
        {"opened": "definition.record.dev_stu_per_terminal"},
        "school",
        rows=answers.published,
    ),
    Question(
        "把这一页发给我。",
        to_link,
        answers.urban_500,
        day_of_lines,
        ".st-key-definition-bandwidth-net_bw_target_rate button",
        page="bandwidth",
    ),
)


@pytest.mark.parametrize("question", QUESTIONS, ids=[one.words for one in QUESTIONS])
def test_a_question_is_answered_in_three_clicks(
    question: Question, asked_page: Page, demo_app: str, store: Engine
) -> None:
    hold_question(question, asked_page, demo_app, store)


PLAYED = (
    "三年行动前后各是什么样？放一遍给大家看。",
    "没有网络，在大屏上从头讲一遍。",
)


def test_before_and_after_the_rounds_are_played_without_a_network(
    asked_page: Page, demo_app: str, store: Engine
) -> None:
    page = asked_page
    page.goto(demo_app)
    clicker = Clicker(page, store)
    clicker.press('[data-testid="stTopNavLink"]', WALL)
    [said] = answers.rounds(store)
    expect(text_on(page, said)).to_be_visible(timeout=PATIENCE)

    with page.expect_popup() as opened:
        clicker.press('[data-testid="stMain"] a', "开始放映")
    for words in PLAYED:
        hold_clicks(clicker, words)
    wall = opened.value
    wall.locator(".zj-layer.zj-shown").wait_for()
    assert "/wall?plan=" in wall.url
    page.context.set_offline(True)
    try:
        for _ in range(3):  # the fourth scene is the two rounds
            wall.keyboard.press("PageDown")
        shown = wall.locator(".zj-layer.zj-shown").last
        for words in (said, f"数据截至：{day_of_lines(store)}", "口径：学校出口"):
            expect(shown.get_by_text(words).first).to_be_visible(timeout=PATIENCE)
        assert "scene=4" in wall.url
    finally:
        page.context.set_offline(False)
        wall.close()
