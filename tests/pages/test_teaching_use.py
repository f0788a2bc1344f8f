"""The page of teaching use: terminals before use, holidays without a zero."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access import tables as t
from tests import builders as add
from tests.opening import opened_page
from tests.page_text import texts

Open = Callable[..., str]
opened = partial(opened_page, "teaching_use")


def fill(connection: Connection) -> None:
    """Schools 1 and 4 are online; 2 is not, 3 is silent, 5 has monitored rooms."""
    add.build_zone(connection)
    days = {date(2025, 9, day): (day + 6) // 7 for day in (1, 2, 3, 4, 5, 8, 9, 10)}
    days |= {date(2025, 9, day): 3 for day in (15, 16, 17)}
    add.add_calendar(connection, days)
    add.add_calendar(connection, {date(2026, 2, 2): 20}, is_teaching_day=0)
    add.add_use(connection, 1)
    add.add_use(connection, 1, use_date=date(2025, 9, 2), used_lesson_count=30)
    online = {"terminal_days": 100, "used_minutes": 9000}
    add.add_use_report(connection, 4, **online, online_terminal_days=99)
    add.add_use_report(connection, 2, **online, online_terminal_days=60)
    fill_rooms(connection)
    fill_platforms(connection)


def fill_rooms(connection: Connection) -> None:
    for number, minutes in ((1, 30), (2, 0), (3, 12)):
        row = {"use_date": add.DAY, "room_no": "A301", "period_no": number}
        values = {"school_id": 5, **row, "used_minutes": minutes, "is_online": 1}
        add.add(connection, t.room_use, **values)


def fill_platforms(connection: Connection) -> None:
    row = {"name": "区大平台", "platform": "zone", "build_stage": "planned"}
    add.add(connection, t.platform, **row)
    key = {"platform": "space", "user_type": "teacher", "month": add.MONTH}
    counts = {"enrolled_count": 20, "opened_count": 18, "active_count": 9}
    add.add(connection, t.platform_month, school_id=1, **key, **counts)
    experiment = {"month": add.MONTH, "school_id": 1, "subject": "KX"}
    counts = {"required_count": 8, "done_count": 6}
    add.add(connection, t.experiment_month, **experiment, **counts)
    tested = {"assessed_date": add.DAY, "assessment_kind": "fitness", "area_id": 2}
    counts = {"tested_count": 9, "passed_count": 8}
    row = {"stage": "primary", **tested, **counts}
    add.add(connection, t.student_assessment, **row)


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return lambda **address: seen(opened(**address))


def seen(app: AppTest) -> str:
    assert not app.exception
    assert not app.error, app.error[0].value
    tables = [str(frame.value.to_csv(index=False)) for frame in app.dataframe]
    return "\n".join([*texts(app), *tables])


def test_whether_terminals_were_online_is_said_before_their_use(
    open_page: Open,
) -> None:
    text = open_page()

    # 99 + 60 + 12 + 1 of 100 + 100 + 12 + 1: too few to judge anybody's use by.
    assert "监测终端在线率80.8%，不足90%：先修终端，使用率不作比较" in text
    assert text.index("监测终端在线率") < text.index("多媒体使用率")


def test_schools_below_the_line_are_listed_apart_with_the_reason(
    open_page: Open,
) -> None:
    text = open_page()

    assert "2所学校不参评：终端在线率不足90%或未报送" in text
    assert "终端在线率60.0%，离线不等于没用" in text
    assert "3所学校参评，多媒体使用率最高的是河镇中心小学" in text


def test_more_minutes_are_not_called_better(open_page: Open) -> None:
    assert "更多不等于更好" in open_page()


def test_a_holiday_month_has_no_teaching_day_and_no_zero(open_page: Open) -> None:
    text = open_page(period="2026-02")

    assert "2026年2月共28天，无教学日，不评价使用。" in text
    assert "使用率不是0，是没有" in text
    assert "0.0%" not in text


def test_it_says_what_share_of_the_month_was_taught(open_page: Open) -> None:
    assert "2025年9月共30天，其中教学日11天（37%）" in open_page()


def test_days_without_lessons_are_empty(open_page: Open) -> None:
    text = open_page(part="days")

    assert "2个教学日，多媒体使用率90.0%；周二最高，100.0%" in text
    assert "“假”为无教学日，不是0" in text


def test_rooms_are_added_up_by_period_and_not_named(open_page: Open) -> None:
    text = open_page(part="days")

    assert "1间教室按节次看：第1节使用最多，100.0%" in text
    assert "A301" not in text


def test_platforms_stand_with_what_is_built_and_used(open_page: Open) -> None:
    text = open_page(part="platforms")

    assert "本月有应用数据的1个" in text
    assert "规划" in text
    assert "教师空间开通率90.0%" in text
    assert "学生空间开通率：未报送。" in text


def test_pupils_results_are_of_the_area_and_small_ones_are_withheld(
    open_page: Open,
) -> None:
    text = open_page(part="teaching", area=add.EAST)

    assert "实验开出率75.0%" in text
    assert "只有区域合计，不排名，不比学校" in text
    assert "少于10人，不显示" in text


@pytest.mark.parametrize("part", ["monitor", "days", "platforms", "teaching"])
@pytest.mark.parametrize("area", [add.EAST, add.HILL_TOWN, add.LAKE_TOWN])
def test_every_question_is_answered_at_every_level(
    open_page: Open, part: str, area: str
) -> None:
    assert open_page(part=part, area=area)
