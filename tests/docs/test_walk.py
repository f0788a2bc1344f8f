"""docs/walk.md: the files and functions exist, and the way is really walked."""

import ast
import csv
import re
from pathlib import Path

from sqlalchemy import Engine, select

from data_access.databases import close_store, open_store, reading, writing
from data_access.ingest.pipeline import import_files
from data_access.period import Period, month_period
from data_access.queries.measures import measures
from data_access.queries.raw_records import raw_records
from data_access.request import SCHOOL, MeasureRequest
from data_access.rollups import recompute_all
from data_access.tables import network_snapshot, school_target
from tests import builders as build

PROJECT = Path(__file__).resolve().parents[2]
STEP = re.compile(r"`([\w/]+\.py)` 的 `(\w+)`")
INDICATOR = "net_bw_target_rate"
HEAD = ("学校标识码", "学校名称", "统计日期", "线路序号", "签约带宽")
ROWS = (
    ("2199000001", "河镇中心小学", "2025-09-01", "1", "100M"),
    ("2199000001", "河镇中心小学", "2025-09-01", "2", "1G"),
    ("2199000004", "湖镇小学", "2025-09-01", "1", "200M"),
)


def names_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text("utf-8"))
    found = {n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)}
    found |= {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
    return found | {
        n.value
        for n in ast.walk(tree)
        if isinstance(n, ast.Constant) and isinstance(n.value, str)
    }


def test_its_files_and_functions_exist_and_are_at_most_ten() -> None:
    steps = STEP.findall((PROJECT / "docs" / "walk.md").read_text("utf-8"))

    assert 5 <= len(steps) <= 10
    for path, name in steps:
        assert name in names_in(PROJECT / path), f"{path}: {name}"


def walked(store: Engine, period: Period) -> tuple[str, int, float]:
    """Walk from the number to a raw row: its file, its row, its bandwidth."""
    whole = measures(store, MeasureRequest((INDICATOR,), (period,))).iloc[0]
    request = MeasureRequest((INDICATOR,), (period,), by=SCHOOL)
    schools = measures(store, request)
    assert schools["numerator"].sum() == whole["numerator"] > 0
    assert schools["denominator"].sum() == whole["denominator"]
    assert whole["value"] == whole["numerator"] / whole["denominator"]

    school_id = int(schools.loc[schools["numerator"] == 1, "group_key"].iloc[0])
    rows = raw_records(store, "network_line", school_id, period, 100)
    newest = rows[rows["snapshot_date"] == rows["snapshot_date"].max()]
    with reading(store) as connection:
        snapshot = connection.execute(
            select(network_snapshot.c.bandwidth_low_mbps)
            .where(network_snapshot.c.school_id == school_id)
            .order_by(network_snapshot.c.snapshot_date.desc())
        ).first()
        line = connection.scalar(
            select(school_target.c.value).where(
                school_target.c.school_id == school_id,
                school_target.c.indicator_id == "net_bw_mbps",
                school_target.c.stage == "*",
            )
        )
    assert snapshot is not None
    assert newest["bandwidth_low_mbps"].sum() == snapshot[0]
    assert line is not None and snapshot[0] >= line
    first = newest.iloc[0]
    return first["file_name"], int(first["source_row"]), first["bandwidth_low_mbps"]


def test_a_number_leads_to_the_row_of_the_file_it_came_from(tmp_path: Path) -> None:
    file = tmp_path / "网络.csv"
    with file.open("w", encoding="utf-8", newline="") as text:
        csv.writer(text).writerows([HEAD, *ROWS])
    store = open_store(f"sqlite:///{tmp_path / 'zhijiao.db'}")
    with writing(store) as connection:
        build.build_zone(connection)
        build.add_target(connection, "net_bw_mbps", 500)
        recompute_all(connection)
    import_files([file], engine=store)

    name, row, mbps = walked(store, month_period(202509))

    lines = file.read_text("utf-8").splitlines()
    assert name == file.name
    assert lines[row - 1].endswith("100M") and mbps == 100
    close_store(store)


def test_a_number_of_the_demonstration_leads_to_its_rows(demo_original: Path) -> None:
    store = open_store(f"sqlite:///{demo_original}")

    name, row, mbps = walked(store, month_period(202610))

    assert name and row > 0 and mbps > 0
    close_store(store)
