"""The first ten of the twenty questions, each answered in at most three clicks."""

import pytest
from playwright.sync_api import Page
from sqlalchemy import Engine

from tests import answers
from tests.answers import day_of_lines, month_of
from tests.questions import Clicker, Question, hold_question, searched

CARD = ".st-key-definition-card-{} button"
MATRIX = '[class*="st-key-balance-matrix"] svg text'


def below_100(engine: Engine) -> tuple[str, ...]:
    count = answers.lacking("net_bw100_rate")(engine)
    return f"还有 {count} 所学校不足百兆", f"不足百兆的学校（{count}所）"


def to_town(clicker: Clicker, engine: Engine) -> None:
    clicker.search(answers.town(engine)[0])


def to_lessons(clicker: Clicker, _: Engine) -> None:
    clicker.search("三个课堂")
    clicker.press('[data-testid="stMain"] button', "开课")


def to_prizes(clicker: Clicker, _: Engine) -> None:
    clicker.search("优课奖")
    clicker.sees(answers.most_lessons_won)
    clicker.press(".st-key-basis button", "每百名教师")


def to_terminals(clicker: Clicker, _: Engine) -> None:
    clicker.press(CARD.format("dev_stu_per_terminal"))


def to_cell(clicker: Clicker, engine: Engine) -> None:
    clicker.search("差异系数")
    clicker.press_cell(MATRIX, answers.highest(engine)[2])


def county_cell(engine: Engine) -> tuple[str, ...]:
    number = answers.highest(engine)[2]
    return f"差异系数{number}：差异最大的10所学校占", "差异系数就不高于0.50"


QUESTIONS = (
    Question(
        "全区还有几所学校不足百兆？是哪几所？差多少？",
        searched("百兆"),
        below_100,
        day_of_lines,
        ".st-key-definition-bandwidth-net_bw100_rate button",
        {"shade": "net_bw100_rate"},
        "bandwidth",
        rows=answers.lacking("net_bw100_rate"),
        is_opened_anew=True,
    ),
    Question(
        "城区学校都到500兆了吗？哪一年到的？",
        searched("500兆"),
        answers.urban_500,
        day_of_lines,
        ".st-key-definition-bandwidth-net_bw_target_rate button",
        page="bandwidth",
    ),
    Question(
        "某个镇的学校怎么样？",
        to_town,
        answers.of_town,
        day_of_lines,
        CARD.format("net_bw_target_rate"),
        lambda engine: {"area": str(answers.town(engine)[1])},
    ),
    Question(
        "上个月专递课堂应开多少节、实开多少节？没开的是哪些学校、什么原因？",
        to_lessons,
        answers.lessons,
        month_of,
        CARD.format("c3_open_rate"),
        {"part": "opening"},
        "three_classrooms",
    ),
    Question(
        "哪些教学点音乐课是靠专递课堂开齐的？谁在主讲？",
        searched("音乐课"),
        answers.music,
        month_of,
        CARD.format("c3_gap_filled_rate"),
        {"part": "subjects", "who": "points"},
        "three_classrooms",
    ),
    Question(
        "今年优课奖谁最多？按教师人数算呢？和去年比名次怎么变的？",
        to_prizes,
        answers.won_by_teachers,
        month_of,
        ':text("只计部、省、市三级优课奖，单位项")',
        {"kind": "good_lesson"},
        "leaderboard",
    ),
    Question(
        "资源上传的前十名里，有没有只传不用的？",
        searched("只传不用"),
        answers.uploads,
        month_of,
        '[class*="st-key-definition-board-"] button',
        {"board": "resources"},
        "leaderboard",
    ),
    Question(
        "生机比现在是多少？比国家要求好还是差？",
        to_terminals,
        answers.pupils_by_terminal,
        day_of_lines,
        '[role="dialog"] :text("定义")',
        {"opened": "definition.card.dev_stu_per_terminal"},
        is_opened_anew=True,
    ),
    Question(
        "哪个县区的差异系数超了？是哪几所学校拉开的？补到多少就达标？",
        to_cell,
        county_cell,
        lambda _: "2026年9月",
        ':text("占差异＝")',
        lambda engine: {"area": answers.code_of(engine, answers.highest(engine)[1])},
        "balance",
    ),
    Question(
        "城乡差距比上学期缩小了吗？用的是哪种城乡口径？",
        searched("城乡差距"),
        answers.apart,
        lambda _: "2026年9月",
        '[class*="st-key-definition-balance"] button, :text("城乡比按全部开设")',
        page="balance",
    ),
)


@pytest.mark.parametrize("question", QUESTIONS, ids=[one.words for one in QUESTIONS])
def test_a_question_is_answered_in_three_clicks(
    question: Question, asked_page: Page, demo_app: str, store: Engine
) -> None:
    hold_question(question, asked_page, demo_app, store)
