"""赤坎区 comes with what its report says, in the report's own characters."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from streamlit.testing.v1 import AppTest

from data_access import tables
from data_access.catalogue.published_facts import PUBLISHED_FACTS
from data_access.databases import close_store, open_store, reading
from data_access.demo.published import build_published_zone
from tests.page_text import texts

CHIKAN = "赤坎区"
PROJECT = Path(__file__).resolve().parents[3]
DOMAIN = PROJECT.parent / "shared" / "design" / "domain.md"
REPORT = {
    "delivered_lesson_count": (175, "equal"),
    "lesson_person_times": (70_000, "at_least"),
    "master_event_count": (23, "equal"),
    "research_event_count": (45, "equal"),
    "delivered_subject_count": (4, "equal"),
    "helper_count": (10, "equal"),
    "helper_training_lessons": (4, "at_least"),
    "helper_training_person_times": (50, "at_least"),
    "online_training_hours": (25, "equal"),
    "school_training_hours": (25, "equal"),
    "online_training_share": (100, "equal"),
    "school_training_share": (100, "equal"),
    "teacher_test_pass_share": (100, "equal"),
    "annual_fund_kind_count": (3, "equal"),
}


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    address = f"sqlite:///{tmp_path}/zone.db"
    build_published_zone(open_store(address), CHIKAN)
    yield address
    close_store(open_store(address))


@pytest.fixture
def store(url: str) -> Engine:
    return open_store(url)


def test_the_totals_are_those_of_the_report_and_no_others(store: Engine) -> None:
    fact = tables.area_fact.c
    with reading(store) as connection:
        rows = connection.execute(select(fact.fact, fact.value, fact.bound)).all()

    assert {row.fact: (row.value, row.bound) for row in rows} == REPORT
    assert set(REPORT) <= set(PUBLISHED_FACTS)


def test_every_quote_stands_in_the_reference_character_for_character(
    store: Engine,
) -> None:
    if not DOMAIN.exists():
        pytest.skip("../shared/design/domain.md is not on this machine")
    text = re.sub(r"\s", "", DOMAIN.read_text("utf-8"))
    with reading(store) as connection:
        rows = connection.execute(select(tables.area_fact)).mappings().all()

    assert [r["quote"] for r in rows if re.sub(r"\s", "", r["quote"]) not in text] == []
    assert all("報道未" not in r["quote"] and "两年" in r["source"] for r in rows)


def test_nothing_below_the_zone_and_no_outline_is_made_up(store: Engine) -> None:
    with reading(store) as connection:
        area = connection.execute(select(tables.area)).mappings().one()
        for table in (tables.school, tables.area_outline, tables.fund):
            assert connection.scalar(select(func.count()).select_from(table)) == 0

    assert (area["area_code"], area["name"], area["depth"]) == ("440802", CHIKAN, 0)


def test_one_real_zone_makes_room_for_the_other(store: Engine) -> None:
    build_published_zone(store, "榆阳区")
    with reading(store) as connection:
        assert connection.scalar(select(tables.zone_profile.c.name)) == "榆阳区"
        facts = set(connection.scalars(select(tables.area_fact.c.fact)))
    build_published_zone(store, CHIKAN)

    assert not facts & set(REPORT)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (
            "three_classrooms",
            ("专递课堂175节", "参与师生7万人次以上", "名师课堂23次"),
        ),
        ("funds", ("每年安排的信息化专项经费3项",)),
        ("overview", ("175",)),
    ],
)
def test_its_pages_say_the_totals_with_their_bounds(
    url: str, page: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", url)
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60)
    if page != "overview":
        app.switch_page(f"pages/{page}.py")
    app.run()
    text = "\n".join(texts(app))

    assert not app.exception
    assert [word for word in words if word not in text] == []
