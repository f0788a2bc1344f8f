"""总览 over stores that know little: published totals alone, no awards, nothing."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.databases import close_store, open_store, writing
from data_access.demo.published import build_published_zone
from data_access.rollups import recompute_all
from tests import builders as add
from tests.page_text import texts

PROJECT = Path(__file__).resolve().parents[2]


def seen(address: str, patch: pytest.MonkeyPatch) -> str:
    patch.setenv("ZHIJIAO_DATABASE_URL", address)
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60).run()
    assert not app.exception
    return "\n".join(texts(app))


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'zhijiao.db'}"


def test_published_totals_alone_offer_the_template(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_store(address)
    build_published_zone(engine, "榆阳区")
    close_store(engine)

    text = seen(address, monkeypatch)

    assert "59,387" in text
    assert "报道没有给出分校数据" in text
    assert "python -m data_access template" in text


def test_numbers_that_a_store_does_not_have_step_back(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_store(address)
    with writing(engine) as connection:
        add.build_zone(connection)
        add.add_base(connection, 1, student_count=200, full_time_teacher_count=14)
        recompute_all(connection)
    close_store(engine)

    text = seen(address, monkeypatch)

    assert "在校生数" in text
    assert "优课奖项数（累计）" not in text
    assert "连续三个月零报送" not in text


def test_a_holiday_blames_nobody(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """七月 has three teaching days: who took no part is not looked for."""
    engine = open_store(address)
    with writing(engine) as connection:
        add.build_zone(connection)
        due = add.add_school(connection, needs_delivery=1)
        for month in (202506, 202507):
            add.add_submission(connection, "lesson_report", due, month=month)
            held = {"month": month, "lesson_count": 0, "received_count": 0}
            add.add_lesson_report(connection, due, **held)
        for month, count in ((6, 20), (7, 3)):
            days = {date(2025, month, day): 1 for day in range(1, count + 1)}
            add.add_calendar(connection, days)
        add.add_base(connection, 1)
        recompute_all(connection)
    close_store(engine)

    june = pills(address, monkeypatch, "2025-06")
    july = pills(address, monkeypatch, "2025-07")

    assert "应参与三个课堂未参与 1 所" in june
    assert not [label for label in july if "未参与" in label]


def pills(address: str, patch: pytest.MonkeyPatch, period: str) -> list[str]:
    patch.setenv("ZHIJIAO_DATABASE_URL", address)
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60)
    app.query_params["period"] = period
    app.run()
    assert not app.exception
    groups = app.get("button_group")
    return [option.content for group in groups for option in group.proto.options]


def test_a_column_that_never_came_blames_nobody(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rooms are known without their equipment, bandwidth without a line to meet."""
    engine = open_store(address)
    with writing(engine) as connection:
        add.build_zone(connection)
        for school_id in (1, 2, 3):
            add.add_base(connection, school_id, classroom_count=6)
            add.add_line(connection, school_id)
        recompute_all(connection)
    close_store(engine)

    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", address)
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60).run()
    tables = [one.value for one in app.dataframe if "指标" in one.value]
    found = tables[0].set_index("指标")["现在"]

    assert "多媒体教室占普通教室比例" not in found
    assert found["带宽达标率"] == "没有设带宽目标"
