"""The page of 优质均衡: a county's differences, who drives them, what would help."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.tables import unit_price
from tests import balance_city
from tests import builders as add
from tests.opening import Fill, opened_page
from tests.page_text import texts

Open = Callable[..., AppTest]
opened = partial(opened_page, "balance")
fill = balance_city.fill


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return opened


def seen(app: AppTest) -> str:
    return "\n".join(texts(app))


def test_a_city_counts_its_counties(open_page: Open) -> None:
    text = seen(open_page())

    assert "小学1个县（区）中1个有超线项" in text
    assert "1个县（区）1项高于0.50，百生多媒体教室最多" in text
    assert "按县（区）评估" in text


def test_a_county_is_held_against_its_lines(open_page: Open) -> None:
    text = seen(open_page(area=add.EAST))

    assert "东区：小学1项差异系数超线，初中没有报送" in text
    assert "6/7" in text
    # Schools 8, 9 and 10 of 5 stand at every line; 1 and 2 did not report.
    assert "60.0%" in text
    assert "只供参考（参评 5／应报 8 所）" in text
    assert "只供参考" in text


def test_the_schools_that_drive_an_item_come_first(open_page: Open) -> None:
    app = open_page(area=add.EAST, item="bal_l7")
    (drivers,) = [d.value for d in app.dataframe if "占差异" in d.value]

    # X̄ is 1.98: 46 rooms stand furthest from it.
    assert drivers["数值（间/百人）"].tolist()[0] == "4.60"
    assert drivers["与平均比"].tolist()[:2] == ["高于平均", "低于平均"]
    total = sum(float(text.rstrip("%")) for text in drivers["占差异"])
    assert total == pytest.approx(100, abs=0.3)


def test_raising_the_lowest_says_what_it_takes(open_page: Open) -> None:
    app = open_page(area=add.EAST, item="bal_l7")
    text = seen(app)

    assert "至少把最低的2所补到门槛，差异系数就不高于0.50" in text
    assert "最低的2所共需39间" in text
    (slider,) = app.slider
    assert (slider.min, slider.max, slider.value) == (0, 2, 2)
    slider.set_value(1).run()
    assert "最低的1所共需20间" in seen(app)
    assert app.query_params["lowest"] in ("1", ["1"])


def test_a_price_gives_the_cost(open_page: Open) -> None:
    app = open_page(area=add.EAST, item="bal_l7")
    assert "“单价”表里没有“网络多媒体教室”的单价" in seen(app)
    assert "约需资金" not in seen(app)
    app.number_input[0].set_value(25000.0).run()

    text = seen(app)
    assert '97.5<span class="k-unit">万元' in text
    assert "39间×2.5万元/间" in text


def test_the_price_of_the_sheet_stands_there_with_its_source(
    own_store: Callable[[Fill], None],
) -> None:
    def with_a_price(connection: Connection) -> None:
        fill(connection)
        price = {"item": "网络多媒体教室", "unit": "间", "price_yuan": 20000.0}
        from_when = {"valid_from": date(2020, 1, 1), "source_doc": "集中采购成交价"}
        add.add(connection, unit_price, **price, **from_when)

    own_store(with_a_price)
    text = seen(opened(area=add.EAST, item="bal_l7"))

    assert "单价取自“单价”表：集中采购成交价，2020年1月1日起用" in text
    assert "来源：“单价”表 1 条（学校.xlsx）" in text
    assert '78<span class="k-unit">万元' in text


def test_the_definition_shows_both_halves_and_the_ground_of_the_line(
    open_page: Open,
) -> None:
    app = open_page(area=add.EAST)
    key = "definition-pass-primary-bal_pass6_rate"
    app.button(key=key).click().run()

    text = "\n".join(one.value for one in app.markdown)
    assert "达到6项+85%的学校：3 所" in text
    assert "参评学校（七项都已报送）：5 所" in text
    assert "门槛依据：文件（A：官方原文）" in text
    assert "单一来源，待核，不是国家标准" in text


def test_a_link_holds_stage_item_and_number(open_page: Open) -> None:
    text = seen(open_page(area=add.EAST, item="bal_l7", lowest="1", rural="net_tier"))

    assert "最低的1所共需20间" in text
    assert "口径：城区／农村" in text


def test_who_fails_is_listed_with_the_items(open_page: Open) -> None:
    app = open_page(area=add.EAST)

    assert "参评5所，2所没有达到6项+85%" in seen(app)
    (failing,) = [d.value for d in app.dataframe if "低于85%的项" in d.value]
    assert failing["低于85%的项"].tolist() == ["百生多媒体教室"] * 2


def test_city_and_country_are_compared_in_three_definitions(open_page: Open) -> None:
    app = open_page(area=add.EAST, item="bal_l7")

    (table,) = [d.value for d in app.dataframe if "口径" in d.value]
    assert table["口径"].tolist() == [
        "城区／乡村（正在使用）",
        "城镇／乡村",
        "城区／农村",
    ]
    assert (
        "农村学校低于城区0.40间/百人，城乡比0.83，上年没有可比的数（口径：城区／乡村）"
        in seen(app)
    )


@pytest.mark.parametrize("area", [add.RIVER_TOWN, add.LAKE_TOWN, add.HILL_TOWN])
def test_a_town_has_no_coefficient_and_says_why(open_page: Open, area: str) -> None:
    text = seen(open_page(area=area))

    assert "县以下的范围" in text
    assert "补到门槛会怎样" not in text


def test_a_school_year_takes_the_base_of_its_end(open_page: Open) -> None:
    text = seen(open_page(area=add.EAST, period="2025-2026"))
    assert "小学1项差异系数超线" in text

    earlier = seen(open_page(area=add.EAST, period="2023-2024"))
    assert "小学没有报送" in earlier


def test_a_county_that_did_not_report_says_so(open_page: Open) -> None:
    text = seen(open_page(area=add.WEST))

    assert "小学没有报送" in text
    assert "没有学校报送，算不出差异系数" in text


def test_a_stage_without_lines_is_not_judged(open_page: Open) -> None:
    text = seen(open_page(area=add.EAST, stage="junior_secondary"))

    assert "没有一所学校报全了分子和学生数" in text


def test_a_bad_address_opens_the_usual_view(open_page: Open) -> None:
    text = seen(
        open_page(area=add.EAST, stage="x", item="bal_l9", lowest="-1", rural="x")
    )

    assert "小学1项差异系数超线" in text
    assert "最低的2所共需39间" in text


def test_a_store_without_bases_says_which_sheet_to_fill(
    own_store: Callable[[Fill], None],
) -> None:
    def without_bases(connection: Connection) -> None:
        add.build_zone(connection)
        add.add_line(connection)

    own_store(without_bases)
    text = seen(opened())

    assert "“年度基数”表" in text
    assert "算不出差异系数" in text
