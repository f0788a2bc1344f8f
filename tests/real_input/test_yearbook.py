"""A page of a yearbook becomes published totals of areas, each person counted once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import Engine, func, select

from data_access.catalogue.published_facts import PUBLISHED_FACTS
from data_access.databases import close_store, open_store, reading
from data_access.ingest.pipeline import import_files
from data_access.ingest.report import ImportReport
from data_access.tables import area, area_fact, school

Imported = tuple[Engine, ImportReport]
FILE = "各市各类学校在校生数.xlsx"
MAPPING = (
    Path(__file__).resolve().parents[2] / "docs" / "examples" / "各市在校生数.toml"
)


@pytest.fixture(scope="module")
def yearbook(imported: Callable[..., Imported]) -> Imported:
    return imported(MAPPING.name, FILE)


def total(store: Engine) -> tuple[float, int]:
    with reading(store) as connection:
        row = connection.execute(
            select(
                func.sum(area_fact.c.value), func.count(area_fact.c.area_id.distinct())
            )
        ).one()
    return row[0], row[1]


def test_eleven_areas_and_every_pupil_once_in_persons(yearbook: Imported) -> None:
    store, report = yearbook
    assert report.is_complete
    assert total(store) == (8_931_204, 11)


def test_ten_thousands_become_persons_exactly(yearbook: Imported) -> None:
    store, _ = yearbook
    with reading(store) as connection:
        rows = connection.execute(
            select(area_fact.c.fact, area_fact.c.stage, area_fact.c.value)
            .join(area)
            .where(area.c.name == "杭州市")
        )
        found = {(row.fact, row.stage): row.value for row in rows}
    assert found == {
        ("higher_education_student_count", "unsplit"): 636_388,
        ("vocational_student_count", "unsplit"): 79_244,
        ("general_secondary_student_count", "unsplit"): 438_300,
        ("student_count", "primary"): 762_100,
    }
    assert {fact for fact, _ in found} <= PUBLISHED_FACTS.keys()


def test_totals_of_areas_make_no_school(yearbook: Imported) -> None:
    store, _ = yearbook
    with reading(store) as connection:
        assert connection.scalar(select(func.count()).select_from(school)) == 0
        names = connection.scalars(select(area.c.name)).all()
        sources = connection.scalars(select(area_fact.c.source).distinct()).all()
    assert len(names) == 12
    assert "城市" not in names
    assert len(sources) == 1
    assert "统计年鉴" in sources[0]


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_totals_and_notes_of_such_a_page_are_no_data(
    real_files: Callable[..., list[Path]], tmp_path: Path
) -> None:
    """Pages like this end with 合计 and 注; ours does not, so they are added here."""
    path = tmp_path / FILE
    shutil.copy(real_files(FILE)[0], path)
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    sheet.append(["合计", 1666922, 532037, 261.12, 411.43])
    sheet.append(["注：本表不含技工学校。"])
    book.save(path)
    store = open_store(f"sqlite:///{tmp_path / 'zone.db'}")
    report = import_files([path], engine=store, mapping=MAPPING)
    assert report.is_complete
    assert total(store) == (8_931_204, 11)
    close_store(store)
