"""A real zone comes with its published totals only, each as the report has it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from data_access import tables
from data_access.catalogue.published_facts import PUBLISHED_FACTS, published_label
from data_access.databases import (
    close_store,
    data_version,
    open_store,
    reading,
    writing,
)
from data_access.demo.published import (
    PUBLISHED_ZONES,
    build_published_zone,
    published_workbook,
)
from data_access.errors import StoreUnusable, ZhijiaoError
from data_access.ingest.reading import read_tables
from tests import builders

YUYANG = "榆阳区"
PROJECT = Path(__file__).resolve().parents[3]
DOMAIN = PROJECT.parent / "shared" / "design" / "domain.md"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("published") / "zone.db"
    store = open_store(f"sqlite:///{path}")
    build_published_zone(store, YUYANG)
    close_store(store)
    yield path


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Iterator[Engine]:
    path = tmp_path / "zone.db"
    shutil.copy(built, path)
    engine = open_store(f"sqlite:///{path}")
    yield engine
    close_store(engine)


def totals(store: Engine) -> dict[str, tuple[float, str, int]]:
    fact = tables.area_fact.c
    with reading(store) as connection:
        rows = connection.execute(
            select(fact.fact, fact.value, fact.bound, fact.is_programme)
        )
        return {row.fact: (row.value, row.bound, row.is_programme) for row in rows}


def test_the_totals_are_those_of_the_report(store: Engine) -> None:
    found = totals(store)
    exact = {
        "resource_count": 59387,
        "good_lesson_award_count": 543,
        "closed_project_count": 122,
        "new_media_award_person_count": 47,
        "backbone_teacher_fostered_count": 15,
        "interactive_board_added": 2635,
        "computer_room_added": 336,
        "remote_set_added": 64,
        "student_mobile_terminal_added": 7062,
        "smart_room_count": 155,
        "alliance_count": 7,
        "alliance_member_count": 112,
        "model_school_count": 8,
    }
    assert {fact: found[fact][:2] for fact in exact} == {
        fact: (value, "equal") for fact, value in exact.items()
    }


def test_more_than_and_nearly_stay_bounds(store: Engine) -> None:
    found = totals(store)
    assert found["programme_funds_yuan"][:2] == (600_000_000, "at_least")
    assert found["computer_added"][:2] == (25_000, "at_most")
    assert found["students_per_terminal"][:2] == (5, "at_most")
    assert found["teachers_per_terminal"][:2] == (1, "at_most")


def test_additions_of_a_programme_are_marked_and_stocks_are_not(store: Engine) -> None:
    found = totals(store)
    added = {fact for fact, (_, _, is_programme) in found.items() if is_programme}
    assert {fact for fact in found if fact.endswith("_added")} <= added
    assert found["resource_count"][2] == 0


def test_every_total_has_a_date_a_source_and_a_quote(store: Engine) -> None:
    fact = tables.area_fact.c
    with reading(store) as connection:
        rows = connection.execute(select(tables.area_fact)).mappings().all()
        origin = connection.scalar(select(tables.import_batch.c.origin))
    assert {str(row["as_of_date"]) for row in rows} == {"2020-12-31"}
    assert all(row["source"] and row["quote"] for row in rows)
    assert origin == "published"
    assert fact.stage.name in rows[0]


def test_nothing_below_the_zone_is_made_up(store: Engine) -> None:
    with reading(store) as connection:
        for table in tables.metadata.sorted_tables:
            if table.name in ("area", "area_fact", "area_lineage", "zone_profile"):
                continue
            if table.name in ("data_version", "import_batch", "import_delivery"):
                continue
            if table.name == "replaced_row":
                continue
            count = connection.scalar(select(func.count()).select_from(table))
            assert count == 0, table.name
        area = connection.execute(select(tables.area)).mappings().one()
    assert (area["area_code"], area["name"], area["depth"]) == ("610802", YUYANG, 0)


def test_the_profile_says_that_only_totals_are_known(store: Engine) -> None:
    with reading(store) as connection:
        zone = connection.execute(select(tables.zone_profile)).mappings().one()
    assert zone["name"] == YUYANG
    assert zone["is_simulated"] == 0
    assert "没有学校数据" in zone["note"]


def test_loading_it_again_changes_nothing(store: Engine) -> None:
    with reading(store) as connection:
        before = data_version(connection)
    assert not build_published_zone(store, YUYANG).is_changed
    with reading(store) as connection:
        assert data_version(connection) == before


def test_an_unknown_zone_is_told_with_the_known_ones(store: Engine) -> None:
    with pytest.raises(
        ZhijiaoError, match="没有“青禾县”这个示例区；可用：榆阳区、赤坎区"
    ):
        build_published_zone(store, "青禾县")


def test_a_demonstration_makes_room_but_reports_do_not(tmp_path: Path) -> None:
    simulated = open_store(f"sqlite:///{tmp_path / 'simulated.db'}")
    with writing(simulated) as connection:
        builders.build_zone(connection)
        connection.execute(tables.import_batch.update().values(origin="simulated"))
    build_published_zone(simulated, YUYANG)
    with reading(simulated) as connection:
        assert connection.scalar(select(func.count()).select_from(tables.school)) == 0
    close_store(simulated)
    used = open_store(f"sqlite:///{tmp_path / 'used.db'}")
    with writing(used) as connection:
        builders.build_zone(connection)
        connection.execute(tables.import_batch.update().values(origin="reported"))
    with pytest.raises(StoreUnusable):
        build_published_zone(used, YUYANG)
    close_store(used)


def test_every_published_fact_is_in_the_catalogue(store: Engine) -> None:
    assert totals(store).keys() <= PUBLISHED_FACTS.keys()
    assert published_label("model_school_count") == "市级智慧校园示范校"
    assert published_label("unheard_of") == "unheard_of"


@pytest.mark.parametrize("name", PUBLISHED_ZONES)
def test_the_workbook_is_the_one_the_script_builds(name: str, tmp_path: Path) -> None:
    script = PROJECT / "docs" / "examples" / "make_examples.py"
    scope: dict[str, Any] = {"__name__": "example", "__file__": str(script)}
    exec(compile(script.read_text("utf-8"), script, "exec"), scope)  # noqa: S102
    path = tmp_path / "built.xlsx"
    scope["build"](scope["ZONES"][name], path)
    ours = read_tables(published_workbook(PUBLISHED_ZONES[name]))
    assert [t.rows for t in read_tables(path)] == [t.rows for t in ours]


def test_every_quote_stands_in_the_reference(store: Engine) -> None:
    if not DOMAIN.exists():
        pytest.skip("../shared/design/domain.md is not on this machine")
    text = re.sub(r"\s", "", DOMAIN.read_text("utf-8"))
    with reading(store) as connection:
        quotes = connection.scalars(select(tables.area_fact.c.quote)).all()
    assert [quote for quote in quotes if re.sub(r"\s", "", quote) not in text] == []
