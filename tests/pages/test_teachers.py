"""The page of the teachers answers its questions, and never of one teacher."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pandas as pd
import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.tables import (
    club,
    helper_task,
    teacher,
    teacher_title,
    training_event,
    training_record,
)
from pages.ui import teacher_words
from tests import builders as add
from tests.opening import opened_page
from tests.page_text import texts

Open = Callable[..., str]
opened = partial(opened_page, "teachers")
NUMBERS = [f"JS{number:04}" for number in range(8)]


def fill(connection: Connection) -> None:
    """School 1 has six teachers, four of them done; point 3 has two, one done."""
    add.build_zone(connection)
    for number in NUMBERS[:6]:
        add.add(connection, teacher, school_id=1, teacher_no=number, **_due())
    for number in NUMBERS[6:]:
        add.add(connection, teacher, school_id=3, teacher_no=number, **_due())
    for number, hours in zip(NUMBERS, (30, 25, 25, 40, 24, 0, 30, 0), strict=True):
        school_id = 3 if number in NUMBERS[6:] else 1
        record = {"programme": "uplift2", "school_year": "2024-2025", "term": 2}
        spent = {"online_hours": hours, "school_hours": 25, "test_result": "passed"}
        key = {"school_id": school_id, "teacher_no": number}
        add.add(connection, training_record, **key, **record, **spent)
    for number, persons in zip(NUMBERS[:3], (50, 49, 80), strict=True):
        task = {"school_year": "2025-2026", "session_count": 1, "lesson_hours": 4}
        key = {"school_id": 1, "teacher_no": number, "person_times": persons}
        add.add(connection, helper_task, **key, **task)
    title = {"title": "教学能手", "level": 3, "awarded_date": add.DAY}
    key = {"school_id": 1, "teacher_no": NUMBERS[0], "is_programme": 1}
    add.add(connection, teacher_title, **key, **title)
    event = {"school_id": 1, "event_date": add.DAY, "training_kind": "team"}
    counts = {"session_count": 2, "person_times": 45}
    add.add(connection, training_event, title="微课", **event, **counts)
    robots = {"club_kind": "robot", "club_name": "本校", "start_date": add.DAY}
    add.add(connection, club, school_id=4, **robots)
    add.add_target(connection, "tea_50h_rate", 1.0)


def _due() -> dict[str, object]:
    return {"start_date": date(2020, 9, 1), "is_full_time": 1, "is_due_training": 1}


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return lambda **address: seen(opened(**{"period": "2025-09", **address}))


def seen(app: AppTest) -> str:
    assert not app.exception
    assert not app.error, app.error[0].value
    return "\n".join(texts(app))


def test_it_says_who_has_the_hours_and_how_many_are_missing(open_page: Open) -> None:
    text = open_page()

    # 30, 25, 25, 40 of school 1 and 30 of the point; 24 hours are not enough.
    assert "8名应训教师，5名满25＋25学时（62.5%），还差3名" in text
    assert "能算出结果的1所学校里，0所全员达标" in text
    assert "未达标" in text


def test_the_helpers_stand_at_three_lines(open_page: Open) -> None:
    text = open_page(part="helpers")

    # One trained 49 person-times only.
    assert "本学年互助小组3名成员，2名三项任务都完成" in text


def test_helpers_stand_school_by_school_and_the_few_are_not_told(
    open_page: Open,
) -> None:
    text = open_page(part="helpers")
    table = frame_with("≥50人次（人）")

    assert "1所学校有互助小组成员，能列的1所里0所全部完成" in text
    assert table["学校"].tolist() == ["河镇中心小学"]
    assert table["≥50人次（人）"].tolist() == ["2"]
    assert table["三项都完成（人）"].tolist() == ["2"]


def test_trainings_are_counted_by_kind(open_page: Open) -> None:
    text = open_page(part="events")

    assert "2025年9月三训2场、45人次" in text
    app = opened(period="2025-09", part="events")
    app.segmented_control(key="form-teachers-kinds").set_value("表").run()
    table = next(d.value for d in app.dataframe if "培训类别" in d.value)
    found = table.set_index("培训类别")["场次（场）"]
    # A kind that was not held stands with nought.
    assert found.to_dict() == {"干部培训": 0, "班子培训": 2, "学科教师培训": 0}


def test_a_stage_leaves_the_schools_that_have_it(open_page: Open) -> None:
    text = open_page(of_stage="junior_secondary")

    assert "初中学段：没有学校同时报送教师名册和2.0工程学时" in text
    assert "各学段不能相加" in text
    assert "小学学段：8名应训教师" in open_page(of_stage="primary")


def test_where_all_helpers_are_too_few_that_is_all_that_is_said() -> None:
    rows = pd.DataFrame({"is_small": [True, True], "left": [float("nan")] * 2})
    said = teacher_words.helper_schools_title(rows)

    assert said == "2所学校有互助小组成员，每所都不足3人，不单列"


def frame_with(head: str, **address: str) -> pd.DataFrame:
    """Return the table that has a column, of the part of the helpers."""
    app = opened(period="2025-09", part="helpers", **address)
    return next(d.value for d in app.dataframe if head in d.value)


def test_trainings_are_counted_by_month(open_page: Open) -> None:
    assert "十二个月培训2场、45人次" in open_page(part="events")


def test_titles_and_clubs_stand_with_their_period(open_page: Open) -> None:
    assert open_page(part="results")
    table = opened(period="2025-09", part="results").dataframe[0].value
    found = table.set_index("指标")["数值"]

    assert found["培树骨干教师（累计）"] == "1人"
    # Schools 4 and 5 are urban; only one of them has a club.
    assert found["创新社团开设率（城区）"] == "50.0%"


@pytest.mark.parametrize("part", ["hours", "helpers", "events", "results"])
@pytest.mark.parametrize("area", [add.CITY, add.EAST, add.RIVER_TOWN, add.HILL_TOWN])
def test_no_teacher_is_told(open_page: Open, part: str, area: str) -> None:
    text = open_page(part=part, area=area)

    assert not [number for number in NUMBERS if number in text]


def test_a_school_of_two_teachers_has_no_share(open_page: Open) -> None:
    text = open_page(area=add.HILL_TOWN)

    # Half of two is one: the town has no other school that reported.
    assert "50.0%" not in text
    assert "不足3人，不单列" in text
