"""Building the demonstration: the same every time, whole, and never over reports."""

import hashlib
from pathlib import Path

import pandas as pd
import pytest
from sqlalchemy import Connection, Integer, func, insert, or_, select, text

from data_access import tables
from data_access.databases import close_store, data_version, open_store, writing
from data_access.demo import build_demo, ensure_demo, is_empty
from data_access.demo.reports import demo_frames
from data_access.errors import StoreUnusable
from data_access.tables import metadata

FACTS = [
    table
    for table in metadata.sorted_tables
    if "source_row" in table.columns and table is not tables.import_issue
]


def digest(seed: int) -> str:
    found = hashlib.sha256()
    for table, rows in demo_frames(seed)[1]:
        found.update(table.name.encode())
        found.update(pd.util.hash_pandas_object(rows).to_numpy().tobytes())
    return found.hexdigest()


def test_one_seed_gives_one_city() -> None:
    assert digest(5) == digest(5)


def test_every_table_of_reports_has_rows(demo_counts: dict[str, int]) -> None:
    derived = {"basis"}
    empty = {
        table.name
        for table in FACTS
        if not derived & set(table.columns.keys())
        and not table.name.endswith("_snapshot")
        and not demo_counts.get(table.name)
    }

    assert empty == set()


def test_every_row_names_a_file_of_simulated_figures(demo: Connection) -> None:
    batch = tables.import_batch.c

    assert set(demo.scalars(select(batch.origin).distinct())) == {"simulated"}
    names = list(demo.scalars(select(batch.file_name)))
    assert len(names) == len(set(names))
    assert "2026-10 多媒体使用月报.xlsx" in names


def test_no_number_is_negative(demo: Connection) -> None:
    for table in FACTS:
        counts = [
            column
            for column in table.columns
            if isinstance(column.type, Integer) and column.name.endswith("_count")
        ]
        if counts:
            query = select(func.count()).where(or_(*(c < 0 for c in counts)))
            assert demo.scalar(query.select_from(table)) == 0, table.name


def test_nothing_is_reported_outside_the_demonstration(demo: Connection) -> None:
    for query in (
        "SELECT min(month), max(month) FROM submission",
        "SELECT min(month), max(month) FROM use_month",
        "SELECT min(month), max(month) FROM resource_month",
    ):
        assert tuple(demo.execute(text(query)).one()) == (201809, 202610), query
    for query in (
        "SELECT min(use_date), max(use_date) FROM classroom_use",
        "SELECT min(lesson_date), max(lesson_date) FROM lesson",
    ):
        first, last = demo.execute(text(query)).one()
        assert (first, last) == ("2024-09-02", "2026-10-30"), query


def test_closed_schools_report_nothing_more(demo: Connection) -> None:
    late = text(
        "SELECT count(*) FROM classroom_use u JOIN school s USING (school_id) "
        "WHERE u.use_date >= s.close_date OR u.use_date < s.open_date"
    )

    assert demo.scalar(late) == 0


def test_monthly_reports_agree_with_the_days(demo: Connection) -> None:
    names = ("due_lesson_count", "used_lesson_count", "used_minutes")
    days, months = tables.classroom_use.c, tables.classroom_use_report.c
    raw = select(*(func.sum(days[name]) for name in names))
    report = select(*(func.sum(months[name]) for name in names))
    report = report.where(months.month >= 202409)

    assert demo.execute(raw).one() == demo.execute(report).one()


def test_the_zone_is_introduced(demo: Connection) -> None:
    zone = demo.execute(select(tables.zone_profile)).one()

    assert (zone.title, zone.is_simulated) == ("智教一张图", 1)
    assert zone.note == "总量取自榆阳区公开报道，其余为模拟"
    name = select(tables.area.c.name).where(
        tables.area.c.area_code == zone.focus_area_code
    )
    assert demo.scalar(name) == "示范区"


def test_the_data_version_rises(demo: Connection) -> None:
    assert data_version(demo) == 1


def test_a_store_with_a_demonstration_is_left_alone(
    demo_original: Path,
) -> None:
    engine = open_store(f"sqlite:///{demo_original}")

    assert not is_empty(engine)
    assert ensure_demo(engine) is None


def test_reports_of_others_are_never_replaced(tmp_path: Path) -> None:
    engine = open_store(f"sqlite:///{tmp_path / 'own.db'}")
    own = {
        "file_name": "我校.xlsx",
        "file_hash": "0",
        "origin": "reported",
        "imported_at": pd.Timestamp(2026, 1, 1).to_pydatetime(),
    }
    with writing(engine) as connection:
        connection.execute(insert(tables.import_batch).values(own))
        zone = {"zone_id": 1, "name": "某区", "title": "某区"}
        connection.execute(insert(tables.zone_profile).values(zone))

    with pytest.raises(StoreUnusable) as refused:
        build_demo(engine)
    assert refused.value.code == "demo_store_in_use"
    close_store(engine)
