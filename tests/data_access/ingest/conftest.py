"""An embedded store with a small zone, and files written as schools write them."""

import csv
import shutil
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from data_access.databases import close_store, open_store, reading
from data_access.ingest.options import ImportOptions
from data_access.ingest.pipeline import import_files
from data_access.ingest.report import ImportReport
from data_access.settings import load_settings
from data_access.tables import metadata

Write = Callable[..., Path]
Import = Callable[..., ImportReport]
Rows = Callable[[str], list[dict[str, object]]]

AREA_HEADINGS = "区划代码 名称 级别 上级代码"
SCHOOL_HEADINGS = "学校标识码 学校名称 所属镇街 办学类型 城乡分类代码"
AREAS = (
    ("990100", "示范市", "市", ""),
    ("990101", "示范区", "区县", "990100"),
    ("990101001", "城关镇", "乡镇（街道）", "990101"),
    ("990101002", "河口镇", "乡镇（街道）", "990101"),
)
SCHOOLS = (
    ("2199000001", "第一小学", "城关镇", "小学", "111"),
    ("2199000002", "中心小学", "河口镇", "小学", "220"),
    ("3199000003", "第二中学", "城关镇", "初级中学", "121"),
)


@pytest.fixture(scope="session")
def originals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """An empty store and one with the zone, written once and copied for each test."""
    folder = tmp_path_factory.mktemp("originals")
    found = {}
    for name in ("empty", "zone"):
        found[name] = folder / f"{name}.db"
        engine = open_store(f"sqlite:///{found[name]}")
        if name == "zone":
            areas = write_csv(folder, "行政区划", AREA_HEADINGS, *AREAS)
            schools = write_csv(folder, "学校", SCHOOL_HEADINGS, *SCHOOLS)
            assert import_files([areas, schools], engine=engine).is_complete
        close_store(engine)
    return found


@pytest.fixture
def store(
    request: pytest.FixtureRequest, originals: dict[str, Path]
) -> Iterator[Engine]:
    """A store of the test's own where the settings name it; with the zone if asked."""
    path = Path(load_settings().data_folder) / "zhijiao.db"
    path.parent.mkdir(parents=True)
    name = "zone" if "zone" in request.fixturenames else "empty"
    shutil.copy(originals[name], path)
    engine = open_store()
    yield engine
    close_store(engine)


def write_csv(folder: Path, name: str, headings: str, *lines: Sequence[object]) -> Path:
    path = folder / f"{name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headings.split(), *lines])
    return path


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a CSV file: its sheet's name, headings in one text, then rows."""

    return partial(write_csv, tmp_path)


@pytest.fixture
def bring(store: Engine) -> Import:
    """Import files into the store."""

    def bring_files(*paths: Path, **options: object) -> ImportReport:
        dry_run = bool(options.pop("dry_run", False))
        chosen = ImportOptions(**options)
        return import_files(paths, engine=store, options=chosen, dry_run=dry_run)

    return bring_files


@pytest.fixture
def zone(bring: Import) -> Import:
    """A store that knows a city, a district, two towns and three schools."""
    return bring


@pytest.fixture
def rows(store: Engine) -> Rows:
    """Return the rows of a table in the order of its key."""

    def rows_of(name: str) -> list[dict[str, object]]:
        table = metadata.tables[name]
        with reading(store) as connection:
            found = connection.execute(select(table).order_by(*table.primary_key))
            return [dict(row) for row in found.mappings()]

    return rows_of
