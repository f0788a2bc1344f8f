"""经费投入 says what came in and went out, what a pupil and a Mbps came to."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.tables import fund, zone_profile
from pages.ui.funds_tables import in_wan
from tests import builders as add
from tests.opening import opened_page
from tests.page_text import texts

Open = Callable[..., AppTest]


def add_fund(connection: Connection, area_id: int, **values: Any) -> None:
    given: dict[str, Any] = {
        "fund_year": 2024,
        "for_school": "*",
        "source": "equipment",
        "category": "hardware",
        "operator": "*",
        "bound": "equal",
    }
    add.add(connection, fund, area_id=area_id, **{**given, **values})


def fill(connection: Connection) -> None:
    """東区 2024: 6 亿以上 and rent; 2025: the year still runs. 西区 is silent."""
    add.build_zone(connection)
    add.add(connection, zone_profile, zone_id=1, name="甲市", title="甲市")
    add_fund(connection, 2, budget_yuan=6e8, spent_yuan=5.4e8, bound="at_least")
    add_fund(connection, 2, category="line_rent", source="network", budget_yuan=2e8)
    add_fund(connection, 2, fund_year=2025, budget_yuan=2e6, spent_yuan=5e5)
    add.add_base(connection, 1, student_count=1000)
    add.add_line(connection, 1, operator="telecom", annual_fee_yuan=4000.0)
    add.add_line(connection, 2, operator="mobile", annual_fee_yuan=2500.0)
    add.add_line(connection, 4, operator="mobile")


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return partial(opened_page, "funds")


def seen(app: AppTest) -> str:
    return "\n".join(texts(app))


def test_a_running_year_says_so_far(open_page: Open) -> None:
    text = seen(open_page(period="2025-09"))

    assert "2025年安排信息化经费200万元，年内已支出50万元，为预算的25.0%" in text
    assert "500" in text  # 500 000 yuan over 1000 pupils
    assert "2025年度（年内累计）" in text


def test_a_lower_bound_stays_one_and_unknown_spending_is_told(open_page: Open) -> None:
    text = seen(open_page(period="2025-09", year="2024"))

    assert "2024年安排信息化经费8亿元以上" in text
    assert "支出5.4亿元以上，为预算的90.0%" in text
    assert "1项没有填支出，未计入支出和支出率" in text


def test_who_is_silent_is_named(open_page: Open) -> None:
    assert "已报 1／应报 2 个区县，合计只供参考；未报送：西区。" in seen(
        open_page(period="2025-09")
    )


def test_rent_of_lines_counts_as_maintenance(open_page: Open) -> None:
    text = seen(open_page(period="2025-09", year="2024"))

    assert "硬件占75.0%，四类用途里最多" in text
    assert "网络租用归入维护" in text


def test_operators_are_compared_by_lines_with_both_figures(open_page: Open) -> None:
    text = seen(open_page(period="2025-09"))

    assert "移动每兆带宽年租费最低：25.0元" in text
    assert "计入 2 / 3 条线路" in text


def test_money_of_later_years_is_not_seen_before(open_page: Open) -> None:
    text = seen(open_page(period="2024-12"))

    assert "2024年安排" in text
    assert "2025年安排" not in text


def test_an_area_without_money_is_offered_the_sheet(open_page: Open) -> None:
    text = seen(open_page(period="2025-09", area="9902"))

    assert "西区还没有经费数据" in text
    assert "“经费”表" in text


def test_money_of_a_report_is_shown_with_its_bound(
    at_published_totals: None,
) -> None:
    app = opened_page("funds")
    text = seen(app)

    assert "第二轮三年行动累计投入6亿元以上" in text
    assert app.dataframe[0].value["原文"].tolist() == ["累计投入6亿多元"]


def test_amounts_of_a_table_stand_in_one_unit() -> None:
    assert in_wan(8_205_000.0) == "820.5"
    assert in_wan(600_000_000.0, "at_least") == "60,000.0以上"
    assert in_wan(float("nan")) == "未报送"
