"""The page of comparisons on a tiny city: any places, any two numbers, any link."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from tests import builders as add
from tests.opening import opened_page
from tests.page_text import texts

Open = Callable[..., AppTest]
opened = partial(opened_page, "compare", period="2025-09")
RIVER, HILL, POINT, LAKE = (code for code, *_ in add.SCHOOLS[:4])
USE = "use_lesson_rate"


def fill(connection: Connection) -> None:
    """East is built well and little used, West the other way round."""
    add.build_zone(connection)
    for number in range(6, 9):  # rural primary schools like one another
        add.add_school(connection, school_code=f"219900000{number}")
    more = {1: 200, 2: 300, 3: 20, 4: 500, 6: 210, 7: 260, 8: 205}
    for school_id, pupils in more.items():
        add.add_base(connection, school_id, student_count=pupils)
        speed = 50.0 if school_id == 4 else 100.0
        add.add_line(connection, school_id, bandwidth_low_mbps=speed)
        used = 29 if school_id == 4 else 12
        add.add_use(connection, school_id, used_lesson_count=used)
        before = {"use_date": date(2024, 9, 2), "used_lesson_count": 6}
        add.add_use(connection, school_id, **before)
    add.add_target(connection, USE, 0.8)


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return opened


def text_of(app: AppTest) -> str:
    return "\n".join(texts(app))


def test_districts_stand_side_by_side_with_state_and_reports(open_page: Open) -> None:
    app = open_page(items=USE)

    assert "2个区县中，西区多媒体使用率最高：96.7%，1个未达目标" in text_of(app)
    table = app.dataframe[0].value
    assert table["区县"].tolist() == ["东区", "西区"]
    assert table["多媒体使用率"].tolist() == ["✕ 40.0%", "✓ 96.7%"]
    assert table["已报／应报（所）"].tolist() == ["6/7", "1/1"]
    assert table["多媒体使用率·24年9月"].tolist() == ["20.0%", "20.0%"]


def test_a_link_opens_the_same_towns_and_years(open_page: Open) -> None:
    app = open_page(level="area-2", places=add.HILL_TOWN, years="0", items=USE)

    table = app.dataframe[0].value
    assert table["乡镇（街道）"].tolist() == ["山镇"]
    assert not [name for name in table if "24年" in name]


def test_schools_are_compared_in_the_order_of_the_link(open_page: Open) -> None:
    app = open_page(level="school", schools=f"{LAKE},{RIVER}", items=USE)

    table = app.dataframe[0].value
    assert table["学校"].tolist() == ["湖镇小学", "河镇中心小学"]
    assert "已报／应报（所）" not in table


def test_without_a_choice_the_schools_in_view_are_listed(open_page: Open) -> None:
    text = text_of(open_page(level="school", area=add.WEST))

    assert "没有选学校：列出西区的全部 1 所" in text


def test_a_school_found_by_its_letters_is_added(open_page: Open) -> None:
    app = open_page(level="school", schools=RIVER, items=USE)
    app.text_input(key="_compare_school_search").set_value("hzxx").run()
    app.button(key=f"compare-add-{LAKE}").click().run()

    assert app.query_params["schools"] == f"{RIVER},{LAKE}"
    names = app.dataframe[0].value["学校"].tolist()
    assert names == ["河镇中心小学", "湖镇小学"]


def test_quadrants_count_and_say_what_the_lines_are(open_page: Open) -> None:
    text = text_of(open_page(compare="scatter", items=f"net_bw100_rate,{USE}"))

    assert "2个区县：建好用好 0个，建好用少 1个，建少用好 1个，建少用少 0个" in text
    assert "竖线＝百兆以上比例的中位数（没有适用的目标）" in text
    assert "横线＝多媒体使用率的目标 80.0%，文件（A：" in text


def test_one_place_and_one_indicator_have_no_quadrants(open_page: Open) -> None:
    assert "只有一个地方" in text_of(open_page(compare="scatter", area=add.WEST))
    assert "要选两项指标" in text_of(open_page(compare="scatter", items=USE))


def test_two_numbers_without_data_are_said(open_page: Open) -> None:
    items = f"{USE},dev_mmroom_ratio"
    text = text_of(open_page(compare="scatter", items=items))

    assert "没有“多媒体教室占普通教室比例”的数据" in text


def test_years_are_told_place_by_place(open_page: Open) -> None:
    text = text_of(open_page(compare="trend", items=USE, years="1"))

    assert "多媒体使用率：2个区县中 2个比2024年9月好转" in text
    assert "从左到右：2024年9月、2025年9月" in text
    assert "只有一个时间" in text_of(open_page(compare="trend", years="0"))


def test_a_school_stands_among_those_most_like_it(open_page: Open) -> None:
    app = open_page(compare="peers", school="2199000006", items=USE)
    text = text_of(app)

    assert "学段和城乡相同的乡村小学，全域共 3 所" in text
    assert "规模放宽" in text
    table = app.dataframe[-1].value
    assert table["距离"].tolist()[0] == "本校"
    # 205 pupils are nearer to 210 than 260 are.
    assert table["学校"].tolist()[1:] == ["第8小学", "第7小学"]
    assert "各除以同组的标准差" in text
    # School 8 has 205 pupils to the 210 of school 6, as many classes and teachers.
    assert table["和本校比"].tolist()[1].startswith("学生少5人")


def test_neighbours_go_on_into_the_table(open_page: Open) -> None:
    app = open_page(compare="peers", school="2199000006", items=USE)
    app.button(key="compare-neighbours").click().run()

    assert app.dataframe[0].value["学校"].tolist()[0] == "第6小学"
    assert app.query_params["level"] == "school"


def test_a_school_without_its_base_has_no_neighbours(open_page: Open) -> None:
    text = text_of(open_page(compare="peers", school="3499000005"))

    assert "请填报“年度基数”表" in text


def test_without_a_school_it_asks_for_one(open_page: Open) -> None:
    assert "请在上面选一所学校" in text_of(open_page(compare="peers"))
    unknown = text_of(open_page(compare="peers", school="0"))
    assert "没有找到学校标识码“0”" in unknown


def test_derived_numbers_are_left_out_with_a_sentence(open_page: Open) -> None:
    text = text_of(open_page(items=f"{USE},bal_cv_l1"))

    assert "没有列入：" in text
    assert "见“优质均衡”" in text


def test_nonsense_in_the_address_becomes_the_default(open_page: Open) -> None:
    wrong = {"compare": "x", "level": "y", "items": "q,q", "places": "0"}
    app = open_page(**wrong, schools="1,2", years="9", pair="a~b")

    assert app.dataframe[0].value["区县"].tolist() == ["东区", "西区"]
    assert not {*wrong, "schools", "years", "pair"} & {*app.query_params}


def test_more_than_four_indicators_are_no_link(open_page: Open) -> None:
    five = ",".join(["use_lesson_rate", *(f"bal_l{n}" for n in (1, 3, 4, 5))])
    app = open_page(items=five)

    assert "多媒体教室占比" in app.dataframe[0].value


def test_a_fifth_indicator_takes_the_place_of_the_first(open_page: Open) -> None:
    four = [USE, "bal_l1", "bal_l3", "bal_l4"]
    app = open_page(items=",".join(four))
    app.multiselect[0].set_value([*four, "bal_l5"]).run()

    assert app.query_params["items"] == "bal_l1,bal_l3,bal_l4,bal_l5"


def test_a_running_year_is_held_against_the_same_months(open_page: Open) -> None:
    app = open_page(period="2025-2026", items=USE)

    assert "往年也只算到9月" in text_of(app)
    assert "多媒体使用率·24年9月" in app.dataframe[0].value


def test_a_quadrant_says_how_many_reported(open_page: Open) -> None:
    app = open_page(compare="scatter", items=f"net_bw100_rate,{USE}")
    app.segmented_control(key="form-compare-scatter").set_value("表").run()

    table = app.dataframe[0].value
    assert table["象限"].tolist() == ["建好用少", "建少用好"]
    assert table["多媒体使用率·已报／应报（所）"].tolist() == ["6/7", "1/1"]
