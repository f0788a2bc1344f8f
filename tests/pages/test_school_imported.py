"""A record in a store of another country: what was never collected is not zero."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, update
from streamlit.testing.v1 import AppTest

from data_access.databases import close_store, open_store, writing
from data_access.rollups import recompute_all
from data_access.tables import school
from tests import builders as add
from tests.page_text import texts

PROJECT = Path(__file__).resolve().parents[2]
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
def text(no_real_store: None, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("imported") / "zhijiao.db"
    engine = open_store(f"sqlite:///{path}")
    with writing(engine) as connection:
        fill(connection)
        recompute_all(connection)
    close_store(engine)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{path}")
        return "\n".join(texts(opened()))


def opened() -> AppTest:
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60)
    app.switch_page("pages/school.py")
    app.query_params["period"] = "2025-09"
    app.query_params["school"] = CODE
    app.run()
    assert not app.exception
    assert not app.error, app.error[0].value
    return app


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
