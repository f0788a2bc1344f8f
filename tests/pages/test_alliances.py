"""The page of the alliances answers its questions on a tiny city."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.databases import close_store, open_store, writing
from data_access.rollups import recompute_all
from tests import builders as build
from tests.alliance_rows import add_alliance, add_sync_event
from tests.page_text import texts

PROJECT = Path(__file__).resolve().parents[2]
TERM = {"period": "2025-2026-1"}
Open = Callable[..., str]


@pytest.fixture(scope="module")
def original(no_real_store: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """School 2 took part in all four kinds; 5 is a member and never came."""
    path = tmp_path_factory.mktemp("alliances") / "zhijiao.db"
    engine = open_store(f"sqlite:///{path}")
    with writing(engine) as connection:
        build.build_zone(connection)
        add_alliance(connection, 91, 1, 2, 5)
        add_sync_event(connection, "S1", {2: 30})
        add_sync_event(connection, "S2", {2: 20}, sync_kind=2)
        add_sync_event(connection, "S3", {2: None}, sync_kind=3)
        add_sync_event(connection, "S4", {2: 10}, sync_kind=4, lead_school_id=2)
        add_sync_event(connection, "S5", {2: 10}, sync_kind=4, lead_school_id=2)
        recompute_all(connection)
    close_store(engine)
    return path


@pytest.fixture
def open_page(original: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    path = tmp_path / "zhijiao.db"
    shutil.copy(original, path)
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{path}")
    return lambda **address: seen(opened(**address))


def opened(**address: str) -> AppTest:
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60)
    app.switch_page("pages/alliances.py")
    for name, value in {**TERM, **address}.items():
        app.query_params[name] = value
    return app.run()


def seen(app: AppTest) -> str:
    assert not app.exception
    assert not app.error, app.error[0].value
    return "\n".join(texts(app))


def test_it_counts_alliances_members_and_the_rarest_kind(open_page: Open) -> None:
    text = open_page()

    assert "1 个区域联合体、3 所成员校，线上四同步 5 次，课堂教学最少（1 次）" in text


def test_it_says_how_many_members_are_complete(open_page: Open) -> None:
    text = open_page()

    assert "33.3%" in text
    assert "第91联合体：3 所成员校，1 所四类齐全" in text


def test_person_times_are_added_and_blanks_told_apart(open_page: Open) -> None:
    assert '70<span class="k-unit">人次' in open_page()


def test_a_single_month_is_not_held_against_the_target_of_a_term(
    open_page: Open,
) -> None:
    assert "目标按学期算，一个月只作参考" in open_page(period="2025-09")


def test_an_area_without_members_says_where_some_are(open_page: Open) -> None:
    text = open_page(area=build.WEST)

    assert "没有学校加入教育联合体" in text
    assert "有联合体的区域：东区" in text


def test_an_alliance_in_view_shows_its_own_members(open_page: Open) -> None:
    assert "第91联合体有 3 所成员校" in open_page(area="99L91")


def test_a_zone_without_alliances_names_the_sheets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"sqlite:///{tmp_path / 'zhijiao.db'}"
    engine = open_store(address)
    with writing(engine) as connection:
        build.build_zone(connection)
        recompute_all(connection)
    close_store(engine)
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", address)

    assert "“联合体”、“分组成员”、“四同步活动”、“四同步参与”" in seen(opened())
