"""The leaderboard says who is first, shares ranks, and lists nobody as last."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.tables import award_points
from tests import builders as add
from tests.opening import opened_page
from tests.page_text import texts

Open = Callable[..., AppTest]
opened = partial(opened_page, "leaderboard", period="2025-09")


def fill(connection: Connection) -> None:
    """School 1 wins twice, 2 once, 3 once with three teachers, 4 nothing."""
    add.build_zone(connection)
    for school_id, teachers in ((1, 40), (2, 10), (3, 3), (4, 30), (5, 50)):
        add.add_base(connection, school_id, full_time_teacher_count=teachers)
    add.add(
        connection,
        award_points,
        level=4,
        grade="first",
        winner_kind="person",
        points=6.0,
    )
    for winner, school_id in (("甲", 1), ("乙", 1), ("丙", 2), ("丁", 3)):
        add.add_award(connection, winner, school_id=school_id)
    add.add_award(connection, "戊", school_id=5, awarded_date=date(2025, 5, 9))
    for school_id, uploads, uses in ((1, 30, 3), (2, 20, 200), (4, 10, 100)):
        counts = {"approved_count": uploads, "use_count": uses}
        add.add_resource_report(connection, school_id, **counts)
        add.add_submission(connection, "resource_report", school_id)
    add.add_submission(connection, "resource_report", 5, is_zero_report=1)


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return opened


def text_of(app: AppTest) -> str:
    return "\n".join(texts(app))


def test_per_hundred_teachers_the_small_school_leads(open_page: Open) -> None:
    text = text_of(open_page())

    assert "山镇九年制学校百名教师获奖积分最高（60.0分/百人）" in text
    assert "比第二名多30.0分/百人" in text
    # Three teachers are no basis for a hundred.
    assert "另有1所学校榜上有数但教师不足10人" in text
    assert "省级6分" in text


def test_raw_totals_share_ranks_and_name_who_dropped_out(open_page: Open) -> None:
    app = open_page(basis="raw", kind="good_lesson")
    text = text_of(app)

    assert "河镇中心小学优课奖最高（2项），比第二名多1项" in text
    assert "上期在榜、本期无：东区高级中学（上期第1）" in text


def test_peers_are_ranked_among_themselves(open_page: Open) -> None:
    text = text_of(open_page(basis="peer", peer="teaching_point-rural"))

    assert "乡村教学点：柳坡教学点百名教师获奖积分最高（200.0分/百人）" in text


def test_a_chosen_school_reads_its_own_place_only(open_page: Open) -> None:
    text = text_of(open_page(school="2199000001", basis="raw"))

    assert "甲市镇区小学 1 所中 **第 1**" in text


def test_nothing_won_is_not_a_last_place(open_page: Open) -> None:
    app = open_page(school="2199000004", basis="raw")
    text = text_of(app)

    assert "本期为零，不排名" in text
    assert "支持清单（2所）" in text
    assert not app.dataframe

    app.toggle(key="switch-support-").set_value(True).run()
    listed = app.dataframe[-1].value
    assert listed["学校"].tolist() == ["东区高级中学", "湖镇小学"]
    assert set(listed["情况"]) == {"本期为零"}


def test_much_uploaded_little_used_is_said(open_page: Open) -> None:
    app = open_page(board="resources", basis="raw")

    assert "前10名中有1家传得多、用得少" in text_of(app)


def test_areas_may_stand_in_their_official_order(open_page: Open) -> None:
    app = open_page(unit="area", order="region", basis="raw", kind="good_lesson")

    assert "按区划顺序列出，不排名次" in text_of(app)


def test_areas_are_all_shown_or_counted(open_page: Open) -> None:
    text = text_of(open_page(unit="area", basis="raw", kind="good_lesson"))

    assert "另有1个本期为零，不在榜上。" in text


def test_the_points_rule_is_said_once(open_page: Open) -> None:
    assert text_of(open_page()).count("同一作品多级获奖只计最高") == 1


def test_without_anything_it_says_what_to_do(open_page: Open) -> None:
    text = text_of(open_page(kind="software"))

    assert "没有可排名的" in text
    assert "可换一个时间或奖项" in text
    assert "支持清单" not in text


def test_nonsense_in_the_address_becomes_the_default(open_page: Open) -> None:
    text = text_of(open_page(board="x", kind="y", basis="z", top="7", peer="q"))

    assert "百名教师获奖积分最高" in text
