"""The ministry's list of Chinese primary schools in Malaysia comes out as it is."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from data_access.databases import reading
from data_access.ingest.report import ImportReport
from data_access.tables import (
    area,
    area_lineage,
    import_batch,
    school,
    school_year_base,
)

Imported = tuple[Engine, ImportReport]


@pytest.fixture(scope="module")
def malaysia(imported: Callable[..., Imported]) -> Imported:
    return imported("malaysia.toml", "malaysia_sjkc.csv")


def scalars(store: Engine, *columns: Any) -> tuple[Any, ...]:
    with reading(store) as connection:
        return tuple(connection.execute(select(*columns)).one())


def test_schools_pupils_and_teachers_add_up(malaysia: Imported) -> None:
    store, report = malaysia
    assert report.rejected == 0
    base = school_year_base.c
    assert scalars(
        store,
        func.count(base.school_id.distinct()),
        func.sum(base.student_count),
        func.sum(base.full_time_teacher_count),
    ) == (1304, 450_366, 35_230)


def test_schools_hang_on_offices_in_fifteen_states(malaysia: Imported) -> None:
    store, _ = malaysia
    with reading(store) as connection:
        kinds = select(area.c.kind, func.count()).group_by(area.c.kind)
        counts = {kind: count for kind, count in connection.execute(kinds)}
        below = (
            select(area.c.name, func.count())
            .join(area_lineage, area_lineage.c.ancestor_id == area.c.area_id)
            .join(school, school.c.area_id == area_lineage.c.area_id)
            .where(area.c.kind == "state", area_lineage.c.depth == 1)
            .group_by(area.c.name)
        )
        schools = {name: count for name, count in connection.execute(below)}
    assert counts == {"country": 1, "state": 15, "office": 134}
    assert schools["SARAWAK"] == 222
    assert sum(schools.values()) == 1304


def test_codes_with_letters_and_chinese_names_are_kept(malaysia: Imported) -> None:
    store, _ = malaysia
    with reading(store) as connection:
        row = connection.execute(
            select(school.c.name, school.c.settlement_type, school.c.main_stage).where(
                school.c.school_code == "ABC0050"
            )
        ).one()
    assert tuple(row) == ("亚逸君令平乐华小", "urban", "primary")


def test_bandar_is_urban_and_luar_bandar_rural(malaysia: Imported) -> None:
    store, _ = malaysia
    with reading(store) as connection:
        types = select(school.c.settlement_type, func.count())
        rows = connection.execute(types.group_by(school.c.settlement_type))
        assert {kind: count for kind, count in rows} == {"urban": 881, "rural": 423}


def test_points_are_wgs84_and_the_one_missing_is_told(malaysia: Imported) -> None:
    store, report = malaysia
    with reading(store) as connection:
        without = connection.scalars(
            select(school.c.name).where(school.c.longitude.is_(None))
        ).all()
        systems = connection.scalars(
            select(school.c.coordinate_system)
            .distinct()
            .where(school.c.longitude.is_not(None))
        ).all()
        box = connection.execute(
            select(func.min(school.c.longitude), func.max(school.c.latitude))
        ).one()
    assert without == ["蒲种培民华小"]
    assert systems == ["WGS84"]
    assert box[0] > 99
    assert box[1] < 7
    told = {(issue.row, issue.column) for issue in report.issues.kept}
    assert {(295, "KOORDINATXX"), (295, "KOORDINATYY")} <= told


def test_the_two_without_enrolment_are_told_and_unknown(malaysia: Imported) -> None:
    store, report = malaysia
    told = {i.row for i in report.issues.kept if i.column == "ENROLMEN"}
    assert told == {135, 295}
    with reading(store) as connection:
        names = connection.scalars(
            select(school.c.name)
            .join(school_year_base)
            .where(school_year_base.c.student_count.is_(None))
            .order_by(school_year_base.c.source_row)
        ).all()
    assert names == ["老港培智华小", "蒲种培民华小"]


def test_the_assumed_date_stands_in_the_report_and_under_every_figure(
    malaysia: Imported,
) -> None:
    store, report = malaysia
    assumed = {sheet.sheet_id: sheet.assumptions for sheet in report.sheets}
    assert assumed["school_year_base"]["date_assumed"] == 1304
    (name,) = scalars(store, import_batch.c.source_name)
    assert "原表无统计时点，假定为2025年" in name
