"""Every page over every kind of store: drawn, in Chinese, never a traceback."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from app import pages_in_order
from data_access.databases import close_store, open_store, writing
from data_access.demo.published import build_published_zone
from data_access.request import MeasureRequest
from data_access.rollups import recompute_all
from data_access.storing import store_areas, store_schools
from pages.ui import cached
from pages.ui.indicator_pages import EVERY_INDICATOR, scan_pages
from tests import builders as build
from tests.page_pictures import is_told_well, told_of_pictures
from tests.page_text import english, texts

PROJECT = Path(__file__).resolve().parent.parent
PAGES = list(pages_in_order())
TAG = "模拟数据"
# The others show every indicator there is, or the one that is asked for.
ABOUT = [name for name in PAGES if name not in {*EVERY_INDICATOR, "definitions"}]

every_page = pytest.mark.parametrize("name", PAGES)


def opened(name: str, address: str, patch: pytest.MonkeyPatch) -> AppTest:
    """Open a page of the app on a store, as its address would."""
    patch.setenv("ZHIJIAO_DATABASE_URL", address)
    patch.setenv("ZHIJIAO_IMPORT_OPEN", "1")  # here nobody sits at the machine
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=120)
    if name != PAGES[0]:
        app.switch_page(f"pages/{name}.py")
    return app.run()


def one_school(address: str) -> None:
    with writing(open_store(address)) as connection:
        batch_id = build.add_batch(connection)
        names = ("area_code", "name", "kind", "parent")
        areas = [dict(zip(names, row, strict=True)) for row in build.AREAS[:2]]
        store_areas(connection, batch_id, areas)
        row = {"school_code": "1", "name": "河镇中心小学", "area": build.EAST}
        store_schools(connection, batch_id, [row])
        build.add_line(connection)
        recompute_all(connection)


def published(address: str) -> None:
    build_published_zone(open_store(address), "榆阳区")


STORES: dict[str, Callable[[str], object]] = {
    "empty": open_store,
    "one_school": one_school,
    "published": published,
}


@pytest.fixture(scope="session")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return a function that builds a store of a kind once."""
    folder = tmp_path_factory.mktemp("stores")

    def original(kind: str) -> Path:
        path = folder / f"{kind}.db"
        if not path.exists():
            address = f"sqlite:///{path}"
            STORES[kind](address)
            close_store(open_store(address))
        return path

    return original


@pytest.fixture
def store_url(
    request: pytest.FixtureRequest, tmp_path: Path, originals: Callable[[str], Path]
) -> Iterator[str]:
    path = tmp_path / "zhijiao.db"
    shutil.copy(originals(request.param), path)
    yield f"sqlite:///{path}"
    close_store(open_store(f"sqlite:///{path}"))


def in_chinese(app: AppTest) -> str:
    """Hold a page to what every page keeps; return its text."""
    assert not app.exception, app.exception[0].value
    found = texts(app)
    text = "\n".join(found)
    assert any("\u4e00" <= letter <= "\u9fff" for letter in text)
    assert "Traceback" not in text
    foreign = {word for part in found for word in english(part)}
    assert not foreign
    return text


@every_page
def test_the_demonstration_is_shown_and_says_that_it_is_simulated(
    name: str, demo_original: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it asks of the measures meanwhile is known to be shown there."""
    asked: set[str] = set()
    measures = cached.measures

    def noted(request: MeasureRequest) -> pd.DataFrame:
        asked.update(request.indicators)
        return measures(request)

    monkeypatch.setattr(cached, "measures", noted)
    app = opened(name, f"sqlite:///{demo_original}", monkeypatch)

    if name in ABOUT:
        assert asked <= scan_pages()[name]
    assert not [words for words in told_of_pictures(app) if not is_told_well(words)]
    text = in_chinese(app)
    assert not app.error, app.error[0].value
    assert TAG in text


@every_page
@pytest.mark.parametrize("store_url", STORES, indirect=True)
def test_a_store_without_much_in_it_is_shown(
    name: str, store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(name, store_url, monkeypatch)

    text = in_chinese(app)
    assert not app.error, app.error[0].value
    assert TAG not in text


@every_page
@pytest.mark.parametrize("kind", ["no server", "no folder", "no such kind"])
def test_a_store_that_cannot_be_reached_is_a_sentence(
    name: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    addresses = {
        "no server": "postgresql+psycopg://nobody@127.0.0.1:1/nothing",
        "no folder": f"sqlite:///{tmp_path}/file/inside/zhijiao.db",
        "no such kind": "abacus://here",
    }
    app = opened(name, addresses[kind], monkeypatch)

    assert not app.exception
    (sentence,) = (error.value for error in app.error)
    assert "请" in sentence or "可用" in sentence
    assert "Traceback" not in "\n".join(texts(app))


def test_every_page_has_a_file_that_opens_in_the_frame() -> None:
    files = partial(map, lambda path: path.stem)
    found = {path for path in files((PROJECT / "pages").glob("*.py"))}
    assert found - {"__init__"} == set(PAGES)
    for name in PAGES:
        code = (PROJECT / "pages" / f"{name}.py").read_text("utf-8")
        assert code.endswith("from app import main\n\n    main()\n")
