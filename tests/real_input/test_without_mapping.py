"""Real files without a mapping: no figure is guessed, and what is missing is said."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from data_access.commands.importing import describe, exit_code
from data_access.databases import close_store, open_store, reading
from data_access.ingest.options import ImportOptions
from data_access.ingest.pipeline import import_files
from data_access.ingest.report import ImportReport
from data_access.tables import metadata

FILES = (
    "malaysia_sjkc.csv",
    "moldova_measured_speed_2026_01.csv",
    "moldova_schools.csv",
    "washington_school_building_tech_2015_2017.csv",
    "各市各类学校在校生数.xlsx",
)
Files = Callable[..., list[Path]]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    engine = open_store(f"sqlite:///{tmp_path / 'zone.db'}")
    yield engine
    close_store(engine)


def spoken(report: ImportReport) -> str:
    return "\n".join(
        [*describe(report), *(issue.message for issue in report.issues.kept)]
    )


def stored_rows(engine: Engine) -> int:
    with reading(engine) as connection:
        names = ("school", "school_year_base", "network_line", "area_fact", "area")
        counts = (select(func.count()).select_from(metadata.tables[n]) for n in names)
        return sum(connection.scalar(each) or 0 for each in counts)


@pytest.mark.parametrize("name", FILES)
def test_a_foreign_table_is_not_guessed_at(
    store: Engine, real_files: Files, name: str
) -> None:
    report = import_files(real_files(name), engine=store)

    assert (exit_code(report), report.is_changed, stored_rows(store)) == (2, False, 0)
    told = spoken(report)
    assert name.rsplit(".", 1)[0] in told or name in told
    assert "认不出是哪种报表" in told or "缺少必需的列" in told
    assert "映射文件" in told or "请补上缺的列再导入" in told


def test_all_of_them_at_once_each_have_their_sentence(
    store: Engine, real_files: Files
) -> None:
    report = import_files(real_files(*FILES), engine=store)
    told = {issue.file for issue in report.issues.kept}

    assert told >= set(FILES)
    assert stored_rows(store) == 0


@pytest.mark.parametrize(
    ("name", "sheet_id", "missing"),
    [
        ("malaysia_sjkc.csv", "school", "学校标识码"),
        ("moldova_schools.csv", "school", "学校标识码、学校名称、所属镇街"),
        ("moldova_measured_speed_2026_01.csv", "network_measurement", "月份"),
        ("各市各类学校在校生数.xlsx", "area_fact", "项目"),
    ],
)
def test_told_what_it_is_a_table_says_what_it_lacks(
    store: Engine, real_files: Files, name: str, sheet_id: str, missing: str
) -> None:
    options = ImportOptions(sheet_id=sheet_id)
    report = import_files(real_files(name), engine=store, options=options)

    assert stored_rows(store) == 0
    assert "没有存入" in spoken(report)
    assert missing in spoken(report)
