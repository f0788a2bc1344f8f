"""A row typed into a template appears at the link of each of the fifty systems."""

import csv
import shutil
from pathlib import Path

import pandas as pd
import pytest

from data_access.catalogue.indicators import find_indicator
from data_access.catalogue.systems import SYSTEMS
from data_access.databases import close_store, open_store
from data_access.ingest.pipeline import import_files
from tests import builders as build
from tests.opening import opened_page, write_store
from tests.page_text import texts
from tests.pages.fifty_rows import FIFTY_ROWS
from tests.pages.fifty_rows_model import Row, Typed


@pytest.fixture(scope="module")
def zone(no_real_store: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of five schools that nobody has reported anything of."""
    path = tmp_path_factory.mktemp("fifty") / "zhijiao.db"
    write_store(f"sqlite:///{path}", build.build_zone)
    return path


@pytest.fixture
def store(zone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A copy of it where the settings look."""
    path = tmp_path / "zhijiao.db"
    shutil.copy(zone, path)
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{path}")
    monkeypatch.setenv("ZHIJIAO_DATA_FOLDER", str(tmp_path))
    return f"sqlite:///{path}"


def written(folder: Path, sheet: Typed) -> Path:
    path = folder / f"{sheet.sheet}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([sheet.headings, *sheet.lines])
    return path


def bring(url: str, folder: Path, row: Row) -> None:
    folder.mkdir()
    engine = open_store(url)
    report = import_files([written(folder, one) for one in row.typed], engine=engine)
    close_store(engine)
    assert report.is_complete, report.issues


def shown(table: pd.DataFrame) -> dict[str, str]:
    return dict(zip(table["指标"], table["数值"], strict=True))


def label(indicator_id: str) -> str:
    indicator = find_indicator(indicator_id)
    assert indicator is not None, indicator_id
    return indicator.label


def test_every_system_has_its_row() -> None:
    assert list(FIFTY_ROWS) == list(SYSTEMS)
    assert all(row.figures or row.heading for row in FIFTY_ROWS.values())


@pytest.mark.parametrize("no", FIFTY_ROWS)
def test_what_is_typed_appears_at_its_link(store: str, tmp_path: Path, no: int) -> None:
    row = FIFTY_ROWS[no]
    bring(store, tmp_path / "typed", row)

    if row.figures:
        app = opened_page("systems", system=str(no), period=row.period)
        table = app.dataframe[0].value
        expected = {label(name): text for name, text in row.figures.items()}
        assert {name: shown(table).get(name) for name in expected} == expected
    if row.heading:
        scheme = row.typed[-1].lines[0][0]
        app = opened_page("systems", scheme=scheme, period=row.period)
        assert f"##### {row.heading}" in texts(app)
        assert app.dataframe[0].value["编号"].tolist() == [f"{no:02d}"]
