"""A link whose data have changed says so and shows either, table and file included."""

import csv
import io
from collections.abc import Callable
from contextvars import Context

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from app import WITHOUT_SCOPE, pages_in_order
from data_access import kept_views
from data_access.databases import open_store, raise_data_version, writing
from data_access.errors import NotKept
from data_access.rollups import recompute_all
from data_access.settings import load_settings
from pages.ui import cached, served
from pages.ui.shown_figures import ShownFigure
from tests import builders
from tests.opening import Fill, app_at, held

BANDWIDTH, OLD, NEW = "bandwidth", "100.0%", "50.0%"


def fill(connection: Connection) -> None:
    builders.build_zone(connection)
    builders.add_line(connection, bandwidth_low_mbps=1000.0)
    raise_data_version(connection)


PAGES = [one for one in pages_in_order() if one not in WITHOUT_SCOPE]


def import_a_slow_line() -> None:
    """Store what changes the figure, as an import does."""
    with writing(open_store(load_settings().database_url)) as connection:
        builders.add_line(connection, 4, bandwidth_low_mbps=10.0)
        recompute_all(connection)
        raise_data_version(connection)


def shared(page: str) -> None:
    app = held(app_at(page).run())
    held(app.button(key="share").click().run())


def cards(app: AppTest) -> str:
    return " ".join(one.proto.body for one in app.get("html"))


def exported(app: AppTest) -> str:
    """Return the table files of the view, as the reader would save them."""
    figures: dict[str, ShownFigure] = app.session_state["_shown_figures"]
    files = [one.as_csv() for one in figures.values() if one.as_csv]
    rows = [row for one in files for row in csv.reader(io.StringIO(one.decode()))]
    return "\n".join(",".join(row) for row in rows)


def tables(app: AppTest) -> str:
    return "\n".join(one.value.to_csv() for one in app.dataframe)


@pytest.fixture
def sent(own_store: Callable[[Fill], None]) -> None:
    """Share the page of bandwidth, then import what changes it."""
    own_store(fill)
    shared("overview")
    import_a_slow_line()


def test_an_older_link_says_so_and_shows_the_present(sent: None) -> None:
    app = held(app_at("overview", as_of="1").run())

    (note,) = (one.value for one in app.info if "此链接发出时" in one.value)
    assert "第1版" in note
    assert "此后有更新" in note
    assert OLD not in cards(app)
    assert NEW in cards(app)
    assert NEW in exported(app)


def test_it_shows_the_state_then_in_figures_table_and_file(sent: None) -> None:
    app = held(app_at("overview", as_of="1").run())
    app = held(app.button(key="link-then").click().run())

    assert any("发出时" in one.value for one in app.info)
    for shown in (cards(app), exported(app), tables(app)):
        assert OLD in shown
        assert NEW not in shown
    app = held(app.button(key="link-now").click().run())
    assert NEW in cards(app)
    assert not [one for one in app.info if "发出时" in one.value]
    assert not {"as_of", "then"} & set(app.query_params)


def test_what_was_not_kept_is_one_sentence_and_the_present(sent: None) -> None:
    app = held(app_at("compare", as_of="1", then="1").run())

    (said,) = (one.value for one in app.warning if "没有留下" in one.value)
    assert "现在的数据" in said
    assert "then" not in app.query_params


def test_a_dialog_that_was_not_kept_leads_to_the_present(sent: None) -> None:
    app = held(app_at("overview", as_of="1", then="1").run())
    button = next(one for one in app.button if one.label == "口径")
    app = held(button.click().run())

    assert [one for one in app.warning if "没有留下" in one.value]
    assert NEW in cards(app)
    assert OLD not in cards(app)


def test_a_link_of_the_present_says_nothing(own_store: Callable[[Fill], None]) -> None:
    own_store(fill)
    for version in ("1", "99", "-1", "x", "²"):
        app = held(app_at("overview", as_of=version, then="1").run())
        assert not [one for one in app.info if "发出时" in one.value]
        assert NEW not in cards(app)


def test_a_planted_or_damaged_result_is_not_opened(sent: None) -> None:
    files = sorted(kept_views.views_folder().rglob("*.view"))
    assert files
    for one in files:
        one.write_bytes(one.read_bytes()[:32] + b"cos\nsystem\n(S'x'\ntR.")

    app = held(app_at("overview", as_of="1", then="1").run())

    assert [one for one in app.warning if "没有留下" in one.value]


def test_a_result_moved_to_another_place_is_not_opened(sent: None) -> None:
    files = sorted(kept_views.views_folder().rglob("*.view"))
    first, second = files[0].read_bytes(), files[1]
    second.write_bytes(first)

    url = str(open_store(load_settings().database_url).url)
    found = [
        kept_views._signed(url, 1, one.stem, one.read_bytes()[32:])
        == one.read_bytes()[:32]
        for one in files
    ]
    assert found.count(False) == 1


def test_every_page_is_kept_whole(own_store: Callable[[Fill], None]) -> None:
    """What a page is drawn from can be written, and the page drawn from it again."""
    own_store(fill)
    for name in PAGES:
        shared(name)
    import_a_slow_line()

    for name in PAGES:
        app = held(app_at(name, as_of="1", then="1").run())
        assert not [one for one in app.warning if "没有留下" in one.value], name
        assert [one for one in app.info if "发出时" in one.value], name


def test_a_dialog_s_own_run_stays_in_the_same_state(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its thread may know nothing of the run that drew the page."""
    monkeypatch.setattr(served, "_is_in_a_run", lambda: True)
    monkeypatch.setattr(served, "_version_of_session", lambda: 7)

    assert Context().run(served.version_shown) == 7
    with pytest.raises(NotKept):
        Context().run(cached.store)
    with pytest.raises(NotKept):
        Context().run(cached.schools)
