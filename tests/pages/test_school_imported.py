"""A record in a store of another country: what was never collected is not zero."""

import pytest
from sqlalchemy import Connection, update

from data_access.tables import school
from tests import builders as add
from tests.opening import opened_page
from tests.page_text import texts

CODE = add.SCHOOLS[0][0]


def fill(connection: Connection) -> None:
    """Six schools alike: their yearly base, and what one has for a network."""
    add.build_zone(connection)
    kind = {"settlement_code": None, "settlement_type": "township_area"}
    connection.execute(update(school).where(school.c.school_id == 1).values(**kind))
    add.add_base(connection, 1, full_time_teacher_count=None)
    add.add_line(connection, 1, bandwidth_low_mbps=1000.0, bandwidth_high_mbps=None)
    add.add_target(connection, "net_bw_mbps", 100.0)
    add.add_devices(connection, 1, device_count=None)
    for _ in range(5):
        school_id = add.add_school(connection, settlement_code="121")
        add.add_base(connection, school_id)


@pytest.fixture(scope="module")
def text(small_store: str) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZHIJIAO_DATABASE_URL", small_store)
        return "\n".join(texts(opened_page("school", period="2025-09", school=CODE)))


def test_points_are_not_zero_where_no_award_was_ever_registered(text: str) -> None:
    assert "没有这项数据" in text
    assert "0.0分/百人" not in text
    assert "所中第 1" not in text


def test_nobody_misses_monthly_reports_that_nobody_collects(text: str) -> None:
    assert "这个数据库没有月报" in text
    assert "份月报没有报送" not in text


def test_the_settlement_is_said_by_its_kind_where_no_code_is_known(text: str) -> None:
    assert "小学・学段：小学・镇区" in text
    assert "城乡未报送" not in text


def test_an_open_bandwidth_is_a_bandwidth_and_meets_a_line_below_it(text: str) -> None:
    assert ">1,000M以上<" in text
    assert "✓ 达标（线 100" in text
    assert "出口带宽1,000M以上" in text


def test_no_unit_stands_after_what_was_not_reported(text: str) -> None:
    assert "专任教师未报送" in text
    assert "终端未报送" in text
    for unit in "人台件":
        assert f"未报送{unit}" not in text
