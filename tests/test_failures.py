"""What fails is told in Chinese with a number that stands in the log; no traceback."""

import logging
import re
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError
from streamlit.testing.v1 import AppTest

from data_access.databases import close_store, open_store, writing
from data_access.rollups import recompute_all
from pages import overview
from pages.ui import failures
from tests import builders as build
from tests.page_text import english, texts

PROJECT = Path(__file__).resolve().parents[1]
NUMBER = re.compile(r"错误编号 (\d{4}-\d{6}-\d{3})")


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    address = f"sqlite:///{tmp_path / 'zhijiao.db'}"
    with writing(open_store(address)) as connection:
        build.build_zone(connection)
        recompute_all(connection)
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", address)
    return address


def told(app: AppTest) -> str:
    """Return what a page that failed says, and hold it to what it must not say."""
    assert not app.exception
    text = "\n".join(texts(app))
    assert not english(app.error[0].value)
    assert "Traceback" not in text
    assert "no such table" not in text
    return str(app.error[0].value)


def opened() -> AppTest:
    return AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60).run()


def in_log(said: str, caplog: pytest.LogCaptureFixture) -> logging.LogRecord:
    """Return the line of the log that has the number of what was said."""
    found = NUMBER.search(said)
    assert found
    (record,) = [one for one in caplog.records if found[1] in one.getMessage()]
    return record


def test_a_page_that_breaks_says_what_to_do_and_where_to_look(
    address: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> None:
        raise RuntimeError("no such pupil")

    monkeypatch.setattr(overview, "render", broken)
    said = told(opened())

    assert said.startswith("这一页没有打开")
    record = in_log(said, caplog)
    assert record.exc_info and "no such pupil" in str(record.exc_info[1])


def test_a_store_that_lost_a_table_is_no_traceback(
    address: str, caplog: pytest.LogCaptureFixture
) -> None:
    with writing(open_store(address)) as connection:
        connection.exec_driver_sql("DROP TABLE tally_month")
    said = told(opened())

    assert said.startswith("数据库没有给出这一页的数据")
    assert in_log(said, caplog).exc_info
    close_store(open_store(address))


def test_a_store_in_use_is_told_as_busy() -> None:
    class Busy(Exception):
        sqlite_errorname = "SQLITE_BUSY"

    words = failures.words_of(OperationalError("SELECT 1", {}, Busy()))

    assert words.startswith("数据库正忙") and "刷新" in words


def test_what_a_click_breaks_is_told_in_the_same_way() -> None:
    def script() -> None:
        import app as product
        from pages.ui import failures

        assert product.app._on_script_error is failures.show
        assert failures.show(ValueError("half of it"))

    said = told(AppTest.from_function(script).run())

    assert NUMBER.search(said)
