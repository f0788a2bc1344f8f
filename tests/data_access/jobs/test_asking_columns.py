"""What a heading may stand for is listed the likeliest first, with the evidence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.databases import close_store, open_store, writing
from data_access.ingest.pipeline import import_files
from data_access.jobs.asking import questions
from tests import builders as build


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path / 'own.db'}"
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", url)
    engine = open_store(url)
    with writing(engine) as connection:
        build.build_zone(connection)
    yield engine
    close_store(engine)


def labels(store: Engine, path: Path, text: str) -> dict[str, list[str]]:
    path.write_text(text, "utf-8")
    report = import_files([path], engine=store, dry_run=True)
    return {
        one["given"]: [option["label"] for option in one["options"]]
        for one in questions(report)
    }


def test_figures_are_offered_the_columns_of_figures_first(
    store: Engine, tmp_path: Path
) -> None:
    head = "学校标识码,学校名称,月份,件数,已审,通过"
    text = f"{head}\n2199000001,河镇中心小学,2025-10,12,10,9\n"
    found = labels(store, tmp_path / "资源月报.csv", text)["件数"]

    assert found[:2] == ["新增（格里都是数）", "使用次数（格里都是数）"]
    assert found[-1] == "不要这一列，以后也不读"
    assert "所属区域（格里的内容不像）" in found[2:]


def test_speeds_and_days_are_offered_their_columns_first(
    store: Engine, tmp_path: Path
) -> None:
    text = "学校名称,时点,线路序号,口子\n河镇中心小学,2025/11/30,1,500M\n"
    found = labels(store, tmp_path / "网络.csv", text)

    assert found["口子"][0].startswith("签约下行")
    assert found["口子"][0].endswith("（格里的内容像）")
    assert found["时点"][0].startswith("统计日期（")


def test_a_column_that_counts_the_rows_is_no_question(
    store: Engine, tmp_path: Path
) -> None:
    head = "序号,学校标识码,学校名称,月份,新增,已审,通过"
    text = f"{head}\n1,2199000001,河镇中心小学,2025-10,12,10,9\n"

    assert labels(store, tmp_path / "资源月报.csv", text) == {}
