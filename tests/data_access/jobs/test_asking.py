"""What only the office can decide is asked once, and the answer is kept."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from data_access.databases import close_store, open_store, writing
from data_access.ingest.pipeline import import_files
from data_access.jobs.asking import questions
from data_access.jobs.deciding import Answer, remember_answers
from tests import builders as build

HEAD = "学校标识码,学校名称,月份,件数,已审,通过"


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path / 'own.db'}"
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", url)
    engine = open_store(url)
    with writing(engine) as connection:
        build.build_zone(connection)
    yield engine
    close_store(engine)


def asked(store: Engine, folder: Path, text: str, name: str) -> list[dict[str, Any]]:
    path = folder / name
    path.write_text(text, "utf-8")
    return questions(import_files([path], engine=store, dry_run=True))


def answered(one: dict[str, Any], answer: str) -> None:
    given = one["kind"], one["given"], answer, one["sheet"], one["place"]
    remember_answers([Answer(*given)])


def test_a_heading_is_asked_once_and_never_again(store: Engine, tmp_path: Path) -> None:
    row = "2199000001,河镇中心小学,2025-10,12,10,9"
    text = f"{HEAD}\n{row}\n"
    (one,) = asked(store, tmp_path, text, "资源月报.csv")
    assert (one["kind"], one["given"]) == ("heading", "件数")
    assert "uploaded_count" in {option["answer"] for option in one["options"]}
    assert "12" in one["where"]

    answered(one, "uploaded_count")
    assert asked(store, tmp_path, text, "资源月报.csv") == []


def test_a_heading_that_keeps_a_whole_sheet_out_is_asked(
    store: Engine, tmp_path: Path
) -> None:
    row = "2199000001,河镇中心小学,2025-10,12,10,9"
    text = f"学校标识码,学校名称,哪个月的,新增,已审,通过\n{row}\n"
    (one,) = asked(store, tmp_path, text, "资源月报.csv")
    assert (one["kind"], one["given"]) == ("heading", "哪个月的")
    assert "2025-10" in one["where"]

    answered(one, "month")
    path = tmp_path / "资源月报.csv"
    assert import_files([path], engine=store, dry_run=True).accepted == 1


def test_a_school_is_asked_with_the_likeliest_first(
    store: Engine, tmp_path: Path
) -> None:
    text = "学校名称,月份,新增,已审,通过\n河镇中心学堂,2025-10,12,10,9\n"
    (one,) = asked(store, tmp_path, text, "资源月报.csv")
    assert (one["kind"], one["given"]) == ("school", "河镇中心学堂")
    first = one["options"][0]
    assert first["answer"] == "2199000001"
    assert first["label"].startswith("河镇中心小学（2199000001，")

    answered(one, "2199000001")
    assert asked(store, tmp_path, text, "资源月报.csv") == []


def test_a_wrong_code_is_asked_with_the_name_beside_it(
    store: Engine, tmp_path: Path
) -> None:
    row = "2199000011,河镇中心小学,2025-10,12,10,9"
    text = f"学校标识码,学校名称,月份,新增,已审,通过\n{row}\n"
    (one,) = asked(store, tmp_path, text, "资源月报.csv")
    assert "校名：河镇中心小学" in one["where"]
    assert one["options"][0]["answer"] == "2199000001"

    answered(one, "2199000001")
    assert asked(store, tmp_path, text, "资源月报.csv") == []


def test_an_area_is_asked_with_the_likeliest_first(
    store: Engine, tmp_path: Path
) -> None:
    text = "学校标识码,学校名称,所属镇街,办学类型\n2199000055,新桥小学,河上镇,小学\n"
    (one,) = asked(store, tmp_path, text, "学校.csv")
    assert (one["kind"], one["given"], one["count"]) == ("area", "河上镇", 1)
    first = one["options"][0]
    assert "河镇" in first["label"]

    answered(one, first["answer"])
    assert asked(store, tmp_path, text, "学校.csv") == []
    report = import_files([tmp_path / "学校.csv"], engine=store, dry_run=True)
    assert report.sheets[0].assumptions["area_decided"] == 1


def test_a_sheet_nobody_knows_is_asked_by_its_name(
    store: Engine, tmp_path: Path
) -> None:
    text = "甲,乙\n1,2\n3,4\n"
    (one,) = asked(store, tmp_path, text, "随手记.csv")
    assert one["kind"] == "sheet"

    answered(one, "")
    assert asked(store, tmp_path, text, "随手记.csv") == []
