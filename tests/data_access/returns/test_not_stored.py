"""What was sent in and not stored is told apart from what never came."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.changes import undo_delivery
from data_access.ingest.pipeline import import_files
from data_access.ingest.report import ImportReport
from data_access.returns.collection import collect_delivery, collect_month
from data_access.returns.reminders import reminders
from tests.data_access.ingest.conftest import Import, write_csv

FIRST, SECOND, THIRD = "2199000001", "2199000002", "3199000003"
FILES = "学校标识码 月份 新增"
TODAY = datetime.now(UTC).date()
MONTH = TODAY.year * 100 + TODAY.month
WRITTEN = f"{TODAY:%Y-%m}"
NOT_STORED = "已交，未存入（见问题清单）"


@pytest.fixture
def delivery(tmp_path: Path) -> Path:
    """The first: rows left out; the second: stored; the third: a sheet unread."""
    folder = tmp_path / "本月"
    for name, code, count in (("甲", FIRST, "很多"), ("乙", SECOND, 3)):
        (folder / name).mkdir(parents=True)
        write_csv(folder / name, "资源月报", FILES, (code, WRITTEN, count))
    head = "年月 类别名 有几节"
    write_csv(folder, "第二中学三个课堂月报", head, (WRITTEN, "专递课堂", 3))
    return folder


def both(store: Engine, report: ImportReport) -> list[dict[str, dict[str, str]]]:
    """Return the two lists, each school → sheet → word."""
    lists = (collect_delivery(store, report), collect_month(store, MONTH))
    return [
        each.frame().set_index("学校").drop(columns=["乡镇", "学校标识码"]).T.to_dict()
        for each in lists
    ]


def test_what_came_and_was_not_stored_is_the_same_in_both_lists(
    zone: Import, store: Engine, delivery: Path
) -> None:
    report = import_files([delivery], engine=store)

    of_delivery, of_store = both(store, report)
    assert of_delivery == of_store
    assert of_store["第一小学"]["资源月报"] == NOT_STORED
    assert of_store["第一小学"]["三个课堂月报"] == "缺"
    assert of_store["中心小学"]["资源月报"] == "已收"
    assert of_store["第二中学"]["三个课堂月报"] == NOT_STORED
    assert of_store["第二中学"]["资源月报"] == "缺"
    texts = reminders(collect_month(store, MONTH), as_of=date(2026, 10, 31))
    assert "已交，但没有存入：第一小学（资源月报）" in texts["城关镇"]


def test_a_check_says_it_too(zone: Import, store: Engine, delivery: Path) -> None:
    report = import_files([delivery], engine=store, dry_run=True)

    frame = collect_delivery(store, report).frame().set_index("学校")
    assert frame["资源月报"].to_dict() == {
        "第一小学": NOT_STORED,
        "第二中学": "缺",
        "中心小学": "已收",
    }


def test_once_stored_or_undone_nothing_is_left_of_it(
    zone: Import, store: Engine, delivery: Path, tmp_path: Path
) -> None:
    report = import_files([delivery], engine=store)
    (tmp_path / "改").mkdir()
    corrected = write_csv(tmp_path / "改", "资源月报", FILES, (FIRST, WRITTEN, 4))
    zone(corrected)
    frame = collect_month(store, MONTH).frame().set_index("学校")
    assert frame.loc["第一小学", "资源月报"] == "已收"

    assert report.delivery_id is not None
    undo_delivery(store, report.delivery_id, with_later=True)
    frame = collect_month(store, MONTH).frame().set_index("学校")
    assert set(frame["三个课堂月报"]) == {"缺"}
