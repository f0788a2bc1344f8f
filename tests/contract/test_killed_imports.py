"""Killed at any moment, an import leaves the store as before or as after."""

import csv
import os
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.ingest.pipeline import import_files
from tests.contract.killed_import import begin, dump, kill_after, seconds_of

MOMENTS = int(os.environ.get("ZHIJIAO_TEST_KILLS", "4"))
SCHOOLS = [f"2199000{number:03}" for number in range(1, 31)]
DAY = "2026-09-30"


def write(path: Path, headings: str, *rows: Sequence[object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headings.split(), *rows])


@pytest.fixture
def zone(store: Engine, tmp_path: Path) -> Engine:
    """A store that knows the schools."""
    home = tmp_path / "区"
    write(home / "行政区划.csv", "区划代码 名称 级别", ("990101", "示范区", "区县"))
    schools = [(code, f"第{code[-3:]}小学", "示范区", "小学") for code in SCHOOLS]
    write(home / "学校.csv", "学校标识码 学校名称 所属镇街 办学类型", *schools)
    import_files([home], engine=store)
    return store


def write_delivery(folder: Path, more: int) -> Path:
    """Write a folder of several files, other figures for each time."""
    for code in SCHOOLS[:6]:
        home = folder / code
        line = (code, DAY, f"{500 + more}M")
        write(home / "网络.csv", "学校标识码 统计日期 签约带宽", line)
    rows = [(code, DAY, "学生机", 40 + n + more) for n, code in enumerate(SCHOOLS)]
    write(folder / "设备存量.csv", "学校标识码 统计日期 设备类型 数量", *rows)
    months = [(code, "2026-10", n + more) for n, code in enumerate(SCHOOLS)]
    write(folder / "资源月报.csv", "学校标识码 月份 新增", *months)
    return folder


def test_the_store_is_as_before_or_as_after(zone: Engine, tmp_path: Path) -> None:
    source, room = tmp_path / "来件", tmp_path / "room"
    room.mkdir()
    import_files([write_delivery(source, 0)], engine=zone)
    whole = seconds_of(begin(zone, write_delivery(source, 3 * MOMENTS + 1), room))
    chosen = random.Random(20261031)
    killed, number = 0, 0
    while number < MOMENTS or (not killed and number < 3 * MOMENTS):
        number += 1
        write_delivery(source, number)
        before = dump(zone)
        moment = whole * (number % MOMENTS + 1 - chosen.random()) / MOMENTS
        was_done = kill_after(begin(zone, source, room), moment)
        killed += not was_done
        # A machine that was busy at first is quicker now.
        whole = min(whole, moment) if was_done else whole
        left = dump(zone)
        again = import_files([source], engine=zone)
        assert (again.rejected, again.is_complete) == (0, True)
        # The same once more changes nothing where the killed one had gone through.
        assert left == before or left == dump(zone)
        assert left != before or not was_done
    assert killed
