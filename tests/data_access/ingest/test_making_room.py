"""Real reports and the demonstration never stand in one store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select, update

from data_access.changes import undo_delivery
from data_access.databases import close_store, open_store, reading, writing
from data_access.errors import StoreUnusable, UndoRefused
from data_access.ingest.options import ImportOptions
from data_access.ingest.pipeline import import_files
from data_access.storing.decisions import load_decisions, remember
from data_access.tables import import_batch, school, zone_profile
from tests import builders as add

SCHOOLS = "学校标识码,学校名称,所属区划代码,办学类型\n2199000009,新小学,9909,211\n"
AREAS = "区划代码,名称,级别\n9909,新区,区县\n"
RESOURCES = "学校标识码,月份,新增,通过\n2199000001,2025-09,3,2\n"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Engine]:
    engine = open_store(f"sqlite:///{tmp_path / 'zhijiao.db'}")
    with writing(engine) as connection:
        add.build_zone(connection)
        connection.execute(update(import_batch).values(origin="simulated"))
        add.add(
            connection, zone_profile, zone_id=1, name="幻市", title="图", is_simulated=1
        )
    yield engine
    close_store(engine)


def written(folder: Path, **files: str) -> list[Path]:
    paths = [folder / f"{name}.csv" for name in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.write_text(text, "utf-8")
    return paths


def school_names(engine: Engine) -> list[str]:
    with reading(engine) as connection:
        return list(connection.scalars(select(school.c.name)))


def test_the_demonstration_makes_room_for_a_zone_of_ones_own(
    demo: Engine, tmp_path: Path
) -> None:
    paths = written(tmp_path, 行政区划=AREAS, 学校=SCHOOLS)
    with writing(demo) as connection:
        about = {"kind": "heading", "sheet": "room", "given": "电脑室"}
        remember(connection, **about, answer="room_count")

    report = import_files(paths, engine=demo)

    assert report.is_demo_removed
    assert school_names(demo) == ["新小学"]
    with reading(demo) as connection:
        assert load_decisions(connection).heading("room", "电脑室") == "room_count"
        assert connection.scalar(select(zone_profile.c.is_simulated)) == 0
    assert report.delivery_id is not None
    with pytest.raises(UndoRefused, match="示范区没有留底"):
        undo_delivery(demo, report.delivery_id)
    assert school_names(demo) == ["新小学"]


def test_a_check_leaves_the_demonstration_where_it_is(
    demo: Engine, tmp_path: Path
) -> None:
    paths = written(tmp_path, 行政区划=AREAS, 学校=SCHOOLS)

    import_files(paths, engine=demo, dry_run=True)

    assert len(school_names(demo)) == 5


def test_reports_without_places_are_refused_and_nothing_is_stored(
    demo: Engine, tmp_path: Path
) -> None:
    with pytest.raises(StoreUnusable, match="幻市"):
        import_files(written(tmp_path, 资源月报=RESOURCES), engine=demo)

    with reading(demo) as connection:
        assert connection.scalar(select(func.count()).select_from(import_batch)) == 1


def test_simulated_reports_may_join_the_demonstration(
    demo: Engine, tmp_path: Path
) -> None:
    options = ImportOptions(origin="simulated")

    report = import_files(
        written(tmp_path, 资源月报=RESOURCES), engine=demo, options=options
    )

    assert not report.is_demo_removed
    assert len(school_names(demo)) == 5
