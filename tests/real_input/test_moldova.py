"""Two files of Moldova's schools join by their id; measured speed stays measured."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine, func, select

from data_access.databases import reading
from data_access.ingest.issues import Severity
from data_access.ingest.report import ImportReport
from data_access.tables import (
    area,
    import_batch,
    network_line,
    network_measurement,
    network_snapshot,
    school,
    submission,
)

Imported = tuple[Engine, ImportReport]
SPEED = "moldova_measured_speed_2026_01.csv"


@pytest.fixture(scope="module")
def moldova(imported: Callable[..., Imported]) -> Imported:
    return imported("moldova.toml", "moldova_schools.csv", SPEED)


def test_every_school_stands_with_its_point_on_the_root(moldova: Imported) -> None:
    store, report = moldova
    assert report.rejected == 0
    with reading(store) as connection:
        count = select(func.count(), func.count(school.c.longitude))
        assert tuple(connection.execute(count.select_from(school)).one()) == (
            1186,
            1186,
        )
        assert connection.scalars(select(area.c.kind)).all() == ["country"]


def test_the_id_stands_in_for_the_name(moldova: Imported) -> None:
    store, _ = moldova
    with reading(store) as connection:
        differing = select(func.count()).where(school.c.name != school.c.school_code)
        assert connection.scalar(differing) == 0


def test_of_57_measured_rows_56_join_and_the_other_is_told(moldova: Imported) -> None:
    store, report = moldova
    with reading(store) as connection:
        rows = select(func.count()).select_from(network_measurement)
        assert connection.scalar(rows) == 56
    told = [i for i in report.issues.kept if i.rule == "mapped_row_unjoined"]
    assert [(i.file, i.row, i.severity) for i in told] == [(SPEED, 10, Severity.ERROR)]
    assert "2bd14f47-fbf6-3b63-aed8-0d8b2728310f" in told[0].message


def test_slow_schools_are_those_of_the_median_download(moldova: Imported) -> None:
    store, _ = moldova
    found = network_measurement.c
    with reading(store) as connection:
        below = {
            line: connection.scalar(
                select(func.count()).where(found.download_mbps < line)
            )
            for line in (20, 100)
        }
        months = connection.scalars(select(found.month).distinct()).all()
    assert below == {20: 7, 100: 53}
    assert months == [202601]


def test_measured_speed_is_never_contracted(moldova: Imported) -> None:
    store, _ = moldova
    with reading(store) as connection:
        for table in (network_line, network_snapshot):
            assert connection.scalar(select(func.count()).select_from(table)) == 0


def test_only_measured_schools_reported_that_month(moldova: Imported) -> None:
    store, _ = moldova
    with reading(store) as connection:
        rows = select(func.count()).where(submission.c.sheet == "network_measurement")
        assert connection.scalar(rows) == 56
        assert connection.scalar(select(import_batch.c.origin)) == "platform"
