"""Batches are listed and undone, a school tells its history, a check what differs."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from data_access.commands import main
from data_access.databases import close_store, open_store, reading
from data_access.tables import import_batch, network_line

LINES = ("学校标识码", "统计日期", "线路序号", "签约下行Mbps")


@pytest.fixture(autouse=True)
def closed_store() -> Iterator[None]:
    yield
    close_store(open_store())


def write(path: Path, *rows: tuple[object, ...]) -> str:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return str(path)


@pytest.fixture
def zone(tmp_path: Path) -> Path:
    areas = write(
        tmp_path / "行政区划.csv",
        ("区划代码", "名称", "级别"),
        ("990101", "示范区", "区县"),
    )
    schools = write(
        tmp_path / "学校.csv",
        ("学校标识码", "学校名称", "所属镇街", "办学类型"),
        ("2199000001", "第一小学", "990101", "小学"),
        ("2199000002", "第二小学", "990101", "小学"),
    )
    assert main(["import", areas, schools]) == 0
    return tmp_path


def network(folder: Path, *speeds: str) -> str:
    rows = [
        (f"219900000{number}", "2026-09-30", 1, speed)
        for number, speed in enumerate(speeds, 1)
    ]
    return write(folder / "网络.csv", LINES, *rows)


def stored() -> list[float | None]:
    column = network_line.c.bandwidth_low_mbps
    with reading(open_store()) as connection:
        rows = connection.scalars(select(column).order_by(network_line.c.school_id))
        return list(rows)


def test_a_check_tells_what_would_change(
    zone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", network(zone, "100M")])
    capsys.readouterr()

    main(["check", network(zone, "200M", "50M")])

    said = capsys.readouterr().out
    assert "网络：新增 1 行，更改 1 行，未变 0 行" in said
    assert "第一小学 2026年9月30日 线路1　签约下行Mbps：100Mbps → 200Mbps" in said
    assert "（网络.csv 第 2 行）" in said
    assert "100.0% → 50.0%（下降50.0个百分点）" in said
    assert stored() == [100]


def test_a_check_that_changes_nothing_says_so(
    zone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", network(zone, "100M")])
    capsys.readouterr()

    main(["check", network(zone, "100M")])

    assert "与库里的数据相比：没有不同" in capsys.readouterr().out


def test_batches_are_listed_undone_and_found_again(
    zone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", network(zone, "100M", "100M")])
    main(["import", network(zone, "200M")])
    capsys.readouterr()

    assert main(["undo", "2"]) == 2
    assert "第 3 批“网络.csv”" in capsys.readouterr().err
    assert main(["undo", "2", "--with-later", "--dry-run"]) == 0
    assert "以上 2 批会按这个次序撤销" in capsys.readouterr().out
    assert stored() == [200, 100]
    assert main(["undo", "2", "--with-later"]) == 0
    said = capsys.readouterr().out
    assert "移除 2 行，恢复 0 行，改回 0 行" in said
    assert "依次撤销第 5、4 批" in said
    assert stored() == []

    main(["batches"])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("　")[0] for line in lines] == [
        f"第 {number} 批" for number in (5, 4, 3, 2, 1)
    ]
    assert "撤销第 2 批" in lines[0]
    assert lines[2].endswith("【已由第 4 批撤销】")
    assert main(["undo", "5"]) == 0
    assert main(["undo", "4"]) == 0
    assert stored() == [200, 100]
    with reading(open_store()) as connection:
        names = connection.scalars(select(import_batch.c.file_name)).all()
    assert names[-1] == "撤销：网络.csv"


def test_a_school_tells_its_history(
    zone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", network(zone, "100M")])
    main(["import", network(zone, "200M")])
    main(["undo", "3"])
    capsys.readouterr()

    assert main(["history", "第一小学", "--sheet", "网络"]) == 0

    said = capsys.readouterr().out
    assert "第一小学网络的更改，最近的在前（3 处）" in said
    assert said.count("签约下行Mbps：100Mbps → 200Mbps") == 1
    assert "网络.csv 第 2 行　【后来撤销了】" in said
    assert main(["history", "无此校"]) == 2
