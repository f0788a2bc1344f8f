"""A school's record: chosen by search, told on one page, traced to file and row."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.tables import school_name, subject_need
from tests import builders as add
from tests.opening import opened_page
from tests.page_text import texts

CODE = add.SCHOOLS[0][0]
Open = Callable[..., AppTest]
opened = partial(opened_page, "school", period="2025-09")


def fill(connection: Connection) -> None:
    add.build_zone(connection)
    for number, mbps in enumerate((100.0, 50.0, 20.0, 200.0, 80.0, 40.0)):
        school_id = 1
        if number:
            school_id = add.add_school(connection, settlement_code="121")
        add.add_line(
            connection, school_id, bandwidth_low_mbps=mbps, source_row=7 + number
        )
    add.add_target(connection, "net_bw_mbps", 150.0)
    add.add_base(connection, 1)
    add.add_devices(connection, 1)
    add.add_room(connection, 1)
    add.add_plan(connection, "P1", 3)
    add.add_lesson(connection, "L1", 3, plan_no="P1")
    add.add_lesson(connection, "L2", status="cancelled", not_held_reason="network")
    add.add_use_report(connection, 1, terminal_days=100, online_terminal_days=90)
    add.add_submission(connection, "classroom_use_report", 1)
    add.add_resource_report(connection, 1, use_count=16)
    add.add_award(connection, "王老师")
    add.add_project(connection)
    names = {"name": "河镇小学", "name_kind": "former", "until_date": date(2020, 8, 31)}
    add.add(connection, school_name, school_id=1, **names)
    need = {"school_year": "2025-2026", "term": 1, "subject": "YY"}
    add.add(connection, subject_need, school_id=3, **need)


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return opened


def held(app: AppTest) -> AppTest:
    assert not app.exception
    assert not app.error, app.error[0].value
    return app


def text_of(app: AppTest) -> str:
    return "\n".join(texts(app))


def test_its_systems_are_listed_when_asked_for(open_page: Open) -> None:
    app = open_page(school=CODE)
    held(app.toggle(key="switch-by_system-").set_value(True).run())

    table = next(one.value for one in app.dataframe if "系统或机制" in one.value)
    rows = table.set_index("编号")
    assert "带宽达标率 0.0%；百兆以上比例 100.0%" in rows["建"]["02"]
    assert "开课节数" in rows["用"]["25"]
    assert rows["效"]["12"] == "不适用"
    assert "未报送" in rows["建"]["13"]
    # Money is an area's own.
    assert "48" not in rows.index


def test_every_number_of_it_is_listed_when_asked_for(open_page: Open) -> None:
    app = open_page(school=CODE)
    held(app.toggle(key="switch-all_numbers-").set_value(True).run())

    table = next(one.value for one in app.dataframe if "本校的线" in one.value)
    rows = table.set_index("指标")
    assert rows["数值"]["百兆以上学校比例"] == "100.0%"
    assert rows["数值"]["带宽达标率"] == "0.0%"
    assert "未报送" in set(rows["数值"])
    assert "nan" not in "".join(rows["数值"])
    held(app.button(key="record-every-open").click().run())
    assert any("**定义**" in one.value for one in app.markdown)


def test_it_says_who_the_school_is(open_page: Open) -> None:
    text = text_of(open_page(school=CODE))

    assert "河镇中心小学" in text
    assert "曾用名：河镇小学（至2020\\-08\\-31）" in text
    assert "没有坐标" in text
    assert "基本信息来自：学校.xlsx" in text


def test_each_section_says_what_is_seen(open_page: Open) -> None:
    text = text_of(open_page(school=CODE))

    assert "距本校150M的线还差50M" in text
    assert "2025年在校生200人，专任教师14人" in text
    assert "近两年三个课堂主讲1节" in text
    assert "今年与1所学校结对上课" in text
    assert "今年有1节没有开" in text
    assert "2025年9月终端在线率90.0%，多媒体使用率83.3%" in text
    assert "累计审核通过资源8件，件均使用2.0次" in text
    assert "累计获奖1项" in text
    assert "课题1个，其中结题1个" in text


def test_the_rank_among_peers_is_said_in_the_better_half_only(
    open_page: Open,
) -> None:
    # Bandwidths of the group: 200, 100, 80, 50, 40, 20; this school has 100.
    assert "6 所中第 2" in text_of(open_page(school=CODE))
    low = text_of(open_page(school="2199000007"))
    assert "同组中位" in low
    assert "所中第 6" not in low


def test_raw_rows_name_file_and_row_and_no_teacher(open_page: Open) -> None:
    app = open_page(school=CODE)
    rows = app.dataframe[-1].value
    assert rows[["文件", "行"]].to_numpy().tolist() == [["学校.xlsx", "第 7 行"]]

    for kind in ("award", "lesson", "project"):
        held(app.button_group(key="rows").set_value(kind).run())
    awards = open_page(school=CODE, rows="award")
    every = " ".join(str(frame.value.to_dict()) for frame in awards.dataframe)
    assert "王老师" not in every
    assert "优课评选" in every


def test_what_was_not_reported_is_said_and_not_zero(open_page: Open) -> None:
    text = text_of(open_page(school="2199000004"))

    assert "带宽未报送" in text
    assert "多媒体使用未报送" in text
    assert "没有可比的同组学校" in text


def test_a_receiving_school_shows_what_was_filled(open_page: Open) -> None:
    assert "开不齐的1门学科，专递课堂补上1门" in text_of(open_page(school="2199000003"))


def test_without_a_school_one_is_found_by_initials(open_page: Open) -> None:
    app = open_page()
    assert "看哪一所学校？" in text_of(app)

    held(app.text_input(key="pick-record").set_value("hzzxxx").run())
    (found,) = (b for b in app.button if str(b.key).startswith("picked-record"))
    held(found.click().run())
    assert CODE in app.query_params["school"]
    assert "2025年在校生200人" in text_of(app)

    held(app.button(key="record-other").click().run())
    assert "看哪一所学校？" in text_of(app)


def test_an_unknown_code_is_a_sentence(open_page: Open) -> None:
    assert "没有找到学校标识码“123”" in text_of(open_page(school="123"))
