"""数据质量 says who has not reported what, and which figures want a second look."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert
from streamlit.testing.v1 import AppTest

from app import pages_in_order
from data_access.catalogue.internal_pages import INTERNAL, INTERNAL_PAGES
from data_access.catalogue.report_states import LATE
from data_access.databases import open_store
from data_access.period import month_period
from data_access.queries.measures import measures
from data_access.request import MeasureRequest
from data_access.tables import import_issue
from tests import builders as add
from tests.opening import opened_page
from tests.page_text import texts

SHEETS = ("classroom_use_report", "lesson_report", "resource_report")
Open = Callable[..., AppTest]
opened = partial(opened_page, "data_quality", period="2025-09")


def fill(connection: Connection) -> None:
    """School 1 reports all, 2 late, 3 one sheet as zero for three months, 4, 5 none."""
    batch_id = add.build_zone(connection)
    on_time, late = date(2025, 10, 3), date(2025, 10, 9)
    for sheet in SHEETS:
        add.add_submission(connection, sheet, 1, reported_date=on_time)
        add.add_submission(connection, sheet, 2, reported_date=late)
    for month in (202505, 202506, 202509):
        zero = {"month": month, "is_zero_report": 1, "reported_date": on_time}
        add.add_submission(connection, SHEETS[0], 3, **zero)
    for month, count in ((202504, 90), (202505, 100), (202506, 95), (202509, 400)):
        add.add_use_report(connection, 1, month=month, used_lesson_count=count)
    for number, school_id in enumerate((1, 4)):
        award = {"school_id": school_id, "certificate_no": "Z9"}
        add.add_award(connection, f"人{number}", **award)
    add.add_base(connection, 1, student_terminal_count=50)
    add.add_devices(connection, 1, device_count=80)
    given = {"severity": "warning", "rule": "x", "message": "第二行可疑。"}
    at = {"batch_id": batch_id, "issue_no": 1, "sheet": "获奖", "source_row": None}
    connection.execute(insert(import_issue), [{**given, **at}])


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return opened


def seen(app: AppTest) -> str:
    return "\n".join(texts(app))


def test_the_headline_counts_who_reported_everything(open_page: Open) -> None:
    text = seen(open_page())

    assert "2025年9月：5 所学校中 2 所报齐（40.0%）" in text
    assert "未报 8／15 份" in text and "零报 1 份" in text
    assert "应于 10月5日前报到（本地自定，可调整）" in text


def test_the_matrix_has_signs_and_words(open_page: Open) -> None:
    table = open_page().dataframe[0].value.set_index("学校")

    assert table.loc["河镇中心小学"].tolist()[1:] == ["✓ 已报"] * 3
    assert table.loc["山镇九年制学校"].tolist()[1:] == [f"{LATE.sign} {LATE.label}"] * 3
    assert table.loc["柳坡教学点"].tolist()[1:] == ["0 零报", "○ 未报", "○ 未报"]


@pytest.mark.parametrize(
    ("state", "schools"),
    [
        ("late", ["山镇九年制学校"]),
        ("zero", ["柳坡教学点"]),
        ("not_reported", ["东区高级中学", "柳坡教学点", "湖镇小学"]),
    ],
)
def test_a_state_in_the_address_filters_the_matrix(
    state: str, schools: list[str], open_page: Open
) -> None:
    table = open_page(state=state).dataframe[0].value

    assert sorted(table["学校"]) == sorted(schools)


def test_an_area_lists_its_own_schools(open_page: Open) -> None:
    assert open_page(area="9902").dataframe[0].value["学校"].tolist() == ["湖镇小学"]


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("runs", "连续 3 个月以上为零（1 份报表）"),
        ("odd", "1 所学校的 1 个数与本校以往相差 3 倍以上"),
        ("double", "1 个证书编号重复"),
        ("double", "1 所学校的年度基数与设备存量不一致（1 处）"),
        ("issues", "1 条问题未处理"),
        ("shares", "项报送不足八成"),
        ("cells", "格，达到不超过 20 格的目标"),
    ],
)
def test_every_part_says_what_it_found(part: str, words: str, open_page: Open) -> None:
    assert words in seen(open_page(part=part))


def test_an_odd_figure_has_its_history_and_its_row(open_page: Open) -> None:
    row = open_page(part="odd").dataframe[0].value.iloc[0]

    assert (row["报的数"], row["平时（中位）"]) == ("400节", "95节")
    assert row["历次（近8次）"] == "90、100、95"


def test_nobody_who_won_is_named(open_page: Open) -> None:
    app = open_page(part="double")

    cells = "".join(frame.value.to_string() for frame in app.dataframe)
    assert "Z9" in cells and "人0" not in cells


def test_the_due_day_is_the_zone_s(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHIJIAO_REPORT_DUE_DAY", "9")

    app = open_page()
    assert "应于 10月9日前报到" in seen(app)
    assert f"{LATE.sign} {LATE.label}" not in app.dataframe[0].value.to_string()


def test_it_is_an_internal_page(open_page: Open) -> None:
    assert f">{INTERNAL}<" in seen(open_page())
    assert set(pages_in_order()) >= INTERNAL_PAGES


def test_a_time_without_reports_says_so(open_page: Open) -> None:
    assert "没有一所学校报送月报" in seen(open_page(period="2024-09"))


def test_the_share_is_the_indicator_s(
    demo_original: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{demo_original}"
    request = MeasureRequest(("asm_report_rate",), (month_period(202610),))
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", url)
    row = measures(open_store(url), request).iloc[0]
    schools, complete = int(row["denominator"]), int(row["numerator"])

    text = seen(opened(period="2026-10"))
    assert f"{schools:,} 所学校中 {complete:,} 所报齐" in text
