"""The page of the three classrooms answers its questions on a tiny city."""

from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from tests import builders as add
from tests import lesson_city
from tests.opening import Fill, opened_page
from tests.page_text import texts

Open = Callable[..., str]
opened = partial(opened_page, "three_classrooms")
fill = lesson_city.fill


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return lambda **address: seen(opened(**address))


def seen(app: AppTest) -> str:
    assert not app.exception
    assert not app.error, app.error[0].value
    return "\n".join(texts(app))


def test_it_opens_on_who_takes_part(open_page: Open) -> None:
    text = open_page()

    # School 2 reported nothing happened, 4 did not report, 1 and 5 need nothing.
    assert "应参与学校2所，1所参与了三个课堂，还差1所" in text
    assert "✕ 应参与未参与：1所" in text
    assert "50.0%" in text
    assert "只供参考（已报 2／应报 3 所）" in text
    assert "未达标" in text


def test_the_bars_title_says_who_reaches_the_target(open_page: Open) -> None:
    assert "三个课堂覆盖率：" in open_page()


def test_it_says_what_was_not_held_and_why(open_page: Open) -> None:
    text = open_page(part="opening")

    assert "应开2节，实开1节，1节没有开" in text
    assert "有课没开的主讲学校：1所，共1节" in text
    assert "没开的原因：网络故障最多" in text


def test_it_names_who_teaches_whom(open_page: Open) -> None:
    assert "1所主讲学校带1所接收学校，共1对，平均1＋1.0" in open_page(part="pairs")


def test_it_answers_which_teaching_points_got_their_music(open_page: Open) -> None:
    text = open_page(part="subjects", who="points")

    assert "音乐课开不齐的教学点1所，其中1所靠专递课堂补上，全部补上" in text
    everyone = open_page(part="subjects")
    assert "开不齐的学校2所，其中1所靠专递课堂补上，还有1所没有补上" in everyone


def test_it_counts_person_times_and_says_so(open_page: Open) -> None:
    text = open_page(part="people")

    assert "十二个月参与师生62人次" in text
    assert "不是人数" in text


@pytest.mark.parametrize("part", ["coverage", "pairs", "opening", "subjects", "people"])
@pytest.mark.parametrize("area", [add.EAST, add.HILL_TOWN, add.LAKE_TOWN])
def test_every_question_is_answered_at_every_level(
    open_page: Open, part: str, area: str
) -> None:
    assert open_page(part=part, area=area)


def test_a_summer_month_judges_nobody(open_page: Open) -> None:
    text = open_page(period="2026-07")

    assert "不判断哪些学校没有参与" in text
    assert "应参与未参与" not in text


def test_a_town_that_did_not_report_says_so(open_page: Open) -> None:
    text = open_page(area=add.LAKE_TOWN)

    assert "应参与的1所学校都没有报送" in text


@pytest.mark.parametrize("part", ["coverage", "opening", "people"])
def test_an_area_that_only_receives_says_what_it_received(
    open_page: Open, part: str
) -> None:
    text = open_page(area=add.HILL_TOWN, part=part)

    assert "按主讲学校统计，这里只接收：计划内2节次，实开1节次" in text
    assert "按主讲学校统计，这里只接收：受益1节次，接收端21人次" in text
    for zero in ("没有应开的课", "没有参与师生人次", "参与师生0人次"):
        assert zero not in text


@pytest.mark.parametrize(("area", "place"), [(None, "东区"), (add.EAST, "山镇")])
def test_lists_name_the_area_just_below(
    open_page: Open, area: str | None, place: str
) -> None:
    del open_page  # it names the store
    address = {"area": area} if area else {}
    frames = opened(state="took_part", **address).dataframe

    assert list(frames[0].value["所在"]) == [place]


def test_who_is_not_counted_is_not_called_silent(open_page: Open) -> None:
    del open_page
    app = opened().button(key="definition-card-c3_school_cover_rate").click().run()

    assert [tab.label for tab in app.tabs] == ["已计入（2）", "未计入（1）"]
    assert any("没有报送，或报的数看不出结果" in one.value for one in app.caption)


def test_a_bad_address_opens_the_usual_view(open_page: Open) -> None:
    assert "应参与学校2所" in open_page(part="nonsense", kind="9", state="x")


def test_a_store_without_lessons_says_which_sheets_to_fill(
    own_store: Callable[[Fill], None],
) -> None:
    def without_lessons(connection: Connection) -> None:
        add.build_zone(connection)
        add.add_line(connection)

    own_store(without_lessons)
    text = seen(opened())

    assert "没有三个课堂的数据" in text
    assert "“课堂记录”" in text


def test_the_lessons_a_week_and_room_have_a_definition(at_small_store: None) -> None:
    app = opened(part="events")
    app.button(key="definition-event-c3_weekly_host").click().run()

    text = "\n".join(one.value for one in app.markdown)
    assert "**定义**" in text
    assert "**报送**" in text
    assert "主讲教室" in text
