"""What a sheet is, once it has been said, is never asked again without a word."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.databases import close_store, open_store, writing
from data_access.ingest.pipeline import import_files
from data_access.ingest.report import ImportReport
from data_access.jobs.asking import questions
from data_access.jobs.deciding import Answer, remember_answers
from data_access.jobs.telling import told
from tests import builders as build

NAME = "教务处十一月.csv"
COLUMNS = {
    "单位": "school_name",
    "时间段": "month",
    "甲": "uploaded_count",
    "乙": "reviewed_count",
    "丙": "approved_count",
}
ROWS = "河镇中心小学,2025-10,12,10,9\n"
STRANGE = f"{','.join(COLUMNS)}\n{ROWS}"


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path / 'own.db'}"
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", url)
    engine = open_store(url)
    with writing(engine) as connection:
        build.build_zone(connection)
    yield engine
    close_store(engine)


def checked(store: Engine, folder: Path, text: str) -> ImportReport:
    path = folder / NAME
    path.write_text(text, "utf-8")
    return import_files([path], engine=store, dry_run=True)


def test_a_sheet_said_to_be_one_asks_for_its_columns_and_is_read(
    store: Engine, tmp_path: Path
) -> None:
    (one,) = questions(checked(store, tmp_path, STRANGE))
    assert one["kind"] == "sheet"

    remember_answers([Answer("sheet", one["given"], "resource_report")])
    report = checked(store, tmp_path, STRANGE)
    (refused,) = told(report)["refused"]
    assert refused["label"] == "资源月报"
    assert "月份" in refused["missing"]
    asked = {(one["given"], one["sheet"]) for one in questions(report)}
    assert asked == {(given, "resource_report") for given in COLUMNS}

    remember_answers(
        Answer("heading", given, name, "resource_report")
        for given, name in COLUMNS.items()
    )
    assert checked(store, tmp_path, STRANGE).accepted == 1


def test_a_sheet_without_headings_says_what_it_lacks_once_it_is_said(
    store: Engine, tmp_path: Path
) -> None:
    bare = "1,2,3\n4,5,6\n"
    given = questions(checked(store, tmp_path, bare))[0]["given"]
    remember_answers([Answer("sheet", given, "school_year_base")])
    report = checked(store, tmp_path, bare)

    assert questions(report) == []
    (refused,) = told(report)["refused"]
    assert refused["label"] == "年度基数"
    assert refused["missing"]


def test_the_likeliest_sheets_stand_first_with_what_speaks_for_them(
    store: Engine, tmp_path: Path
) -> None:
    path = tmp_path / "资源月报.csv"
    path.write_text("学校名称,2025,新增\n河镇中心小学,2025-10,12\n", "utf-8")
    (one,) = questions(import_files([path], engine=store, dry_run=True))

    first, second = one["options"][:2]
    assert first["label"] == "资源月报（名称相同，表头有 2 列对得上：学校名称、新增）"
    assert second["label"] == "资源（名称里有它，表头有 1 列对得上：学校名称）"
    assert one["options"][-1]["answer"] == ""
