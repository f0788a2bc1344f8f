"""What is filled into the template comes out of the store, on every kind of store."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from data_access.catalogue.sheets import SHEETS, Kind, Sheet
from data_access.databases import reading
from data_access.ingest.issues import Severity
from data_access.ingest.pipeline import import_files
from data_access.ingest.template import write_template
from data_access.ingest.values import clean_cells
from data_access.tables import lesson_plan_receiver, school_code_history, school_name
from tests.contract.filled_template import fill, filled_rows


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    template, path = tmp_path / "模板.xlsx", tmp_path / "报表.xlsx"
    write_template(template)
    fill(template, path)
    return path


def stored(engine: Engine, sheet: Sheet) -> list[dict[str, Any]]:
    with reading(engine) as connection:
        return [dict(row) for row in connection.execute(select(sheet.table)).mappings()]


def expected(sheet: Sheet) -> list[dict[str, Any]]:
    """The examples as values, references and derived columns left out."""
    columns = {}
    for place, column in enumerate(sheet.columns):
        is_reference = column.field.endswith("_id") and column.field != "indicator_id"
        if not column.field or is_reference or column.kind is Kind.BANDWIDTH:
            continue
        cells = [row[place] for row in filled_rows(sheet)]
        values = clean_cells(sheet.id, column, cells).values
        columns[column.field] = [
            column.default if value is None else value for value in values
        ]
    return [
        dict(zip(columns, row, strict=True))
        for row in zip(*columns.values(), strict=True)
    ]


def test_what_is_filled_in_comes_out(store: Engine, filled: Path) -> None:
    report = import_files([filled], engine=store)

    assert report.issues.count(Severity.ERROR) == 0, report.issues.kept
    assert [sheet.sheet_id for sheet in report.sheets] == list(SHEETS)
    for sheet in SHEETS.values():
        found = stored(store, sheet)
        for row in expected(sheet):
            given = {k: v for k, v in row.items() if v is not None}
            matches = [r for r in found if given.items() <= r.items()]
            assert matches, (sheet.id, given, found)
    with reading(store) as connection:
        for table in (lesson_plan_receiver, school_code_history):
            count = select(func.count()).select_from(table)
            assert connection.scalar(count) == 1
        names = connection.scalars(select(school_name.c.name).order_by("name")).all()
    assert sorted(names) == ["一小", "城关中学"]


def test_the_same_workbook_again_changes_nothing(store: Engine, filled: Path) -> None:
    first = import_files([filled], engine=store)
    again = import_files([filled], engine=store)

    assert (first.is_changed, again.is_changed) == (True, False)
    assert {
        s.unchanged for s in again.sheets if s.sheet_id not in ("area", "school")
    } == {1}


def test_the_template_itself_holds_no_data(store: Engine, tmp_path: Path) -> None:
    template = tmp_path / "模板.xlsx"
    write_template(template)
    report = import_files([template], engine=store)

    assert (report.read, report.is_complete) == (0, True)


def test_a_crash_leaves_nothing(
    store: Engine, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("power is gone")

    monkeypatch.setattr("data_access.ingest.storing_delivery.finish_stored", crash)
    with pytest.raises(RuntimeError):
        import_files([filled], engine=store)

    assert not any(stored(store, sheet) for sheet in SHEETS.values())
