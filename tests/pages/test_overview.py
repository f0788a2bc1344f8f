"""总览 over stores that know little: published totals alone, no awards, nothing."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import Connection

from tests import builders as add
from tests.opening import Fill, opened_page
from tests.page_text import texts

Own = Callable[[Fill], None]


def seen() -> str:
    return "\n".join(texts(opened_page("overview")))


def test_published_totals_alone_offer_the_template(at_published_totals: None) -> None:
    text = seen()

    assert "59,387" in text
    assert "报道没有给出分校数据" in text
    assert "python -m data_access template" in text


def test_numbers_that_a_store_does_not_have_step_back(own_store: Own) -> None:
    def one_base(connection: Connection) -> None:
        add.build_zone(connection)
        add.add_base(connection, 1, student_count=200, full_time_teacher_count=14)

    own_store(one_base)
    text = seen()

    assert "在校生数" in text
    assert "优课奖项数（累计）" not in text
    assert "连续三个月零报送" not in text


def test_a_holiday_blames_nobody(own_store: Own) -> None:
    """七月 has three teaching days: who took no part is not looked for."""

    def a_school_due_in_june_and_july(connection: Connection) -> None:
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

    own_store(a_school_due_in_june_and_july)

    assert "应参与三个课堂未参与 1 所" in pills("2025-06")
    assert not [label for label in pills("2025-07") if "未参与" in label]


def pills(period: str) -> list[str]:
    groups = opened_page("overview", period=period).get("button_group")
    return [option.content for group in groups for option in group.proto.options]


def test_a_column_that_never_came_blames_nobody(own_store: Own) -> None:
    """Rooms are known without their equipment, bandwidth without a line to meet."""

    def rooms_and_lines(connection: Connection) -> None:
        add.build_zone(connection)
        for school_id in (1, 2, 3):
            add.add_base(connection, school_id, classroom_count=6)
            add.add_line(connection, school_id)

    own_store(rooms_and_lines)
    app = opened_page("overview")
    tables = [one.value for one in app.dataframe if "指标" in one.value]
    found = tables[0].set_index("指标")["现在"]

    assert "多媒体教室占普通教室比例" not in found
    assert found["带宽达标率"] == "没有设带宽目标"
